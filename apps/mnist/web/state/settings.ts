import { signal } from "@preact/signals";
import { type Architecture, architectures, perceptron } from "../../src/architecture.ts";
import { defaults, type Settings } from "../../src/link/settings.ts";

/** The settings as they are now. */
export const settings = signal<Settings>(defaults);

/** Changes some of the settings. */
export function change(some: Partial<Settings>): void {
  settings.value = { ...settings.value, ...some };
}

/** The network that is set. */
export function architectureOf({ model, depth, units }: Settings): Architecture {
  return model === "mlp" ? perceptron(depth, units) : architectures.cnn;
}
