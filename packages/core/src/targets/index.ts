export { js } from "./js.ts";
export { latex } from "./latex.ts";
export { emit, type Subject, type Target } from "./target.ts";
export { torch } from "./torch.ts";
