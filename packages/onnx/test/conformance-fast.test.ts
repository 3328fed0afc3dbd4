import { conformance } from "./conformance.ts";

conformance("fast");
