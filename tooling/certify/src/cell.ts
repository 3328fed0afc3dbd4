import type { Measurement } from "@gofz/testkit";
import type { Row } from "./ledger.ts";
import type { PeerError } from "./peers/error.ts";

/** An error as a cell: three digits, but five where it is close to correct rounding; up to 0.5 exactly is "0.5". */
export function ulp(value: number): string {
  if (!Number.isFinite(value)) return "inf";
  if (value >= 1e4) return value.toExponential(1).replace("e+", "e");
  return String(Number(value < 1 ? value.toFixed(5) : value.toPrecision(3)));
}

/** A row of the ledger: of all inputs. */
export function certified({ normal, excused, counts }: Row): string {
  return counts.excused > 0 ? `**${ulp(normal.ulp)}** (${ulp(excused.ulp)})` : `**${ulp(normal.ulp)}**`;
}

/** A row of the test run: of the sample. */
export function measured({ ulp: all, ulpElsewhere }: Measurement): string {
  return all === ulpElsewhere ? ulp(all) : `${ulp(ulpElsewhere)} (${ulp(all)})`;
}

/** What a peer shows. */
export function peer(error: PeerError): string {
  const faults = [...(error.nans > 0 ? ["NaN"] : []), ...(error.wrongSigns > 0 ? ["wrong signs"] : [])];
  return [ulp(error.ulp), ...faults].join(", ");
}
