import { createRequire } from "node:module";

/** A font to draw with on machines that have none: a minimal Debian shows no text otherwise. */
const FONT = "@expo-google-fonts/questrial/400Regular/Questrial_400Regular.ttf";

/** An SVG as PNG, twice as large, on white. The renderer is loaded when it is first used. */
export async function png(svg: string): Promise<Uint8Array> {
  const { Resvg } = await import("@resvg/resvg-js");
  const font = {
    fontFiles: [createRequire(import.meta.url).resolve(FONT)],
    loadSystemFonts: false,
    defaultFontFamily: "Questrial",
    sansSerifFamily: "Questrial",
  };
  return new Resvg(svg, { font, background: "white", fitTo: { mode: "zoom", value: 2 } }).render().asPng();
}
