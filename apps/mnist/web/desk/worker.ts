// The thread of everything about a function or a trained network that could keep the page waiting.
import { expose } from "comlink";
import { classify } from "./classify.ts";
import { functionFile, onnxFile, sources, tensorFlowFiles } from "./model.ts";
import { entries, study } from "./study.ts";
import { testDigit } from "./test-digit.ts";
import { words } from "./words.ts";

const desk = { classify, entries, functionFile, onnxFile, sources, study, tensorFlowFiles, testDigit, words };

/** What the page sees of the thread. */
export type Desk = typeof desk;

expose(desk);
