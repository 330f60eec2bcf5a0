import type { Guess } from "./forecast.ts";

/**
 * Reads a guess in a member's own words: "I think 70 %", "maybe a coin flip", "pretty sure I didn't get it". What is said
 * of the interview itself is none: only words that say what will come, and nothing else.
 */

const LONGEST = 16;

/** Who says so and how surely; it may stand before a guess any number of times. */
const LEAD =
  /^(?:(?:honestly|well|so|hmm+|um+|ok|okay|and|but|my (?:own )?(?:guess|gut|hunch|bet|feeling)(?: feeling| instinct)?(?: says| is| would be)?|(?:gut|guess)(?: feeling)?(?: says| is)?|i(?: am| would|'d|'m)?(?: just| kind of| honestly| really)? (?:think|say|saying|guess|guessing|reckon|feel(?: like)?|believe|suspect|bet|put it at|give it|go with|going with|fear)|i (?:don't|do not|can't) (?:think|believe|see)|don't think|i doubt|i have|i've|i'm|i am|(?:i |it )?(?:feel|feeling|feels|felt|looks|seems|sounds)(?: like)?|it's|it is|it was|it'll be|that|there's|there is|chances are|(?:the )?(?:odds|chances?)(?: are| is)?|pretty|fairly|quite|very|really|almost|rather|about|around|roughly|maybe|perhaps|probably|possibly|likely|most likely|definitely|certain(?:ly)?|sure|like|more like|just|a|an|at|of|somewhere) )+/;

const HEDGE = /\b(?:maybe|perhaps|possibly|might|may|could)\b/;
const DENIED =
  /\b(?:not|never|no|nope|doubt|unlikely|slim|won't|wouldn't|don't|didn't|doesn't|isn't|can't|couldn't|haven't|ain't)\b/;

const THEY =
  "(?:they|she|he|the (?:company|team|manager|recruiter))(?:'ll| will| would|'d|'re| are| is| might| may| could| won't| wouldn't| aren't)(?: not| never| probably| definitely| likely| all| really| going to| gonna)*";
const I =
  "(?:i|we)(?:'ll| will| would|'d|'ve| have|'m| am| might| may| could| won't| wouldn't| don't| didn't| haven't| can't)?(?: not| never| probably| definitely| likely| really| going to| gonna| just)*";
const ON =
  "(?:the |a |an |this |that |my |to )?(?:next|second|third|final|another) (?:round|stage|interview|step)";

