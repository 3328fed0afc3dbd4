import { fileURLToPath } from "node:url";
import { preview } from "vite";
import { policy } from "./policy.ts";

/** The page on a port of this machine. */
export interface Served {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves the page that was built, in a folder; on another port if this one is taken. 0 takes any. */
export async function serve(port: number, folder: string = fileURLToPath(new URL("../../dist/web", import.meta.url))): Promise<Served> {
  const server = await preview({
    configFile: false,
    root: folder,
    logLevel: "silent",
    build: { outDir: "." },
    preview: { port, host: "localhost", headers: { "Content-Security-Policy": policy } },
  });
  return { url: server.resolvedUrls?.local[0] ?? `http://localhost:${port}/`, close: () => server.close() };
}
