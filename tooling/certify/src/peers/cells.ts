import { peer } from "../cell.ts";
import type { Order } from "../subject.ts";
import { errorOf } from "./error.ts";
import { onnxruntime } from "./onnxruntime.ts";
import type { Peer } from "./peer.ts";
import { pytorch } from "./pytorch.ts";
import { tensorflow } from "./tensorflow.ts";

/** The frameworks, in the order of the table's columns. */
export const peers: readonly Peer[] = [pytorch, onnxruntime, tensorflow("cpu"), tensorflow("wasm")];

/** The peers' errors for one function and order, as cells. One after the other: TensorFlow.js has one backend at a time. */
export async function peerCells(name: string, order: Order): Promise<readonly string[]> {
  const cells: string[] = [];
  for (const each of peers) {
    const error = await errorOf(each, name, order);
    cells.push(error === undefined ? each.absent : peer(error));
  }
  return cells;
}
