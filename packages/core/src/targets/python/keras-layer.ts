import type { Distribution } from "../../activation/activation.ts";
import type { Subject } from "../target.ts";
import { type Field, type Outline, outline, summary } from "./class.ts";
import { documentation } from "./documentation.ts";
import { type Block, indented, signature } from "./module.ts";

/** The class of a subject: trained parameters are weights, and its configuration gives it back. */
export function kerasLayer(subject: Subject): Block {
  const parts = outline(subject);
  const methods = [initialization(parts), build(parts), forward(parts), configuration(parts)].filter((lines) => lines.length > 0);
  const channels = "each channel of the last axis, or as shared_axes says (as in keras.layers.PReLU)";
  const body = [...documentation(summary(parts, channels)), ...methods.flatMap((lines) => ["", ...lines])];
  return {
    lines: ['@keras.saving.register_keras_serializable(package="gofz")', `class ${parts.name}(keras.layers.Layer):`, ...indented(body)],
    modules: ["keras", ...(parts.functions.length > 1 || parts.inputs.length > 1 || parts.draws.length > 0 ? ["ops"] : [])],
  };
}

function initialization({ parameters, hasAxis, draws }: Outline): readonly string[] {
  const args = [
    "self",
    ...parameters.map(({ name, value }) => `${name}: float = ${value}`),
    ...(parameters.some(isChannelled) ? ["shared_axes: list[int] | None = None"] : []),
    ...(hasAxis ? ["axis: int = -1"] : []),
    ...(draws.length > 0 ? ["seed: int | None = None"] : []),
    "**kwargs",
  ];
  if (args.length === 2) return [];
  const body = [
    "super().__init__(**kwargs)",
    ...parameters.map(({ name, trained }) => `self.${trained ? `initial_${name}` : name} = ${name}`),
    ...(parameters.some(isChannelled) ? ["self.shared_axes = shared_axes"] : []),
    ...(hasAxis ? ["self.axis = axis"] : []),
    ...(draws.length > 0 ? ["self.seed = seed", "self.seed_generator = keras.random.SeedGenerator(seed)"] : []),
  ];
  return [...signature("def __init__", args, ":"), ...indented(body)];
}

function build({ parameters }: Outline): readonly string[] {
  const trained = parameters.filter((field) => field.trained);
  if (trained.length === 0) return [];
  const weights = trained.flatMap((field) =>
    signature(
      `self.${field.name} = self.add_weight`,
      [
        `name="${field.name}"`,
        `shape=${isChannelled(field) ? "shape" : "()"}`,
        `initializer=keras.initializers.Constant(self.initial_${field.name})`,
      ],
      "",
    ),
  );
  const shape = [
    "shape = [1] * (len(input_shape) - 2) + [input_shape[-1]]",
    "if self.shared_axes is not None:",
    "    shape = [1 if i + 1 in self.shared_axes else n for i, n in enumerate(input_shape[1:])]",
  ];
  return ["def build(self, input_shape):", ...indented([...(trained.some(isChannelled) ? shape : []), ...weights])];
}

function forward({ inputs, functions, parameters, draws, reduces }: Outline): readonly string[] {
  const args = [
    ...inputs,
    ...parameters.map(({ name }) => `self.${name}`),
    ...draws.map(({ name }) => name),
    ...(reduces ? ["self.axis"] : []),
  ].join(", ");
  const values = functions.map((name) => `${name}(${args})`);
  const body = [
    ...(inputs.length > 1 ? [`${inputs.join(", ")} = ops.split(x, ${inputs.length}, axis=self.axis)`] : []),
    ...draws.map(
      ({ name, draw = "uniform", perChannel, value }) => `${name} = ${drawn[draw](shape(perChannel))} if training else ${value}`,
    ),
    values.length > 1 ? `return ops.concatenate([${values.join(", ")}], axis=self.axis)` : `return ${values.join()}`,
  ];
  return [`def call(self, x${draws.length > 0 ? ", training=False" : ""}):`, ...indented(body)];
}

function configuration({ parameters, hasAxis, draws }: Outline): readonly string[] {
  const entries = [
    ...parameters.map(({ name, trained }) => [name, trained ? `initial_${name}` : name]),
    ...(parameters.some(isChannelled) ? [["shared_axes", "shared_axes"]] : []),
    ...(hasAxis ? [["axis", "axis"]] : []),
    ...(draws.length > 0 ? [["seed", "seed"]] : []),
  ].map(([key, attribute]) => `"${key}": self.${attribute}`);
  if (entries.length === 0) return [];
  return ["def get_config(self):", ...indented([...dictionary(["**super().get_config()", ...entries])])];
}

function dictionary(entries: readonly string[]): readonly string[] {
  const line = `return {${entries.join(", ")}}`;
  return line.length <= 110 ? [line] : ["return {", ...entries.map((entry) => `    ${entry},`), "}"];
}

function isChannelled({ trained, perChannel }: Field): boolean {
  return trained && perChannel;
}

/** The shape of what is drawn. */
function shape(perChannel: boolean): string {
  return perChannel ? "(ops.shape(x)[-1],)" : "ops.shape(x)";
}

const drawn: Readonly<Record<Distribution, (shape: string) => string>> = {
  uniform: (shape) => `keras.random.uniform(${shape}, dtype=x.dtype, seed=self.seed_generator)`,
  normal: (shape) => `keras.random.normal(${shape}, dtype=x.dtype, seed=self.seed_generator)`,
  // Gumbel's distribution is that of -log(-log(u)).
  gumbel: (shape) => `-ops.log(-ops.log(keras.random.uniform(${shape}, minval=1e-30, dtype=x.dtype, seed=self.seed_generator)))`,
};
