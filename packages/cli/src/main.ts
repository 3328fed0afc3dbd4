#!/usr/bin/env node
import { CommanderError } from "@commander-js/extra-typings";
import { GofzError, UnknownActivationError } from "@gofz/core";
import { standardOutput } from "./output/output.ts";
import { program } from "./program.ts";

// A reader that has seen enough, as head has, is no mistake.
process.stdout.on("error", (error) => {
  if ("code" in error && error.code === "EPIPE") process.exit(0);
  throw error;
});

try {
  await program(standardOutput()).parseAsync(process.argv);
} catch (error) {
  process.exitCode = report(error);
}

/** Says on standard error what went wrong, and gives the exit code: 2 for a mistake on the command line, 1 for any other. */
function report(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  process.stderr.write(`${message(error)}\n`);
  return 1;
}

function message(error: unknown): string {
  if (error instanceof UnknownActivationError) {
    const hint = error.near.length > 0 ? ` Did you mean ${error.near.join(" or ")}?` : "";
    return `error: There is no activation ${JSON.stringify(error.activation)}.${hint} gofz list lists all.`;
  }
  if (error instanceof GofzError) return `error: ${error.message}`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
