import { mish } from "@gofz/core";
import { activationModel, encodeModel } from "@gofz/onnx";
import { random } from "@gofz/testkit";
import { expect, test } from "vitest";
import { attemptModel, mutatedFile } from "../src/model-trial.ts";

test("mutated files are read or refused", () => {
  const next = random(1);
  const file = encodeModel(activationModel(mish));
  const outcomes = Array.from({ length: 2000 }, () => attemptModel(mutatedFile(file, next)));
  expect(new Set(outcomes)).toEqual(new Set(["read", "refused"]));
});
