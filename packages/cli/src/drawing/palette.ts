/** A colour on white and on black. */
export interface Colour {
  readonly light: string;
  readonly dark: string;
}

/** The colours of curves, in their order; each can be read as text on its ground. */
export const palette: readonly Colour[] = [
  { light: "#0b5cc4", dark: "#6cb0ff" },
  { light: "#c2410c", dark: "#ff9a5c" },
  { light: "#00794f", dark: "#48cf96" },
  { light: "#8a3ab9", dark: "#cf9bff" },
  { light: "#b5005b", dark: "#ff85bd" },
  { light: "#775700", dark: "#e2b53e" },
  { light: "#00727f", dark: "#45cbd8" },
  { light: "#4d4d4d", dark: "#c4c4c4" },
];

/** The ground, the axes, and the numbers along them. */
export const paper: { readonly ground: Colour; readonly axis: Colour; readonly number: Colour } = {
  ground: { light: "#fff", dark: "#0d1117" },
  axis: { light: "#a8a8a8", dark: "#5c6570" },
  number: { light: "#6a6a6a", dark: "#9aa4af" },
};
