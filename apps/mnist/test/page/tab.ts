import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { launchChromium } from "@gofz/chromium";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";

/** The built page, served, and a Chromium that visits it. */
export interface Site {
  /** A new tab with the settings of this link; its errors are told when the site closes. */
  visit(link?: string, options?: BrowserContextOptions): Promise<Page>;
  readonly browser: Browser;
  close(): Promise<void>;
}

/** Opens the site. Throws where no Chromium is on the PATH. */
export async function open(): Promise<Site> {
  const [server, browser] = await Promise.all([serve(), launchChromium()]);
  const problems: string[] = [];
  return {
    browser,
    async visit(link = "", options = {}) {
      const context = await browser.newContext(options);
      // Others may use the machine.
      context.setDefaultTimeout(280_000);
      const page = await context.newPage();
      page.on("pageerror", ({ message }) => problems.push(message));
      page.on("console", (line) => {
        if (line.text().includes("Content Security Policy")) problems.push(line.text());
      });
      await page.goto(`${server.url}#${link}`);
      await page.waitForSelector(".tiles button");
      return page;
    },
    async close() {
      await browser.close();
      server.end();
      if (problems.length > 0) throw new Error(`The page had errors: ${problems.join("; ")}`);
    },
  };
}

/** The command `mnist:web`, as it was built. */
async function serve(): Promise<{ readonly url: string; readonly end: () => void }> {
  const main = fileURLToPath(new URL("../../dist/page/main.js", import.meta.url));
  const child = spawn(process.execPath, [main, "--port", "0"], { stdio: ["ignore", "pipe", "inherit"] });
  const [line]: string[] = await once(createInterface(child.stdout), "line");
  return { url: line?.split(" ").at(-1) ?? "", end: () => child.kill() };
}

/** Trains, and waits until every run has ended. */
export async function train(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Train" }).click();
  await page.getByRole("button", { name: "Train" }).waitFor();
}

/** The text of the cells of the table of runs, row by row. */
export function rows(page: Page): Promise<readonly (readonly string[])[]> {
  return page
    .locator("section[aria-labelledby=runs-heading] tbody tr")
    .evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent ?? "")));
}

/** The files that a click saves. */
export async function saved(page: Page, group: string, button: string, count = 1): Promise<ReadonlyMap<string, Buffer>> {
  const files = new Map<string, Buffer>();
  const all = new Promise<void>((resolve) => {
    page.on("download", async (download) => {
      const chunks: Buffer[] = [];
      for await (const chunk of await download.createReadStream()) chunks.push(chunk);
      files.set(download.suggestedFilename(), Buffer.concat(chunks));
      if (files.size === count) resolve();
    });
  });
  await page.locator(`dt:text-is("${group}") + dd`).getByRole("button", { name: button }).click();
  await all;
  page.removeAllListeners("download");
  return files;
}
