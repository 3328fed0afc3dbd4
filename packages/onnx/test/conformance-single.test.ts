import { conformance } from "./conformance.ts";

conformance("single");
