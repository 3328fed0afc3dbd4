import type { Distribution } from "../../activation/activation.ts";
import type { Subject } from "../target.ts";
import { type Field, type Outline, outline, summary } from "./class.ts";
import { documentation } from "./documentation.ts";
import { type Block, indented, signature } from "./module.ts";

/** The class of a subject: trained parameters are Parameters, the others attributes; draws are made in training. */
export function torchModule(subject: Subject): Block {
  const parts = outline(subject);
  const hasFields = parts.parameters.length > 0 || parts.hasAxis;
  const body = [
    ...documentation(summary(parts, "each of num_parameters channels, or one for all")),
    "",
    ...(hasFields ? [...initialization(parts), ""] : []),
    ...forward(parts),
  ];
  return { lines: [`class ${parts.name}(torch.nn.Module):`, ...indented(body)], modules: ["torch"] };
}

function initialization({ parameters, hasAxis }: Outline): readonly string[] {
  const counted = parameters.some(isChannelled);
  const args = [
    "self",
    ...(counted ? ["num_parameters: int = 1"] : []),
    ...parameters.map(({ name, value }) => `${name}: float = ${value}`),
    ...(hasAxis ? ["dim: int = -1"] : []),
  ];
  const body = [
    "super().__init__()",
    ...parameters.map((field) => `self.${field.name} = ${initial(field)}`),
    ...(hasAxis ? ["self.dim = dim"] : []),
  ];
  return [...signature("def __init__", args, " -> None:"), ...indented(body)];
}

function initial(field: Field): string {
  if (isChannelled(field)) return `torch.nn.Parameter(torch.full((num_parameters,), float(${field.name})))`;
  return field.trained ? `torch.nn.Parameter(torch.tensor(float(${field.name})))` : field.name;
}

function forward({ inputs, functions, parameters, draws, hasAxis, reduces }: Outline): readonly string[] {
  const args = [
    ...inputs,
    ...parameters.map((field) => (isChannelled(field) ? field.name : `self.${field.name}`)),
    ...draws.map(({ name }) => name),
    ...(reduces ? ["self.dim"] : []),
  ].join(", ");
  const values = functions.map((name) => `${name}(${args})`);
  const body = [
    ...(hasAxis && inputs.length > 1 ? [`${inputs.join(", ")} = torch.chunk(x, ${inputs.length}, self.dim)`] : []),
    ...parameters.filter(isChannelled).map(({ name }) => `${name} = self.${name}.reshape(-1, *[1] * (x.dim() - 2))`),
    ...draws.map(
      ({ name, draw = "uniform", perChannel, value }) => `${name} = ${drawn[draw](shape(perChannel))} if self.training else ${value}`,
    ),
    values.length > 1 ? `return torch.cat([${values.join(", ")}], self.dim)` : `return ${values.join()}`,
  ];
  return ["def forward(self, x: torch.Tensor) -> torch.Tensor:", ...indented(body)];
}

function isChannelled({ trained, perChannel }: Field): boolean {
  return trained && perChannel;
}

/** An array of the shape of what is drawn. */
function shape(perChannel: boolean): string {
  return perChannel ? "x.new_empty(x.shape[1], *[1] * (x.dim() - 2))" : "x";
}

const drawn: Readonly<Record<Distribution, (like: string) => string>> = {
  uniform: (like) => `torch.rand_like(${like})`,
  normal: (like) => `torch.randn_like(${like})`,
  // Gumbel's distribution is that of -log of an exponential variate.
  gumbel: (like) => `-torch.empty_like(${like}).exponential_().log()`,
};
