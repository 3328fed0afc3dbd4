import { ANNOUNCEMENT, type Announcement } from "../../src/browser/announcement.ts";
import type { Run } from "./run.ts";

/** Tells whoever drives the page what has happened in a run. */
export function announce({ experiment }: Run, announcement: Announcement): void {
  dispatchEvent(new CustomEvent(ANNOUNCEMENT, { detail: { backend: experiment.backend, ...announcement } }));
}
