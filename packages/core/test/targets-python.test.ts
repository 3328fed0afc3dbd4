import { catalog, define, elu, emit, gelu, mish, prelu, swish } from "@gofz/core";
import { jax, keras, torch } from "@gofz/core/targets";
import { describe, expect, test } from "vitest";

const named = (name: string): (typeof catalog)[string] => catalog[name] ?? mish;

describe("what it looks like", () => {
  test("torch", () => {
    expect(emit(mish, torch)).toMatchInlineSnapshot(`
      "import torch
      import torch.nn.functional as F


      def mish(x: torch.Tensor) -> torch.Tensor:
          """x*tanh(softplus(x)). Misra 2019, arXiv:1908.08681."""
          return x * torch.tanh(F.softplus(x))


      def mish_derivative(x: torch.Tensor) -> torch.Tensor:
          """The derivative of mish with respect to x."""
          t0 = 1.0 / torch.cosh(F.softplus(x))
          return torch.tanh(F.softplus(x)) + torch.sigmoid(x) * (t0 * t0) * x


      class Mish(torch.nn.Module):
          """mish as a layer."""

          def forward(self, x: torch.Tensor) -> torch.Tensor:
              return mish(x)
      "
    `);
    expect(emit(swish, torch)).toMatchInlineSnapshot(`
      "import torch


      def swish(x: torch.Tensor, beta: float | torch.Tensor = 1.0) -> torch.Tensor:
          """x*sigmoid(beta*x). Ramachandran, Zoph and Le 2017, arXiv:1710.05941; Elfwing, Uchibe and Doya 2017
          (SiLU, beta = 1), arXiv:1702.03118.
          """
          return x * torch.sigmoid(beta * x)


      def swish_derivative(x: torch.Tensor, beta: float | torch.Tensor = 1.0) -> torch.Tensor:
          """The derivative of swish with respect to x."""
          t0 = 1.0 / torch.cosh(0.5 * (beta * x))
          return torch.sigmoid(beta * x) + beta * (0.25 * (t0 * t0)) * x


      def swish_derivative_beta(x: torch.Tensor, beta: float | torch.Tensor = 1.0) -> torch.Tensor:
          """The derivative of swish with respect to beta."""
          t0 = 1.0 / torch.cosh(0.5 * (beta * x))
          return x * (0.25 * (t0 * t0)) * x


      class Swish(torch.nn.Module):
          """swish as a layer. A trained beta for each of num_parameters channels, or one for all."""

          def __init__(self, num_parameters: int = 1, beta: float = 1.0) -> None:
              super().__init__()
              self.beta = torch.nn.Parameter(torch.full((num_parameters,), float(beta)))

          def forward(self, x: torch.Tensor) -> torch.Tensor:
              beta = self.beta.reshape(-1, *[1] * (x.dim() - 2))
              return swish(x, beta)
      "
    `);
    expect(emit(prelu, torch)).toMatchInlineSnapshot(`
      "import torch


      def prelu(x: torch.Tensor, alpha: float | torch.Tensor = 0.25) -> torch.Tensor:
          """where(x > 0, x, alpha*x). He et al. 2015, arXiv:1502.01852."""
          return torch.where(x > 0.0, x, alpha * x)


      def prelu_derivative(x: torch.Tensor, alpha: float | torch.Tensor = 0.25) -> torch.Tensor:
          """The derivative of prelu with respect to x."""
          return torch.where(x > 0.0, 1.0, alpha).to(x.dtype)


      def prelu_derivative_alpha(x: torch.Tensor, alpha: float | torch.Tensor = 0.25) -> torch.Tensor:
          """The derivative of prelu with respect to alpha."""
          return torch.where(x > 0.0, 0.0, x)


      class Prelu(torch.nn.Module):
          """prelu as a layer. A trained alpha for each of num_parameters channels, or one for all."""

          def __init__(self, num_parameters: int = 1, alpha: float = 0.25) -> None:
              super().__init__()
              self.alpha = torch.nn.Parameter(torch.full((num_parameters,), float(alpha)))

          def forward(self, x: torch.Tensor) -> torch.Tensor:
              alpha = self.alpha.reshape(-1, *[1] * (x.dim() - 2))
              return prelu(x, alpha)
      "
    `);
  });

  test("torch, where the input is split, or seen along an axis", () => {
    expect(emit(named("glu"), torch)).toMatchInlineSnapshot(`
      "import torch


      def glu(x: torch.Tensor, gate: torch.Tensor) -> torch.Tensor:
          """x*sigmoid(gate). Dauphin et al. 2016, arXiv:1612.08083; Tanaka 2018 (WiG), arXiv:1810.01829."""
          return x * torch.sigmoid(gate)


      def glu_derivative(x: torch.Tensor, gate: torch.Tensor) -> torch.Tensor:
          """The derivative of glu with respect to x."""
          return torch.sigmoid(gate)


      def glu_derivative_gate(x: torch.Tensor, gate: torch.Tensor) -> torch.Tensor:
          """The derivative of glu with respect to gate."""
          t0 = 1.0 / torch.cosh(0.5 * gate)
          return 0.25 * (t0 * t0) * x


      class Glu(torch.nn.Module):
          """glu as a layer. The input is split into x, gate."""

          def __init__(self, dim: int = -1) -> None:
              super().__init__()
              self.dim = dim

          def forward(self, x: torch.Tensor) -> torch.Tensor:
              x, gate = torch.chunk(x, 2, self.dim)
              return glu(x, gate)
      "
    `);
    expect(emit(named("softmax"), torch)).toMatchInlineSnapshot(`
      "import torch


      def softmax(x: torch.Tensor, dim: int = -1) -> torch.Tensor:
          """exp(x - reduceLogSumExp(x)). Boltzmann; Bridle 1990, Probabilistic interpretation of feedforward
          classification network outputs.
          """
          return torch.exp(x - torch.logsumexp(x, dim, keepdim=True))


      def softmax_gradient(x: torch.Tensor, dy: torch.Tensor, dim: int = -1) -> torch.Tensor:
          """The gradient of x, given dy, the gradient of softmax."""
          t0 = torch.exp(x - torch.logsumexp(x, dim, keepdim=True))
          return dy * t0 + torch.sum(-(dy * t0), dim, keepdim=True) * t0


      class Softmax(torch.nn.Module):
          """softmax as a layer."""

          def __init__(self, dim: int = -1) -> None:
              super().__init__()
              self.dim = dim

          def forward(self, x: torch.Tensor) -> torch.Tensor:
              return softmax(x, self.dim)
      "
    `);
  });

  test("jax", () => {
    expect(emit(swish, jax)).toMatchInlineSnapshot(`
      "import jax
      import jax.numpy as jnp


      def swish(x: jax.Array, beta: float | jax.Array = 1.0) -> jax.Array:
          """x*sigmoid(beta*x). Ramachandran, Zoph and Le 2017, arXiv:1710.05941; Elfwing, Uchibe and Doya 2017
          (SiLU, beta = 1), arXiv:1702.03118.
          """
          return x * jax.nn.sigmoid(beta * x)


      def swish_derivative(x: jax.Array, beta: float | jax.Array = 1.0) -> jax.Array:
          """The derivative of swish with respect to x."""
          t0 = 1.0 / jnp.cosh(0.5 * (beta * x))
          return jax.nn.sigmoid(beta * x) + beta * (0.25 * (t0 * t0)) * x


      def swish_derivative_beta(x: jax.Array, beta: float | jax.Array = 1.0) -> jax.Array:
          """The derivative of swish with respect to beta."""
          t0 = 1.0 / jnp.cosh(0.5 * (beta * x))
          return x * (0.25 * (t0 * t0)) * x
      "
    `);
    expect(emit(elu, jax)).toMatchInlineSnapshot(`
      "import jax
      import jax.numpy as jnp


      def elu(x: jax.Array, alpha: float | jax.Array = 1.0) -> jax.Array:
          """where(x > 0, x, alpha*expm1(x)). Clevert, Unterthiner and Hochreiter 2015, arXiv:1511.07289."""
          return jnp.where(x > 0.0, x, alpha * jnp.expm1(jnp.minimum(x, 0.0)))


      def elu_derivative(x: jax.Array, alpha: float | jax.Array = 1.0) -> jax.Array:
          """The derivative of elu with respect to x."""
          return jnp.where(x > 0.0, 1.0, jnp.exp(x) * alpha)


      def elu_derivative_alpha(x: jax.Array, alpha: float | jax.Array = 1.0) -> jax.Array:
          """The derivative of elu with respect to alpha."""
          return jnp.where(x > 0.0, 0.0, jnp.expm1(x))
      "
    `);
  });

  test("keras", () => {
    expect(emit(gelu, keras)).toMatchInlineSnapshot(`
      "import math

      import keras
      from keras import ops


      @keras.saving.register_keras_serializable(package="gofz")
      def gelu(x: keras.KerasTensor) -> keras.KerasTensor:
          """x*(0.5*erfc(-x/sqrt(2))). Hendrycks and Gimpel 2016, arXiv:1606.08415."""
          return x * (0.5 * (1.0 - ops.erf(-x / math.sqrt(2.0))))


      def gelu_derivative(x: keras.KerasTensor) -> keras.KerasTensor:
          """The derivative of gelu with respect to x."""
          t0 = x / math.sqrt(2.0)
          t1 = 1.1283791670955126 * ops.exp(-(t0 * t0)) / math.sqrt(2.0)
          return 0.5 * (1.0 - ops.erf(-t0)) + t1 * 0.5 * x


      @keras.saving.register_keras_serializable(package="gofz")
      class Gelu(keras.layers.Layer):
          """gelu as a layer."""

          def call(self, x):
              return gelu(x)
      "
    `);
    expect(emit(prelu, keras)).toMatchInlineSnapshot(`
      "import keras
      from keras import ops


      @keras.saving.register_keras_serializable(package="gofz")
      def prelu(x: keras.KerasTensor, alpha: float | keras.KerasTensor = 0.25) -> keras.KerasTensor:
          """where(x > 0, x, alpha*x). He et al. 2015, arXiv:1502.01852."""
          return ops.where(x > 0.0, x, alpha * x)


      def prelu_derivative(x: keras.KerasTensor, alpha: float | keras.KerasTensor = 0.25) -> keras.KerasTensor:
          """The derivative of prelu with respect to x."""
          return ops.cast(ops.where(x > 0.0, 1.0, alpha), x.dtype)


      def prelu_derivative_alpha(
          x: keras.KerasTensor,
          alpha: float | keras.KerasTensor = 0.25,
      ) -> keras.KerasTensor:
          """The derivative of prelu with respect to alpha."""
          return ops.where(x > 0.0, 0.0, x)


      @keras.saving.register_keras_serializable(package="gofz")
      class Prelu(keras.layers.Layer):
          """prelu as a layer. A trained alpha for each channel of the last axis, or as shared_axes says (as in
          keras.layers.PReLU).
          """

          def __init__(self, alpha: float = 0.25, shared_axes: list[int] | None = None, **kwargs):
              super().__init__(**kwargs)
              self.initial_alpha = alpha
              self.shared_axes = shared_axes

          def build(self, input_shape):
              shape = [1] * (len(input_shape) - 2) + [input_shape[-1]]
              if self.shared_axes is not None:
                  shape = [1 if i + 1 in self.shared_axes else n for i, n in enumerate(input_shape[1:])]
              self.alpha = self.add_weight(
                  name="alpha",
                  shape=shape,
                  initializer=keras.initializers.Constant(self.initial_alpha),
              )

          def call(self, x):
              return prelu(x, self.alpha)

          def get_config(self):
              return {**super().get_config(), "alpha": self.initial_alpha, "shared_axes": self.shared_axes}
      "
    `);
  });
});

