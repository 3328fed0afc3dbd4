import { hasReduction } from "../../activation/elementwise.ts";
import { means } from "../../activation/parameters.ts";
import { list } from "../../notation/listing.ts";
import { outputs, type Part, snakeName } from "../part.ts";
import { signature as broken } from "../signature.ts";
import type { Subject } from "../target.ts";
import { differentiable } from "./differentiable.ts";
import { documentation } from "./documentation.ts";
import { type Expression, float, identifier } from "./expression.ts";
import { formulas, full } from "./formulas.ts";
import type { Library } from "./library.ts";

/** Lines of Python, and what they need: the first parts of names, and the names of helpers. */
export interface Block {
  readonly lines: readonly string[];
  readonly modules: readonly string[];
}

/** A module: the imports, the helpers, the functions of a subject, and what stands after them. */
export function pythonModule(subject: Subject, library: Library, rest: readonly Block[] = []): string {
  const blocks = [...functions(subject, library), ...rest];
  const used = new Set(blocks.flatMap(({ modules }) => modules));
  const helpers = Object.values(library.helpers).filter(({ name }) => used.has(name));
  const definitions = [...helpers, ...blocks].flatMap(({ lines }) => ["", "", ...lines]);
  return [...imports(library, used), ...definitions, ""].join("\n");
}

/** A definition or a call, on one line if it fits. */
export function signature(start: string, args: readonly string[], end: string): readonly string[] {
  return broken(start, args, end, "    ", true);
}

/** The lines of a body. */
export function indented(lines: readonly string[]): readonly string[] {
  return lines.map((line) => (line === "" ? "" : `    ${line}`));
}

/** The name of a function. */
export function functionName(words: readonly string[]): string {
  return identifier(snakeName(words));
}

/** The arguments that a function takes after its arrays, with their defaults. */
export function defaults(subject: Subject): readonly (readonly [name: string, value: string])[] {
  return Object.entries({ ...subject.params, ...means(subject) }).map(([name, value]) => [identifier(name), float(value)]);
}

function functions(subject: Subject, library: Library): readonly Block[] {
  const others = { ...subject.params, ...means(subject) };
  const along = hasReduction(subject.outputs);
  return outputs(subject).flatMap(({ value, slopes }) => {
    const safe = (part: Part, of: typeof slopes): Part =>
      along ? part : { ...part, term: differentiable(part.term, part.elements, of, others) };
    return [
      definition(subject, safe(value, slopes), library, library.decorators),
      ...slopes.map((slope) => definition(subject, safe(slope, []), library, [])),
    ];
  });
}

function definition(subject: Subject, { words, about, term, elements }: Part, library: Library, decorators: readonly string[]): Block {
  const { lines, result } = list(
    term,
    formulas(library, { arrays: elements, others: [...Object.keys(subject.params), ...Object.keys(subject.draws)] }),
  );
  const value = full(result, library);
  const args = [
    ...elements.map((element) => `${identifier(element)}: ${library.array}`),
    ...defaults(subject).map(([name, value]) => `${name}: float | ${library.array} = ${value}`),
    ...(hasReduction(subject.outputs) ? [`${library.axis}: int = -1`] : []),
  ];
  const body = [...documentation(about), ...lines.map(({ name, value }) => `${name.text} = ${value.text}`), `return ${value.text}`];
  return {
    lines: [...decorators, ...signature(`def ${functionName(words)}`, args, ` -> ${library.array}:`), ...indented(body)],
    modules: [library.array, ...lines.map(({ value }) => value), value].flatMap(modulesOf),
  };
}

function modulesOf(used: string | Expression): readonly string[] {
  return typeof used === "string" ? [used.slice(0, used.indexOf("."))] : used.modules;
}

/** The imports that are used: the standard library's first. */
function imports({ imports }: Library, used: ReadonlySet<string>): readonly string[] {
  const [standard, others] = [["math"], Object.keys(imports).filter((name) => name !== "math")].map((names) =>
    names.filter((name) => used.has(name)).map((name) => imports[name] ?? ""),
  );
  return [...(standard ?? []), ...(standard?.length ? [""] : []), ...(others ?? [])];
}
