import { launchChromium, NoChromiumError } from "@gofz/chromium";
import type { Page } from "playwright-core";
import { link } from "../link/link.ts";
import type { Settings } from "../link/settings.ts";
import type { Trial } from "../outcome.ts";
import { serve } from "../page/serve.ts";
import type { Progress } from "../progress.ts";
import { ANNOUNCEMENT, type Announcement } from "./announcement.ts";
import { MissingError } from "./missing-error.ts";

/** The built page, in a Chromium without a window. */
export interface Driver {
  /** Has the page make the one run of these settings. Rejects with what the page says where it can't. */
  train(settings: Settings, progress: Pick<Progress, "stepped" | "tested">): Promise<Trial>;
  close(): Promise<void>;
}

/** Opens the page; it closes when `stop` aborts. Rejects with a MissingError where there is no Chromium. */
export async function openDriver(stop: AbortSignal): Promise<Driver> {
  const browser = await launchChromium().catch((error) => {
    throw error instanceof NoChromiumError ? new MissingError(error.message) : error;
  });
  const server = await serve(0);
  const close = async () => {
    await browser.close();
    await server.close();
  };
  stop.addEventListener("abort", close);
  return {
    async train(settings, progress) {
      const page = await browser.newPage();
      try {
        return await run(page, `${server.url}#${link(settings)}`, progress);
      } finally {
        await page.close();
      }
    },
    close,
  };
}

/** What the page is to call with each announcement. */
const HEAR = "gofzHear";

async function run(page: Page, url: string, progress: Pick<Progress, "stepped" | "tested">): Promise<Trial> {
  const losses: number[] = [];
  let hear: (announcement: Announcement) => void = () => {};
  const ended = new Promise<Omit<Trial, "losses">>((resolve, reject) => {
    hear = (announcement) => {
      switch (announcement.kind) {
        case "stepped":
          losses.push(...announcement.losses);
          return progress.stepped(announcement.losses);
        case "tested":
          return progress.tested(announcement.accuracy);
        case "done":
          return resolve(announcement.result);
        case "failed":
          return reject(new (announcement.isMissing ? MissingError : Error)(announcement.problem));
      }
    };
    page.once("crash", () => reject(new Error("its tab crashed, perhaps for want of memory.")));
    page.once("close", () => reject(new Error("its browser has ended.")));
  });
  const begin = async () => {
    await page.exposeFunction(HEAR, hear);
    // In text: the page's policy forbids playwright to make a function of it there.
    await page.addInitScript(`addEventListener("${ANNOUNCEMENT}", ({ detail }) => ${HEAR}(detail))`);
    await page.goto(url);
    await page.getByRole("button", { name: "Train" }).click();
  };
  const [result] = await Promise.all([ended, begin()]);
  return { ...result, losses };
}
