import { ArityError } from "../errors.ts";
import { mul, sum } from "../ops/arithmetic.ts";
import { where } from "../ops/choice.ts";
import { type Call, num, type Term } from "../term/node.ts";
import { postorder } from "../term/walk.ts";
import { differentiate } from "./differentiate.ts";

const zero = num(0);
const one = num(1);

/** The gradient of a subterm. */
interface Adjoint {
  readonly value: Term;
  /** Whether it may be 0 because a choice did not take the subterm, whose own slope may then be anything, infinite too. */
  readonly chosen: boolean;
}

/**
 * The gradient of a symbol, given the gradient `dy` of the output, or of each of the outputs: reverse mode, and a term in the same language,
 * so that any order follows by applying it again. It is linear in the size. Of a symbol with one value for all elements it gives each
 * element's part, which are to be summed. For what is elementwise it is dy times the derivative. Throws ArityError unless there is one dy
 * for each output.
 */
export function pullback(outputs: Term | readonly Term[], dy: Term | readonly Term[], symbol: string): Term {
  const [roots, weights] = [listed(outputs), listed(dy)];
  if (roots.length !== weights.length) throw new ArityError("pullback of these outputs", roots.length, weights.length);
  const order = postorder(...roots);
  const { moving, entangled } = dependence(order, symbol);
  const adjoints = new Map<Term, Adjoint>();
  roots.forEach((root, i) => void gather(adjoints, root, { value: weights[i] ?? zero, chosen: false }));
  let gradient: Term = zero;
  for (const part of [...order].reverse()) {
    const adjoint = adjoints.get(part);
    if (adjoint === undefined) continue;
    // Forward mode where no reduction forbids it: there a choice selects a slope, and what is not taken can't bring in 0 * infinity.
    if (part.kind !== "call" || !entangled.has(part)) gradient = sum(gradient, weighted(adjoint, differentiate(part, symbol)));
    else part.args.forEach((arg, i) => void (moving.has(arg) && gather(adjoints, arg, handed(part, i, adjoint))));
  }
  return gradient;
}

/** The terms that depend on the symbol, and those that do through a reduction. */
function dependence(order: readonly Term[], symbol: string): { readonly moving: ReadonlySet<Term>; readonly entangled: ReadonlySet<Term> } {
  const moving = new Set<Term>();
  const entangled = new Set<Term>();
  for (const part of order) {
    if (part.kind === "sym" && part.name === symbol) moving.add(part);
    if (part.kind !== "call" || !part.args.some((arg) => moving.has(arg))) continue;
    moving.add(part);
    if (part.op.adjoint !== undefined || part.args.some((arg) => entangled.has(arg))) entangled.add(part);
  }
  return { moving, entangled };
}

/** What a call hands on to its `i`th argument: by the operator's slope, which is linear in the slopes of the arguments. */
function handed(self: Call, i: number, { value, chosen }: Adjoint): Adjoint {
  const { op, args } = self;
  const slope = (of: Term): Term =>
    op.slope(
      self,
      args,
      args.map((_, place) => (place === i ? of : zero)),
    );
  const next = op.adjoint === undefined ? slope(value) : op.adjoint(self, args[i] ?? zero, value);
  if (isChoice(next)) return { value: next, chosen: true };
  if (!chosen || op.adjoint !== undefined || isConstant(slope(one))) return { value: next, chosen: chosen && op.adjoint === undefined };
  return { value: where(value, next, 0), chosen };
}

function weighted({ value, chosen }: Adjoint, slope: Term): Term {
  if (slope === zero || slope === one) return slope === zero ? zero : value;
  const product = value === one ? slope : mul(value, slope);
  return chosen && !isConstant(slope) ? where(value, product, 0) : product;
}

function gather(adjoints: Map<Term, Adjoint>, part: Term, { value, chosen }: Adjoint): void {
  const known = adjoints.get(part);
  adjoints.set(part, { value: sum(known?.value ?? zero, value), chosen: chosen || known?.chosen === true });
}

/** Whether it is 0 on one side of a choice. */
function isChoice(term: Term): boolean {
  return term.kind === "call" && term.op === where && term.args.slice(1).includes(zero);
}

function isConstant(term: Term): boolean {
  return term.kind === "num" || (term.kind === "call" && term.args.every((arg) => arg.kind === "num"));
}

function listed(terms: Term | readonly Term[]): readonly Term[] {
  return "kind" in terms ? [terms] : terms;
}
