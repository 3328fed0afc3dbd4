import { fingerprint as hashOf } from "@gofz/testkit";

/** A hash of the built code of core, wasm and testkit. */
export function fingerprint(): string {
  return hashOf(["@gofz/core", "@gofz/wasm", "@gofz/testkit"].map((name) => import.meta.resolve(name)));
}
