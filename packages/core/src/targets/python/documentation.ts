import { column, wrap } from "../prose.ts";

/** A docstring; whatever it says, it does not end the string. */
export function documentation(text: string): readonly string[] {
  const [first = "", ...rest] = wrap(text, column).map((line) => line.replaceAll("\\", "\\\\").replaceAll('"', '\\"'));
  return rest.length === 0 ? [`"""${first}"""`] : [`"""${first}`, ...rest, '"""'];
}
