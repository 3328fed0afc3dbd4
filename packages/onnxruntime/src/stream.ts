/** Reports on their way from where they are made to where they are read, in order. */
export class Stream<T> {
  readonly #waiting: T[] = [];
  #wake: (() => void) | undefined;
  #over = false;
  #error: unknown;

  /** Whether nothing more will come. */
  get over(): boolean {
    return this.#over;
  }

  push(item: T): void {
    this.#waiting.push(item);
    this.#wake?.();
  }

  /** Nothing more will come; with an error, readers get it after what is waiting. */
  end(error?: unknown): void {
    this.#over = true;
    this.#error = error;
    this.#wake?.();
  }

  /** The next item; undefined at the end. */
  async next(): Promise<T | undefined> {
    while (this.#waiting.length === 0 && !this.#over) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    const item = this.#waiting.shift();
    if (item === undefined && this.#error !== undefined) throw this.#error;
    return item;
  }
}
