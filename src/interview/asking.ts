import { employerIn } from "./story/employer.ts";
import { readBeside } from "./story/read-story.ts";
import { MOST_WORDS, straight, type Topic, topicIn, wordsIn } from "./topics.ts";

const ASKS =
  /^(?:(?:so|and|but|hi|hey|hello|ok|okay|well|um|please|sorry)[, ]+)*(?:what|how|why|when|where|who|which|should|shall|can|could|do|does|did|is|are|am|will|would|may|any (?:tips|advice|ideas?))\b/;

/** Whether somebody asks rather than tells. */
export function isAsking(said: string): boolean {
  const plain = straight(said);
  return wordsIn(plain) <= MOST_WORDS && (plain.endsWith("?") || ASKS.test(plain));
}

/** Topics that are no telling of an interview there was. */
const NEVER_TOLD: ReadonlySet<Topic | undefined> = new Set([
  "private",
  "about",
  "called_off",
  "how_much",
  "what_for",
  "stop",
]);
/** A story says more. */
const MOST_FOR_US = 10;

/** Whether these words are meant for whoever answers, and tell no interview. */
export function isForUs(said: string): boolean {
  const topic = topicIn(said);
  return (
    topic === "begin" ||
    (NEVER_TOLD.has(topic) && wordsIn(straight(said)) <= MOST_FOR_US && !tellsInterview(said))
  );
}

/** Whether somebody asks about their own lot, of something we know of: nobody who turned them down would. */
export function asksOfOwn(said: string): boolean {
  const plain = straight(said);
  return (
    /^why\b|\b(?:i|me|my|what (?:now|next))\b/.test(plain) &&
    !/\byou/.test(plain) &&
    isAsking(said) &&
    topicIn(said) !== undefined
  );
}

/** Whether somebody says when a round will be, rather than when they will hear. */
export const namesRound = (said: string): boolean =>
  /\b(?:it(?:'s| is|'ll be| will be)|interview|round|scheduled|booked|set (?:it )?for|we meet)\b/.test(
    straight(said),
  ) && !/\b(?:hear|tell|told|answer|decide|know|let me)\b/.test(straight(said));

/** Fewer say too little for what is read in them to be a story. */
const FEWEST_TOLD = 12;

const OWN_INTERVIEW =
  /\b(?:(?:i|we)(?:'ve| have)? (?:just |already |also |now |finally )*(?:had|did|finished|came out of|walked out of|got out of|got back from|was in|was at|went to|sat|bombed|nailed|messed up) (?:[\w'-]+ ){0,5}?(?:interview|screen|screening|round|panel|assessment cent(?:er|re))|interviewers?|(?:interview|screen|round|panel|it all|it) (?:itself )?(?:went|was (?:at|with|on|yesterday|today))|interviewed (?:me|with|at|for)|my interview (?:at|with|today|yesterday|this))\b/;

/** Whether these words tell of an interview there was. */
export function tellsInterview(said: string): boolean {
  const plain = straight(said);
  if (OWN_INTERVIEW.test(plain)) return true;
  if (wordsIn(plain) < FEWEST_TOLD) return false;
  const { signs, context, employer } = readBeside(said);
  return signs.length + context.length + employer.length > 0;
}

const ANOTHER =
  /^[^.!?]{0,30}?\b(?:had|did|finished|done with|(?:came|come|got|walked) (?:out of|back from))(?: [\w'-]+){0,2}? (?:another|a (?:second|different|new)|one more|my (?:second|other|next)) (?:[\w-]+ ){0,2}?interview\b(?![^.!?]*\b(?:before|earlier|previous(?:ly)?|last (?:week|month|year)|once|ago|there)\b)/;

/** Whether these words tell of an interview there was beside the one that is being told: where, and how it went. */
export function tellsAnother(said: string): boolean {
  const plain = straight(said);
  return wordsIn(plain) >= FEWEST_TOLD && ANOTHER.test(plain) && employerIn(said).company !== undefined;
}
