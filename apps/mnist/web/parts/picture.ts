import { colourOf } from "../state/palette.ts";
import { type Run, title } from "../state/run.ts";
import { striped } from "./curves.tsx";

/** The runs' losses as a picture of their own. */
export async function pictureSvg(runs: readonly Run[]): Promise<string> {
  const { lossCurves } = await import("../../src/report/curves.ts");
  const curves = runs.map((run) => ({
    name: title(run),
    losses: run.progress.value.losses,
    stroke: colourOf(run),
    dash: striped(run, runs),
  }));
  return lossCurves("MNIST: training loss", curves, document);
}

/** The same as pixels, twice as many as the picture is wide and high. */
export async function picturePng(runs: readonly Run[]): Promise<Uint8Array<ArrayBuffer>> {
  const url = URL.createObjectURL(new Blob([await pictureSvg(runs)], { type: "image/svg+xml" }));
  const image = new Image();
  image.src = url;
  await image.decode();
  const canvas = new OffscreenCanvas(image.naturalWidth * 2, image.naturalHeight * 2);
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(url);
  const blob = await canvas.convertToBlob({ type: "image/png" });
  return new Uint8Array(await blob.arrayBuffer());
}
