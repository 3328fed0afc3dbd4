/** An object whose properties are each computed when they are first asked for. */
export function lazy<P extends object>(rules: { readonly [K in keyof P]: () => P[K] }): P {
  const known = new Map<string, unknown>();
  const getters = Object.entries<() => unknown>(rules).map(([name, compute]) => {
    const get = (): unknown => {
      if (!known.has(name)) known.set(name, compute());
      return known.get(name);
    };
    return [name, { get, enumerable: true }] as const;
  });
  return Object.freeze(Object.defineProperties({}, Object.fromEntries(getters)) as P);
}
