#!/usr/bin/env node
import { Command } from "@commander-js/extra-typings";
import { whole } from "../number.ts";
import { serve } from "./serve.ts";

const { port } = new Command("mnist:web")
  .description("Serves the page that trains MNIST through every backend of the browser.")
  .option("--port <n>", "the port, or the next that is free; 0 takes any", whole(0, 65_535), 4173)
  .configureHelp({ showGlobalOptions: false })
  .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : 2))
  .parse(process.argv)
  .opts();

const { url } = await serve(port);
console.log(`MNIST through every backend: ${url}\nCtrl-C stops the server.`);
