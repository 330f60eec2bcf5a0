import { isElsewhere } from "./scope.ts";
import type { Sentence } from "./telling.ts";

const IT =
  /\b(?:interview(?:ed|s)?|(?:first|second|third|final|last) (?:round|one)|round|panel|on-?site|loop|assessment (?:day|centre|center)|phone screen|screening)\b/;
const JUST =
  /\bjust (?:now|got|came|walked|finished|had|left|done|hung up|(?:off|back from|out of) (?:the|a|my))\b(?! (?:the|a|my) (?:rejection|email|offer))/;
const WEEKDAY = "(?:mon|tues|wednes|thurs|fri|satur|sun)day";
const DAY = new RegExp(
  `\\b(?:(?:earlier )?(?:today|this (?:morning|afternoon))|yesterday(?: (?:morning|afternoon))?|last (?:week|${WEEKDAY})|(?:two|three|four|five|six|\\d) (?:days|weeks) ago|a week ago|on ${WEEKDAY})\\b`,
);
/** Something else that has a day. */
const NOT_IT =
  /\b(?:next|another|hear|decision|decide|call(?:ed)?|email(?:ed)?|rejected|until|by|start|second interview (?:is|on)|since|applied)\b[^.!?,;]{0,24}$/;

/** When the interview was, in the member's own words ("this morning"), where the story says so in passing. */
export function interviewDayIn(text: string, sentences: readonly Sentence[]): string | undefined {
  for (const { start, plain } of sentences) {
    if (!IT.test(plain) || isElsewhere(plain)) continue;
    const just = JUST.exec(plain);
    if (just && !DAY.test(plain)) return "just now";
    const day = DAY.exec(plain);
    if (day && !NOT_IT.test(plain.slice(0, day.index)))
      return text.slice(start + day.index, start + day.index + day[0].length);
  }
  return undefined;
}
