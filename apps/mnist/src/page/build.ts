import { fileURLToPath } from "node:url";
import { build, type Plugin } from "vite";
import { digitFiles } from "./digits.ts";
import { policy } from "./policy.ts";

await build({
  configFile: false,
  root: fileURLToPath(new URL("../../web", import.meta.url)),
  base: "./",
  logLevel: "error",
  // Preact's JSX.
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  plugins: [digits(), lawful()],
  worker: { format: "es" },
  build: {
    outDir: fileURLToPath(new URL("../../dist/web", import.meta.url)),
    emptyOutDir: true,
    target: "es2022",
    // Data and WebAssembly stay files: the page's policy fetches nothing from data: addresses.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 3000,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: {
        page: fileURLToPath(new URL("../../web/index.html", import.meta.url)),
        service: fileURLToPath(new URL("../../web/service.ts", import.meta.url)),
      },
      output: { entryFileNames: ({ name }) => (name === "service" ? "service.js" : "assets/[name]-[hash].js") },
    },
  },
});

/** Puts the digits beside the page. */
function digits(): Plugin {
  return {
    name: "digits",
    apply: "build",
    async generateBundle() {
      for (const [name, source] of Object.entries(await digitFiles())) this.emitFile({ type: "asset", fileName: `data/${name}`, source });
    },
  };
}

/** Writes the policy into the page, for servers that send no header. */
function lawful(): Plugin {
  return {
    name: "policy",
    transformIndexHtml: () => [
      { tag: "meta", attrs: { "http-equiv": "Content-Security-Policy", content: policy }, injectTo: "head-prepend" },
    ],
  };
}
