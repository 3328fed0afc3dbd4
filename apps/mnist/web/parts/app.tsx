import type { JSX } from "preact";
import { Bar } from "./bar.tsx";
import { Curves } from "./curves.tsx";
import { Downloads } from "./downloads.tsx";
import { FunctionPanel } from "./function-panel.tsx";
import { NetworkPanel } from "./network-panel.tsx";
import { RunTable } from "./run-table.tsx";
import { SettingsForm } from "./settings-form.tsx";

/** The page. */
export function App(): JSX.Element {
  return (
    <>
      <header class="top">
        <h1>One formula, every backend</h1>
        <p>
          Choose an activation function, or write one. A small network learns to read handwritten digits with it, here in your browser. The
          same seed gives the same start and the same batches, so functions and backends are compared fairly.
        </p>
      </header>
      <Bar />
      <main>
        <FunctionPanel />
        <SettingsForm />
        <Curves />
        <RunTable />
        <NetworkPanel />
        <Downloads />
      </main>
      <footer>
        <p>
          The digits are MNIST (LeCun, Cortes and Burges). gofz derives gradients, kernels and ONNX graphs from the one formula. Nothing
          leaves your browser.
        </p>
      </footer>
    </>
  );
}
