import { expect, it } from "vitest";
import { updated } from "../src/results.ts";

const text = "# Speed\n\nWords.\n\n## One\n\n1\n\n## Two\n\n2\n";

it("a section takes the place of the one with its title; the others stay", () => {
  expect(updated(text, ["## One\n\nnew\n"])).toBe("# Speed\n\nWords.\n\n## One\n\nnew\n\n## Two\n\n2\n");
});

it("a new section comes last", () => {
  expect(updated(text, ["## Three\n\n3\n"])).toBe("# Speed\n\nWords.\n\n## One\n\n1\n\n## Two\n\n2\n\n## Three\n\n3\n");
});

it("an empty file begins with the sections", () => {
  expect(updated("# Speed\n", ["## One\n\n1\n"])).toBe("# Speed\n\n## One\n\n1\n");
});
