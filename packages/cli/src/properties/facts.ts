import type { Known, Profile } from "@gofz/core";
import { count, digits } from "../output/number.ts";

/** A property in words. */
export interface Fact {
  readonly label: string;
  readonly text: string;
  /** How it is known; undefined where there is nothing to know, as with a count. */
  readonly by: Known<unknown>["by"] | undefined;
}

interface Span {
  readonly lo: number;
  readonly hi: number;
}

/** Less than this is what is left of 0 in an integral on doubles. */
const roundings = 1e-12;

/** How many points or intervals a person reads in a row. */
const most = 6;

/** A profile in words, in a fixed order. What says nothing about the function, as an empty list of extrema, is left out. */
export function facts(profile: Profile): readonly Fact[] {
  const { domain, range, limits, asymptotes, saturation, lipschitz, kinks, zeros, extrema, fixedPoints, cost } = profile;
  const fact = <V>(label: string, { value, by }: Known<V>, text: (value: V) => string): Fact => ({ label, text: text(value), by });
  return [
    fact("domain", domain, spans),
    fact("range", range, span),
    fact("limits", limits, ({ minus, plus }) => `${limit(minus)} at -∞, ${limit(plus)} at ∞`),
    fact("asymptotes", asymptotes, ({ minus, plus }) => ends(minus, plus)),
    fact("saturates", saturation, (value) => (value.length === 0 ? "nowhere" : `|f'| < 0.001 in ${spans(value)}`)),
    fact("zero-centred", profile.zeroCentred, yes),
    fact("parity", profile.parity, (value) => (value === "none" ? "neither even nor odd" : value)),
    fact("monotone", profile.monotone, (value) => (value === "none" ? "no" : value)),
    fact("convex", profile.convex, (value) => (value === "none" ? "neither convex nor concave" : value)),
    fact("Lipschitz", lipschitz, (value) => (value === Infinity ? "no constant" : digits(value))),
    fact("smoothness", profile.smoothness, smoothness),
    fact("kinks", kinks, (value) => listed(value, place, near)),
    fact("zeros", zeros, (value) => listed(value, place, near)),
    fact("extrema", extrema, (value) => listed(value, extremum, ({ x }) => near(x))),
    fact("fixed points", fixedPoints, (value) => listed(value, fixedPoint, ({ x }) => near(x))),
    ...underNormal(profile),
    { label: "cost", text: costs(cost), by: undefined },
  ].filter(({ text }) => text !== "");
}

function underNormal({ mean, variance, gain, chi1, sparsity, deadShare, meanField }: Profile): readonly Fact[] {
  const number = (label: string, { value, by }: Known<number>, text = digits(Math.abs(value) < roundings ? 0 : value)): Fact => ({
    label,
    text,
    by,
  });
  const { value: fixed } = meanField;
  return [
    number("E f(z)", mean),
    number("Var f(z)", variance),
    number("gain", gain),
    number("E f'(z)^2", chi1),
    number("sparsity", sparsity, share(sparsity.value)),
    number("dead share", deadShare, share(deadShare.value)),
    {
      label: "mean field",
      text:
        fixed === undefined
          ? ""
          : `mean ${digits(fixed.mean)}, variance ${digits(fixed.variance)}${fixed.attracting ? " (attracting)" : ""}`,
      by: meanField.by,
    },
  ];
}

function spans(all: readonly Span[]): string {
  return listed(all, span, near);
}

function span({ lo, hi }: Span): string {
  if (lo === -Infinity && hi === Infinity) return "(-∞, ∞)";
  return `${lo === -Infinity ? "(" : "["}${digits(lo)}, ${digits(hi)}${hi === Infinity ? ")" : "]"}`;
}

function place(at: number | Span): string {
  return typeof at === "number" ? digits(at) : span(at);
}

function limit(value: number): string {
  return Number.isNaN(value) ? "none" : digits(value);
}

type Line = Profile["asymptotes"]["value"]["plus"];

function ends(minus: Line, plus: Line): string {
  const said = [minus === undefined ? [] : [`${line(minus)} at -∞`], plus === undefined ? [] : [`${line(plus)} at ∞`]];
  return said.flat().join(", ");
}

function line({ slope, intercept }: NonNullable<Line>): string {
  const [a, b] = [digits(slope), digits(intercept)];
  if (a === "0") return `y = ${b}`;
  const product = a === "1" ? "x" : a === "-1" ? "-x" : `${a} x`;
  if (b === "0") return `y = ${product}`;
  return b.startsWith("-") ? `y = ${product} - ${b.slice(1)}` : `y = ${product} + ${b}`;
}

function smoothness(order: number): string {
  if (order === Infinity) return "C^∞";
  return order < 0 ? "jumps" : `C^${order}`;
}

/** The items in words; of many, those nearest to 0. */
function listed<T>(all: readonly T[], text: (item: T) => string, distance: (item: T) => number): string {
  const nearest = [...all].sort((a, b) => distance(a) - distance(b)).slice(0, most);
  const shown = all
    .filter((item) => nearest.includes(item))
    .map(text)
    .join(", ");
  return all.length <= most ? shown : `${shown}, and ${all.length - most} more`;
}

/** How far from 0. */
function near(at: number | Span): number {
  return typeof at === "number" ? Math.abs(at) : Math.min(Math.abs(at.lo), Math.abs(at.hi));
}

function extremum({ x, value, kind }: Profile["extrema"]["value"][number]): string {
  return `${kind} ${digits(value)} at ${digits(x)}`;
}

function fixedPoint({ x, attracting }: Profile["fixedPoints"]["value"][number]): string {
  return `${place(x)}${attracting ? " (attracting)" : ""}`;
}

function yes(value: boolean): string {
  return value ? "yes" : "no";
}

function share(value: number): string {
  return `${digits(100 * value, 3)} %`;
}

function costs({ forward, backward }: Profile["cost"]): string {
  const kinds = Object.entries(forward.byKind).map(([kind, many]) => (many === 1 ? kind : `${many} ${kind}`));
  return `${count(forward.total, "operation")}${kinds.length > 0 ? ` (${kinds.join(", ")})` : ""}, ${backward.total} more for the slope`;
}
