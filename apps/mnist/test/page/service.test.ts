import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { launchChromium } from "@gofz/chromium";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { serve } from "../../src/page/serve.ts";

const built = fileURLToPath(new URL("../../dist/web", import.meta.url));

test("a new build drops the files of the last that it has not itself, and no others", { timeout: 120_000 }, async () => {
  const folder = await mkdtemp(join(tmpdir(), "gofz-page-"));
  await cp(built, folder, { recursive: true });
  const [server, browser] = [await serve(0, folder), await launchChromium()];
  try {
    const page = await browser.newPage();
    await page.goto(server.url);
    await page.evaluate("navigator.serviceWorker.ready");
    await expect.poll(() => kept(page)).toContainEqual(expect.stringMatching(/^assets\/page-.*\.js$/));
    const before = await kept(page);
    const script = before.find((name) => /^assets\/page-.*\.js$/.test(name)) ?? "";
    const others = before.filter((name) => name !== script);
    const service = join(folder, "service.js");
    await writeFile(service, (await readFile(service, "utf8")).replace(script, "assets/page-renewed.js"));
    await page.evaluate("navigator.serviceWorker.ready.then((registration) => registration.update())");
    await expect.poll(() => kept(page)).not.toContain(script);
    expect(others).toContainEqual(expect.stringMatching(/\.css$/));
    expect(await kept(page)).toEqual(expect.arrayContaining([...others]));
  } finally {
    await browser.close();
    await server.close();
    await rm(folder, { recursive: true });
  }
});

/** The files that the page's service worker keeps, by their path in the page's folder. */
async function kept(page: Page): Promise<readonly string[]> {
  const urls: readonly string[] = await page.evaluate(
    "caches.open('page').then((cache) => cache.keys()).then((all) => all.map(({ url }) => url))",
  );
  return urls.map((url) => url.replace(page.url().replace(/#.*/, ""), "")).sort();
}
