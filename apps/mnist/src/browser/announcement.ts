import type { Trial } from "../outcome.ts";

/** The event of the page's window that says what has happened in a run; its detail is an {@link Announcement}. */
export const ANNOUNCEMENT = "gofz:run";

export type Announcement =
  /** The mean losses of further steps. */
  | { readonly kind: "stepped"; readonly losses: readonly number[] }
  /** The share of the first test images that is recognised by now. */
  | { readonly kind: "tested"; readonly accuracy: number }
  | { readonly kind: "done"; readonly result: Omit<Trial, "losses"> }
  /** `isMissing` says that the browser has not what the backend takes. */
  | { readonly kind: "failed"; readonly problem: string; readonly isMissing: boolean };
