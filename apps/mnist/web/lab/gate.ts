/** Whether training may go on: it plays, is paused, or may take one step more. */
export class Gate {
  #mode: "playing" | "paused" | "stepping";
  #open: () => void = () => {};

  constructor(mode: "playing" | "paused") {
    this.#mode = mode;
  }

  /** Whether training may go on now. */
  get isOpen(): boolean {
    return this.#mode !== "paused";
  }

  play(): void {
    this.#mode = "playing";
    this.#open();
  }

  pause(): void {
    this.#mode = "paused";
  }

  step(): void {
    this.#mode = "stepping";
    this.#open();
  }

  /** Waits while it is paused; then gives the most steps that may be taken. */
  async pass(): Promise<number> {
    while (this.#mode === "paused") {
      await new Promise<void>((resolve) => {
        this.#open = resolve;
      });
    }
    if (this.#mode === "playing") return Number.POSITIVE_INFINITY;
    this.#mode = "paused";
    return 1;
  }
}
