export type { FitOptions } from "./course.ts";
export type { Examples, Labels } from "./data.ts";
export * from "./errors.ts";
export type { Ort } from "./ort.ts";
export type { TrainerOptions } from "./prepare.ts";
export type { Report } from "./runner.ts";
export type { Score } from "./score.ts";
export { Trainer } from "./trainer.ts";
