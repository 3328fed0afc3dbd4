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
  plugins: [digits(), lawful(), listed()],
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

/** Tells the service worker which files there are. */
function listed(): Plugin {
  return {
    name: "files",
    apply: "build",
    generateBundle: {
      // After those of the workers are there.
      order: "post",
      handler(_, bundle) {
        const { "service.js": service } = bundle;
        if (service?.type !== "chunk") throw new Error("The build has no service.js.");
        service.code = service.code.replace("__FILES__", JSON.stringify(Object.keys(bundle)));
      },
    },
  };
}
