import { parentPort } from "node:worker_threads";
import { find } from "@gofz/core";
import { entry } from "./entry.ts";

parentPort?.on("message", (name: string) => parentPort?.postMessage(entry(find(name))));
