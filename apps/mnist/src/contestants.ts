import { type BackendName, backendNames } from "./backends.ts";
import { type BrowserBackendName, browserBackendNames } from "./browser/backends.ts";

type BrowserContestantName = `browser:${BrowserBackendName}`;

/** A backend of Node, or one of the page's. */
export type ContestantName = BackendName | BrowserContestantName;

/** All that can be compared: Node's first. */
export const contestantNames: readonly ContestantName[] = [
  ...backendNames,
  ...browserBackendNames.map((name) => `browser:${name}` as const),
];

export function isContestantName(name: string): name is ContestantName {
  return contestantNames.some((each) => each === name);
}

/** What the page calls it. */
export function browserBackendOf(name: BrowserContestantName): BrowserBackendName {
  return name.slice("browser:".length) as BrowserBackendName;
}
