import { gzipSync } from "node:zlib";
import axe from "axe-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { open, rows, type Site, train } from "./tab.ts";

let site: Site;
beforeAll(async () => {
  site = await open();
});
afterAll(() => site.close());

const TINY = "units=16&batch=8&limit=160&epochs=1";

describe("the page", { timeout: 300_000 }, () => {
  test("takes less than 400 kB, compressed, before a backend is chosen", async () => {
    const bodies: Promise<Buffer>[] = [];
    const context = await site.browser.newContext();
    context.on("response", (response) => bodies.push(response.body().catch(() => Buffer.alloc(0))));
    const page = await context.newPage();
    await page.goto((await site.visit()).url());
    await page.waitForSelector(".tiles button");
    await page.getByText("Not sparse").waitFor();
    const all = await Promise.all(bodies);
    const size = all.reduce((sum, body) => sum + gzipSync(body).length, 0);
    expect(all.length).toBeGreaterThan(3);
    expect(size).toBeLessThan(400_000);
  });

  test("restores what a link says, and says in the link what is chosen", async () => {
    const link = "f=leakyRelu;alpha=0.25&f=x*sigmoid(1.7*x)&on=tfjs-wasm&depth=8&optimizer=sgd&rate=0.03&seed=7";
    const page = await site.visit(link);
    expect(await page.locator(".chip").allInnerTexts()).toEqual(["leakyRelu;alpha=0.25\n×", "x*sigmoid(1.7*x)\n×"]);
    expect(await page.getByLabel("Hidden layers").inputValue()).toBe("8");
    expect(await page.getByLabel("Learning rate").inputValue()).toBe("0.03");
    expect(await page.getByLabel("Seed").inputValue()).toBe("7");
    expect(await page.getByLabel("alpha", { exact: true }).inputValue()).toBe("0.25");
    expect(await page.getByLabel("TensorFlow.js wasm").isChecked()).toBe(true);
    await page.getByLabel("Epochs").selectOption("5");
    await page.getByRole("button", { name: "x*sigmoid(1.7*x)", exact: true }).click();
    await page.getByRole("button", { name: "tanh", exact: true }).click();
    expect(new URL(page.url()).hash).toBe("#f=leakyRelu;alpha=0.25&f=tanh&on=tfjs-wasm&depth=8&optimizer=sgd&rate=0.03&epochs=5&seed=7");
  });

  test("trains a typed formula, whose other letters are parameters, and explains a wrong one", async () => {
    const page = await site.visit(TINY);
    const formula = page.getByLabel("A formula in x, or a name");
    await formula.fill("x*sigmoid(");
    expect(await page.getByRole("alert").textContent()).toBe("Column 11, at the end: expected a number, a name or (.");
    await formula.fill("x*sigmoid(b*x)");
    await page.getByLabel("b", { exact: true }).fill("1.7");
    await page.getByText("Bounded below: values from −0.164 up.").waitFor();
    await train(page);
    expect((await rows(page))[0]?.slice(0, 5)).toEqual(["x*sigmoid(b*x);b=1.7", "onnxruntime wasm", "1 × 16, Adam 0.003", "1", "20"]);
  });

  test.each([
    ["light", { colorScheme: "light", viewport: { width: 1280, height: 900 } }],
    ["dark, on a phone", { colorScheme: "dark", viewport: { width: 390, height: 844 }, reducedMotion: "reduce" }],
  ] as const)("has nothing that axe-core finds hard to reach: %s", async (_, options) => {
    const page = await site.visit(`${TINY}&f=relu&f=sigmoid`, options);
    await train(page);
    await page.evaluate(axe.source);
    const { violations } = (await page.evaluate("axe.run()")) as axe.AxeResults;
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
  });

  test("tells the value of each run at the step of a curve that is pointed at", async () => {
    const page = await site.visit(`${TINY}&f=relu&f=sigmoid`);
    await train(page);
    await page.getByLabel("Smoothing").fill("0");
    const curves = page.getByRole("img", { name: "Training loss by step" }).locator(".u-over");
    await curves.scrollIntoViewIfNeeded();
    const { x, y, width, height } = (await curves.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    await page.mouse.move(x + width - 2, y + height / 2);
    const readout = page.locator(".readout");
    const losses = (await rows(page)).map((row) => String(Number(Number(row[5]).toPrecision(3))));
    await expect
      .poll(() => readout.locator("li").allInnerTexts())
      .toEqual(["relu", "sigmoid"].map((name, i) => expect.stringMatching(new RegExp(`^${name} on onnxruntime wasm\\s+${losses[i]}$`))));
    expect(await readout.locator("p").textContent()).toBe("step 20");
    await page.mouse.move(0, 0);
    await readout.waitFor({ state: "detached" });
  });

  test("is used by keyboard alone", async () => {
    const page = await site.visit(TINY);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.getByText("is done").waitFor();
    expect((await rows(page))[0]?.[4]).toBe("20");
  });

  test("recognises a drawn digit", async () => {
    const page = await site.visit("limit=2560&epochs=1");
    await train(page);
    const paper = page.getByRole("img", { name: "Paper to draw a digit on" });
    await paper.scrollIntoViewIfNeeded();
    const { x, y } = (await paper.boundingBox()) ?? { x: 0, y: 0 };
    await page.mouse.move(x + 112, y + 40);
    await page.mouse.down();
    await page.mouse.move(x + 108, y + 190, { steps: 8 });
    await page.mouse.up();
    await page.getByText("It takes this for a 1").waitFor();
  });
});
