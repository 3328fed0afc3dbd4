import type { LocalFunction } from "./model.ts";

/** The model-local functions of a model under construction, each under one name. */
export class Functions {
  readonly #byKey = new Map<string, LocalFunction>();

  get all(): readonly LocalFunction[] {
    return [...this.#byKey.values()];
  }

  /** The function that a node of this domain and operator calls. */
  find(domain: string, name: string): LocalFunction | undefined {
    return this.#byKey.get(functionKey(domain, name));
  }

  /** The function as the model knows it: where another one has its name, under a name of its own. */
  define(local: LocalFunction, count = 1): LocalFunction {
    const own = count === 1 ? local : Object.freeze({ ...local, name: `${local.name}${count}` });
    const known = this.find(own.domain, own.name);
    if (known === undefined) this.#byKey.set(functionKey(own.domain, own.name), own);
    else if (!isSame(known, own)) return this.define(local, count + 1);
    return own;
  }
}

/** What tells functions apart. */
export function functionKey(domain: string, name: string): string {
  return `${domain}.${name}`;
}

/** Equal documentation, metadata and operator sets make equal functions: they state the formula and its precision. */
function isSame(a: LocalFunction, b: LocalFunction): boolean {
  const facts = ({ doc, inputs, metadata, opsets }: LocalFunction): string => JSON.stringify([doc, inputs, metadata, opsets]);
  return facts(a) === facts(b);
}
