import { type MessagePort, workerData } from "node:worker_threads";
import { type Endpoint, expose, type ProxyMarked, proxy } from "comlink";
import type { Backend, Plan, Session } from "../backend.ts";
import { tfjs } from "./backend.ts";
import type { Engine } from "./engine.ts";
import "@tensorflow/tfjs-backend-cpu";
import "@tensorflow/tfjs-backend-wasm";

/** What the thread is started with. */
export interface Start {
  readonly engine: Engine;
  readonly port: MessagePort;
}

/** A backend, as it is seen from another thread. */
export interface Exposed extends Pick<Backend, "obstacle" | "slowness"> {
  open(plan: Plan): Promise<Session & ProxyMarked>;
}

const { engine, port }: Start = workerData;
const backend = tfjs(engine);
const exposed: Exposed = { ...backend, open: async (plan) => proxy(await backend.open(plan)) };

// A port of Node is what comlink calls a port of a browser; their types differ in what they may transfer.
expose(exposed, port as Endpoint);
