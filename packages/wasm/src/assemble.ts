import compile from "watr/compile";
import parse from "watr/parse";
import { type Code, words } from "./code.ts";

/** A field of a module, as a tree of words. */
export type Field = readonly unknown[];

interface Variable {
  readonly name: string;
  readonly type: string;
}

/** Compiles functions in WebAssembly's text format, synchronously, over a memory, and gives what they export. */
export function assemble(memory: WebAssembly.Memory, functions: readonly string[]): WebAssembly.Exports {
  return instance([memoryOf(isShared(memory)), ...functions.map((text) => parse(text) as Field)], { memory });
}

/** An instance of a module whose imports are all of the module "gofz". */
export function instance(fields: readonly Field[], gofz: WebAssembly.ModuleImports): WebAssembly.Exports {
  const module = new WebAssembly.Module(compile(["module", ...fields]) as Uint8Array<ArrayBuffer>);
  return new WebAssembly.Instance(module, { gofz }).exports;
}

/** The import of the memory; one that threads share must be declared so. */
export function memoryOf(shared: boolean): Field {
  return imported("memory", ["memory", "0", ...(shared ? ["65536", "shared"] : [])]);
}

/** An import of the module "gofz". */
export function imported(name: string, field: Field): Field {
  return ["import", '"gofz"', `"${name}"`, field];
}

/** An exported function. */
export function func(
  name: string,
  { params, locals, code }: { readonly params: readonly Variable[]; readonly locals: readonly Variable[]; readonly code: Code },
): Field {
  const declared = (kind: string, variables: readonly Variable[]): readonly Field[] =>
    variables.map(({ name, type }) => [kind, name, type]);
  return ["func", ["export", `"${name}"`], ...declared("param", params), ...declared("local", locals), ...words(code)];
}

/** Whether threads share the memory. */
export function isShared(memory: WebAssembly.Memory): boolean {
  return typeof SharedArrayBuffer === "function" && memory.buffer instanceof SharedArrayBuffer;
}