/** What comes, for the better: read the other way round where it is denied. */
const GOOD = [
  `${THEY} (?:call|want|move|hire|make|go|take|advance|offer|invite|say yes|pick|choose|get back|come back|bring|continue|like to see me|ask me back)\\b.{0,40}`,
  "they want (?:me|to see me|to go on)\\b.{0,30}",
  `${I} (?:get|got|land|landed|nail|nailed|ace|aced|pass|passed|make|made|have|hear back|go|move|be|through|in)\\b(?: (?:it|this|that|through|in|on|the job|the role|an offer|the offer|a yes|good news|hired|invited|called|further|forward|onward|to|from them|back)| ${ON})+`,
  "(?:nailed|aced|passed|got) (?:it|this|that|this one|that one)",
  "(?:in the bag|(?:a )?done deal|(?:a )?safe thing|the (?:offer|job) is mine)",
  "(?:good|great|high|decent|fair|strong|excellent)(?: chances?| odds| shot| feeling)(?: (?:about|of|on|that|for) .{1,30})?",
];
const BAD = [
  `(?:${THEY}|they) (?:reject|turn me down|pass on me|say no|ghost|go with (?:someone|somebody) else|drop me|decline)\\b.{0,30}`,
  `${I} (?:blew|blow|bombed|failed|fail|flunked|get rejected|be rejected|got rejected|be turned down)(?: it| this| that| this one| that one)?`,
  "(?:blew|bombed|failed|flunked) (?:it|this|that|this one|that one)",
  "not (?:very |too |so |that )?(?:likely|confident|hopeful|optimistic)",
  "(?:a no|(?:a )?long shot|game over|slim to none)",
  "(?:bad|poor|low|small|slim|tiny)(?: chances?| odds| shot| feeling)(?: (?:about|of|on|that|for) .{1,30})?",
  "(?:not a chance|no chance|zero chance|no way|no hope|unlikely)(?: .{1,40})?",
];
/** Too short to be one by themselves: only after words that say so. */
const [HOPES, FEARS] = [
  "(?:optimistic|hopeful|confident)(?: about .{1,30})?",
  "(?:pessimistic|hopeless|not)",
];
const [YES, NO] = ["(?:yes|yeah|good|great)(?: about .{1,30})?", "(?:no|nope|bad)(?: about .{1,30})?"];
const SAYS_SO = /\b(?:guess|guessing|gut|hunch|bet|feel|feeling) /;
const EVEN =
  /^(?:it |this )?(?:coin ?(?:flip|toss)|toss[- ]?up|50 ?[-/: ] ?50|fifty[- ]fifty|even(?: odds| chances?)?|either way|could go either way|(?:can|could) go both ways|hard to (?:say|call|tell)|anyone's guess|who knows|half[- ]half|half and half)(?: .{1,30})?$/;

const whole = (...all: readonly string[]): RegExp => new RegExp(`^(?:${all.join("|")})$`);
const claims = (good: readonly string[], bad: readonly string[]) => ({
  comes: whole(...GOOD, ...good),
  fails: whole(...BAD, ...bad),
});
const ALONE = claims([], []);
const LED = claims([HOPES], [FEARS]);
const SAID_SO = claims([HOPES, YES], [FEARS, NO]);

/** From here on it is one, and up to there the other: the worth of the three, each half-way. Our judgement. */
const [LIKELY, UNLIKELY] = [60, 40];

/** The guess these words are; undefined where they are none, or can't be read as one of the three. */
export function guessIn(words: string): Guess | undefined {
  const said = plain(words);
  if (said.split(" ").length > LONGEST) return undefined;
  const share = shareIn(said);
  if (share !== undefined) return share >= LIKELY ? "onward" : share <= UNLIKELY ? "not" : "either";
  const [led, bare] = apart(said);
  if (EVEN.test(bare) || EVEN.test(said)) return "either";
  return claimed(led, bare);
}

/** Whether words say that they are a guess, whatever it is. */
export const isGuess = (words: string): boolean =>
  guessIn(words) !== undefined ||
  /^(?:my |gut |i'm )*(?:own )?(?:guess|gut|hunch|guessing)\b/.test(plain(words));

function claimed(led: string, claim: string): Guess | undefined {
  const { comes, fails } = led === "" ? ALONE : SAYS_SO.test(led) ? SAID_SO : LED;
  const hedged = HEDGE.test(`${led} ${claim}`);
  // "I don't think they'll reject me" is too fine for us: it is asked.
  if (fails.test(claim)) return DENIED.test(led) ? undefined : hedged ? "either" : "not";
  if (!comes.test(claim)) return undefined;
  const denials = [led, claim].filter((part) => DENIED.test(part)).length;
  if (denials > 0) return denials > 1 ? undefined : "not";
  return hedged ? "either" : "onward";
}

/** What leads up to a guess, and the guess. */
function apart(said: string): readonly [string, string] {
  const led = LEAD.exec(`${said} `)?.[0] ?? "";
  return [led, said.slice(led.length)];
}

const TENTHS = /^(\d{1,3}) (?:out of|in|of) (\d{1,3})\b/;
const NUMBERS: Readonly<Record<string, string>> = {
  one: "1",
  two: "2",
  three: "3",
  four: "4",
  five: "5",
  ten: "10",
};

/** The chance it names in percent, of that they go on. */
function shareIn(said: string): number | undefined {
  const [, rest] = apart(
    said.replace(/\b(?:one|two|three|four|five|ten)\b/g, (each) => NUMBERS[each] ?? each),
  );
  const [, percent] = /^(\d{1,3})(?: ?%| percent| per cent)(?= |$)/.exec(rest) ?? [];
  const [, part, of] = TENTHS.exec(rest.replace(/^(\d+)\/(10)\b/, "$1 of $2")) ?? [];
  const [, good, bad] = /^(\d{1,2}) ?[/:-] ?(\d{1,2})$/.exec(rest) ?? [];
  const share =
    percent !== undefined
      ? Number(percent)
      : part !== undefined
        ? (Number(part) / Number(of)) * 100
        : Number(good) + Number(bad) === 100
          ? Number(good)
          : Number.NaN;
  if (!(share >= 0 && share <= 100)) return undefined;
  return aimed(
    share,
    rest.replace(/^[\d.]+(?: ?(?:%|percent|per cent)| (?:out of|in|of) \d+| ?[/:-] ?\d+)/, "").trim(),
  );
}

/** "80 % sure I didn't get it" is twenty. */
function aimed(share: number, at: string): number | undefined {
  const claim = at.replace(
    /^(?:(?:sure|certain|chance|chances|odds|likely|probability|confident|positive|that|of|a|i think|i'd say|maybe|or so) ?)+/,
    "",
  );
  if (
    claim === "" ||
    /^(?:getting|an offer|hearing|success|yes|to get|for me|moving|it|going|making)\b/.test(claim)
  )
    return share;
  const is = claimed("", claim);
  return is === undefined ? undefined : is === "not" ? 100 - share : share;
}

const plain = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[’‘`]/g, "'")
    .replace(/\b(?:no doubt|without a doubt|no question)\b/g, "certainly")
    .replace(/[,;:–—]| - /g, " ")
    .replace(/(?<=\d) %/g, "%")
    .replace(/[.!?…~]+(?= |$)/g, " ")
    .replace(/ (?:tbh|to be honest|honestly|i think|i guess|i'd say|i reckon|really|though|lol)\s*$/, "")
    .replace(/\s+/g, " ")
    .trim();
