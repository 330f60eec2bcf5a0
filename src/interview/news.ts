import type { OutcomeName } from "./process.ts";

/** What somebody says to tell of an invitation or an outcome, and of nothing else. */
type News = OutcomeName | "invited";

/** A story that happens to begin like news is a story; a sentence or two of what they said, or how it feels, is none. */
const LONGEST = 120;
const LONGEST_WITH_MORE = 280;
const STORY =
  /\b(?:went (?:really|so|very|pretty|well|great|good|ok|okay|fine|bad|badly|awful|terribl[ey])|felt|asked|was (?:really|so|very|great|good|ok|fine|bad|awful)|it was|interviewer|talked)\b/;

const HEAD =
  "(?:(?:hey|hi|hello|so|well|ok|okay|yes|yay|woohoo|wow|update|news|good news|bad news|great news|guess what|sadly|unfortunately|damn|ugh|sigh)[,.!: -]+)*";
const I = "(?:i|we)(?:'ve| have|'m| am| was|'d| had| just)*(?: (?:just|finally|actually|now|also|been))*";
const THEY =
  "(?:they|he|she|the (?:company|employer|recruiter)|[\\p{L}\\p{N}&.' -]{2,40}?)(?:'ve| have| has|'d| had)?(?: just| finally)?";
const TAIL =
  "(?: (?:today|now|already|again|yet|finally|yesterday|this morning))?(?: (?:from|by|at|with|for|as|on|in|next|of|to|today|yesterday|this|tomorrow|about|after|since)\\b.*)?[.! ]*";

/** Said as they are said; the first that fits is meant. */
const SAID: readonly (readonly [News, readonly string[]])[] = [
  [
    "silence",
    [
      `(?:${I} )?(?:haven'?t|have not|not|never|still haven'?t|still not) (?:yet )?(?:heard|gotten|got|had|received)(?: (?:back|anything|a (?:word|reply|response|thing)|an answer|any (?:answer|reply|news|response)))*`,
      "(?:still nothing|nothing (?:yet|so far)|(?:still )?(?:no (?:answer|reply|response|news|word)|radio silence))(?: yet| so far)?",
      `(?:${THEY} )?(?:ghosted(?: me)?|never (?:replied|answered|called|got back|wrote)(?: back| to me)*|(?:haven'?t|hasn'?t) (?:replied|answered|called|got back|written))(?: back| to me)*`,
      `${I} (?:got |been |being )*ghosted`,
    ],
  ],
  [
    "withdrew",
    [
      `${I} (?:withdrew|pulled out|dropped out|backed out)(?: my application)?`,
      `${I} (?:turned (?:them|it|the (?:job|offer)) down|turned down the (?:job|offer)|declined(?: (?:it|the (?:job|offer)|their offer))?)`,
    ],
  ],
  [
    "rejected",
    [
      `(?:${I} )?(?:got |get |been |was )*(?:rejected|turned down|a rejection(?: (?:email|mail|letter|call))?|a no)`,
      `(?:${I} )?(?:didn'?t|did not) (?:get|make) (?:it|the (?:job|role|position|offer|cut)|an offer|through)`,
      `${THEY} (?:rejected me|turned me down|said no|passed(?: on me)?|went with (?:some(?:one|body) else|another (?:candidate|person)|other candidates)|(?:chose|picked|hired) (?:some(?:one|body) else|another candidate))`,
      "(?:it'?s|it is|that'?s|it was) a no",
      // An offer taken back is a no, too.
      `${THEY} (?:took (?:it|(?:the|their|my) (?:job )?offer) back|took back (?:the|their|my) (?:job )?offer|(?:withdrew|pulled|rescinded|retracted|revoked) (?:it|(?:the|their|my) (?:job )?offer))`,
      "(?:it|(?:the|their|my) (?:job|offer|job offer)) (?:fell through|(?:has|was|has been|got) (?:fallen through|withdrawn|taken back|rescinded|retracted|revoked|pulled))(?: after all)?",
    ],
  ],
  [
    "offer",
    [
      `(?:${I} )?(?:got|have|received|been given) (?:an|the|my|a job|a) (?:job )?offer`,
      `(?:${I} )?(?:got|landed) (?:it|the (?:job|role|position))`,
      `(?:${I} )?(?:got |was |been )*(?:offered (?:the|a) (?:job|role|position)|hired)`,
      `${THEY} (?:made me an offer|offered me (?:the|a) (?:job|role|position)|want to hire me|gave me (?:an|the) offer|hired me)`,
    ],
  ],
  [
    "next_round",
    [
      `(?:${I} )?(?:got |made it |am |through |in |into |going |moved |advanced |invited |been )*(?:to |on to |for |in )?(?:the|a|an|my) (?:next|second|2nd|third|3rd|final|last) (?:round|interview|stage)`,
      `${THEY} (?:invited me (?:back|again)|asked me back|want(?:s)? (?:to (?:see|meet) me again|me (?:to come )?(?:back|in again))|called me back in|moved me (?:on|forward)(?: to the next round)?)`,
      `${I} (?:advanced|through|made it through|moved (?:on|forward))`,
      "next round",
    ],
  ],
  [
    "invited",
    [
      `(?:${I} )?(?:got|landed|have|received|secured|scored|been offered|invited (?:to|for)|been invited (?:to|for)|asked (?:in )?for|called (?:in )?for|got invited (?:to|for)) (?:an?|the|my|another)(?: (?:first|job|phone|video|screening|zoom|new|panel|on-?site))* (?:interview(?: invitation| invite)?|(?:phone )?screen)(?: (?:lined up|scheduled|coming up|booked))?`,
      `${THEY} (?:invited me (?:to|for|in for) an interview|want(?:s)? to interview me|asked me (?:in )?for an interview)`,
    ],
  ],
];

