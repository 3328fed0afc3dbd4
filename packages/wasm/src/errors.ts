import { GofzError } from "@gofz/core";

/** A kernel was given arrays that don't fit together, or a symbol without a value. */
export class KernelError extends GofzError {
  constructor(message: string) {
    super("KERNEL", message);
  }
}
