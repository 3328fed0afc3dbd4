import {
  type Activation,
  catalog,
  define,
  emit,
  fn,
  geluTanh,
  hardTanh,
  leakyRelu,
  mish,
  relu,
  shrink,
  softplus,
  sparsePlus,
  swish,
} from "@gofz/core";
import { js, latex, torch } from "@gofz/core/targets";
import { describe, expect, test } from "vitest";

const all = Object.values(catalog);
const formula = "where(x > 0, log1p(class)*x, lambda/(1 + x^2)*class^-2)";
const source = '""" */ \\\nimport os';
const hostile = define({ name: "delete", formula, params: { lambda: 1, class: 2 }, source });

describe("js", () => {
  const points = [-Infinity, -1e30, -88, -7.3, -2.1, -0.7, -1e-9, 0.3, 0.9, 1.4, 5.2, 100, Infinity];

  test.each([...all, hostile])("the module of $name computes it", async (activation) => {
    const { f, df } = fn(activation);
    const { value, derivative } = await load(activation);
    const wrong = [...points, Number.NaN].flatMap((x) => [
      ...(agrees(value(x), f(x)) ? [] : [`f(${x}) is ${value(x)}, not ${f(x)}`]),
      ...(agrees(derivative(x), df(x)) ? [] : [`f'(${x}) is ${derivative(x)}, not ${df(x)}`]),
    ]);
    expect(wrong).toEqual([]);
  });

  // Beyond float32's range the module need only be right once stored there.
  function agrees(received: number, expected: number): boolean {
    const [a, b] = [Math.fround(received), Math.fround(expected)];
    return Number.isFinite(b) ? Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(b)) : Object.is(a, b);
  }

  async function load({ name, ...rest }: Activation): Promise<Record<"value" | "derivative", (x: number) => number>> {
    const text = emit({ ...rest, name }, js);
    const module = await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(text)}`);
    return { value: module[name] ?? module[`${name}_`], derivative: module[`${name}Derivative`] };
  }

  test("what it looks like", () => {
    expect(emit(mish, js)).toMatchInlineSnapshot(`
      "/** x*tanh(softplus(x)) */
      export function mish(x) {
        const t0 = Math.max(x, -1.8092513943330656e+75);
        const t1 = Math.exp(Math.min(t0, 350));
        const t2 = t1 * (t1 + 2);
        return t0 * (t2 / (t2 + 2));
      }

      /** The derivative of mish with respect to x. */
      export function mishDerivative(x) {
        const t0 = Math.min(Math.max(x, -1.8092513943330656e+75), 1.8092513943330656e+75);
        const t1 = Math.exp(Math.min(t0, 350));
        const t2 = t1 * (t1 + 2);
        const t3 = t2 + 2;
        const t4 = 2 * (1 + t1) / t3;
        return t2 / t3 + 1 / (1 + Math.exp(-t0)) * (t4 * t4) * t0;
      }
      "
    `);
    expect(emit(leakyRelu, js)).toMatchInlineSnapshot(`
      "/** where(x > 0, x, alpha*x) */
      export function leakyRelu(x, alpha = 0.01) {
        const t0 = Math.max(x, -1.8092513943330656e+75);
        return t0 > 0 ? t0 : alpha * t0;
      }

      /** The derivative of leakyRelu with respect to x. */
      export function leakyReluDerivative(x, alpha = 0.01) {
        const t0 = x > 0;
        const t1 = t0 ? 1 : alpha;
        return x < 1 ? t1 : t0 ? t1 : x;
      }
      "
    `);
    expect(emit(hostile, js)).toMatchInlineSnapshot(`
      "/** where(x > 0, log1p(class)*x, lambda/(1 + x^2)*class^-2) */
      export function delete_(x, lambda = 1, class_ = 2) {
        const t0 = Math.min(x, 1.8092513943330656e+75);
        return t0 > 0 ? Math.log1p(class_) * t0 : lambda / (1 + t0 * t0) * (1 / (class_ * class_));
      }

      /** The derivative of delete with respect to x. */
      export function deleteDerivative(x, lambda = 1, class_ = 2) {
        const t0 = Math.max(x, -1.8092513943330656e+75);
        const t1 = 1 + t0 * t0;
        return t0 > 0 ? Math.log1p(class_) : -(2 * t0 * (lambda / t1) / t1 * (1 / (class_ * class_)));
      }
      "
    `);
  });
});

describe("torch", () => {
  test("what it looks like", () => {
    expect(emit(mish, torch)).toMatchInlineSnapshot(`
      "import torch
      import torch.nn.functional as F


      def mish(x: torch.Tensor) -> torch.Tensor:
          """x*tanh(softplus(x)). Misra 2019, arXiv:1908.08681."""
          return x * torch.tanh(F.softplus(x))
      "
    `);
    expect(emit(swish, torch)).toMatchInlineSnapshot(`
      "import torch


      def swish(x: torch.Tensor, beta: float | torch.Tensor = 1.0) -> torch.Tensor:
          """x*sigmoid(beta*x). Ramachandran, Zoph and Le 2017, arXiv:1710.05941; Elfwing, Uchibe and Doya 2017 (SiLU, beta = 1), arXiv:1702.03118."""
          return x * torch.sigmoid(beta * x)


      class Swish(torch.nn.Module):
          """swish with trained parameters, each one value for all elements."""

          def __init__(self, beta: float = 1.0) -> None:
              super().__init__()
              self.beta = torch.nn.Parameter(torch.tensor(float(beta)))

          def forward(self, x: torch.Tensor) -> torch.Tensor:
              return swish(x, self.beta)
      "
    `);
    expect(emit(geluTanh, torch)).toMatchInlineSnapshot(`
      "import math

      import torch


      def gelu_tanh(x: torch.Tensor) -> torch.Tensor:
          """x*sigmoid(2*sqrt(2/pi)*(x + 0.044715*x^3)). Hendrycks and Gimpel 2016, arXiv:1606.08415."""
          return x * torch.sigmoid(2.0 * math.sqrt(2.0 / math.pi) * (x + 0.044715 * x**3.0))
      "
    `);
  });

  test("keywords and quotes can do no harm", () =>
    expect(emit(hostile, torch)).toMatchInlineSnapshot(`
    "import torch


    def delete(x: torch.Tensor, lambda_: float | torch.Tensor = 1.0, class_: float | torch.Tensor = 2.0) -> torch.Tensor:
        """where(x > 0, log1p(class)*x, lambda/(1 + x^2)*class^-2). \\"\\"\\" */ \\\\ import os."""
        return torch.where(x > 0.0, torch.log1p(torch.as_tensor(class_)) * x, lambda_ / (1.0 + x**2.0) * class_**-2.0)


    class Delete(torch.nn.Module):
        """delete with trained parameters, each one value for all elements."""

        def __init__(self, lambda_: float = 1.0, class_: float = 2.0) -> None:
            super().__init__()
            self.lambda_ = torch.nn.Parameter(torch.tensor(float(lambda_)))
            self.class_ = torch.nn.Parameter(torch.tensor(float(class_)))

        def forward(self, x: torch.Tensor) -> torch.Tensor:
            return delete(x, self.lambda_, self.class_)
    "
  `));

  test("the line of each activation", () => {
    const lines = all.flatMap((activation) => emit(activation, torch).match(/^ {4}return .*$/m) ?? []);
    expect(lines.map((line) => line.trim()).join("\n")).toMatchInlineSnapshot(`
      "return torch.relu(x)
      return torch.clamp(x, min=0.0, max=6.0)
      return torch.clamp(torch.relu(x), max=n)
      return torch.where(x > 0.0, x, alpha * x)
      return torch.where(x > 0.0, x, alpha * x)
      return torch.relu(x)**2.0
      return torch.where(theta < x, x, value)
      return torch.where(alpha < x, x, 0.0)
      return torch.clamp(x / 6.0 + 0.5, min=0.0, max=1.0)
      return torch.clamp(alpha * x + beta, min=0.0, max=1.0)
      return torch.clamp((x + 1.0) / 2.0, min=0.0, max=1.0)
      return torch.clamp(torch.clamp(x, min=lo), max=hi)
      return x * (torch.clamp(x + 3.0, min=0.0, max=6.0) / 6.0)
      return torch.where(x > 0.0, x, alpha * torch.expm1(x))
      return 1.0507009873554805 * torch.where(x > 0.0, x, 1.6732632423543772 * torch.expm1(x))
      return torch.where(x > 0.0, x, alpha * torch.expm1(x / alpha))
      return F.softplus(beta * x) / beta
      return (x + torch.sqrt(x**2.0 + b)) / 2.0
      return torch.where(x < -1.0, 0.0, torch.where(x < 1.0, (x + 1.0)**2.0 / 4.0, x))
      return x * torch.sigmoid(beta * x)
      return x * (0.5 * torch.erfc(-x / math.sqrt(2.0)))
      return x * torch.sigmoid(2.0 * math.sqrt(2.0 / math.pi) * (x + 0.044715 * x**3.0))
      return x * torch.sigmoid(1.702 * x)
      return x * torch.tanh(F.softplus(x))
      return x * torch.tanh(torch.exp(x))
      return torch.sigmoid(x)
      return -F.softplus(-x)
      return torch.tanh(x)
      return torch.atan(x)
      return x / (1.0 + torch.abs(x))
      return torch.erf(x)
      return torch.where(lambda_ < torch.abs(x), x, 0.0)
      return x - torch.clamp(torch.clamp(x, min=-lambda_), max=lambda_)
      return torch.where(x < -lambda_, x + bias, torch.where(lambda_ < x, x - bias, 0.0))
      return x - torch.tanh(x)
      return x
      return torch.abs(x)
      return torch.where(x < theta, 0.0, 1.0).to(x.dtype)
      return torch.sign(x)
      return torch.sin(omega * x)
      return torch.cos(x)
      return torch.exp(x)
      return torch.where(x < math.log(2.0), torch.log(-torch.expm1(-x)), torch.log1p(-torch.exp(-x)))"
    `);
  });

  test("shared values get a name", () => {
    const shared = define({ name: "shared", formula: "let t = tanh(x)*sigmoid(x); t/(1 + t)" });
    expect(emit(shared, torch)).toMatchInlineSnapshot(`
      "import torch


      def shared(x: torch.Tensor) -> torch.Tensor:
          """let t0 = tanh(x)*sigmoid(x); t0/(1 + t0)."""
          t0 = torch.tanh(x) * torch.sigmoid(x)
          return t0 / (1.0 + t0)
      "
    `);
  });

  test("constants, masks and parameters become tensors where torch needs them", () => {
    const mixed = define({ name: "mixed", formula: "exp(k)*(x < 1) + max(k, 2) + sqrt(2) + sech(x)", params: { k: 1 } });
    expect(emit(mixed, torch)).toContain(
      "torch.exp(torch.as_tensor(k)) * (x < 1.0).to(x.dtype) + torch.maximum(torch.as_tensor(k), torch.as_tensor(2.0)) + math.sqrt(2.0) + 1.0 / torch.cosh(x)",
    );
    expect(emit(define({ name: "three", formula: "3" }), torch)).toContain("return 3.0 * torch.ones_like(x)");
  });
});

describe("latex", () => {
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

  test("braces are balanced", () => {
    for (const activation of all) {
      const text = emit(activation, latex);
      expect(text.split("{").length, text).toBe(text.split("}").length);
      expect(text.split("\\left").length, text).toBe(text.split("\\right").length);
    }
  });
});
