import { spawn } from "node:child_process";
import { once } from "node:events";
import { loadavg } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { gzipSync } from "node:zlib";
import { launchChromium } from "@gofz/chromium";
import type { Browser, Page } from "playwright-core";
import { median } from "./stopwatch.ts";
import { digits, type Table } from "./table.ts";

const server = join(import.meta.dirname, "../../../apps/mnist/dist/page/main.js");

const backends = ["tfjs-cpu", "tfjs-wasm", "tfjs-webgl", "tfjs-webgpu", "ort-wasm", "ort-webgpu"] as const;

/** How long the page takes to open in a fresh profile, and what it loads; and what each backend loads when it is chosen. */
export async function opening(repetitions: number): Promise<Table> {
  const child = spawn(process.execPath, [server, "--port", "0"], { stdio: ["ignore", "pipe", "inherit"] });
  const [line]: string[] = await once(createInterface(child.stdout), "line");
  const url = line?.split(" ").at(-1) ?? "";
  const browser = await launchChromium();
  try {
    const visits: Opening[] = [];
    for (let round = 0; round < repetitions; round++) visits.push(await visit(browser, url));
    const { least, ...middle } = summary(visits);
    const rows = [
      ["first paint, ms", digits(middle.painted), digits(least.painted)],
      ["its controls are there, ms", digits(middle.usable), digits(least.usable)],
      ["functions can be picked by picture, ms", digits(middle.pictured), digits(least.pictured)],
      ["a picked function is shown, ms after the click", digits(middle.picked), digits(least.picked)],
    ];
    const before = await loaded(browser, `${url}#`, async () => {});
    rows.push(["loaded before the first backend, kB", kilobytes(before), ""]);
    for (const name of backends) {
      const total = await loaded(browser, `${url}#on=${name}&units=16&batch=8&limit=16&epochs=1`, async (page) => {
        await page.getByRole("button", { name: "Train" }).click();
        await page.getByText("is done").waitFor({ timeout: 300_000 });
      });
      rows.push([`loaded for ${name}, digits included, kB`, kilobytes(total - before), ""]);
    }
    return {
      title: "Opening the page",
      note: `From the start of navigation in a fresh profile, from localhost, ${repetitions} times; sizes are gzipped, in kB of 1,000 bytes. Load of the machine, which others shared: ${digits(median(visits.map(({ load }) => load)))}.`,
      head: ["", "median", "least"],
      rows,
    };
  } finally {
    await browser.close();
    child.kill();
  }
}

interface Opening {
  /** Milliseconds since the navigation began. */
  readonly painted: number;
  readonly usable: number;
  readonly pictured: number;
  /** Milliseconds from a click on a function's picture. */
  readonly picked: number;
  readonly load: number;
}

/** Notes, in the page, when what is looked for is there; in text, since the page's policy forbids code made of strings. */
const watch = `
  const seen = { usable: ".primary", pictured: ".tiles button" };
  globalThis.times = {};
  new MutationObserver(() => {
    for (const [name, selector] of Object.entries(seen)) if (document.querySelector(selector)) times[name] ??= performance.now();
    if (document.querySelector(".chip")?.textContent === "tanh") times.picked ??= performance.now() - times.clicked;
  }).observe(document, { childList: true, subtree: true, characterData: true });
  addEventListener("click", ({ timeStamp }) => { times.clicked ??= timeStamp; }, true);
`;

async function visit(browser: Browser, url: string): Promise<Opening> {
  const context = await browser.newContext();
  await context.addInitScript(watch);
  const page = await context.newPage();
  const load = loadavg()[0] ?? Number.NaN;
  await page.goto(url);
  await page.getByRole("button", { name: "tanh", exact: true }).click();
  await page.getByText("Zero-centred.").waitFor();
  const times: Omit<Opening, "painted" | "load"> = await page.evaluate("times");
  const painted: number = await page.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime");
  await context.close();
  return { ...times, painted, load };
}

function summary(visits: readonly Opening[]): Times & { readonly least: Times } {
  const of = (pick: (values: readonly number[]) => number): Times => ({
    painted: pick(visits.map(({ painted }) => painted)),
    usable: pick(visits.map(({ usable }) => usable)),
    pictured: pick(visits.map(({ pictured }) => pictured)),
    picked: pick(visits.map(({ picked }) => picked)),
  });
  return { ...of(median), least: of((values) => Math.min(...values)) };
}

type Times = Omit<Opening, "load">;

/** Bytes that a visit loads, gzipped. */
async function loaded(browser: Browser, url: string, use: (page: Page) => Promise<void>): Promise<number> {
  const context = await browser.newContext({ serviceWorkers: "block" });
  const urls = new Set<string>();
  context.on("response", (response) => urls.add(response.url()));
  const page = await context.newPage();
  await page.goto(url);
  await page.getByText("Not sparse").waitFor();
  await use(page);
  await context.close();
  const sizes = [...urls]
    .filter((each) => each.startsWith("http"))
    .map(async (each) => gzipSync(Buffer.from(await (await fetch(each)).arrayBuffer())).length);
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(0);
}
