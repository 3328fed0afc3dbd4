import { isBrowserBackendName } from "../browser/backends.ts";
import { TRAINING_IMAGES } from "../data/digits.ts";
import { choiceText, readChoice } from "./choice.ts";
import { defaults, type Settings } from "./settings.ts";

/** How a setting is written in a link and read from it; undefined where the text means nothing. */
interface Spelling<V> {
  write(value: V): readonly string[];
  read(texts: readonly string[]): V | undefined;
}

type Spellings = { readonly [S in keyof Settings]: Spelling<Settings[S]> };

const spellings: Spellings = {
  functions: many(choiceText, (text) => (text === "" ? undefined : readChoice(text))),
  backends: many(String, (text) => (isBrowserBackendName(text) ? text : undefined)),
  model: oneOf("mlp", "cnn"),
  depth: whole(1, 12),
  units: whole(1, 512),
  optimizer: oneOf("adam", "sgd"),
  rate: optional(number(Number.MIN_VALUE, Number.MAX_VALUE)),
  momentum: number(0, 1 - Number.EPSILON / 2),
  batch: whole(1, TRAINING_IMAGES),
  epochs: whole(1, 1000),
  seed: whole(0, 2 ** 32 - 1),
  data: oneOf("slice", "whole"),
  limit: optional(whole(1, TRAINING_IMAGES)),
};

/** The names that links have for the settings whose own would be long. */
const short: Partial<Record<keyof Settings, string>> = { functions: "f", backends: "on" };

/** The settings as the end of a link; what is as usual is left out. */
export function link(settings: Settings): string {
  const parts = keys().flatMap((key) => written(key, settings));
  return parts.join("&");
}

/** The settings of such an end; what it does not say, or says wrongly, is as usual. */
export function readLink(text: string): Settings {
  const found = new URLSearchParams(text.replaceAll("+", "%2B"));
  return Object.fromEntries(keys().map((key) => [key, readSetting(key, found)])) as { [S in keyof Settings]: Settings[S] };
}

function keys(): readonly (keyof Settings)[] {
  return Object.keys(spellings).filter((key): key is keyof Settings => key in spellings);
}

function written<S extends keyof Settings>(key: S, settings: Settings): readonly string[] {
  const { write } = spellings[key];
  const texts = write(settings[key]);
  if (texts.join() === write(defaults[key]).join()) return [];
  return texts.map((text) => `${short[key] ?? key}=${escaped(text)}`);
}

function readSetting<S extends keyof Settings>(key: S, found: URLSearchParams): Settings[S] {
  return spellings[key].read(found.getAll(short[key] ?? key)) ?? defaults[key];
}

/** Only what would end the value: a formula stays readable. */
function escaped(text: string): string {
  return text.replace(/[%&#\s"<>]/g, encodeURIComponent);
}

function many<V>(write: (value: V) => string, read: (text: string) => V | undefined): Spelling<readonly V[]> {
  return {
    write: (values) => values.map(write),
    read(texts) {
      const values = texts.map(read).filter((value) => value !== undefined);
      return values.length > 0 ? values : undefined;
    },
  };
}

function oneOf<V extends string>(...values: readonly V[]): Spelling<V> {
  return { write: (value) => [value], read: ([text]) => values.find((value) => value === text) };
}

function whole(lowest: number, highest: number): Spelling<number> {
  const { write, read } = number(lowest, highest);
  return { write, read: (texts) => [read(texts)].find(Number.isInteger) };
}

function number(lowest: number, highest: number): Spelling<number> {
  return {
    write: (value) => [String(value)],
    read([text = ""]) {
      const value = text === "" ? Number.NaN : Number(text);
      return value >= lowest && value <= highest ? value : undefined;
    },
  };
}

function optional<V>({ write, read }: Spelling<V>): Spelling<V | undefined> {
  return { write: (value) => (value === undefined ? [] : write(value)), read };
}
