import { ModelFormatError } from "../errors.ts";
import type { Dim } from "../model.ts";
import type { ElementType } from "../tensor.ts";

/** What is known of a value before a model runs: its type and its shape, each undefined where it may be any. "" is a dimension without a name. */
export interface Known {
  readonly type: ElementType | undefined;
  readonly dims: readonly Dim[] | undefined;
}

export const unknown: Known = { type: undefined, dims: undefined };

/** The type that all inputs share, as far as one is known. Throws ModelFormatError where two differ. */
export function sharedType(title: string, inputs: readonly Known[]): ElementType | undefined {
  const [first, ...others] = new Set(inputs.flatMap(({ type }) => (type === undefined ? [] : [type])));
  if (others.length > 0) throw new ModelFormatError(`${title} takes inputs of one type, not ${first} and ${others.join()}`);
  return first;
}

/** The shape that inputs are broadcast to, if all of theirs are known. Throws ModelFormatError where they do not fit. */
export function broadcast(title: string, inputs: readonly Known[]): readonly Dim[] | undefined {
  const shapes = inputs.flatMap(({ dims }) => (dims === undefined ? [] : [dims]));
  if (shapes.length < inputs.length) return undefined;
  const rank = Math.max(0, ...shapes.map(({ length }) => length));
  return Array.from({ length: rank }, (_, place) => {
    const dims = shapes.map((shape) => shape[place - rank + shape.length] ?? 1);
    return widest(title, dims);
  });
}

/** The dimension that these are broadcast to: 1 becomes any other. */
function widest(title: string, dims: readonly Dim[]): Dim {
  const wide = [...new Set(dims.filter((dim) => dim !== 1))];
  const [size, ...others] = wide.filter((dim) => typeof dim === "number");
  if (others.length > 0) throw new ModelFormatError(`${title} can't broadcast ${size} to ${others.join()}`);
  return size ?? (wide.length > 1 ? "" : (wide[0] ?? 1));
}

/** Throws ModelFormatError where what is said of a value contradicts what was found. */
export function requireAgreement(name: string, said: Known, found: Known): void {
  if (said.type !== undefined && found.type !== undefined && said.type !== found.type)
    throw new ModelFormatError(`${name} is said to be of type ${said.type}, and is of ${found.type}`);
  if (said.dims === undefined || found.dims === undefined) return;
  const isOther = (dim: Dim, i: number): boolean => isNumber(dim) && isNumber(found.dims?.[i]) && dim !== found.dims?.[i];
  if (said.dims.length !== found.dims.length || said.dims.some(isOther))
    throw new ModelFormatError(`${name} is said to be of shape [${said.dims.join()}], and is of [${found.dims.join()}]`);
}

function isNumber(dim: Dim | undefined): boolean {
  return typeof dim === "number";
}
