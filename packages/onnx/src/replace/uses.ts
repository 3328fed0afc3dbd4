import type { Graph, Node } from "../model.ts";
import { subgraphs } from "./rewrite.ts";

/** How often each value of a list of nodes is used, while nodes of it are replaced. */
export class Uses {
  readonly #counts = new Map<string, number>();
  readonly #dropped = new Set<Node>();

  /** `outputs` are used from outside. */
  constructor(nodes: readonly Node[], outputs: readonly string[]) {
    for (const name of [...outputs, ...nodes.flatMap(usedBy)]) this.#add(name, 1);
  }

  /** Puts one node in the place of `old`, and drops those of `inner`, later ones first, that nothing uses then. */
  replace(old: Node, by: Node, inner: readonly Node[]): void {
    for (const name of by.inputs) this.#add(name, 1);
    this.#drop(old);
    for (const node of [...inner].reverse()) if (node.outputs.every((name) => (this.#counts.get(name) ?? 0) === 0)) this.#drop(node);
    this.#dropped.delete(old);
  }

  isDropped(node: Node): boolean {
    return this.#dropped.has(node);
  }

  #drop(node: Node): void {
    this.#dropped.add(node);
    for (const name of usedBy(node)) this.#add(name, -1);
  }

  #add(name: string, change: number): void {
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + change);
  }
}

/** The names of the values that a node uses, in its subgraphs too. */
function usedBy({ inputs, attributes }: Node): readonly string[] {
  return [...inputs, ...subgraphs(attributes).flatMap(usedIn)];
}

function usedIn({ nodes, outputs }: Graph): readonly string[] {
  return [...outputs.map(({ name }) => name), ...nodes.flatMap(usedBy)];
}
