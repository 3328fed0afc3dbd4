import { type Activation, catalog, equivalent, evaluate, inference, substitute, sym, type Term, term } from "@gofz/core";
import { expect, test } from "vitest";

const all = Object.values(catalog).filter(({ kind }) => kind === "elementwise");

/** Pairs of one formula, whose parameters are not one: frameworks ship both, or something else sets them (a loss, a layer's number). */
const kept = [
  ["leakyRelu", "prelu"],
  ["allRelu", "dlRelu"],
  ["sin", "siren"],
];

test("what is the same function, whatever its parameters are called, is one entry", () => {
  const pairs = groups((activation) => familyKey(activation)).flatMap((group) => pairsOf(group));
  const same = pairs.filter(([a, b]) => isSameFamily(a, b)).map(([a, b]) => [a.name, b.name]);
  expect(same).toEqual(kept);
  // What numbers could not tell apart either has been proved the same.
  expect(pairs.map(([a, b]) => [a.name, b.name])).toEqual(kept);
});

test("entries without parameters differ from each other", () => {
  const plain = groups((activation) => valuesKey(term(activation), {})).map((group) =>
    group.filter(({ params }) => Object.keys(params).length === 0),
  );
  expect(plain.filter((group) => group.length > 1).map((group) => group.map(({ name }) => name))).toEqual([]);
});

test("families that meet at their defaults: numbers find them, and a proof confirms nearly all", () => {
  const pairs = groups((activation) => valuesKey(term(activation), {})).flatMap(([first, ...rest]) =>
    rest.map((each) => [first, each] as const),
  );
  const proved = pairs.filter(([a, b]) => a !== undefined && equivalent(term(a), term(b)));
  const others = pairs.filter((pair) => !proved.includes(pair)).map(([a, b]) => `${a?.name} and ${b.name}`);
  expect([`${pairs.length} pairs, ${proved.length} proved`, ...others]).toMatchInlineSnapshot(`
    [
      "79 pairs, 75 proved",
      "leakyRelu and lelelu",
      "prelu and smu1",
      "softModulusT and abs",
      "pau and safePau",
    ]
  `);
});

function groups(key: (activation: Activation) => string): readonly (readonly Activation[])[] {
  const byKey = new Map<string, Activation[]>();
  for (const activation of all) byKey.set(key(activation), [...(byKey.get(key(activation)) ?? []), activation]);
  return [...byKey.values()].filter((group) => group.length > 1);
}

function pairsOf(group: readonly Activation[]): readonly (readonly [Activation, Activation])[] {
  return group.flatMap((a, i) => group.slice(i + 1).map((b) => [a, b] as const));
}

/** The values where every parameter is 0.7: the same whatever the parameters are called. */
function familyKey(activation: Activation): string {
  const names = Object.keys(activation.params);
  return `${names.length} ${valuesKey(inference(activation), Object.fromEntries(names.map((name) => [name, 0.7])))}`;
}

function valuesKey(formula: Term, parameters: Readonly<Record<string, number>>): string {
  return points.map((x) => rounded(evaluate(formula, { ...parameters, x }))).join();
}

function rounded(value: number): string {
  return Math.abs(value) < 1e-9 ? "0" : value.toPrecision(7);
}

function isSameFamily(a: Activation, b: Activation): boolean {
  const [names, others] = [Object.keys(a.params), Object.keys(b.params)];
  return permutations(others).some((order) => {
    const renamed = Object.fromEntries(order.map((name, i) => [name, sym(names[i] ?? name, "uniform")]));
    return equivalent(inference(a), substitute(inference(b), renamed));
  });
}

function permutations(names: readonly string[]): readonly (readonly string[])[] {
  if (names.length <= 1) return [names];
  return names.flatMap((name, i) => permutations(names.filter((_, at) => at !== i)).map((rest) => [name, ...rest]));
}

const points = [-40.1, -9.3, -4.3, -2.1, -1.37, -0.71, -0.29, 0.13, 0.57, 0.93, 1.61, 2.77, 5.3, 7.9, 31.7];
