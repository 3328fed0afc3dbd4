import { assemble } from "@gofz/wasm";
import { innerWork } from "./inner.ts";
import type { Width } from "./lane.ts";
import { outerWork } from "./outer.ts";
import { type AddRows, addRowsText } from "./segment.ts";
import { spreadWork } from "./spread.ts";
import { type Routine, routineText } from "./walk.ts";

/** What the training kernels compute with in one memory; each is compiled when it is first asked for. */
export interface Routines {
  readonly outer: (height: number, width: Width) => Routine;
  readonly inner: (width: Width) => Routine;
  readonly spread: (width: Width) => Routine;
  readonly addRows: () => AddRows;
}

/** The routines over a memory. */
export function routinesOver(memory: WebAssembly.Memory): Routines {
  const compiled = new Map<string, WebAssembly.Exports>();
  const remember = (name: string, text: () => string): WebAssembly.ExportValue | undefined => {
    const exports = compiled.get(name) ?? assemble(memory, [text()]);
    compiled.set(name, exports);
    return exports.run;
  };
  return {
    outer: (height, width) => remember(`outer ${height} ${width}`, () => routineText(outerWork(height, width))) as Routine,
    inner: (width) => remember(`inner ${width}`, () => routineText(innerWork(width))) as Routine,
    spread: (width) => remember(`spread ${width}`, () => routineText(spreadWork(width))) as Routine,
    addRows: () => remember("addRows", () => addRowsText) as AddRows,
  };
}
