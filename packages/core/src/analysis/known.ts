/** A property's value, and how it is known: "proof" is by interval arithmetic or algebra, "numeric" by samples. */
export interface Known<V> {
  readonly value: V;
  readonly by: "proof" | "numeric";
}

/** A property that is proven, or only seen. */
export function known<V>(value: V, proven: boolean): Known<V> {
  return { value, by: proven ? "proof" : "numeric" };
}
