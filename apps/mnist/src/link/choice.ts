/** A function as it was picked or typed: a name of the catalogue or a formula, and the parameters that were moved; plain data. */
export interface Choice {
  readonly text: string;
  readonly params: Readonly<Record<string, number>>;
}

/** A choice in a line, as links and tables have it: swish;beta=1.7. */
export function choiceText({ text, params }: Choice): string {
  return [text, ...Object.entries(params).map(([name, value]) => `${name}=${value}`)].join(";");
}

/** The choice of such a line; what is no assignment of a finite number is left out. */
export function readChoice(line: string): Choice {
  const [text = "", ...assignments] = line.split(/;(?=\s*[a-z][A-Za-z0-9]*=[-+.\deE]+\s*(?:;|$))/);
  const params = assignments.map((assignment) => {
    const [name = "", value = ""] = assignment.split("=");
    return [name.trim(), Number(value)] as const;
  });
  return { text, params: Object.fromEntries(params.filter(([, value]) => Number.isFinite(value))) };
}
