/** What goes from layer to layer: so many samples, each of the shape `dims`, channels last. */
export interface Signal {
  readonly count: number;
  readonly dims: readonly number[];
  readonly data: Float32Array;
}

/** A layer that was applied: what it gave, and how the gradient goes back through it. */
export interface Pass {
  readonly output: Signal;
  /** The gradient of the input, from that of the output. */
  back(gradient: Float32Array): Float32Array;
}

/** The numbers in one sample. */
export function sizeOf({ dims }: Pick<Signal, "dims">): number {
  return dims.reduce((size, dim) => size * dim, 1);
}
