import type { Format, Stage } from "../signs.ts";

/** Reads answers to what surrounds an interview: which round, where, by a script, with somebody new to it. */

type Row<V> = readonly [value: V, words: RegExp];

/** "Not in person" names what it was not. */
const DENIED = /\b(?:not|wasn'?t|isn'?t|instead of|rather than|no) (?:\S+ )?\S+/g;

const FORMATS: readonly Row<Format>[] = [
  [
    "video",
    /\b(?:zoom(?:ed)?|teams|meets?|skype|webex|face ?time|hangouts|vid(?:eo)?|video ?call|virtual(?:ly)?|online|remote(?:ly)?|web ?cam|camera|on (?:my|the) (?:laptop|computer)|discord)\b/,
  ],
  [
    "phone",
    /\b(?:phone|telephone|phoned|rang|called|mobile|audio|(?<!(?:'d|'ll|will|would|to|could|can) )(?:call|ring))\b/,
  ],
  [
    "onsite",
    /\b(?:f2f|ftf|in[- ]?person|irl|face[- ]to[- ]face|in the flesh|on-?site|on site|offices?|shop|store|went (?:in|there|over)|came in|their place|at theirs|premises|building|branch|headquarters|hq|warehouse|site)\b/,
  ],
];

/** In this order: a "first screening call" is a screen, "third and final" is final. */
const STAGES: readonly Row<Stage>[] = [
  ["graduate", /\b(?:grad(?:uate)?|internship|intern|scheme)\b/],
  [
    "screen",
    /\b(?:screen(?:ing|er)?|pre-?screen|recruiter'?s?|hr (?:call|chat|round)|intro(?:ductory)? (?:call|chat)|initial (?:call|chat))\b/,
  ],
  [
    "final",
    /\bfinals?\b|\blast (?:round|one|stage|step|interview)\b|^(?:the )?last$|\bloop\b|\bsuper ?day\b/,
  ],
  ["second", /\b(?:second|2nd)\b|\b(?:round|stage|number|interview) (?:two|2)\b/],
  ["first", /\b(?:first|1st|initial|only one|just the one)\b|\b(?:round|stage|number|interview) (?:one|1)\b/],
];

/** The way it was held, where the words name only one; a call over a named program is a video call. */
export function formatSaid(words: string): Format | undefined {
  return beginning(words, (said) => {
    const plain = said.replaceAll(DENIED, " ");
    const found = FORMATS.filter(([, named]) => named.test(plain)).map(([value]) => value);
    return found.length === 1 || found.join() === "video,phone" ? found[0] : undefined;
  });
}

/** The round the words name; none for one that comes after another. */
export function stageSaid(words: string): Stage | undefined {
  return beginning(words, (said) =>
    /\b(?:after|before)\b/.test(said) ? undefined : STAGES.find(([, named]) => named.test(said))?.[0],
  );
}

/** An answer stands in front: in the first clause, or not much further. */
function beginning<V>(words: string, read: (said: string) => V | undefined): V | undefined {
  const said = straight(words).split(" ").slice(0, MOST_WORDS).join(" ");
  return read(said.split(/[,.;!?(]|\bbut\b/)[0] ?? "") ?? read(said);
}

const MOST_WORDS = 12;

const YES =
  /^(?:yes|yeah|yep|yup|yea|ya|yh|y|definitely|totally|absolutely|very(?: much)?|for sure|i (?:think|guess) so|probably|kind of|kinda|sort of|one of them|exactly|completely|100 ?%)\b/;
const NO =
  /^(?:no|nope|nah|na|n|not (?:really|at all|that i|particularly|especially)|i don'?t think so|don'?t think so|definitely not|hardly|quite the opposite|the opposite|never|far from it|absolutely not)\b/;

/** What answers each without "yes" or "no". */
const SAYS = {
  structured: [
    [
      "no",
      /\b(?:like a (?:chat|conversation)|natural|free(?:ly)?|improvis\w+|follow(?:ed)? up|flow(?:ed|ing)?|adapt(?:ed)?|off the cuff|casual|more of a chat|just (?:chatted|talked)|conversation)\b/,
    ],
    [
      "yes",
      /\b(?:script(?:ed)?|sheet|checklist|list|form|same (?:\S+ )?questions|read (?:it|them|from|off|out)|reading (?:it|them|from|off|out)|robot(?:ic)?|standard|by the book)\b/,
    ],
  ],
  inexperienced: [
    [
      "no",
      /\b(?:pros?|professional|knew what|done (?:loads|lots|many|this|it)|(?<!not |not very |less |in|not that )experienced|confident|senior|seasoned|veteran|good at it|years)\b/,
    ],
    [
      "yes",
      /\b(?:nervous|new|newbie|first (?:time|one)|never done|junior|unsure|learning|inexperienced|green|not (?:\S+ )?experienced|lost|winging it)\b/,
    ],
  ],
} as const satisfies Record<string, readonly Row<"yes" | "no">[]>;

/** Yes or no to one of the two questions that are asked so; what is hedged alone ("maybe") is neither. */
export function yesOrNoSaid(about: keyof typeof SAYS, words: string): "yes" | "no" | undefined {
  const said = straight(words);
  // "No idea" is an answer to neither.
  if (NO.test(said) && !/^no (?:idea|clue)\b/.test(said)) return "no";
  if (YES.test(said)) return "yes";
  return beginning(words, (front) => SAYS[about].find(([, named]) => named.test(front))?.[0]);
}

const straight = (words: string): string =>
  words
    .slice(0, 400)
    .toLowerCase()
    .replace(/[’‘`´]/g, "'")
    .replace(/\s+/g, " ")
    .trim();
