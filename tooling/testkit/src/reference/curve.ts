/** A function and its derivatives in doubles, worked out by hand. */
export interface Curve {
  readonly value: (x: number) => number;
  readonly slope: (x: number) => number;
  /** The second derivative; beside its zeros other than 0, doubles cancel. */
  readonly bend: (x: number) => number;
}
