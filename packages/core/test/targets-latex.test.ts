import { catalog, define, emit, geluTanh, hardTanh, mish, relu, shrink, softplus, sparsePlus } from "@gofz/core";
import { latex } from "@gofz/core/targets";
import { expect, test } from "vitest";

test.each([
  [relu, String.raw`\operatorname{relu}(x) = \max(x, 0)`],
  [mish, String.raw`\operatorname{mish}(x) = x \cdot \tanh(\operatorname{softplus}(x))`],
  [softplus, String.raw`\operatorname{softplus}_{\beta}(x) = \frac{\operatorname{softplus}(\beta \cdot x)}{\beta}`],
  [hardTanh, String.raw`\operatorname{hardTanh}_{\mathit{lo}, \mathit{hi}}(x) = \min(\max(x, \mathit{lo}), \mathit{hi})`],
  [
    define({ name: "tiny", formula: "1e-7*-x^2^x - (3 - x)" }),
    String.raw`\operatorname{tiny}(x) = (1 \cdot 10^{-7}) \cdot \left(-x^{2^{x}}\right) - (3 - x)`,
  ],
])("$name", (activation, text) => expect(emit(activation, latex)).toBe(text));

test("choices stand below each other", () => {
  expect([sparsePlus, shrink, geluTanh].map((activation) => emit(activation, latex)).join("\n")).toMatchInlineSnapshot(`
    "\\operatorname{sparsePlus}(x) = \\begin{cases} 0 & \\text{if } x < -1 \\\\ \\frac{(x + 1)^{2}}{4} & \\text{if } x < 1 \\\\ x & \\text{otherwise} \\end{cases}
    \\operatorname{shrink}_{\\lambda, \\mathit{bias}}(x) = \\begin{cases} x + \\mathit{bias} & \\text{if } x < -\\lambda \\\\ x - \\mathit{bias} & \\text{if } \\lambda < x \\\\ 0 & \\text{otherwise} \\end{cases}
    \\operatorname{geluTanh}(x) = x \\cdot \\sigma\\left(2 \\cdot \\sqrt{\\frac{2}{\\pi}} \\cdot \\left(x + 0.044715 \\cdot x^{3}\\right)\\right)"
  `);
});

test("inputs, outputs and draws are named", () => {
  const both = define({ name: "both", formula: ["x*gate", "x + u"], inputs: ["x", "gate"], draws: { u: "uniform" } });
  expect(emit(both, latex)).toMatchInlineSnapshot(`
    "\\begin{aligned}
      \\operatorname{both}_{1}(x, \\mathit{gate}) &= x \\cdot \\mathit{gate} \\\\
      \\operatorname{both}_{2}(x, \\mathit{gate}) &= x + u, \\quad u \\sim \\mathcal{U}(0, 1)
    \\end{aligned}"
  `);
});

test("braces are balanced", () => {
  for (const activation of Object.values(catalog)) {
    const text = emit(activation, latex);
    expect(text.split("{").length, text).toBe(text.split("}").length);
    expect(text.split("\\left").length, text).toBe(text.split("\\right").length);
  }
});