const PATTERNS: readonly (readonly [News, readonly RegExp[]])[] = SAID.map(([news, all]) => [
  news,
  all.map((said) => new RegExp(`^${HEAD}${said}${TAIL}$`, "iu")),
]);

/** The news that words bring: alone, or as a sentence of their own beside others that tell no interview. */
export function newsIn(said: string): News | undefined {
  const plain = straight(said);
  if (plain.length > LONGEST_WITH_MORE || STORY.test(plain.toLowerCase())) return undefined;
  return newsOf(plain) ?? outcomeOf(plain.split(/[.!?…;,]+ | [–—-] /));
}

function newsOf(sentence: string): News | undefined {
  if (sentence.length > LONGEST) return undefined;
  return PATTERNS.find(([, all]) => all.some((pattern) => pattern.test(sentence)))?.[0];
}

const TELLS = /\b(?:we|met|was|were|had|did|they|she|he|room|nice)\b/iu;

/** An invitation that goes on tells of an interview rather than of an invitation, unless it only says how glad one is. */
function outcomeOf(clauses: readonly string[]): News | undefined {
  const news = clauses.map(newsOf).find((each) => each !== undefined);
  return news === "invited" && clauses.slice(1).some((clause) => TELLS.test(clause)) ? undefined : news;
}

const NOT_A_NAME =
  "last|first|this|that|next|the|a|an|my|all|once|ago|years?|back|when|before|after|then|because|and|but|in|on|as|for|to|from|by|asking|telling|being";
const NAME = `(?:(?!(?:${NOT_A_NAME})\\b)[\\p{L}\\p{N}&'-]+(?: (?!(?:${NOT_A_NAME}|today|yesterday|now|just)\\b)[\\p{L}\\p{N}&'-]+){0,2})`;

/** What can be nothing but the end of an application, whatever was asked: who and what, and where by a name alone. */
const ENDS: readonly (readonly [OutcomeName, readonly string[]])[] = [
  [
    "offer",
    [
      `(?:${I} )?got the (?:job|role|position)(?: at ${NAME})?`,
      `${I} (?:got|received|been given) (?:an|the|a job) (?:job )?offer`,
      "they(?:'ve| have)?(?: just)? (?:made me an offer|offered me the (?:job|role|position)|hired me|gave me the job)",
    ],
  ],
  [
    "rejected",
    [
      `${I} (?:got |been )*(?:rejected|turned down)(?: by ${NAME})?`,
      `${I} (?:got|received) a rejection(?: (?:email|mail|letter|call))?(?: from ${NAME})?`,
      `i (?:didn't|did not) get the (?:job|role|position)(?: at ${NAME})?`,
      "they(?:'ve| have)?(?: just)? (?:rejected me|turned me down|(?:went with|chose|picked|hired) some(?:one|body) else)",
    ],
  ],
  ["withdrew", [`${I} (?:withdrew|withdrawn) my application`]],
];

const JUST_NOW = "(?: (?:today|just now|now|yesterday|this (?:morning|afternoon|evening)))?";
const FEELING =
  "(?:[.!, ]+(?:i'?m |i am |i feel )?(?:(?:so|very|really|super|absolutely|over) )*(?:happy|excited|relieved|thrilled|pleased|proud|gutted|sad|disappointed|the moon|yay|woohoo|omg|thank you|thanks)(?: (?:so much|for everything|a lot))?)*";
const UNMISTAKABLE = ENDS.map(
  ([news, all]) =>
    [news, all.map((said) => new RegExp(`^${HEAD}${said}${JUST_NOW}${FEELING}[.! ]*$`, "iu"))] as const,
);

/** The outcome that words tell which can mean nothing else, though they be typed as the answer to another question. */
export function unmistakable(said: string): OutcomeName | undefined {
  const plain = straight(said);
  if (plain.length > LONGEST) return undefined;
  return UNMISTAKABLE.find(([, all]) => all.some((pattern) => pattern.test(plain)))?.[0];
}

const straight = (said: string): string => said.replace(/[’‘]/g, "'").replace(/\s+/g, " ").trim();

const THEIRS =
  /\b(?:they|he|she|said|says?|told|wrote|email|letter|because|feedback|reasons?|some(?:one|body)|experience|position|candidates?)\b/iu;

/** What stands after the news and tells of the employer's words; how the member feels about it is none of them. */
export function besideNews(said: string): string | undefined {
  const [first, rest] = apart(said.trim());
  return THEIRS.test(rest) && newsIn(first) !== undefined ? rest : undefined;
}

function apart(said: string): readonly [first: string, rest: string] {
  const [, first = "", rest = ""] = /^(.{1,120}?[.!]+)\s+(.+)$/s.exec(said) ?? [];
  return [first, rest];
}
