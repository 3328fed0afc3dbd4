import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Activation, catalog, find } from "@gofz/core";
import { checkC } from "./c.ts";
import { type Finding, summary } from "./report.ts";
import { checkTorch } from "./torch.ts";

type Check = (folder: string, activations: readonly Activation[]) => Promise<readonly Finding[] | undefined>;

const checks: Readonly<Record<string, { readonly check: Check; readonly missing: string }>> = {
  torch: { check: checkTorch, missing: "PyTorch is not installed. On Debian: apt-get install python3-torch" },
  c: { check: checkC, missing: "gcc is not installed. On Debian: apt-get install gcc libc6-dev" },
};

const named = process.argv.slice(2);
const activations = named.length > 0 ? named.map(find) : Object.values(catalog);
for (const [title, { check, missing }] of Object.entries(checks)) {
  const folder = await mkdtemp(join(tmpdir(), "gofz-readings-"));
  const findings = await check(folder, activations).finally(() => rm(folder, { recursive: true }));
  process.stdout.write(`${findings === undefined ? missing : summary(title, findings)}\n`);
  if (findings === undefined || findings.some(({ wrong }) => wrong !== undefined)) process.exitCode = 1;
}
