import type { Data } from "./data.ts";
import type { Plan, State } from "./plan.ts";
import type { Course, Report } from "./runner.ts";
import type { Score } from "./score.ts";

/** What the thread that trains is asked, and what it answers in the end. */
export interface Calls {
  open: { readonly argument: Plan; readonly result: undefined };
  fit: { readonly argument: Course; readonly result: undefined };
  /** Ends the fit of this number after the run that is under way. */
  stop: { readonly argument: number; readonly result: undefined };
  predict: { readonly argument: { readonly x: Float32Array; readonly count: number }; readonly result: Float32Array };
  evaluate: { readonly argument: Data; readonly result: Score };
  state: { readonly argument: undefined; readonly result: State };
  release: { readonly argument: undefined; readonly result: undefined };
}

export type CallName = keyof Calls;

export type Request<K extends CallName = CallName> = {
  [P in K]: { readonly id: number; readonly call: P; readonly argument: Calls[P]["argument"] };
}[K];

export type Reply =
  | { readonly id: number; readonly kind: "report"; readonly report: Report }
  | { readonly id: number; readonly kind: "result"; readonly result: Calls[CallName]["result"] }
  | { readonly id: number; readonly kind: "failure"; readonly problem: string };
