import { find } from "@gofz/core";
import { reference, sample, ulps } from "@gofz/testkit";
import type { Order } from "../subject.ts";
import type { Peer } from "./peer.ts";

/** How large the sample is: that of the conformance suite, whose points these are. */
const size = 200_000;

/** A peer's largest error in ULP where the true value is a normal float32, and what else is wrong; undefined where it has no such function. */
export interface PeerError {
  readonly ulp: number;
  readonly nans: number;
  readonly wrongSigns: number;
}

/** Measures a peer on the sample of the function. */
export async function errorOf(peer: Peer, name: string, order: Order): Promise<PeerError | undefined> {
  const refer = reference(name, order);
  const { x } = sample(find(name), size);
  const got = await peer.run(name, order, x);
  if (refer === undefined || got === undefined) return undefined;
  const points = [...x].map((point, i) => ({ truth: refer(point), got: got[i] as number }));
  const normal = points.filter(({ truth }) => Math.abs(truth) >= 2 ** -126);
  return {
    ulp: normal.reduce((most, { truth, got }) => (Number.isNaN(got) ? most : Math.max(most, ulps(got, truth))), 0),
    nans: points.filter(({ got }) => Number.isNaN(got)).length,
    wrongSigns: normal.filter(({ truth, got }) => got !== 0 && truth > 0 !== got > 0).length,
  };
}
