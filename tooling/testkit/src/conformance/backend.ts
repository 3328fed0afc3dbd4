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
  /** A function of one number, applied to each: promise 6 holds by construction and is not checked. False unless told. */
  readonly pointwise?: boolean;
  /** Whether the sign of zero is right, which is asked of f alone. True unless told. */
  readonly signedZero?: boolean;
  /** Those to test: what is elementwise in the catalogue unless told. */
  readonly activations?: readonly Activation[];
  /** Those that the ULP bounds bind, by name; the rest is measured. Unless told the eight of design.md section 5. */
  readonly bound?: readonly string[];
  /** Why a function is left out, by its title: the activation's name, with ' for f' and '' for f''. */
  readonly skip?: Readonly<Record<string, string>>;
}

/** The functions that the bounds of design.md section 5 bind first. */
export const framework: readonly string[] = ["relu", "sigmoid", "tanh", "softplus", "swish", "gelu", "mish", "elu"];
