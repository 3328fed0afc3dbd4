import type { Question } from "./question.ts";

/** How a function did in one check. */
export interface Finding {
  readonly name: string;
  readonly check: string;
  readonly points: number;
  /** The largest error, in the check's own measure. */
  readonly worst: number;
  /** Where it is wrong, or undefined. */
  readonly wrong: string | undefined;
}

/** Compares numbers by their error relative to the true ones, or to 1 where these are smaller. What is not finite is not judged. */
export function judge(
  name: string,
  check: string,
  question: Question,
  truth: readonly number[],
  given: readonly number[],
  allowed: number,
): Finding {
  let [worst, at] = [0, -1];
  const judged = truth.flatMap((value, i) => (Number.isFinite(value) ? [i] : []));
  for (const i of judged) {
    const [wanted = 0, received = Number.NaN] = [truth[i], given[i]];
    const error = Number.isFinite(received) ? Math.abs(received - wanted) / Math.max(1, Math.abs(wanted)) : Infinity;
    if (error > worst) [worst, at] = [error, i];
  }
  const where = question.part.elements.map((symbol, i) => `${symbol} = ${question.elements[i]?.[at]}`).join(", ");
  const wrong = worst > allowed ? `${given[at]}, not ${truth[at]}, at ${where}` : undefined;
  return { name, check, points: judged.length, worst, wrong };
}

/** The failures one a line, and what was checked how often. */
export function summary(title: string, findings: readonly Finding[]): string {
  const failures = findings.filter(({ wrong }) => wrong !== undefined);
  const checks = [...new Set(findings.map(({ check }) => check))].map((check) => {
    const all = findings.filter((finding) => finding.check === check);
    const passed = all.filter(({ wrong }) => wrong === undefined);
    const worst = Math.max(0, ...passed.map((finding) => finding.worst));
    const points = all.reduce((sum, finding) => sum + finding.points, 0);
    return `${title} ${check}: ${passed.length} of ${all.length} functions, ${points} points, largest error of those ${worst.toPrecision(3)}`;
  });
  return [...failures.map(({ name, check, wrong }) => `${title} ${check}: ${name} is ${wrong}`), ...checks].join("\n");
}
