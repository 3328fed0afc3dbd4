import type { Project } from "./project.ts";
import { reasonOf } from "./reason.ts";

/** A kernel that a backend lacks for training, and the kernels whose gradients fail without it. */
export interface MissingKernel {
  readonly kernel: string;
  readonly trains: readonly string[];
}

/** Whether a backend of TensorFlow.js is there, and what it can do. */
export interface BackendHealth {
  readonly backend: string;
  readonly package: string;
  /** runs: it has added two numbers. absent: its package is not installed. elsewhere: it runs in browsers alone. fails: see `reason`. */
  readonly state: "runs" | "absent" | "elsewhere" | "fails";
  readonly reason?: string;
  /** What it lacks for training, as far as @gofz/tfjs is there to tell. */
  readonly missing?: readonly MissingKernel[];
}

/** The part of TensorFlow.js that is tried. */
interface TensorFlow {
  readonly env: () => { readonly set: (flag: string, value: boolean) => void };
  readonly setBackend: (name: string) => Promise<boolean>;
  readonly add: (a: number, b: number) => { readonly dataSync: () => ArrayLike<number>; readonly dispose: () => void };
}

const packages: Readonly<Record<string, string>> = {
  cpu: "@tensorflow/tfjs-backend-cpu",
  wasm: "@tensorflow/tfjs-backend-wasm",
  tensorflow: "@tensorflow/tfjs-node",
  webgl: "@tensorflow/tfjs-backend-webgl",
  webgpu: "@tensorflow/tfjs-backend-webgpu",
};

/** Those that need a browser. */
const browsers: readonly string[] = ["webgl", "webgpu"];

/** Tries each backend of TensorFlow.js that is installed, one after the other. */
export async function backendsOf(project: Project): Promise<readonly BackendHealth[]> {
  const found: BackendHealth[] = [];
  for (const [backend, name] of Object.entries(packages)) found.push({ backend, package: name, ...(await tried(project, backend, name)) });
  return found;
}

type State = Omit<BackendHealth, "backend" | "package">;

async function tried(project: Project, backend: string, name: string): Promise<State> {
  if (project.folderOf(name) === undefined) return { state: "absent" };
  if (browsers.includes(backend)) return { state: "elsewhere" };
  try {
    const tf = await project.load("@tensorflow/tfjs-core");
    if (!isTensorFlow(tf)) return { state: "fails", reason: "@tensorflow/tfjs-core has no setBackend" };
    // Or TensorFlow.js advertises tfjs-node.
    tf.env().set("PROD", true);
    const own = await project.load(name);
    if ("setWasmPaths" in own && typeof own.setWasmPaths === "function") own.setWasmPaths(`${project.folderOf(name)}/`);
    if (!(await tf.setBackend(backend))) return { state: "fails", reason: "it does not start" };
    const sum = tf.add(1, 2);
    const [three] = Array.from(sum.dataSync());
    sum.dispose();
    if (three !== 3) return { state: "fails", reason: `it takes 1 + 2 for ${three}` };
    return { state: "runs", ...(await lacking(project, tf, backend)) };
  } catch (error) {
    return { state: "fails", reason: reasonOf(error) };
  }
}

/** What @gofz/tfjs says that a backend lacks. */
async function lacking(project: Project, tf: TensorFlow, backend: string): Promise<{ readonly missing?: readonly MissingKernel[] }> {
  const gofz = await project.load("@gofz/tfjs").catch(() => ({}));
  if (!("missingForTraining" in gofz) || typeof gofz.missingForTraining !== "function") return {};
  return { missing: gofz.missingForTraining(tf, backend) };
}

function isTensorFlow(loaded: object): loaded is TensorFlow {
  return "setBackend" in loaded && "env" in loaded && "add" in loaded;
}
