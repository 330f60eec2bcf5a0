import { isElsewhere } from "./scope.ts";
import type { Sentence } from "./telling.ts";

/** How long an interview was to be and how long it was, in minutes, where the member says so. */
export interface Lengths {
  readonly scheduled?: number;
  readonly actual?: number;
  /** Where the story says how long it was. */
  readonly told?: { readonly from: number; readonly to: number };
}

const ONES: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fourty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};

const NUMBER = `(?:\\d{1,3}|(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)[- ])?(?:${Object.keys(ONES).join("|")}))`;
const HOURS = "(?:hours?|hrs?|h)";
const MINUTES = "(?:minutes?|mins?)";

/** The forms of a length, most specific first; each says how its parts add up. */
const FORMS: readonly (readonly [RegExp, (one: number, two: number) => number])[] = [
  [new RegExp(`(${NUMBER})[- ]?${HOURS}(?: and|,)? ?(?:a )?half`, "y"), (hours) => hours * 60 + 30],
  [new RegExp(`(${NUMBER})[- ]?${HOURS}(?: and|,)? ?(?:a )?quarter`, "y"), (hours) => hours * 60 + 15],
  [
    new RegExp(
      `(${NUMBER})[- ]?${HOURS}(?: and|,)? ?(${NUMBER})(?:[- ]?${MINUTES})?\\b(?! ?(?:people|of|questions))`,
      "y",
    ),
    (hours, minutes) => hours * 60 + minutes,
  ],
  [new RegExp(`(${NUMBER}) and a half ${HOURS}`, "y"), (hours) => hours * 60 + 30],
  [/three[- ]quarters of an hour/y, () => 45],
  [/(?:a )?quarter of an hour/y, () => 15],
  [/half(?: an)?[- ](?:hour|hr)/y, () => 30],
  [new RegExp(`(${NUMBER})[- ]?${MINUTES}\\b`, "y"), (minutes) => minutes],
  [new RegExp(`(${NUMBER})[- ]?${HOURS}\\b`, "y"), (hours) => hours * 60],
  [/hour\b(?!ly)/y, () => 60],
];
/** A number without its unit, read only where the words around it leave no doubt. */
const BARE =
  /(?:[1-9]\d|ten|fifteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ]five)?)(?![\p{L}\p{N}%:-])/uy;

/** A length found in a sentence, with where it stands. */
interface Length {
  readonly from: number;
  readonly to: number;
  readonly minutes: number;
  readonly bare?: boolean;
}

type Role = "scheduled" | "actual" | "both";

const BOOKED =
  /\b(?:book(?:ed|ing)?|scheduled|meant to|supposed to|was to be|slot|invite|calendar|slated|planned|promised|due|pencilled|allotted|set (?:for|at)|down for|blocked out|reserved|told (?:me )?(?:it'd|it would|to (?:expect|allow))|said it(?:'d| would)|full|whole|entire)\b/g;
const TOOK =
  /\b(?:lasted|ran|took|went|stayed|kept|was there|were there|left after|at it|done|over in|ended|finished|hit|into|turned into|became|cut it off|wrapped|still going|in there|used|got)\b/g;
/** Said after a length that was kept to. */
const AS_PLANNED = /^ (?:as (?:planned|agreed|scheduled|promised|booked)|on the (?:dot|nose))/;
const SLOT_AFTER =
  /^(?:[- ](?:slot|invite|block|meeting|window)| (?:was )?(?:booked|scheduled|planned|promised|turned|became|stretched|allotted))/;
const OF_A_SLOT = /^ (?:into|in to|of the|of a|of our|of my|out of)\b/;
/** Spans that are not the interview's own: delays, travel, waiting, parts of it. */
const SPAN_AFTER =
  /^(?: or so)?(?: (?:late|early|over(?! (?:zoom|teams|video|the phone|skype|meet))|extra|longer|more|past|ago|away|drive|bus|train|walk|left|behind|before|presentation|to spare|notice|later|talking|explaining|waiting|wait|telling|describing)\b| (?:on|for|of) (?:my|the company|his|her|questions|nothing))/;
const SPAN_BEFORE =
  /\b(?:over by|overran by|late by|by about|by|first|last|spent|waited|waiting|another|extra|drove|within the|within|every|had|left|good|the next|for about) (?:an? |the )?$/;
