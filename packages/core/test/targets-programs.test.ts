import { emit, evaluate, leakyRelu, mish, prelu, run, swish, sym } from "@gofz/core";
import { atan, cos, erf, erfc, exp, expm1, log, log1p, sin, tanh } from "@gofz/core/operators";
import { c, glsl, js, single, wgsl } from "@gofz/core/targets";
import { ulps } from "@gofz/testkit";
import { describe, expect, test } from "vitest";

describe("what it looks like", () => {
  test("js", () => {
    expect(emit(mish, js)).toMatchInlineSnapshot(`
      "/** x*tanh(softplus(x)). Misra 2019, arXiv:1908.08681. */
      export function mish(x) {
        const t0 = Math.max(x, -(2 ** 250));
        const t1 = Math.exp(Math.min(t0, 350));
        const t2 = t1 * (t1 + 2);
        return t0 * (t2 / (t2 + 2));
      }

      /** The derivative of mish with respect to x. */
      export function mishDerivative(x) {
        const t0 = Math.min(Math.max(x, -(2 ** 250)), 2 ** 250);
        const t1 = Math.exp(Math.min(t0, 350));
        const t2 = t1 * (t1 + 2);
        const t3 = t2 + 2;
        const t4 = 2 * (1 + t1) / t3;
        return t2 / t3 + 1 / (1 + Math.exp(-t0)) * (t4 * t4) * t0;
      }
      "
    `);
    expect(emit(leakyRelu, js)).toMatchInlineSnapshot(`
      "/**
       * where(x > 0, x, alpha*x). Maas, Hannun and Ng 2013, Rectifier nonlinearities improve neural network
       * acoustic models.
       */
      export function leakyRelu(x, alpha = 0.01) {
        const t0 = Math.max(x, -(2 ** 250));
        return t0 > 0 ? t0 : alpha * t0;
      }

      /** The derivative of leakyRelu with respect to x. */
      export function leakyReluDerivative(x, alpha = 0.01) {
        const t0 = x > 0;
        const t1 = t0 ? 1 : alpha;
        return x < 1 ? t1 : t0 ? t1 : x;
      }

      /** The derivative of leakyRelu with respect to alpha. */
      export function leakyReluDerivativeAlpha(x, alpha = 0.01) {
        return x > 0 ? 0 : x;
      }
      "
    `);
  });

  test("c", () => {
    expect(emit(prelu, c)).toMatchInlineSnapshot(`
      "/* prelu, computed in double and rounded once to float. Compile without -ffast-math. */
      #include <math.h>

      /* NaN if one is NaN, as fmin and fmax are not. */
      static double maximum(double a, double b) { return a > b || isnan(a) ? a : b; }

      /* where(x > 0, x, alpha*x). He et al. 2015, arXiv:1502.01852. */
      float prelu(float x, float alpha) {
        const double t0 = maximum(x, -0x1p250);
        return (float)(t0 > 0.0 ? t0 : alpha * t0);
      }

      /* The derivative of prelu with respect to x. */
      float prelu_derivative(float x, float alpha) {
        const int t0 = x > 0.0;
        const double t1 = t0 ? 1.0 : alpha;
        return (float)(x < 1.0 ? t1 : t0 ? t1 : x);
      }

      /* The derivative of prelu with respect to alpha. */
      float prelu_derivative_alpha(float x, float alpha) {
        (void)alpha;
        return (float)(x > 0.0 ? 0.0 : x);
      }
      "
    `);
    expect(emit(swish, c)).toMatchInlineSnapshot(`
      "/* swish, computed in double and rounded once to float. Compile without -ffast-math. */
      #include <math.h>

      /* NaN if one is NaN, as fmin and fmax are not. */
      static double minimum(double a, double b) { return a < b || isnan(a) ? a : b; }
      static double maximum(double a, double b) { return a > b || isnan(a) ? a : b; }

      /*
       * x*sigmoid(beta*x). Ramachandran, Zoph and Le 2017, arXiv:1710.05941; Elfwing, Uchibe and Doya 2017
       * (SiLU, beta = 1), arXiv:1702.03118.
       */
      float swish(float x, float beta) {
        const double t0 = minimum(maximum(x, -0x1p250), 0x1p250);
        return (float)(t0 * (1.0 / (1.0 + exp(-(beta * t0)))));
      }

      /* The derivative of swish with respect to x. */
      float swish_derivative(float x, float beta) {
        const double t0 = minimum(maximum(x, -0x1p250), 0x1p250);
        const double t1 = beta * t0;
        const double t2 = exp(-fabs(0.5 * t1));
        const double t3 = 2.0 * t2 / (1.0 + t2 * t2);
        return (float)(1.0 / (1.0 + exp(-t1)) + beta * (0.25 * (t3 * t3)) * t0);
      }

      /* The derivative of swish with respect to beta. */
      float swish_derivative_beta(float x, float beta) {
        const double t0 = minimum(maximum(x, -0x1p250), 0x1p250);
        const double t1 = exp(-fabs(0.5 * (beta * t0)));
        const double t2 = 2.0 * t1 / (1.0 + t1 * t1);
        return (float)(t0 * (0.25 * (t2 * t2)) * t0);
      }
      "
    `);
  });

  test("glsl", () => {
    expect(emit(mish, glsl)).toMatchInlineSnapshot(`
      "bool isNaN(float x) { return (floatBitsToUint(x) & 0x7fffffffu) > 0x7f800000u; }

      float minimum(float a, float b) { return isNaN(a) ? a : isNaN(b) ? b : min(a, b); }

      float maximum(float a, float b) { return isNaN(a) ? a : isNaN(b) ? b : max(a, b); }

      float powerOfTwo(float k) { return intBitsToFloat((int(k) + 127) << 23); }

      // e^x: x = k ln 2 + t, and a polynomial in t.
      float exp32(float x) {
        float t0 = maximum(minimum(x, 89.0), -104.0);
        float t1 = roundEven(t0 * 1.442695);
        float t2 = t0 - t1 * 0.6933594 - t1 * -0.00021219444;
        float t3 = roundEven(t1 * 0.5);
        float t4 = (((0.0001984125 * t2 + 0.0013941015) * t2 + 0.008333403) * t2 + 0.041666355) * t2;
        float t5 = (t2 * (((t4 + 0.16666666) * t2 + 0.5) * t2 + 1.0) + 1.0) * powerOfTwo(t3);
        return t5 * powerOfTwo(t1 - t3);
      }

      // x*tanh(softplus(x)). Misra 2019, arXiv:1908.08681.
      float mish(float x) {
        float t0 = maximum(x, -1.7014118e+38);
        float t1 = exp32(minimum(t0, 43.0));
        float t2 = t1 * (t1 + 2.0);
        return t0 * (t2 / (t2 + 2.0));
      }

      // The derivative of mish with respect to x.
      float mishDerivative(float x) {
        float t0 = minimum(maximum(x, -1152921500000000000.0), 1152921500000000000.0);
        float t1 = exp32(minimum(t0, 43.0));
        float t2 = t1 * (t1 + 2.0);
        float t3 = t2 + 2.0;
        float t4 = 2.0 * (1.0 + t1) / t3;
        return t2 / t3 + 1.0 / (1.0 + exp32(-t0)) * (t4 * t4) * t0;
      }
      "
    `);
    expect(emit(prelu, glsl)).toMatchInlineSnapshot(`
      "bool isNaN(float x) { return (floatBitsToUint(x) & 0x7fffffffu) > 0x7f800000u; }

      // where(x > 0, x, alpha*x). He et al. 2015, arXiv:1502.01852.
      float prelu(float x, float alpha) {
        return x > 0.0 ? x : alpha * x;
      }

      // The derivative of prelu with respect to x.
      float preluDerivative(float x, float alpha) {
        return isNaN(x) ? x : x > 0.0 ? 1.0 : alpha;
      }

      // The derivative of prelu with respect to alpha.
      float preluDerivativeAlpha(float x, float alpha) {
        return isNaN(x) ? x : x > 0.0 ? 0.0 : x;
      }
      "
    `);
  });

  test("wgsl", () => {
    expect(emit(mish, wgsl)).toMatchInlineSnapshot(`
      "fn isNaN(x: f32) -> bool { return (bitcast<u32>(x) & 0x7fffffffu) > 0x7f800000u; }

      fn minimum(a: f32, b: f32) -> f32 { return select(select(min(a, b), b, isNaN(b)), a, isNaN(a)); }

      fn maximum(a: f32, b: f32) -> f32 { return select(select(max(a, b), b, isNaN(b)), a, isNaN(a)); }

      fn powerOfTwo(k: f32) -> f32 { return bitcast<f32>((i32(k) + 127) << 23u); }

      // e^x: x = k ln 2 + t, and a polynomial in t.
      fn exp32(x: f32) -> f32 {
        let t0 = maximum(minimum(x, 89.0), -104.0);
        let t1 = round(t0 * 1.442695);
        let t2 = t0 - t1 * 0.6933594 - t1 * -0.00021219444;
        let t3 = round(t1 * 0.5);
        let t4 = (((0.0001984125 * t2 + 0.0013941015) * t2 + 0.008333403) * t2 + 0.041666355) * t2;
        let t5 = (t2 * (((t4 + 0.16666666) * t2 + 0.5) * t2 + 1.0) + 1.0) * powerOfTwo(t3);
        return t5 * powerOfTwo(t1 - t3);
      }

      // x*tanh(softplus(x)). Misra 2019, arXiv:1908.08681.
      fn mish(x: f32) -> f32 {
        let t0 = maximum(x, -1.7014118e+38);
        let t1 = exp32(minimum(t0, 43.0));
        let t2 = t1 * (t1 + 2.0);
        return t0 * (t2 / (t2 + 2.0));
      }

      // The derivative of mish with respect to x.
      fn mishDerivative(x: f32) -> f32 {
        let t0 = minimum(maximum(x, -1152921500000000000.0), 1152921500000000000.0);
        let t1 = exp32(minimum(t0, 43.0));
        let t2 = t1 * (t1 + 2.0);
        let t3 = t2 + 2.0;
        let t4 = 2.0 * (1.0 + t1) / t3;
        return t2 / t3 + 1.0 / (1.0 + exp32(-t0)) * (t4 * t4) * t0;
      }
      "
    `);
    expect(emit(prelu, wgsl)).toMatchInlineSnapshot(`
      "fn isNaN(x: f32) -> bool { return (bitcast<u32>(x) & 0x7fffffffu) > 0x7f800000u; }

      // where(x > 0, x, alpha*x). He et al. 2015, arXiv:1502.01852.
      fn prelu(x: f32, alpha: f32) -> f32 {
        return select(alpha * x, x, x > 0.0);
      }

      // The derivative of prelu with respect to x.
      fn preluDerivative(x: f32, alpha: f32) -> f32 {
        return select(select(alpha, 1.0, x > 0.0), x, isNaN(x));
      }

      // The derivative of prelu with respect to alpha.
      fn preluDerivativeAlpha(x: f32, alpha: f32) -> f32 {
        return select(select(x, 0.0, x > 0.0), x, isNaN(x));
      }
      "
    `);
  });
});

describe("the functions that shaders bring along", () => {
  const functions = { exp, expm1, log, log1p, tanh, sin, cos, atan, erf, erfc };
  const points = Array.from({ length: 400 }, (_, i) => Math.fround(1.0173 * 2 ** (-24 + (37 * i) / 400))).flatMap((x) => [x, -x]);

  test.each(Object.entries(functions))("%s is right to 8 ULP", (name, op) => {
    const program = single[name as keyof typeof functions];
    const errors = points.flatMap((x) => {
      const truth = evaluate(op(sym("x")), { x });
      return Math.abs(truth) < 2 ** -126 ? [] : [ulps(run(program, { x })[0] ?? 0, truth)];
    });
    expect(Math.max(...errors)).toBeLessThan(8);
  });

  test.each(Object.entries(functions))("%s is right at the ends", (name, op) => {
    const program = single[name as keyof typeof functions];
    expect(run(program, { x: Number.NaN })).toEqual([Number.NaN]);
    for (const x of [0, ...(name === "sin" || name === "cos" ? [] : [Infinity, -Infinity])])
      expect(ulps(run(program, { x })[0] ?? 0, evaluate(op(sym("x")), { x }))).toBeLessThan(2);
  });
});
