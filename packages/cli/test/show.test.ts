import { expect, test } from "vitest";
import { gofz, shell } from "./command.ts";

const timeout = 60_000;

test("what it looks like in a pipe: no control codes", { timeout }, async () => {
  const { code, stdout, stderr } = await gofz("show", "relu");
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toMatchInlineSnapshot(`
    "relu (Rectifiers)
    The positive part: cheap, with slope 0 at 0 and below, where a unit may stop learning.

      f(x)  = max(x, 0)
      f'(x) = where(x > 0, 1, 0)

    5                                      │                                     ⢀
                                           │                                   ⣀⠔⠉
                                           │                                 ⣠⠞⠁
                                           │                              ⢀⡴⠋
    4                                      │                            ⣠⠔⠉
                                           │                         ⢀⡠⠞⠁
                                           │                       ⢀⡴⠋
    3                                      │                     ⣠⠖⠁
                                           │                  ⢀⡤⠊
                                           │                ⢀⠴⠋
    2                                      │              ⡠⠞⠁
                                           │           ⢀⡴⠊
                                           │         ⣠⠖⠋
    1                                      │ ⠄⠠ ⠄⠠ ⡤⠾⠁⠄⠠ ⠄⠠ ⠄⠠⠠ ⠄⠠ ⠄⠠ ⠄⠠ ⠄⠠ ⠄⠠ ⠄⠠
                                           │    ⢀⡴⠋
                                           │  ⣠⠖⠁
      ⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⡠⠚⠁───────────────────────────────────
                                           │
             -4             -2                            2              4
      ⠒⠒⠒ f   ⠂⠂⠂ f'

    domain        proven        (-∞, ∞)
    range         proven        [0, ∞)
    limits        proven        0 at -∞, ∞ at ∞
    asymptotes    proven        y = 0 at -∞, y = x at ∞
    saturates     proven        |f'| < 0.001 in (-∞, 0]
    zero-centred  numeric       no
    parity        proven        neither even nor odd
    monotone      proven        increasing
    convex        proven        convex
    Lipschitz     proven        1
    smoothness    proven        C^0
    kinks         proven        0
    zeros         proven        (-∞, 0]
    fixed points  proven        [0, ∞)
    E f(z)        numeric       0.3989
    Var f(z)      numeric       0.3408
    gain          numeric       1.414
    E f'(z)^2     numeric       0.5
    sparsity      numeric       50 %
    dead share    numeric       50 %
    cost                        1 operation (max), 2 more for the slope

    also called  rectifier, ramp
    source       Fukushima 1969, Visual feature extraction by a multilayered network of analog threshold elements; Nair and Hinton 2010, ICML
    "
  `);
});

test("an alias finds its function, parameters count, and JSON keeps infinities", { timeout }, async () => {
  const { stdout } = await gofz("show", "SiLU", "--param", "beta=2", "--json");
  const { name, params, profile, same } = JSON.parse(stdout);
  expect({ name, params, same }).toEqual({ name: "swish", params: { beta: 2 }, same: undefined });
  expect(profile.limits.value).toEqual({ minus: expect.closeTo(0), plus: "Infinity" });
});

test.each([
  ["x*tanh(log(1+exp(x)))", "mish"],
  ["max(0, x)", "relu"],
  ["x/(1+exp(-x))", "swish"],
])("%s is known", { timeout }, async (formula, name) => {
  expect((await gofz("show", formula)).stdout).toContain(`This is ${name} of the catalogue: `);
  expect(JSON.parse((await gofz("show", formula, "--json")).stdout).same.name).toBe(name);
});

test("a formula of one's own, with a parameter, is not in the catalogue", { timeout }, async () => {
  const { code, stdout } = await gofz("show", "x*exp(-(s*x)^2)", "--param", "s=3");
  expect(code).toBe(0);
  expect(stdout).toContain("f(x)  = x*exp(-(s*x)^2)");
  expect(stdout).toContain("s = 3");
  expect(stdout).not.toContain("of the catalogue");
});

test("what has no curve is shown without one", { timeout }, async () => {
  const { stdout } = await gofz("show", "swiglu");
  expect(stdout).toContain("f(x, value) = x*sigmoid(alpha*x)*value");
  expect(stdout).toContain("df/dvalue   = x*sigmoid(alpha*x)");
  expect((await gofz("show", "softmax")).stdout).toContain("f(x) = exp(x - reduceLogSumExp(x))");
});

test("a formula that begins with a minus sign stands behind --", { timeout }, async () => {
  expect((await shell('gofz show -- "-x*exp(-x)"')).stdout).toContain("f(x)  = -x*exp(-x)");
});
