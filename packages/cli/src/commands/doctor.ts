import { Command, type CommandUnknownOpts } from "@commander-js/extra-typings";
import { examine, type Finding, type Health } from "../doctor/health.ts";
import { json } from "../output/json.ts";
import type { Output } from "../output/output.ts";
import { table } from "../output/table.ts";

/** `gofz doctor`: what is installed here, what runs, and what is missing. Its exit code is 1 if something is broken. */
export function doctorCommand({ print: say }: Output): CommandUnknownOpts {
  return new Command("doctor")
    .description("Examine what is installed in this folder: versions, copies, backends, and what is missing.")
    .option("--json", "print one JSON document")
    .action(async ({ json: isJson }) => {
      const health = await examine(process.cwd());
      say(isJson === true ? json(health) : report(health));
      if (health.problems.length > 0) process.exitCode = 1;
    });
}

function report({ node, gofz, packages, backends, onnxruntime, problems, advice }: Health): string {
  const versions = [
    ["node", node, ""],
    ["gofz", gofz, "this command"],
    ...packages.map(({ name, version, path }) => [name, version, path]),
  ];
  const states = [
    ...backends.map(({ backend, state, reason, missing }) => [`TensorFlow.js ${backend}`, words[state], reason ?? lacking(missing)]),
    ["onnxruntime node", words[onnxruntime.state], onnxruntime.reason ?? ""],
  ];
  return [
    ...section("Installed", table(versions)),
    ...section("Backends", table(states)),
    ...(problems.length === 0 ? [] : section("Broken", list(problems))),
    ...(advice.length === 0 ? [] : section("Missing", list(advice))),
    problems.length === 0 ? "Nothing is broken." : `Broken: ${problems.length}.`,
  ].join("\n");
}

const words = { runs: "runs", absent: "not installed", elsewhere: "in browsers alone", fails: "fails" };

function lacking(missing: Health["backends"][number]["missing"]): string {
  if (missing === undefined) return "";
  return missing.length === 0 ? "has all kernels for training" : `lacks for training ${missing.map(({ kernel }) => kernel).join(", ")}`;
}

function section(title: string, text: string): readonly string[] {
  return [title, ...text.split("\n").map((line) => `  ${line}`), ""];
}

function list(findings: readonly Finding[]): string {
  return findings.map(({ what, cure }) => `${what}: ${cure}`).join("\n");
}
