/** WebAssembly's text in the order of its stack, nested as it was put together: operands, then their instruction and what that takes besides. */
export type Code = string | readonly Code[];

/** The words of the text, one after the other. */
export function words(code: Code): readonly string[] {
  const all: string[] = [];
  collect(code, all);
  return all;
}

function collect(code: Code, all: string[]): void {
  if (typeof code === "string") all.push(code);
  else for (const each of code) collect(each, all);
}

/** An instruction, applied to operands. */
export function op(instruction: Code, ...operands: readonly Code[]): Code {
  return [...operands, instruction];
}

/** The value of a local. */
export function get(name: string): Code {
  return ["local.get", name];
}

/** Sets a local. */
export function set(name: string, value: Code): Code {
  return [value, "local.set", name];
}

/** A number of type i32. */
export function i32(value: number): Code {
  return ["i32.const", String(value)];
}

/** Code that is run on a condition, and code that is run otherwise. */
export function when(condition: Code, then: Code, otherwise: Code = []): Code {
  return [condition, "if", then, otherwise.length === 0 ? [] : ["else", otherwise], "end"];
}

/** Repeats code until it branches to the label's end; a branch to the label begins anew at once. */
export function loop(label: string, code: Code): Code {
  return ["block", endOf(label), "loop", label, code, "br", label, "end", "end"];
}

/** Leaves the loop of that label on a condition. */
export function leave(label: string, condition: Code): Code {
  return [condition, "br_if", endOf(label)];
}

function endOf(label: string): string {
  return `${label}_end`;
}
