import { AxisError } from "../errors.ts";
import { atHome } from "../term/home.ts";
import { remember } from "../term/memo.ts";
import { num, type Term } from "../term/node.ts";
import { postorder, symbols } from "../term/walk.ts";

const zero = num(0);
const one = num(1);
const slopesOf = /* @__PURE__ */ remember((_term: Term) => new Map<string, Term>());

/**
 * The derivative of `term` with respect to the symbol of that name, `order` times. At a kink it is the slope that the operator declares
 * (of max and min: the second argument's). Its size is linear in the term's, since what is shared stays shared. Throws AxisError where a
 * reduction stands over a symbol that varies along its axis.
 */
export function differentiate(term: Term, symbol: string, order = 1): Term {
  let result = term;
  for (let n = 0; n < order; n++) result = slopeOf(result, symbol);
  return result;
}

function slopeOf(root: Term, symbol: string): Term {
  const varies = symbols(root).some(({ name, rate }) => name === symbol && rate !== "uniform");
  for (const term of postorder(root)) {
    const slopes = slopesOf(term);
    if (!slopes.has(symbol))
      slopes.set(
        symbol,
        atHome(term, () => derive(term, symbol, varies)),
      );
  }
  return remembered(root, symbol);
}

function derive(term: Term, symbol: string, varies: boolean): Term {
  if (term.kind === "num") return zero;
  if (term.kind === "sym") return term.name === symbol ? one : zero;
  const slopes = term.args.map((arg) => remembered(arg, symbol));
  if (slopes.every((slope) => slope === zero)) return zero;
  if (varies && term.op.adjoint !== undefined) throw new AxisError(...entangled(term.op.name, symbol));
  return term.op.slope(term, term.args, slopes);
}

function entangled(op: string, symbol: string): readonly [what: string, advice: string] {
  return [
    `Through ${op} each element of ${symbol} moves every element along the axis, so there is no derivative of single elements`,
    `Use pullback(term, dy, "${symbol}"), which turns a gradient dy of the result into the gradient of ${symbol}.`,
  ];
}

function remembered(term: Term, symbol: string): Term {
  return slopesOf(term).get(symbol) ?? zero;
}
