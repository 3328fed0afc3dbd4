import type { Tensor } from "@tensorflow/tfjs-core";
import { sizeOf } from "../axis.ts";
import type { Work } from "./workshop.ts";

/** UnsortedSegmentSum: each row of x added to the segment that its id names, in order; ids outside of the segments name none. */
export const segmentSum: Work<{ readonly x: Tensor; readonly segmentIds: Tensor }, { readonly numSegments: number }> = (
  { routines, address, zeros, floats },
  { x, segmentIds },
  { numSegments },
) => {
  const [rows = 0, ...shape] = x.shape;
  const sums = zeros([numSegments, ...shape]);
  routines.addRows()(address(floats(x)), address(segmentIds), rows, sizeOf(shape), address(sums), numSegments);
  return sums;
};
