import { minutesBetween, type Time, timesIn } from "./clock.ts";
import type { Duration, Telling } from "./durations.ts";
import type { Sentence } from "./telling.ts";

const JOINED = /^ ?(?:to|till?|til|until|-|–) ?(?:about |around |gone |nearly |almost |just )*$/;
/** "Nine till ten" is said of times alone. */
const TILL = /\b(?:till?|until)\b/;
const BOOKS =
  /\b(?:from|between|booked|scheduled|slot|diary|calendar|down for|invite|was|said|appointment|morning|afternoon|evening)\b[^.!?;]{0,20}$/;
const LONGEST_BY_CLOCK = 240;

/** Two times of day, told so that they can be nothing else: one of them surely a time, or with a word that books. */
export function rangesIn(sentence: Sentence, times: readonly Time[]): readonly Duration[] {
  const { plain } = sentence;
  return times.slice(1).flatMap((end, i) => {
    const start = times[i] as Time;
    if (!JOINED.test(plain.slice(start.to, end.from))) return [];
    const minutes = minutesBetween(start, end);
    const sure =
      start.sure ||
      end.sure ||
      TILL.test(plain.slice(start.to, end.from)) ||
      BOOKS.test(plain.slice(0, start.from));
    if (!sure || minutes === 0 || minutes > LONGEST_BY_CLOCK) return [];
    return [{ minutes, telling: "range" as const, sentence, from: start.from, to: end.to }];
  });
}

const BEGAN =
  /\b(?:(?:went|walked|go|came|come) in|in at|took (?:me|us)|start(?:ed|s|ing)?|began|begun|begin|kicked off|rang(?: me)?|called(?: me)?|(?:interview|mine|slot|appointment|it) (?:was|at)|booked(?: in)? from|given me|saw me|due)\b[^.!?;,]{0,12}$/;
const BEGAN_AFTER = /^ (?:i went in|start\b|is when (?:i|it|we)|they called me in|it (?:started|began))/;
const ENDED =
  /\b(?:out|finish(?:ed)?|done|left|leav\w+|ended|stopped|back|home|bus|car|train|hung up|stood up|came out|thanked(?: me| us)?|wound up|over|through|gone|actual end|(?:talked|chatted|spoke|kept (?:me|us)|went on|stayed|lasted) (?:till?|until)|put her coat|put his coat)\b[^.!?;,]{0,22}$/;
const ENDED_AFTER =
  /^,? (?:i was (?:out|back|done|home|on)|we were (?:done|finished|through)|finish\b|they(?:'d| had)? thanked|i(?:'d| had) been thanked|(?:\p{L}+ ){1,3}(?:thanked|stood up|got up|left|put)|it was (?:over|done)|i was still|i (?:left|came out|walked out)|we (?:finished|stopped|hung up))/u;
const DUE = /\b(?:meant|supposed|due|booked(?!(?: in)? from)|scheduled|was to|planned)\b[^.!?;,]{0,24}$/;

const TO_END = /\b(?:finish|end|till|until|be done)\b/;

/** A time of day, and whether it began there, ended there, or was to end there. */
interface Side {
  readonly time: Time;
  readonly sentence: Sentence;
  readonly began: boolean;
  readonly ended: boolean;
  readonly due: boolean;
}

/** What the times say where the member tells when it began and when it ended. */
export function beginningToEnd(sentences: readonly Sentence[]): readonly Duration[] {
  const sides = sentences.flatMap(sidesIn);
  const start = sides.find(({ began }) => began);
  if (start === undefined) return [];
  const upTo = (telling: Telling, isEnd: (side: Side) => boolean): readonly Duration[] => {
    const end = sides.find((side) => side !== start && isEnd(side));
    if (end === undefined) return [];
    const minutes = minutesBetween(start.time, end.time);
    if (minutes === 0 || minutes > LONGEST_BY_CLOCK) return [];
    return [{ minutes, telling, sentence: end.sentence, from: end.time.from, to: end.time.to }];
  };
  return [...upTo("kept", ({ ended }) => ended), ...upTo("due", ({ due }) => due)];
}

function sidesIn(sentence: Sentence): readonly Side[] {
  const { plain } = sentence;
  return timesIn(plain).map((time, i, times) => {
    const [before, after, next] = [plain.slice(0, time.from), plain.slice(time.to), times[i + 1]];
    const ranged = next !== undefined && JOINED.test(plain.slice(time.to, next.from));
    const due = DUE.test(before);
    const ended = !ranged && (ENDED.test(before) || ENDED_AFTER.test(after));
    const began = ranged || BEGAN_AFTER.test(after) || (!due && BEGAN.test(before) && !ENDED.test(before));
    return { time, sentence, began, ended: ended && !due, due: due && TO_END.test(before) };
  });
}
