// Where terms live: the intern tables, the only state in core. The same term is the same object.
import { DuplicateCoreError } from "../errors.ts";
import type { Term } from "./node.ts";

/** A table of terms, each under the key that says what it is. */
interface Home {
  readonly outer: Home | undefined;
  readonly find: (key: string) => Term | undefined;
  readonly keep: (key: string, term: Term) => void;
  /** Whether terms can still be found here: false when the scope is over. */
  open: boolean;
}

/** Lets go of the constructor's own object: a private field can so be put on a plain one. */
class Given {
  constructor(given: object) {
    // biome-ignore lint/correctness/noConstructorReturn: the given object is the one that becomes marked.
    return given;
  }
}

/** A number and a home on a plain frozen object, where nobody else can read or forge them. */
class Mark extends Given {
  readonly #id: number;
  readonly #home: Home;

  constructor(term: Term, id: number, home: Home) {
    super(term);
    this.#id = id;
    this.#home = home;
  }

  static id(term: Term): number {
    if (#id in term) return term.#id;
    throw new DuplicateCoreError();
  }

  static home(term: Term): Home {
    if (#home in term) return term.#home;
    throw new DuplicateCoreError();
  }
}

const lasting = lastingHome();
let current: Home = lasting;
let nextId = 0;

/** The term of that key; `make` makes it where there is none yet. */
export function intern(key: string, make: () => Term): Term {
  for (let home: Home | undefined = current; home !== undefined; home = home.outer) {
    const known = home.find(key);
    if (known !== undefined) return known;
  }
  const term = make();
  new Mark(term, nextId++, current);
  current.keep(key, Object.freeze(term));
  return term;
}

/** A number that no other term has. Throws DuplicateCoreError for a term that this copy of core did not make. */
export function idOf(term: Term): number {
  return Mark.id(term);
}

/** Whether the scope that made the term is over. Throws DuplicateCoreError for a term that this copy of core did not make. */
export function isStray(term: Term): boolean {
  return !Mark.home(term).open;
}

/** Runs `make` as if where `term` was made, so that what is remembered about a term lasts as long as the term. */
export function atHome<V>(term: Term, make: () => V): V {
  return within(Mark.home(term), make);
}

/** Runs `run` with a table of its own, which is forgotten whole. */
export function withScope<V>(run: () => V): V {
  const home = passingHome(current);
  try {
    return within(home, run);
  } finally {
    home.open = false;
  }
}

function within<V>(home: Home, run: () => V): V {
  const before = current;
  current = home;
  try {
    return run();
  } finally {
    current = before;
  }
}

function passingHome(outer: Home): Home {
  const table = new Map<string, Term>();
  return { outer, open: true, find: (key) => table.get(key), keep: (key, term) => void table.set(key, term) };
}

/** Forgets a term when nothing else refers to it; the keys that are left over are swept away when the table has doubled. */
function lastingHome(): Home {
  const table = new Map<string, WeakRef<Term>>();
  let limit = 1024;
  const sweep = (): void => {
    for (const [key, term] of table) if (term.deref() === undefined) table.delete(key);
    limit = Math.max(limit, 2 * table.size);
  };
  return {
    outer: undefined,
    open: true,
    find: (key) => table.get(key)?.deref(),
    keep: (key, term) => {
      table.set(key, new WeakRef(term));
      if (table.size > limit) sweep();
    },
  };
}
