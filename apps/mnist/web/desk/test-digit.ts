import { type Digits, PIXELS } from "../../src/data/digits.ts";
import { unpack } from "../lab/digits.ts";

let loaded: Promise<Digits> | undefined;

/** The 28 x 28 bytes of a digit of the file at `url`; its place counts round. */
export async function testDigit(url: string, place: number): Promise<Uint8Array> {
  loaded ??= unpack(url);
  const { count, images } = await loaded;
  const start = (place % count) * PIXELS;
  return images.slice(start, start + PIXELS);
}
