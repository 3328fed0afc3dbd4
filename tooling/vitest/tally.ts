import type { Reporter, SerializedError, TestModule } from "vitest/node";

/** A reporter whose line, `N passed, N failed, N skipped`, is the last that the process prints on standard output. */
export function tally(): Reporter {
  let line = "0 passed, 0 failed, 0 skipped";
  return {
    onInit() {
      process.once("exit", () => process.stdout.write(`${line}\n`));
    },
    onTestRunEnd(modules, unhandled) {
      line = count(modules, unhandled);
    },
  };
}

function count(modules: readonly TestModule[], unhandled: readonly SerializedError[]): string {
  const tests = modules.flatMap((module) => [...module.children.allTests()].map((test) => test.result().state));
  const passed = tests.filter((state) => state === "passed").length;
  const failed = tests.filter((state) => state === "failed").length;
  // A file that does not load and an error outside of any test are failures that no test counts.
  const broken = modules.reduce((sum, module) => sum + module.errors().length, unhandled.length);
  return `${passed} passed, ${failed + broken} failed, ${tests.length - passed - failed} skipped`;
}
