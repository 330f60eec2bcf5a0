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
  | {
      readonly pass: "skip" | "unsure";
      readonly words?: string | undefined;
      readonly message?: string | undefined;
    }
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
  /** Whether it takes, unasked, words that the open question can't read. */
  readonly catches: boolean;
  /** Whether it takes bare numbers, unasked, once nothing is open any more. */
  readonly numbered: boolean;
  /** Whether it can be answered by a day picked from a calendar, pressed as YYYY-MM-DD. */
  readonly day: boolean;
  /** Whether it can be answered by a channel picked from a list, pressed as the platform's name of it. */
  readonly channel: boolean;
  /** Another question that can be answered with one press while this one is asked. */
  readonly along?: Along;
  /** What a kept value means; a value it refuses (an option since withdrawn) is asked again. */
  readonly meaning: z.ZodType<M>;
  /** Whether words that can't be read say that there is nothing to tell: "they didn't say". It counts as skipped. */
  none(words: string): boolean;
  /** The value to keep, or undefined for what can't be read. Pure. */
  read(answer: Answer, moment: Moment): unknown;
  show(meaning: M): string;
  /** The moment an answer names to the minute, in epoch milliseconds; the zone is where it was said. */
  instant(meaning: M, zone: string): number | undefined;
}

/** An answer to a question of its own, offered in passing: whoever passes it over has passed nothing. */
interface Along {
  readonly says: string;
  readonly key: string;
  readonly options: readonly Option[];
  /** Whether words are plainly for this one, and not for the question they stand under. */
  meant(words: string): boolean;
}

/** Platforms carry a talk's number, a key and a value (of a button that changes an answer: its key) in 100 characters. */
const LONGEST_KEY = 36;
const LONGEST_VALUE = 40;
export const LONGEST_ANSWER = 8_000;

type Spec<M> = Pick<Question<M>, "key" | "asks" | "label" | "expects" | "meaning" | "read" | "show"> &
  Partial<
    Pick<
      Question<M>,
      | "options"
      | "fields"
      | "echoes"
      | "catches"
      | "numbered"
      | "day"
      | "channel"
      | "none"
      | "instant"
      | "along"
    >
  >;

const PLAIN = {
  options: [],
  fields: [],
  echoes: false,
  catches: false,
  numbered: false,
  day: false,
  channel: false,
  none: () => false,
  instant: () => undefined,
};

/** A question with a reading of its own. `choice` and `text` cover most. */
export function question<M>(spec: Spec<M>): Question<M> {
  const made = { ...PLAIN, ...spec };
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
  /** What words mean that name no option. */
  readonly reads?: (words: string) => V | undefined;
  /** What could be read, where that is more than the options. */
  readonly expects?: string;
  readonly echoes?: boolean;
  /** How an answer reads in a list, where the button's label would not do. */
  readonly shown?: Readonly<Partial<Record<V, string>>>;
}

/** One of a few options, by button, by number or in words. */
export function choice<V extends string>(key: string, spec: ChoiceSpec<V>): Question<V> {
  const { options, expects, read } = buttons(spec);
  return question<V>({
    key,
    asks: spec.asks,
    label: spec.label,
    options,
    ...(spec.echoes && { echoes: true }),
    expects: spec.expects ?? expects,
    meaning: z.enum(options.map(({ value }) => value)),
    read,
    show: (value) => spec.shown?.[value] ?? spec.options[value],
  });
}

/** The part of a choice that takes an answer, for questions that mean more by it. */
export function buttons<V extends string>(spec: Omit<ChoiceSpec<V>, "label" | "asks" | "shown" | "echoes">) {
  // Object.entries forgets the key type; the values are exactly the record's keys.
  const options = Object.entries<string>(spec.options).map(([value, label]) => ({
    value: value as V,
    label,
  }));
  // Most questions of a replay are answered already, and never read words again.
  let names: ReadonlyMap<string, V> | undefined;
  const read = (words: string, named: ReadonlyMap<string, V>) =>
    named.get(bare(words)) ??
    (spec.loose === false ? undefined : within(words, named)) ??
    spec.reads?.(words);
  const taken = (answer: Answer): V | undefined => {
    if ("press" in answer) return options.find(({ value }) => value === answer.press)?.value;
    if (!("words" in answer)) return undefined;
    names ??= namesOf(options, spec.also);
    return read(answer.words, names);
  };
  return { options, expects: listed(options.map(({ label }) => `“${label}”`)), read: taken };
}

/** Every name of every option: its value, its label, its number, and other words for it. */
function namesOf<V extends string>(
  options: readonly { readonly value: V; readonly label: string }[],
  also: ChoiceSpec<V>["also"],
): ReadonlyMap<string, V> {
  return new Map(
    options.flatMap(({ value, label }, index) =>
      [value, label, String(index + 1), ...(also?.[value] ?? [])].map((name) => [bare(name), value] as const),
    ),
  );
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

/** Made once: making a schema costs more than a hundred readings by it, and talks make their questions anew each replay. */
export const anyWords = z.string().min(1);

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
    meaning: anyWords,
    read: (answer) => ("words" in answer ? answer.words.trim() || undefined : undefined),
    show: (said) => said,
  });
}

/** What was compared last: whatever a member says is held against every option, control and command there is. */
let last = { words: "", bare: "" };

/** Words as they are compared: lower case, without marks around them, one space between. */
export function bare(words: string): string {
  if (words !== last.words) last = { words, bare: stripped(words) };
  return last.bare;
}

const stripped = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/[^\p{L}\p{N}'/+]+/gu, " ")
    .trim();

/** By the options themselves: most questions are made once, and asked of everybody. */
const optionNames = new WeakMap<readonly Option[], ReadonlySet<string>>();

/** Whether words are the value or the label of an option, and nothing else. */
export function namesOption({ options }: Pick<Question, "options">, words: string): boolean {
  if (options.length === 0) return false;
  const named = bare(words);
  const names =
    optionNames.get(options) ?? new Set(options.flatMap(({ value, label }) => [bare(value), bare(label)]));
  optionNames.set(options, names);
  return names.has(named);
}

/** "a, b or c". */
function listed(items: readonly string[], last = "or"): string {
  if (items.length < 2) return items.join("");
  return `${items.slice(0, -1).join(", ")} ${last} ${items.at(-1)}`;
}
