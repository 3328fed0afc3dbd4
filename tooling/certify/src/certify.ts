import { blocks, type Task } from "./block.ts";
import { fingerprint } from "./fingerprint.ts";
import { enter, type Row, rowOf } from "./ledger.ts";
import { dropState, loadState, type State, saveState } from "./state.ts";
import type { Subject } from "./subject.ts";
import { examineAll } from "./workers.ts";

/**
 * Runs all inputs through the subjects, which are of one function and order, and enters the rows. What an earlier run of the same code has
 * examined is not examined again; `progress` is told how many blocks are done.
 */
export async function certify(subjects: Task["subjects"], jobs: number, progress: (done: number) => void): Promise<readonly Row[]> {
  const code = fingerprint();
  const states = new Map<Subject, State>(subjects.map((subject) => [subject, loadState(subject, code)]));
  const known = (subject: Subject): State => states.get(subject) ?? { code, seconds: 0, findings: {} };
  const todo = Array.from({ length: blocks }, (_, block) => block).filter((block) =>
    subjects.some((subject) => known(subject).findings[block] === undefined),
  );
  let last = performance.now();
  progress(blocks - todo.length);
  await examineAll({ subjects, judged: true }, todo, jobs, ({ block, findings }) => {
    const seconds = (performance.now() - last) / 1000;
    last = performance.now();
    for (const [i, subject] of subjects.entries()) {
      const finding = findings[i];
      if (finding === undefined) continue;
      const state = known(subject);
      states.set(subject, { code, seconds: state.seconds + seconds, findings: { ...state.findings, [block]: finding } });
      saveState(subject, known(subject));
    }
    progress(Object.keys(known(subjects[0]).findings).length);
  });
  return subjects.map((subject) => {
    const { findings, seconds } = known(subject);
    const row = rowOf(subject, Object.values(findings), seconds, code);
    enter(row);
    dropState(subject);
    return row;
  });
}
