import { register, registerTraining } from "@gofz/tfjs";
import * as core from "@tensorflow/tfjs-core";
import * as layers from "@tensorflow/tfjs-layers";
import { activation } from "../activation.ts";
import type { Kind } from "../architecture.ts";
import type { Backend, Plan, Session } from "../backend.ts";
import { type Engine, slowness } from "./engine.ts";
import { openSession } from "./session.ts";

/** TensorFlow.js on one of its engines, whose package is loaded already, in this thread, which its steps block. Its state is global: one session at a time. */
export function tfjs(engine: Engine): Pick<Backend, "obstacle" | "slowness"> & { open(plan: Plan): Promise<Session> } {
  registerTraining(core);
  return {
    async obstacle({ layers }) {
      const missing = layers.flatMap(({ kind }) => kernels[kind]).find((kernel) => !core.getKernel(kernel, engine));
      return missing === undefined ? undefined : `TensorFlow.js has no ${missing} kernel on its ${engine} engine.`;
    },
    slowness: async (architecture) => slowness(engine, architecture),
    async open(plan) {
      // Else it advertises its native package on standard error.
      core.enableProdMode();
      if (!(await core.setBackend(engine))) throw new Error(`TensorFlow.js can't start its ${engine} engine here.`);
      const chosen = activation(plan.activation);
      register({ ...core, ...layers }, [chosen], { repair: true });
      return openSession(plan, chosen);
    },
  };
}

/** The kernels that training a layer takes and that an engine may lack. */
const kernels: Readonly<Record<Kind, readonly string[]>> = {
  conv2d: ["Conv2D", "Conv2DBackpropFilter", "Conv2DBackpropInput"],
  maxPooling2d: ["MaxPool", "MaxPoolGrad"],
  flatten: [],
  dense: [],
};
