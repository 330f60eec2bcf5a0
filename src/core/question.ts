import { z } from "zod";
import type { Field, Option } from "./message.ts";

/** When and where words are said: epoch milliseconds and an IANA zone. What "tomorrow" means depends on it. */
export interface Moment {
  readonly now: number;
  readonly zone: string;
  /** Neither the platform nor the member has said which zone: it is UTC for want of a better. */
  readonly guessed?: boolean;
}

/** An answer as it arrives: typed, pressed or filled in. */
export type Answer =
  | { readonly words: string }
  | { readonly press: string }
  | { readonly form: Readonly<Record<string, string>> };

/**
 * What was said, as it is kept for ever: the value that was read, and the member's own words where they differ
 * from it. Reading happens once, when it is said, so that a replay next week still knows which day "tomorrow" was.
 */
export type Reply =
  | { readonly is: unknown; readonly words?: string | undefined; readonly message?: string | undefined }
  | { readonly pass: "skip" | "unsure" }
  /** Not said but made from what was said: see `recorded`. */
  | { readonly made: unknown };

export interface Question<M = unknown> {
  /** Names the answer for ever: rename it and people in mid-talk are asked again. */
  readonly key: string;
  readonly asks: string;
  /** Two or three words for lists: "Rapport", "When you'll hear". */
  readonly label: string;
  /** What could be read here, as the end of "I can read …". */
  readonly expects: string;
  readonly options: readonly Option[];
  readonly fields: readonly Field[];
  /** Whether the reading is said back, with a way to change it: for what is easily misread, such as dates. */
  readonly echoes: boolean;
  /** Whether it can be answered by a day picked from a calendar, pressed as YYYY-MM-DD. */
  readonly day: boolean;
  /** What a kept value means; a value it refuses (an option since withdrawn) is asked again. */
  readonly meaning: z.ZodType<M>;
  /** The value to keep, or undefined for what can't be read. Pure. */
  read(answer: Answer, moment: Moment): unknown;
  show(meaning: M): string;
}

/** Platforms carry key and value in one identifier of at most 100 characters. */
const LONGEST_KEY = 48;
const LONGEST_VALUE = 40;
export const LONGEST_ANSWER = 8_000;

type Spec<M> = Pick<Question<M>, "key" | "asks" | "label" | "expects" | "meaning" | "read" | "show"> &
  Partial<Pick<Question<M>, "options" | "fields" | "echoes" | "day">>;

/** A question with a reading of its own. `choice` and `text` cover most. */
export function question<M>(spec: Spec<M>): Question<M> {
  const made = { options: [], fields: [], echoes: false, day: false, ...spec };
  if (made.key.length > LONGEST_KEY || made.key.includes("/"))
    throw new Error(`Question "${made.key}": a key has at most ${LONGEST_KEY} characters and no "/".`);
  for (const { value } of made.options)
    if (value.length > LONGEST_VALUE)
      throw new Error(`Question "${made.key}": option "${value}" has over ${LONGEST_VALUE} characters.`);
  return made;
}

interface ChoiceSpec<V extends string> {
  readonly label: string;
  readonly asks: string;
  /** Value to the label on its button. */
  readonly options: Readonly<Record<V, string>>;
  /** Other words for a value, matched whole and without regard to case. */
  readonly also?: Readonly<Partial<Record<V, readonly string[]>>>;
  /** Whether an option may be named inside a longer answer. Not where its words may mean anything: "good coffee". */
  readonly loose?: boolean;
  /** How an answer reads in a list, where the button's label would not do. */
  readonly shown?: Readonly<Partial<Record<V, string>>>;
}

/** One of a few options, by button, by number or in words. */
export function choice<V extends string>(key: string, spec: ChoiceSpec<V>): Question<V> {
  // Object.entries forgets the key type; the values are exactly the record's keys.
  const options = Object.entries<string>(spec.options).map(([value, label]) => ({
    value: value as V,
    label,
  }));
  const named = new Map<string, V>();
  options.forEach(({ value, label }, index) => {
    const also: readonly string[] = spec.also?.[value] ?? [];
    for (const name of [value, label, String(index + 1), ...also]) named.set(bare(name), value);
  });
  return question<V>({
    key,
    asks: spec.asks,
    label: spec.label,
    options,
    expects: listed(options.map(({ label }) => `“${label}”`)),
    meaning: z.enum(options.map(({ value }) => value)),
    read: (answer) => {
      if ("press" in answer) return options.find(({ value }) => value === answer.press)?.value;
      if ("words" in answer)
        return (
          named.get(bare(answer.words)) ?? (spec.loose === false ? undefined : within(answer.words, named))
        );
      return undefined;
    },
    show: (value) => spec.shown?.[value] ?? spec.options[value],
  });
}

const DENIES = / (?:not|no|never|isn't|wasn't|weren't|didn't|don't|nor|instead) /;

/** The one option a longer answer begins with, or names without denying anything: "it was on the phone, actually". */
function within<V>(words: string, named: ReadonlyMap<string, V>): V | undefined {
  const said = ` ${bare(words)} `;
  const only = (found: readonly V[]) => (new Set(found).size === 1 ? found[0] : undefined);
  const names = [...named].filter(([name]) => !/^\d+$/.test(name));
  const begun = only(names.filter(([name]) => said.startsWith(` ${name} `)).map(([, value]) => value));
  if (begun !== undefined || DENIES.test(said)) return begun;
  return only(
    names.filter(([name]) => name.length > 2 && said.includes(` ${name} `)).map(([, value]) => value),
  );
}

interface TextSpec {
  readonly label: string;
  readonly asks: string;
  readonly expects?: string;
}

/** The member's own words, kept as they are. */
export function text(
  key: string,
  { label, asks, expects = "a few words of yours" }: TextSpec,
): Question<string> {
  return question({
    key,
    label,
    asks,
    expects,
    meaning: z.string().min(1),
    read: (answer) => ("words" in answer ? answer.words.trim() || undefined : undefined),
    show: (said) => said,
  });
}

/** Words as they are compared: lower case, without marks around them, one space between. */
export function bare(words: string): string {
  return words
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/[^\p{L}\p{N}'/+]+/gu, " ")
    .trim();
}

/** "a, b or c". */
function listed(items: readonly string[], last = "or"): string {
  if (items.length < 2) return items.join("");
  return `${items.slice(0, -1).join(", ")} ${last} ${items.at(-1)}`;
}
