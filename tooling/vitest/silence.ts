// Makes a test fail that leaves a console.log or console.error behind. A test that expects output spies on the console itself.
import { afterAll, afterEach } from "vitest";

const printed: string[] = [];

for (const method of ["log", "info", "debug", "error"] as const) {
  console[method] = (...values: readonly unknown[]) => {
    printed.push(`console.${method}(${values.map(String).join(", ")})`);
  };
}

function assertSilence(): void {
  const calls = printed.splice(0);
  if (calls.length > 0) throw new Error(`A test must not print. Remove ${calls.join("; ")}, or spy on the console and check what it gets.`);
}

afterEach(assertSilence);
afterAll(assertSilence);
