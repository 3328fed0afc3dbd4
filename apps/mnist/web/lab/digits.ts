import { type DataName, type Digits, type Mnist, PIXELS } from "../../src/data/digits.ts";

/** The digits of this set, as the build has packed them, from the folder at `base`. */
export async function loadDigits(base: string, name: DataName): Promise<Mnist> {
  const [training, test] = await Promise.all([unpack(`${base}${name}-training.bin`), unpack(`${base}${name}-test.bin`)]);
  return { training, test };
}

/** The digits of a file: compressed, all labels, then all images. */
export async function unpack(url: string): Promise<Digits> {
  const response = await fetch(url);
  if (!response.ok || response.body === null) throw new Error(`The digits can't be loaded: ${url} answers ${response.status}.`);
  const stream = response.body.pipeThrough(new DecompressionStream("gzip"));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  const count = bytes.length / (1 + PIXELS);
  return { count, labels: bytes.subarray(0, count), images: bytes.subarray(count) };
}
