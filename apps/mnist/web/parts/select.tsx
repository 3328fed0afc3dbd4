import type { JSX } from "preact";

interface SelectProps<V extends string | number> {
  readonly label: string;
  readonly value: V;
  readonly options: readonly V[];
  /** What an option is called; its value where left out. */
  readonly names?: Readonly<Record<V, string>>;
  readonly set: (value: V) => void;
}

/** One of some values; one that a link brought is among them. */
export function Select<V extends string | number>({ label, value, options, names, set }: SelectProps<V>): JSX.Element {
  const offered = options.includes(value) ? options : [...options, value].sort((a, b) => Number(a) - Number(b));
  return (
    <label class="field">
      <span>{label}</span>
      <select
        value={String(value)}
        onChange={({ currentTarget }) => {
          const picked = offered[currentTarget.selectedIndex];
          if (picked !== undefined) set(picked);
        }}
      >
        {offered.map((each) => (
          <option key={each} value={String(each)}>
            {names?.[each] ?? each}
          </option>
        ))}
      </select>
    </label>
  );
}
