/** The machine, the browser or the backend lacks what training takes. Its name goes with it to other threads, its class does not. */
export class MissingError extends Error {
  override readonly name = "MissingError";
}

/** Whether it is one, of whichever thread. */
export function isMissing(error: unknown): error is Error {
  return error instanceof Error && error.name === "MissingError";
}
