import { compile } from "watr";

/** Compiles functions in WebAssembly's text format, synchronously, over a memory, and gives what they export. */
export function assemble(memory: WebAssembly.Memory, functions: readonly string[]): WebAssembly.Exports {
  return instance(`(module\n${[memoryImport(isShared(memory)), ...functions].join("\n")})`, { memory });
}

/** An instance of a module whose imports are all of the module "gofz". */
export function instance(text: string, gofz: WebAssembly.ModuleImports): WebAssembly.Exports {
  const module = new WebAssembly.Module(compile(text) as Uint8Array<ArrayBuffer>);
  return new WebAssembly.Instance(module, { gofz }).exports;
}

/** The import of the memory; one that threads share must be declared so. */
export function memoryImport(shared: boolean): string {
  return `(import "gofz" "memory" (memory 0${shared ? " 65536 shared" : ""}))`;
}

/** Whether threads share the memory. */
export function isShared(memory: WebAssembly.Memory): boolean {
  return typeof SharedArrayBuffer === "function" && memory.buffer instanceof SharedArrayBuffer;
}
