import type { Order } from "../subject.ts";

/** A framework whose errors stand beside ours. */
export interface Peer {
  readonly name: string;
  /** What stands where it gives nothing. */
  readonly absent: string;
  /** f or f' as a user of the framework would write it, of all of `x`; undefined where it has none, or is not installed. */
  readonly run: (name: string, order: Order, x: Float32Array) => Promise<Float32Array | undefined>;
}
