import { defaults, type Settings } from "../link/settings.ts";
import type { Options } from "../options.ts";
import { slowness } from "../tfjs/engine.ts";
import type { Trainee } from "../trainee.ts";
import { type BrowserBackendName, engines } from "./backends.ts";
import type { Driver } from "./driver.ts";
import { isMissing } from "./missing-error.ts";

/** The backends of the page, driven in one Chromium, which starts when the first of them is asked. */
export interface BrowserTrainees {
  trainee(name: BrowserBackendName): Trainee;
  close(): Promise<void>;
}

/** They end when `stop` aborts. */
export function browserTrainees(stop: AbortSignal): BrowserTrainees {
  let opened: Promise<Driver> | undefined;
  const driver = () => {
    // Loaded when it is asked for: it brings a bundler and what drives browsers.
    opened ??= import("./driver.ts").then(({ openDriver }) => openDriver(stop));
    return opened;
  };
  return {
    trainee: (name) => ({
      obstacle: () =>
        driver().then(
          () => undefined,
          (error: unknown) => {
            if (isMissing(error)) return error.message;
            throw error;
          },
        ),
      async slowness(architecture) {
        const engine = engines[name];
        return engine && slowness(engine, architecture);
      },
      train: async (options, progress) => (await driver()).train(settingsOf(name, options), progress),
    }),
    async close() {
      // One that did not open is told of where it was asked.
      await opened?.then((driver) => driver.close()).catch(() => {});
    },
  };
}

/** What the page has to be set to. */
function settingsOf(name: BrowserBackendName, { activation, optimizer, ...options }: Options): Settings {
  return {
    ...defaults,
    functions: [{ text: activation.formula ?? activation.name, params: activation.params }],
    backends: [name],
    model: options.model,
    optimizer: optimizer.kind,
    rate: optimizer.learningRate,
    momentum: optimizer.kind === "sgd" ? optimizer.momentum : 0,
    batch: options.batchSize,
    epochs: options.epochs,
    seed: options.seed,
    data: "whole",
    limit: options.limit,
  };
}
