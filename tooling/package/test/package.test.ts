import { existsSync, readdirSync, readFileSync } from "node:fs";
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { command } from "./command.ts";
import { examples, kept } from "./examples.ts";
import { install, pack, root } from "./project.ts";

const minute = 60_000;
const folders = readdirSync(join(root, "packages"));
const manifest = (folder: string): { readonly name: string; readonly version: string } =>
  JSON.parse(readFileSync(join(root, "packages", folder, "package.json"), "utf8"));
let project: string;

beforeAll(async () => {
  project = await pack();
}, minute);

afterAll(() => rm(project, { recursive: true, force: true }));

describe.each(folders)("the tarball of %s", (folder) => {
  const { name, version } = manifest(folder);
  const tarball = () => `${name.replace("@", "").replace("/", "-")}-${version}.tgz`;
  const tool = (name: string, ...args: readonly string[]) => command(project, join(root, "node_modules/.bin", name), ...args);

  test("publint", { timeout: minute }, () => tool("publint", "run", tarball(), "--strict"));
  test("attw", { timeout: minute }, () => tool("attw", tarball(), "--profile", "esm-only"));

  test("holds the code, its sources, the README and the licence", async () => {
    const files = (await command(project, "tar", "-tf", tarball())).split("\n");
    expect(files).toEqual(
      expect.arrayContaining(["dist/index.js", "src/index.ts", "README.md", "LICENSE"].map((file) => `package/${file}`)),
    );
    expect(files.filter((file) => /tsbuildinfo|node_modules|\.test\./.test(file))).toEqual([]);
  });
});

describe("the READMEs, on the installed tarballs", () => {
  beforeAll(() => install(project), 2 * minute);

  describe.each([".", ...folders.map((folder) => `packages/${folder}`)])("%s", (folder) => {
    const readme = join(root, folder, "README.md");
    const programs = existsSync(readme) ? examples(readFileSync(readme, "utf8")) : [];

    test("a first example", () => expect(programs).not.toEqual([]));

    test.each(programs)("line $line", { timeout: minute }, async ({ line, program, output }) => {
      const file = `readme-${folder.replaceAll(/\W/g, "-")}-${line}.js`;
      await writeFile(join(project, file), program);
      expect(kept(await command(project, process.execPath, file), output)).toEqual(output);
    });
  });
});
