import { conformance } from "./conformance.ts";

conformance("exact");
