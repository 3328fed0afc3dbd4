import { list } from "../notation/listing.ts";
import { print } from "../notation/print.ts";
import { pascalCase, snakeCase } from "../notation/spelling.ts";
import { float, full, identifier } from "./expression.ts";
import { type Module, python } from "./python.ts";
import type { Subject, Target } from "./target.ts";

/**
 * Python for PyTorch: a function, and for a function with parameters a Module that trains them. PyTorch differentiates it, with
 * PyTorch's own slopes at kinks.
 */
export const torch: Target = { name: "torch", emit: (subject) => [...source(subject), ""].join("\n") };

function source(subject: Subject): readonly string[] {
  const modules = new Set<Module>();
  const body = statements(subject, modules);
  const imports = [
    ...(modules.has("math") ? ["import math", ""] : []),
    "import torch",
    ...(modules.has("F") ? ["import torch.nn.functional as F"] : []),
  ];
  const parameters = Object.entries(subject.params);
  return [...imports, "", "", ...definition(subject, body), ...(parameters.length > 0 ? ["", "", ...trainable(subject)] : [])];
}

function definition(subject: Subject, body: readonly string[]): readonly string[] {
  const parameters = Object.entries(subject.params).map(([name, value]) => `, ${identifier(name)}: float | torch.Tensor = ${float(value)}`);
  const about = [print(subject.formula), subject.source].filter((text) => text !== "").join(". ");
  return [
    `def ${functionName(subject)}(x: torch.Tensor${parameters.join("")}) -> torch.Tensor:`,
    ...[`"""${documentation(about)}."""`, ...body].map((line) => `    ${line}`),
  ];
}

function statements({ formula, params }: Subject, modules: Set<Module>): readonly string[] {
  const { lines, result } = list(formula, python(modules, Object.keys(params)));
  return [...lines.map(({ name, value }) => `${name.text} = ${value.text}`), `return ${full(result).text}`];
}

function trainable(subject: Subject): readonly string[] {
  const parameters = Object.entries(subject.params).map(([name, value]) => ({ name: identifier(name), value: float(value) }));
  return [
    `class ${pascalCase(subject.name)}(torch.nn.Module):`,
    `    """${functionName(subject)} with trained parameters, each one value for all elements."""`,
    "",
    `    def __init__(self, ${parameters.map(({ name, value }) => `${name}: float = ${value}`).join(", ")}) -> None:`,
    "        super().__init__()",
    ...parameters.map(({ name }) => `        self.${name} = torch.nn.Parameter(torch.tensor(float(${name})))`),
    "",
    "    def forward(self, x: torch.Tensor) -> torch.Tensor:",
    `        return ${functionName(subject)}(x, ${parameters.map(({ name }) => `self.${name}`).join(", ")})`,
  ];
}

function functionName({ name }: Subject): string {
  return identifier(snakeCase(name));
}

// Whatever it says, it must not end the string.
function documentation(text: string): string {
  return text.replaceAll(/\s+/g, " ").replaceAll("\\", "\\\\").replaceAll('"', '\\"');
}
