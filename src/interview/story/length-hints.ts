import type { Duration } from "./durations.ts";

/** What the wording around a duration suggests it is; nothing where it suggests another thing altogether. */
export type Hint = "scheduled" | "actual" | "both" | "named" | "kept" | "due" | undefined;

const BOOKED =
  /\b(?:book(?:ed|ing)?|scheduled|meant to|supposed to|was to be|slot|invite|calendar|slated|planned|promised|due|pencilled|allotted|allowed|been given|advertised|(?:he|she|they)(?:'d| had) said|set (?:for|at)|down (?:for|as)|block(?:ed)? out|reserved|instead of|rather than|out of|(?:letter|e?-?mail|diary|schedule|agenda|advert|they|recruiter|hr|agency)(?: had|'d)? (?:said|says)|told (?:me |us )?(?:it'd|it would|to (?:expect|allow))|said it(?:'d| would)|full|whole|entire)\b/g;
const TOOK =
  /\b(?:and it was|cut (?:down )?to|lasted|talked|chatted|spoke|ran|took|went|stayed|kept|was there|were there|left after|at it|done|over in|ended|finished|hit|into|turned into|became|cut it off|wrapped|still going|in there|used|got)\b/g;
/** Said after a length that was kept to. */
const AS_PLANNED =
  /^[^.!?;]{0,24}?,? (?:(?:exactly|just|right|bang)? ?(?:as|like) (?:they(?:'d)? )?(?:planned|agreed|scheduled|promised|booked|advertised|said|told)|,? bang on|on the (?:dot|nose))/;
/** "They gave me the whole hour": as long as it was to be. */
const ALL_OF_IT =
  /\b(?:took|take|used|gave (?:me|us)|got|had|filled|kept (?:me|us)(?: for)?|there for)(?: up)? (?:all of )?(?:the|a|my|our|their) (?:full|whole|entire)(?: of the)? $/;
const NAMED =
  /^(?:[- ]| (?:phone|video|zoom|teams|skype|screening) )(?:call|chat|interview|screen|conversation|meeting)\b/;
/** "My half hour", "30 of the 45 minutes", "a promised hour". */
const OUR_SLOT =
  /\b(?:(?:my|our)|of (?:the|a|an|my|our)(?: \p{L}+)?|(?:a|an|the|my|our) (?:promised|scheduled|booked|planned)) $/u;
/** Said after how long it was in the end. */
const IN_THE_END =
  /^ (?:actual(?:ly)?|in the end|in total|in reality|later (?:we were |and (?:we were )?|i was )?still)/;
const SLOT_AFTER =
  /^(?: for (?:me|us|each)\b| in (?:the|my|his|her|their) (?:diary|calendar|book)\b|[- ](?:slot|invite|block|meeting|window)| (?:was )?(?:booked|scheduled|planned|promised|turned|became|stretched|allotted))/;
const OF_A_SLOT = /^ (?:into|in to|of the|of a|of our|of my|out of)\b/;
/** Spans that are not the interview's own: delays, travel, waiting, parts of it. */
const SPAN_AFTER =
  /^(?: or so)?(?: (?:late|early|over(?! (?:zoom|teams|video|the phone|skype|meet))|extra|longer|more|past|ago|away|drive|bus|train|walk|left|behind|before|presentation|to spare|notice|later|talking|explaining|waiting|wait|telling|describing)\b| (?:on|for|of) (?:my|the company|his|her|questions|nothing))/;
const SPAN_BEFORE =
  /\b(?:over by|overran by|late by|by about|by|first|last|spent|waited|waiting|another|extra|drove|within the|within|every|had|left|the next) (?:an? |the )?$/;
/** Time that was not the interview's: the way there, a wait, a shift; and what an hour costs or yields. */
const NOT_THE_TALK =
  /(?:\b(?:slept|shadowed|drove|drive|driving|delayed|flight|bus|train|commute|journey|traffic|parking|paid|charged|example|presentation|role ?play|test|getting in|waited|sat in a|bell|roommate|nights|shift)\b[^.!?,;]{0,30}|(?:[$£€]\d[\d.,]*|\d|\borders|\bcalls|\bpatients|\bquid) )(?:an? )?$/;
const BARE_BOOKED =
  /\b(?:meant to be|supposed to be|booked (?:for|in for)?|scheduled for|down for|set for|slot was|invite said|was to be|booked at|of the|of a|out of(?: the| a)?|put(?: in)?|allow(?:ed)?|allotted|given(?: us| me)?) ?$/;
const BARE_TOOK =
  /\b(?:done in|we'd done|used(?: about| maybe)?|at|after|on for|hung up at|off at|over in|out in|lasted|took|got|went|it was (?:nearer|closer to|more like)|ran to|hit|into|became) $/;

/** What the wording suggests each duration is: a belief to be weighed, for people tell a length in more ways than these. */
export function hintsFor(durations: readonly Duration[]): readonly Hint[] {
  let booked = false;
  return durations.map((one) => {
    const hint = hintFor(one, booked);
    booked ||= hint === "scheduled";
    return hint;
  });
}

function hintFor(one: Duration, booked: boolean): Hint {
  if (one.telling === "kept" || one.telling === "due") return one.telling;
  return one.telling === "bare" ? bareRoleOf(one, booked) : roleOf(one);
}

function roleOf(one: Duration): Hint {
  const { plain } = one.sentence;
  const { before, after } = around(one);
  if (AS_PLANNED.test(after) || (/^as (?:agreed|planned|scheduled)\b/.test(plain) && !SPAN_AFTER.test(after)))
    return "both";
  if (ALL_OF_IT.test(before)) return "both";
  if (IN_THE_END.test(after)) return "actual";
  if (
    /\b(?:had|spent) (?:about |an? |around |a good |just )*$/.test(before) &&
    /^ (?:with|together|on the phone)\b/.test(after)
  )
    return "actual";
  if (NAMED.test(after) && !/\b(?:was|lasted|took) (?:an? )?$/.test(before)) return "named";
  if (SLOT_AFTER.test(after) || OUR_SLOT.test(before)) return "scheduled";
  if (OF_A_SLOT.test(after)) return "actual";
  if (SPAN_AFTER.test(after) || SPAN_BEFORE.test(before) || NOT_THE_TALK.test(before)) return undefined;
  return lastOf(BOOKED, before) > lastOf(TOOK, before) ? "scheduled" : "actual";
}

function bareRoleOf(one: Duration, booked: boolean): Hint {
  const { before, after } = around(one);
  if (BARE_BOOKED.test(before)) return "scheduled";
  if (OF_A_SLOT.test(after)) return "actual";
  return booked && BARE_TOOK.test(before) ? "actual" : undefined;
}

function around({ sentence: { plain }, from, to }: Duration): {
  readonly before: string;
  readonly after: string;
} {
  return { before: plain.slice(Math.max(0, from - 40), from), after: plain.slice(to, to + 30) };
}

function lastOf(marks: RegExp, words: string): number {
  return [...words.matchAll(marks)].at(-1)?.index ?? -1;
}