/** Time that was not the interview's: the way there, a wait, a shift; and what an hour costs or yields. */
const NOT_THE_TALK =
  /(?:\b(?:slept|shadowed|drove|drive|driving|delayed|flight|bus|train|commute|journey|traffic|parking|paid|charged|example|presentation|role ?play|test|getting in|waited|sat in a|bell|roommate|nights|shift)\b[^.!?,;]{0,30}|(?:[$£€]\d[\d.,]*|\d|\borders|\bcalls|\bpatients|\bquid) )(?:an? )?$/;
const BARE_BOOKED =
  /\b(?:meant to be|supposed to be|booked (?:for|in for)?|scheduled for|down for|set for|slot was|invite said|was to be|booked at|of the|of a) ?$/;
const BARE_TOOK =
  /\b(?:done in|we'd done|at|after|on for|hung up at|off at|over in|out in|lasted|took|got|ran to|hit|into|became) $/;

/** Reads the scheduled and the actual length out of plain sentences; the first of each stands. */
export function lengthsIn(sentences: readonly Sentence[]): Lengths {
  let read: Lengths = {};
  for (const sentence of sentences.filter(({ plain }) => !isElsewhere(plain))) {
    for (const one of lengthsOf(sentence.plain)) read = withLength(read, one, sentence);
  }
  return read;
}

function withLength(read: Lengths, one: Length, { start, plain }: Sentence): Lengths {
  if (one.minutes < 3 || one.minutes > 600) return read;
  const role = one.bare ? bareRoleOf(one, plain, read) : roleOf(one, plain);
  if (role === undefined) return read;
  if (role === "scheduled") return { scheduled: one.minutes, ...read };
  const told = { from: start + one.from, to: start + one.to };
  return { ...(role === "both" && { scheduled: one.minutes }), actual: one.minutes, told, ...read };
}

function roleOf(one: Length, plain: string): Role | undefined {
  const { before, after } = around(one, plain);
  if (AS_PLANNED.test(after) || (/^as (?:agreed|planned|scheduled)\b/.test(plain) && !SPAN_AFTER.test(after)))
    return "both";
  if (SLOT_AFTER.test(after)) return "scheduled";
  if (OF_A_SLOT.test(after)) return "actual";
  if (SPAN_AFTER.test(after) || SPAN_BEFORE.test(before) || NOT_THE_TALK.test(before)) return undefined;
  return lastOf(BOOKED, before) > lastOf(TOOK, before) ? "scheduled" : "actual";
}

function bareRoleOf(one: Length, plain: string, read: Lengths): Role | undefined {
  const { before, after } = around(one, plain);
  if (BARE_BOOKED.test(before)) return "scheduled";
  if (OF_A_SLOT.test(after)) return "actual";
  return read.scheduled !== undefined && BARE_TOOK.test(before) ? "actual" : undefined;
}

function around({ from, to }: Length, plain: string): { readonly before: string; readonly after: string } {
  return { before: plain.slice(Math.max(0, from - 40), from), after: plain.slice(to, to + 30) };
}

function lastOf(marks: RegExp, words: string): number {
  return [...words.matchAll(marks)].at(-1)?.index ?? -1;
}

function lengthsOf(plain: string): readonly Length[] {
  const found: Length[] = [];
  for (const { index } of plain.matchAll(/(?<![\p{L}\p{N}$£€.:'-])[a-z0-9]/gu)) {
    if (index < (found.at(-1)?.to ?? 0)) continue;
    const length = lengthAt(plain, index);
    if (length) found.push(length);
  }
  return found;
}

function lengthAt(plain: string, from: number): Length | undefined {
  for (const [form, add] of FORMS) {
    form.lastIndex = from;
    const match = form.exec(plain);
    if (match)
      return { from, to: from + match[0].length, minutes: add(numberOf(match[1]), numberOf(match[2])) };
  }
  BARE.lastIndex = from;
  const bare = BARE.exec(plain)?.[0];
  return bare === undefined
    ? undefined
    : { from, to: from + bare.length, minutes: numberOf(bare), bare: true };
}

function numberOf(words = ""): number {
  if (/^\d+$/.test(words)) return Number(words);
  return words.split(/[- ]/).reduce((sum, word) => sum + (ONES[word] ?? 0), 0);
}
