import { fileURLToPath } from "node:url";
import { preview } from "vite";
import { policy } from "./policy.ts";

/** The page on a port of this machine. */
export interface Served {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves the page that was built; on another port if this one is taken. 0 takes any. */
export async function serve(port: number): Promise<Served> {
  const server = await preview({
    configFile: false,
    root: fileURLToPath(new URL("../..", import.meta.url)),
    logLevel: "silent",
    build: { outDir: "dist/web" },
    preview: { port, host: "localhost", headers: { "Content-Security-Policy": policy } },
  });
  return { url: server.resolvedUrls?.local[0] ?? `http://localhost:${port}/`, close: () => server.close() };
}