describe("what automatic differentiation would make NaN of is written so that it can't", () => {
  const line = (activation: Parameters<typeof emit>[0]): string | undefined => /^ {4}return (.*)$/m.exec(emit(activation, torch))?.[1];

  test("branches stay finite where they are not taken", () => {
    expect(line(elu)).toBe("torch.where(x > 0.0, x, alpha * torch.expm1(torch.clamp(x, max=0.0)))");
    expect(line(define({ name: "root", formula: "where(x > 0, sqrt(x), 0)" }))).toMatchInlineSnapshot(
      `"torch.where(x > 0.0, torch.sqrt(torch.where(x > 0.0, x, 1.0)), 0.0)"`,
    );
    expect(line(define({ name: "either", formula: "where(x > 0, x, gate*exp(x))", inputs: ["x", "gate"] }))).toMatchInlineSnapshot(
      `"torch.where(x > 0.0, x, gate * torch.exp(torch.clamp(x, max=0.0)))"`,
    );
  });

  test("exponentials don't overflow where that does not matter", () =>
    expect(line(named("tanhExp"))).toBe("x * torch.tanh(torch.exp(torch.clamp(x, max=80.0)))"));

  test("what is fine is left as it is", () => expect(line(mish)).toBe("x * torch.tanh(F.softplus(x))"));
});

describe("torch", () => {
  test("shared values get a name", () => {
    const shared = define({ name: "shared", formula: "let t = tanh(x)*sigmoid(x); t/(1 + t)" });
    expect(emit(shared, torch)).toContain("    t0 = torch.tanh(x) * torch.sigmoid(x)\n    return t0 / (1.0 + t0)\n");
  });

  test("constants, masks and parameters become tensors where torch needs them", () => {
    const mixed = define({ name: "mixed", formula: "exp(k)*(x < 1) + max(k, 2) + sqrt(2) + 1/k", params: { k: 1 } });
    expect(/^ {4}[tr].* .*$/gm.exec(emit(mixed, torch))?.[0]).toMatchInlineSnapshot(
      `"    t0 = torch.exp(torch.as_tensor(k, dtype=x.dtype)) * (x < 1.0).to(x.dtype)"`,
    );
    expect(emit(define({ name: "three", formula: "3" }), torch)).toContain("return 3.0 * torch.ones_like(x)");
  });

  test("what is drawn is drawn in training", () =>
    expect(emit(named("rrelu"), torch)).toContain("        u = torch.rand_like(x) if self.training else 0.5\n"));
});
