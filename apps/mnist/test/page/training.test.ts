import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { browserBackendNames } from "../../src/browser/backends.ts";
import { open, rows, type Site, saved, train } from "./tab.ts";

let site: Site;
beforeAll(async () => {
  site = await open();
});
afterAll(() => site.close());

/** Twenty steps that a graphics card made of software takes in seconds. */
const TINY = "units=16&batch=8&limit=160&epochs=1&optimizer=sgd";

const minutes = { timeout: 300_000 };

describe("the page", minutes, () => {
  test("trains through each backend: the loss falls, and after 20 steps of SGD the logits agree within 1e-3", async () => {
    const page = await site.visit(`${browserBackendNames.map((name) => `on=${name}`).join("&")}&${TINY}`);
    await site.browser.startTracing(page, { categories: ["toplevel", "disabled-by-default-devtools.timeline"] });
    await train(page);
    const busy = longest(JSON.parse((await site.browser.stopTracing()).toString()).traceEvents);
    expect(busy).toBeLessThan(100);
    const table = await rows(page);
    expect(table.map(([, , , , steps]) => steps)).toEqual(browserBackendNames.map(() => "20"));
    for (const row of table.slice(1)) expect(Number(row[8])).toBeLessThan(1e-3);
    const csv = (await saved(page, "The curves", "CSV")).get("curves.csv")?.toString() ?? "";
    for (const name of browserBackendNames) {
      const losses = csv.split("\r\n").flatMap((line) => (line.split(",")[1] === name ? [Number(line.split(",")[4])] : []));
      expect(losses).toHaveLength(20);
      expect(mean(losses.slice(-5))).toBeLessThan(mean(losses.slice(0, 5)));
    }
  });

  test("trains the convolutions too through onnxruntime's webgpu, which can't pool with indices itself", async () => {
    const page = await site.visit("model=cnn&on=ort-wasm&on=ort-webgpu&batch=8&limit=16&epochs=1&optimizer=sgd");
    await train(page);
    const [, webgpu] = await rows(page);
    expect(webgpu?.[4]).toBe("2");
    expect(Number(webgpu?.[8])).toBeLessThan(1e-3);
  });

  test("says why a backend fails, and goes on with the others", async () => {
    // A route does not see what a service worker fetches.
    const page = await site.visit(`on=tfjs-wasm&on=ort-wasm&${TINY}`, { serviceWorkers: "block" });
    await page.route("**/tfjs-backend-wasm*.wasm", (route) => route.abort());
    await train(page);
    const [broken, sound] = await rows(page);
    expect(broken?.[4]).toMatch(/wasm/i);
    expect(sound?.[4]).toBe("20");
  });

  test("pauses, takes single steps, goes on, and cancels", async () => {
    const page = await site.visit("on=tfjs-cpu&units=16&batch=8&epochs=1000");
    const steps = async () => Number((await rows(page))[0]?.[4]?.replace(",", ""));
    await page.getByRole("button", { name: "Step" }).click();
    await page.getByText("step 1 of").waitFor();
    await page.getByRole("button", { name: "Step" }).click();
    await page.getByText("step 2 of").waitFor();
    expect(await steps()).toBe(2);
    await page.getByRole("button", { name: "Go on" }).click();
    await expect.poll(steps).toBeGreaterThan(10);
    await page.getByRole("button", { name: "Pause" }).click();
    await page.getByText("is paused").waitFor();
    await page.getByRole("button", { name: "Cancel" }).click();
    await page.getByText("was stopped").waitFor();
    expect(await steps()).toBeGreaterThan(10);
  });

  test("works offline once it has trained", async () => {
    const page = await site.visit(`on=ort-wasm&${TINY}`);
    await page.evaluate("navigator.serviceWorker.ready");
    await train(page);
    await page.reload();
    await page.waitForSelector(".tiles button");
    await train(page);
    await page.context().setOffline(true);
    await page.reload();
    await page.waitForSelector(".tiles button");
    await train(page);
    expect((await rows(page))[0]?.[4]).toBe("20");
  });
});

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

/** Milliseconds that the longest task on the page's thread computed: not waited, as for a core that others use. */
function longest(events: readonly TraceEvent[]): number {
  const main = events.filter(({ name, args }) => name === "thread_name" && args.name === "CrRendererMain");
  const isMain = ({ pid, tid }: TraceEvent) => main.some((thread) => thread.pid === pid && thread.tid === tid);
  const tasks = events.filter((event) => event.ph === "X" && event.tdur !== undefined && isMain(event));
  expect(tasks.length).toBeGreaterThan(100);
  return Math.max(...tasks.map(({ tdur = 0 }) => tdur / 1000));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
