import type { PbfWriter } from "pbf";
import { bytes, type Kind } from "./kind.ts";
import { type Source, type Wire, wires } from "./source.ts";

/** A field of a message: its number, and how its value is read and written; G is what may be given to be written. */
export interface Field<T, G = T> {
  readonly number: number;
  /** How it may lie in a file. */
  readonly wires: readonly Wire[];
  readonly isList: boolean;
  /** What a message has that leaves it out. */
  initial(): T;
  /** The field's value, of which `known` has been read before. */
  read(source: Source, known: T, wire: number): T;
  write(value: G, writer: PbfWriter): void;
}

/** A value that is there once, or is `initial`. */
export function one<T, G>(number: number, kind: Kind<T, G>, initial: T): Field<T, G> {
  return { ...single(number, kind), initial: () => initial };
}

/** A value that is there once, if at all. */
export function part<T, G>(number: number, kind: Kind<T, G>): Field<T | undefined, G> {
  return { ...single(number, kind), initial: () => undefined };
}

function single<T, G>(number: number, kind: Kind<T, G>) {
  return {
    number,
    wires: [kind.wire],
    isList: false,
    read: (source: Source, known: T | undefined): T => readOne(kind, source, known),
    write: (value: G, writer: PbfWriter) => writeOne(number, kind, value, writer),
  };
}

/** A value each time that the field is there, or several numbers in one stretch. */
export function many<T, G>(number: number, kind: Kind<T, G>): Field<readonly T[], readonly G[]> {
  return {
    number,
    wires: [kind.wire, wires.stretch],
    isList: true,
    initial: () => [],
    read(source, known, wire) {
      const values = known as T[];
      if (wire === kind.wire) values.push(readOne(kind, source));
      else source.within(() => readAll(kind, source, values));
      return values;
    },
    write(values, writer) {
      for (const value of values) writeOne(number, kind, value, writer);
    },
  };
}

/** Numbers as they lie in memory: a view of the file's bytes for each stretch of them, and for each that lies alone. */
export function memory(number: number, wire: typeof wires.float | typeof wires.double): Field<readonly Uint8Array[]> {
  const alone: Kind<Uint8Array> = { ...bytes, read: (source) => source.bytes(wire === wires.float ? 4 : 8) };
  return {
    ...many(number, bytes),
    wires: [wire, wires.stretch],
    read(source, known, found) {
      const pieces = known as Uint8Array[];
      pieces.push(readOne(found === wire ? alone : bytes, source));
      return pieces;
    },
  };
}

function readAll<T, G>(kind: Kind<T, G>, source: Source, values: T[]): void {
  while (!source.isAtEnd) values.push(readOne(kind, source));
}

function readOne<T, G>(kind: Kind<T, G>, source: Source, known?: T): T {
  source.take(kind.weight);
  return kind.read(source, known);
}

function writeOne<T, G>(number: number, kind: Kind<T, G>, value: G, writer: PbfWriter): void {
  writer.writeTag(number, kind.wire);
  kind.write(value, writer);
}
