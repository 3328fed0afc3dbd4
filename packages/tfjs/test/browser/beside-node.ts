import { catalog } from "@gofz/core";
import { type Gofz, register } from "@gofz/tfjs";
import { afterAll, beforeAll } from "vitest";
import { tf } from "../backends.ts";
import { open, type Tab } from "./chromium.ts";

/** The backends of a page. */
export const pageBackends = ["cpu", "wasm", "webgl", "webgpu"] as const;

/** A page for the tests of a file, and gofz in Node, where the cpu computes what the page is held to. */
export async function besideNode(): Promise<{ readonly tab: Tab; readonly gofz: Gofz }> {
  const gofz = register(tf, catalog);
  const tab = await open("threaded");
  afterAll(tab.close);
  beforeAll(async () => {
    await tf.setBackend("cpu");
  });
  return { tab, gofz };
}
