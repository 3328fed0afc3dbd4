import type { Activation } from "@gofz/core";
import { sample } from "../sample/sample.ts";
import { type Backend, framework, type Order } from "./backend.ts";
import type { Failure } from "./failure.ts";
import { checkPlacement } from "./placement.ts";
import { trial } from "./trial.ts";
import { checkValues } from "./values.ts";

/** The promises that a backend breaks for one derivative of an activation, on the sample of the conformance suite: for choosing among graphs. */
export async function failures(backend: Backend, activation: Activation, order: Order): Promise<readonly Failure[]> {
  const given = trial(backend, activation, order, sample(activation, framework.includes(activation.name) ? 200_000 : 120));
  const results = await backend.run(activation, order, given.x.slice());
  const wrong = checkValues(given, results);
  return wrong.length > 0 ? wrong : checkPlacement(given, results);
}
