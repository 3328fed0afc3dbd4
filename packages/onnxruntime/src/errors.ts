import { GofzError } from "@gofz/core";

/** Data that a model can't be trained on, or asked about. */
export class DataError extends GofzError {
  constructor(what: string, advice: string) {
    super("DATA", `${what}. ${advice}`);
  }
}

/** A trainer was asked for something while it can't do it. */
export class TrainerStateError extends GofzError {
  constructor(state: "released" | "busy") {
    const messages = {
      released: "The trainer has been released. Create another one; trainer.save() before the release keeps its state.",
      busy: "The trainer is fitting already. Wait until that loop has ended, or leave it with break.",
    };
    super("TRAINER_STATE", messages[state]);
  }
}

/** onnxruntime failed in the thread that trains. */
export class TrainerWorkerError extends GofzError {
  constructor(problem: string) {
    super(
      "TRAINER_WORKER",
      `The thread that trains has failed: ${problem.replace(/\.$/, "")}. Check that the installed onnxruntime-node is 1.30 or later, and try a smaller batch.`,
    );
  }
}

/** Bytes that are an ONNX model, but not what trainer.save() gave. */
export class CheckpointError extends GofzError {
  constructor(problem: string) {
    super("CHECKPOINT", `This model is no checkpoint: ${problem}. Pass what trainer.save() gave, or use Trainer.create.`);
  }
}
