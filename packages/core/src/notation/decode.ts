import { DecodeError, LimitError } from "../errors.ts";
import { operators } from "../ops/index.ts";
import { num, sym, type Term } from "../term/node.ts";
import { rates } from "./vocabulary.ts";

/** The most nodes that are read. */
const maxNodes = 100_000;

/**
 * The term that `encode` made this of; `json` may come from anywhere. Throws DecodeError for what is not an encoded term, and LimitError
 * for more than 100,000 nodes.
 */
export function decode(json: unknown): Term {
  if (!isRecord(json)) throw new DecodeError("it is not an object");
  if (json.gofz !== 1) throw new DecodeError(`its version, gofz, is ${show(json.gofz)}, not 1`);
  const { nodes, root } = json;
  if (!Array.isArray(nodes)) throw new DecodeError("nodes is not a list");
  if (nodes.length > maxNodes) throw new LimitError("encoded term's size", maxNodes, `${nodes.length} nodes`);
  const terms: Term[] = [];
  for (const [place, node] of nodes.entries()) terms.push(decodeNode(node, terms, `node ${place}`));
  return at(root, terms) ?? refuse("root", `is ${show(root)}, which is no node's place`);
}

function decodeNode(node: unknown, earlier: readonly Term[], where: string): Term {
  if (!isRecord(node)) return refuse(where, "is not an object");
  if (Object.hasOwn(node, "num")) return decodeNumber(node.num, where);
  if (Object.hasOwn(node, "sym")) return decodeSymbol(node.sym, node.rate, where);
  return decodeCall(node.op, node.args, earlier, where);
}

const unspellable: ReadonlyMap<unknown, number> = new Map([
  ["-0", -0],
  ["Infinity", Infinity],
  ["-Infinity", -Infinity],
]);

function decodeNumber(value: unknown, where: string): Term {
  const number = typeof value === "number" && Number.isFinite(value) ? value : unspellable.get(value);
  return number === undefined ? refuse(where, `is the number ${show(value)}`) : num(number);
}

function decodeSymbol(name: unknown, rate: unknown, where: string): Term {
  if (typeof name !== "string") return refuse(where, `is a symbol whose name is ${show(name)}`);
  return sym(name, rates.get(rate) ?? refuse(where, `is a symbol of rate ${show(rate)}, not uniform, channel or element`));
}

function decodeCall(name: unknown, args: unknown, earlier: readonly Term[], where: string): Term {
  const op = typeof name === "string" && Object.hasOwn(operators, name) ? operators[name] : undefined;
  if (op === undefined) return refuse(where, `has neither num nor sym, and its op is ${show(name)}, which is no operator`);
  if (!Array.isArray(args)) return refuse(where, `calls ${op.name} with args ${show(args)}, not a list`);
  if (args.length !== op.arity) return refuse(where, `calls ${op.name} with ${args.length} arguments, not ${op.arity}`);
  return op(...args.map((arg) => at(arg, earlier) ?? refuse(where, `has the argument ${show(arg)}, which is no earlier node's place`)));
}

function at(place: unknown, terms: readonly Term[]): Term | undefined {
  return typeof place === "number" ? terms[place] : undefined;
}

function refuse(where: string, problem: string): never {
  throw new DecodeError(`${where} ${problem}`);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function show(value: unknown): string {
  return typeof value === "string"
    ? JSON.stringify(value.slice(0, 40))
    : typeof value === "object"
      ? value === null
        ? "null"
        : "an object"
      : String(value);
}
