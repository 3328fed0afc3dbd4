import { createRequire } from "node:module";
import { join } from "node:path";
import { Resvg } from "@resvg/resvg-js";
import { parseHTML } from "linkedom";
import { writeWhole } from "../file.ts";
import { type Curve, lossCurves } from "./curves.ts";

/** A font to draw with on machines that have none: a minimal Debian shows no text otherwise. */
const FONT = "@expo-google-fonts/questrial/400Regular/Questrial_400Regular.ttf";

/** Writes loss.svg and loss.png. */
export async function savePictures(directory: string, title: string, curves: readonly Curve[]): Promise<void> {
  const svg = lossCurves(title, curves, parseHTML("<html></html>").document);
  await writeWhole(join(directory, "loss.svg"), svg);
  await writeWhole(join(directory, "loss.png"), png(svg));
}

function png(svg: string): Uint8Array {
  const font = { fontFiles: [createRequire(import.meta.url).resolve(FONT)], loadSystemFonts: false, defaultFontFamily: "Questrial" };
  return new Resvg(svg, { font, background: "white", fitTo: { mode: "zoom", value: 2 } }).render().asPng();
}
