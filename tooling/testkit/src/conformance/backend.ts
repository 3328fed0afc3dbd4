import type { Activation } from "@gofz/core";

/** Which derivative: 0 is f itself. */
export type Order = 0 | 1 | 2;

/** What the suite needs to know of a backend. */
export interface Backend {
  /** f, f' or f'' of `x`, with the activation's default parameters. */
  readonly run: (activation: Activation, order: Order, x: Float32Array) => Float32Array | Promise<Float32Array>;
  /** The most ULP for f, and for f' and f'': what design.md section 5 states for the backend and precision. */
  readonly bounds: { readonly value: number; readonly slope: number };
  /** An error that is allowed where it is larger than the bound, and excuses the sign of what lies inside it. 0 unless told. */
  readonly absolute?: number;
  /** Correctly rounded, so that no zero of f excuses anything. False unless told. */
  readonly exact?: boolean;
  /** The magnitude of x up to which the bounds hold for what oscillates. Unless told 2^13, as design.md section 5 has it. */
  readonly reach?: number;
  /** A function of one number, applied to each: promise 6 holds by construction and is not checked. False unless told. */
  readonly pointwise?: boolean;
  /** Whether the sign of zero is right, which is asked of f alone. True unless told. */
  readonly signedZero?: boolean;
  /** Whether a subnormal x may be taken for 0, as the specifications of WebGL and WebGPU let a device do. False unless told. */
  readonly flushes?: boolean;
  /** The derivatives to test: all unless told. */
  readonly orders?: readonly Order[];
  /** Those to test: what is elementwise in the catalogue unless told. */
  readonly activations?: readonly Activation[];
  /** Why a bound is not kept, by the title of the function: the activation's name, with ' for f' and '' for f''. All else must be right. */
  readonly imprecise?: Readonly<Record<string, string>>;
  /** Why another promise is broken, by the title. */
  readonly broken?: Readonly<Record<string, string>>;
  /** Why another promise is broken in some runs and kept in others, as the memory lies. */
  readonly unsteady?: Readonly<Record<string, string>>;
  /** The share of the catalogue that may be on these lists: 0.02 unless told. */
  readonly exceptions?: number;
}

/** What frameworks have: these are tested at the most points. */
export const framework: readonly string[] = ["relu", "sigmoid", "tanh", "softplus", "swish", "gelu", "mish", "elu"];
