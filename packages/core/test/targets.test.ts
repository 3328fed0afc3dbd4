import { type Activation, catalog, define, elu, emit, fn, isElementwise, mish } from "@gofz/core";
import { js, outputs, targets } from "@gofz/core/targets";
import { describe, expect, test } from "vitest";

const all = Object.values(catalog);
// All of them are run by `pnpm readings`; here every eighth, and every one that is not elementwise, keeps the suite short.
const some = all.filter((activation, i) => i % 8 === 0 || activation.kind !== "elementwise");
const isAxis = (activation: Activation): boolean =>
  outputs(activation).some(({ value, slopes }) => slopes.some(({ elements }) => elements.length > value.elements.length));

const formula = "where(x > 0, log1p(class)*x, lambda/(1 + x^2)*class^-2) + 0*(t0 + maximum + exp + float + select)";
const source = '""" */ // \\\nimport os';
const params = { lambda: 1, class: 2, t0: 0, maximum: 0, exp: 0, float: 0, select: 0 };
const hostile = define({ name: "delete", formula, params, trainable: ["lambda"], source });

describe.each(Object.values(targets))("$name", (target) => {
  test.each(some)("writes $name neatly", (activation) => {
    if (isAxis(activation) && ["js", "c", "glsl", "wgsl"].includes(target.name)) {
      expect(() => emit(activation, target)).toThrow(/along an axis/);
      return;
    }
    const text = emit(activation, target);
    expect(text).not.toMatch(/[ \t]$/m);
    expect(text).not.toMatch(target.extension === "py" ? /\n{4}/ : /\n{3}/);
    expect(text).not.toMatch(/undefined|\[object/);
    expect(brackets(text)).toEqual([]);
  });

  test("says what it is", () => {
    expect(targets[target.name]).toBe(target);
    expect(target.description).not.toContain("\n");
    expect(emit(mish, target)).toContain(target.functionName(["mish"]));
  });

  test("a hostile source stays in its comment", () => {
    const text = emit(hostile, target);
    expect(text.match(ends[target.extension] ?? /$^/g) ?? []).toHaveLength(text.match(starts[target.extension] ?? /$^/g)?.length ?? 0);
    expect(text).not.toMatch(/^\s*import os/m);
  });
});

/** How comments start and end; those of shaders end with the line. */
const starts: Readonly<Record<string, RegExp>> = { js: /\/\*/g, c: /\/\*/g, py: /^ +"""\S/gm, glsl: /import os/g, wgsl: /import os/g };
const ends: Readonly<Record<string, RegExp>> = {
  js: /\*\//g,
  c: /\*\//g,
  py: /(?<!\\)"""$/gm,
  glsl: /\/\/.*import os/g,
  wgsl: /\/\/.*import os/g,
};

/** The brackets that have no partner, in text whose comments have none either. */
function brackets(text: string): readonly string[] {
  const open: string[] = [];
  const partner: Readonly<Record<string, string>> = { ")": "(", "]": "[", "}": "{" };
  for (const character of text) {
    if ("([{".includes(character)) open.push(character);
    if (character in partner && open.pop() !== partner[character]) return [character];
  }
  return open;
}

describe("js", () => {
  const points = [-Infinity, -1e30, -88, -7.3, -2.1, -0.7, -1e-9, 0.3, 0.9, 1.4, 5.2, 100, Infinity];

  test.each([...some.filter(isElementwise), hostile])("the module of $name computes it", async (activation) => {
    const { f, df } = fn(activation);
    const { value, derivative } = await load(activation);
    const wrong = [...points, Number.NaN].flatMap((x) => [
      ...(agrees(value(x), f(x)) ? [] : [`f(${x}) is ${value(x)}, not ${f(x)}`]),
      // Where fn finds no limit of a derivative, the module may have one.
      ...(agrees(derivative(x), df(x)) || (Math.abs(x) === Infinity && Number.isNaN(df(x)))
        ? []
        : [`f'(${x}) is ${derivative(x)}, not ${df(x)}`]),
    ]);
    expect(wrong).toEqual([]);
  });

  test("the derivative by a parameter is that by finite differences", async () => {
    const { eluDerivativeAlpha, elu: f } = await loadAll(elu);
    const slope = (x: number): number => ((f?.(x, 2 + 1e-6) ?? 0) - (f?.(x, 2 - 1e-6) ?? 0)) / 2e-6;
    for (const x of [-3, -0.2, 0.4]) expect(eluDerivativeAlpha?.(x, 2)).toBeCloseTo(slope(x), 6);
  });

  // Beyond float32's range the module need only be right once stored there.
  function agrees(received: number, expected: number): boolean {
    const [a, b] = [Math.fround(received), Math.fround(expected)];
    return Number.isFinite(b) ? Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(b)) : Object.is(a, b);
  }

  type Functions = Readonly<Record<string, ((...args: number[]) => number) | undefined>>;

  async function loadAll(activation: Activation): Promise<Functions> {
    return await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(emit(activation, js))}`);
  }

  async function load(activation: Activation): Promise<Record<"value" | "derivative", (x: number) => number>> {
    const module = await loadAll(activation);
    const named = (...words: string[]): ((x: number) => number) =>
      module[js.functionName([activation.name, ...words])] ?? (() => Number.NaN);
    return { value: named(), derivative: named("derivative") };
  }
});
