import type { PbfWriter } from "pbf";
import { ModelFormatError } from "../errors.ts";
import type { Field } from "./field.ts";
import type { Kind } from "./kind.ts";
import { type Source, wires } from "./source.ts";

/** The fields of a message, by name and in the order of their numbers. */
export type Fields<T> = { readonly [K in keyof T]: Field<T[K], Given<T[K]>> };

/** What is given to be written: what it leaves out is not. */
export type Given<T> = T extends undefined | string | number | bigint | Uint8Array
  ? T
  : T extends readonly (infer V)[]
    ? readonly Given<V>[]
    : { readonly [K in keyof T]?: Given<T[K]> | undefined };

/** A message's fields, by number too. */
export interface Message<T> {
  readonly fields: Fields<T>;
  readonly named: ReadonlyMap<number, readonly [name: string, field: Field<unknown>]>;
}

export function message<T>(fields: Fields<T>): Message<T> {
  const entries = Object.entries<Field<unknown>>(fields);
  return { fields, named: new Map(entries.map((entry) => [entry[1].number, entry])) };
}

/** What a message takes in memory at most, and a field that is not known. */
const weights = { message: 1024, unknown: 240 } as const;

/** A message as the value of a field; it is told by a function, since messages lie in messages of their own kind. */
export function nested<T>(message: () => Message<T>): Kind<T, Given<T>> {
  return {
    wire: wires.stretch,
    weight: weights.message,
    read: (source, known) => source.within(() => readMessage(source, message(), known)),
    write: (given, writer) => writer.writeRawMessage((values: Given<T>) => writeMessage(message(), values, writer), given),
  };
}

/** The message that lies up to the end, added to what was `known` of it. Fields that it does not have are left out. */
export function readMessage<T>(source: Source, { named }: Message<T>, known?: T): T {
  const values: Record<string, unknown> = { ...known };
  if (known === undefined) for (const [name, field] of named.values()) values[name] = field.initial();
  while (!source.isAtEnd) {
    const { number, wire } = source.tag();
    const [name, field] = named.get(number) ?? [];
    if (name === undefined || field === undefined) {
      source.take(weights.unknown);
      source.skip(wire);
    } else {
      if (!field.wires.some((known) => known === wire)) throw new ModelFormatError(`its field ${name} is of the wire type ${wire}`);
      values[name] = field.read(source, values[name], wire);
    }
  }
  return values as T;
}

export function writeMessage<T>({ named }: Message<T>, given: Given<T>, writer: PbfWriter): void {
  const values = given as Readonly<Record<string, unknown>>;
  for (const [name, field] of named.values()) if (values[name] !== undefined) field.write(values[name], writer);
}
