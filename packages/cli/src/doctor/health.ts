import { version } from "../version.ts";
import { type BackendHealth, backendsOf } from "./backends.ts";
import { onnxruntimeOf, type RuntimeHealth } from "./onnxruntime.ts";
import { type Installed, installedPackages } from "./packages.ts";
import { project } from "./project.ts";

/** Something to do: because something is broken, or to have more. */
export interface Finding {
  readonly what: string;
  readonly cure: string;
}

/** What doctor finds out about a folder. */
export interface Health {
  readonly node: string;
  /** The version of this command. */
  readonly gofz: string;
  readonly packages: readonly Installed[];
  readonly backends: readonly BackendHealth[];
  readonly onnxruntime: RuntimeHealth;
  /** What is broken. */
  readonly problems: readonly Finding[];
  /** What is not there. */
  readonly advice: readonly Finding[];
}

/** Packages of which one process must have one copy. */
const single = /^(@gofz\/core|@tensorflow\/tfjs-(core|layers|backend-.+)|onnxruntime-(node|web|common))$/;

/** Examines what is installed in a folder, and tries it. */
export async function examine(folder: string): Promise<Health> {
  const packages = await installedPackages(folder);
  const here = project(folder);
  const backends = await backendsOf(here);
  const onnxruntime = await onnxruntimeOf(here);
  const { node } = process.versions;
  const problems = [...oldNode(node), ...duplicates(packages), ...failing(backends), ...failingRuntime(onnxruntime)];
  return {
    node,
    gofz: version(),
    packages,
    backends,
    onnxruntime,
    problems,
    advice: [...missingParts(backends, onnxruntime), ...missingKernels(backends)],
  };
}

function oldNode(version: string): readonly Finding[] {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return [];
  return [{ what: `Node ${version} is older than 20.19`, cure: "install a newer one from nodejs.org" }];
}

function duplicates(packages: readonly Installed[]): readonly Finding[] {
  const names = [...new Set(packages.map(({ name }) => name))].filter((name) => single.test(name));
  return names.flatMap((name) => {
    const copies = packages.filter((each) => each.name === name);
    if (copies.length < 2) return [];
    const places = copies.map(({ version, path }) => `${version} in ${path}`).join(", ");
    return [
      {
        what: `there are ${copies.length} copies of ${name}: ${places}`,
        cure: `have all that need it take one version (npm ls ${name}), then npm dedupe`,
      },
    ];
  });
}

function failing(backends: readonly BackendHealth[]): readonly Finding[] {
  return backends
    .filter(({ state }) => state === "fails")
    .map(({ backend, package: name, reason }) => ({
      what: `the ${backend} backend of TensorFlow.js fails: ${reason}`,
      cure: `install ${name}@^4.22 beside @tensorflow/tfjs-core of the same version`,
    }));
}

function failingRuntime({ state, reason }: RuntimeHealth): readonly Finding[] {
  return state === "fails" ? [{ what: `onnxruntime-node fails: ${reason}`, cure: "npm install onnxruntime-node@^1.30" }] : [];
}

function missingParts(backends: readonly BackendHealth[], { state }: RuntimeHealth): readonly Finding[] {
  const absent = backends.filter((each) => each.state === "absent" && ["cpu", "wasm"].includes(each.backend));
  return [
    ...absent.map(({ backend, package: name }) => ({
      what: `the ${backend} backend of TensorFlow.js is not installed`,
      cure: `npm install @tensorflow/tfjs-core@^4.22 ${name}@^4.22`,
    })),
    ...(backends.some((each) => each.state === "runs" && each.missing === undefined) ? [kernelsUnknown] : []),
    ...(state === "absent" ? [{ what: "onnxruntime is not installed", cure: "npm install onnxruntime-node@^1.30" }] : []),
  ];
}

const kernelsUnknown: Finding = {
  what: "@gofz/tfjs, which knows what backends need for training, is not installed",
  cure: "npm install @gofz/tfjs @gofz/core",
};

function missingKernels(backends: readonly BackendHealth[]): readonly Finding[] {
  return backends.flatMap(({ backend, missing = [] }) =>
    missing.map(({ kernel, trains }) => ({
      what: `the ${backend} backend lacks ${kernel}, without which ${trains.join(" and ")} can't be trained`,
      cure: "call registerTraining(tf) of @gofz/tfjs, or train on another backend",
    })),
  );
}
