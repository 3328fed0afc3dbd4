// The text of src/activation/measured.generated.ts.
import { digest } from "@gofz/core";
import { recipeText } from "../../dist/activation/recipe.js";

/** `operators` by the formula, and `recipes` by their key; a recipe's `gain` is how many times its time the lowered program took. */
export function text({ operators, recipes }) {
  const spelled = [
    ...new Set(
      Object.values(operators)
        .flat()
        .map((operator) => JSON.stringify(operator)),
    ),
  ];
  const places = Object.entries(operators).map(([key, list]) => [key, list.map((operator) => spelled.indexOf(JSON.stringify(operator)))]);
  const texts = Object.entries(recipes).map(([key, recipe]) => [key, recipeText(recipe), `: ${recipe.gain} times as fast`]);
  return `import type { MeasuredOperator } from "./measured.ts";

/** Written by \`pnpm onnx:measure\`, which ran all of this on onnxruntime-node. The operators that compute a formula. */
export const operators: readonly MeasuredOperator[] = [
${spelled.map((row) => `  ${row},\n`).join("")}];

/** Which of them compute a formula, by its digest. */
export const places: Readonly<Record<string, readonly number[]>> = ${table(places)};

/** What was faster than the lowered program and kept all promises, as a recipe's text, by the digest of the formula and its values. */
export const recipes: Readonly<Record<string, string>> = ${table(texts)};
`;
}

/** An object whose rows say in a comment what they are of. */
function table(rows) {
  const keys = new Set(rows.map(([key]) => digest(key)));
  if (keys.size < rows.length) throw new Error("Two formulas have the same digest.");
  return `{\n${rows.map(([key, value, note = ""]) => `  ${JSON.stringify(digest(key))}: ${JSON.stringify(value)}, // ${key.replaceAll("\n", " ")}${note}\n`).join("")}}`;
}
