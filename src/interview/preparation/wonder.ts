/** What a member may want to find out, and questions that would. */
interface Topic {
  readonly id: string;
  readonly label: string;
  /** How it is meant in words. */
  readonly words: RegExp;
  readonly asks: readonly string[];
}

/** Each is open, names nothing the member didn't, and can be asked of anyone. Our own. */
export const TOPICS: readonly Topic[] = [
  {
    id: "work",
    label: "What the work really is",
    words:
      /\b(?:day to day|daily|ordinary|typical|actual(?:ly)? (?:do|work)|the work itself|responsibilit\w+|tasks?|what (?:i'?d|i would) (?:be )?do\w*)\b/i,
    asks: [
      "What would you want done in the first three months?",
      "What did the last ordinary week in this job look like?",
    ],
  },
  {
    id: "success",
    label: "What they look for",
    words: /\b(?:success\w*|expect\w*|look(?:ing)? for|measure\w*|targets?|goals? for (?:me|the role))\b/i,
    asks: ["How will you know, in a year, that you picked the right person?"],
  },
  {
    id: "team",
    label: "The people",
    words: /\b(?:teams?|colleagues?|people|co-?workers?|work with|get (?:on|along)|atmosphere|mood)\b/i,
    asks: [
      "Whom would I work with most, and how do you split the work?",
      "When you last disagreed in the team, how did you settle it?",
    ],
  },
  {
    id: "lead",
    label: "How they lead",
    words: /\b(?:manager|boss|lead(?:s|er|ership)?|micro-?manag\w*|supervis\w+|feedback|autonomy|freedom)\b/i,
    asks: ["How often would we two talk, and about what?", "What would I decide myself from the first day?"],
  },
  {
    id: "grow",
    label: "Where it leads",
    words:
      /\b(?:grow\w*|career|promot\w+|advance\w*|learn\w*|train\w*|develop (?:myself|my)|develop|development|path|future for me)\b/i,
    asks: [
      "Where did the last two people in this job go next?",
      "What have you learnt here yourself this year?",
    ],
  },
  {
    id: "hours",
    label: "Hours and place",
    words:
      /\b(?:hours?|overtime|late|weekends?|work[- ]life|balance|flexib\w+|remote(?:ly)?|(?:from )?home|hybrid|shifts?|on[- ]call|office)\b/i,
    asks: ["When did the team last work late, and what for?", "How do you decide who works where, and when?"],
  },
  {
    id: "change",
    label: "Where they are going",
    words:
      /\b(?:plans?|strategy|future of|direction|stable|stability|lay-?offs?|growing|shrink\w*|funding|money|runway|change[sd]?)\b/i,
    asks: ["What will be different here in a year?", "What is the hardest thing you have before you?"],
  },
  {
    id: "why_open",
    label: "Why the job is open",
    words:
      /\b(?:why (?:is )?(?:the|this) (?:job|role|position|post)|who (?:did|had) (?:it|this) before|turnover|leave|leaving|left|new (?:role|position))\b/i,
    asks: ["How did this job come to be open?"],
  },
  {
    id: "next",
    label: "How they decide",
    words: /\b(?:decide|decision|next steps?|hear back|timeline|process|how long)\b/i,
    asks: ["What happens after today, and when may I ask again?"],
  },
];

/** Kept for after an offer: before it, they only know what you cost. */
const FOR_LATER =
  /\b(?:salar(?:y|ies)|pay|paid|wages?|money|compensation|bonus(?:es)?|benefits?|perks?|holidays?|vacation|leave days?|days? off|pto|pension|equity|stock|shares|insurance|raise|sick (?:pay|leave)|company car|laptop)\b/i;

/** What to ask for what the member wants to know; `later` is what can wait until there is an offer, in their words. */
export interface Wondered {
  readonly questions: readonly string[];
  readonly later: readonly string[];
}

/** Two for each topic would be a questionnaire; nobody asks more than this. Our judgement. */
const MOST = 6;

export function questionsFor(topics: readonly string[], own: string): Wondered {
  const wishes = wishesIn(own);
  const later = wishes.filter((wish) => FOR_LATER.test(wish));
  const grown = wishes.filter((wish) => !later.includes(wish)).map(grownFrom);
  const picked = TOPICS.filter(({ id }) => topics.includes(id));
  // The first of each before the second of any: breadth first.
  const [first, second] = [0, 1].map((nth) => picked.flatMap(({ asks }) => asks[nth] ?? []));
  const questions = [...new Set([...grown, ...(first ?? []), ...(second ?? [])])].slice(0, MOST);
  return { questions, later };
}

/** The topics that words name. */
export const topicsIn = (own: string): readonly string[] =>
  TOPICS.filter(({ words }) => wishesIn(own).some((wish) => !FOR_LATER.test(wish) && words.test(wish))).map(
    ({ id }) => id,
  );

/** One wish a line, or a sentence, or between commas: "how they handle on-call, whether it is stable". */
function wishesIn(own: string): readonly string[] {
  return own
    .split(/[\n.;?!]+|,\s*(?=(?:and )?(?:how|what|whether|if|who|whom|why|when|where|which)\b)/iu)
    .map((wish) =>
      wish
        .replace(/^[\s\-*•\d)]+/u, "")
        .replace(
          /^(?:and|also|i(?:'d| would)? (?:like|want|need|love) to (?:know|find out|hear|ask|understand)|i wonder|tell me|ask)\b[\s,:]*/iu,
          "",
        )
        .trim(),
    )
    .filter((wish) => /\p{L}{2}/u.test(wish));
}

const CLAUSE = /^(?:how|what|whether|if|who|whom|why|when|where|which)\b/i;

/** "whether they let people work from home" as something one can say across a table. */
function grownFrom(wish: string): string {
  const said = toYou(wish.charAt(0).toLowerCase() + wish.slice(1));
  if (CLAUSE.test(said)) return `Could you tell me ${said}?`;
  return `Could you tell me a little about ${said.replace(/^about\s+/i, "")}?`;
}

/** Said of them, meant for them. */
function toYou(words: string): string {
  return words
    .replace(/\bthey're\b/gi, "you are")
    .replace(/\bthey'(ve|ll|d)\b/gi, "you'$1")
    .replace(/\bthey\b/gi, "you")
    .replace(/\btheirs?\b/gi, (whose) => (whose.toLowerCase() === "their" ? "your" : "yours"))
    .replace(/\bthem\b/gi, "you");
}
