/** How people type in a chat, and how they would write it in a mail. */
const SPELLINGS: Readonly<Record<string, string>> = {
  i: "I",
  im: "I'm",
  "i'm": "I'm",
  ive: "I've",
  "i've": "I've",
  "i'd": "I'd",
  "i'll": "I'll",
  yr: "year",
  yrs: "years",
  u: "you",
  ur: "your",
  ppl: "people",
  bc: "because",
  cuz: "because",
  "w/": "with",
  "&": "and",
  mgmt: "management",
  exp: "experience",
  thru: "through",
  abt: "about",
  rly: "really",
  dont: "don't",
  didnt: "didn't",
  doesnt: "doesn't",
  theyre: "they're",
  theyve: "they've",
};

/** Short forms that are written in capitals whatever the member's keyboard did; none is also an English word. */
const CAPITALS = new Set(
  "sql aws gcp api apis hr ux ui seo crm erp kpi kpis css html php sap b2b b2c qa ml nlp pdf ci cd sre okr okrs nhs eu uk usa ceo cto cfo vp".split(
    " ",
  ),
);

/** Names of tongues, days and tools that members type small and a mail writes with a capital; words with a second life ("may", "go") stay out. */
const PROPER = new Set(
  "english german french spanish italian portuguese polish dutch chinese japanese korean arabic hindi russian monday tuesday wednesday thursday friday python java javascript typescript kubernetes kafka docker terraform jira salesforce tableau postgres linux excel figma django".split(
    " ",
  ),
);

const PICTURE =
  /\p{Extended_Pictographic}(?:[\u200d\ufe0f\u20e3]|\p{Emoji_Modifier}|\p{Extended_Pictographic})*/gu;
const FLAG_OR_KEYCAP = /\p{Regional_Indicator}+|[\u20e3\ufe0f]|[\u{e0020}-\u{e007f}]|\p{Emoji_Modifier}/gu;
const SHORTCODE = /:[a-z][a-z0-9_+-]*:/g;
const SMILEY = /(?<=^|\s)(?:[:;=][-']?[()DPp/|]|<3|xD)(?=\s|$)/g;
const LINK = /(?:https?:\/\/|www\.)\S+/gi;
const MARKUP = /[[\]{}<>|*_~`"“”„«»\\\p{Cc}\u2028\u2029]/gu;
const EDGES = /^(?:[\s,;:!?…/–—-]|\.(?!\p{L}))+|[\s,;:!?…/–—-]+$/gu;

/** One line of plain words: no pictures, markup, links or quotation marks, which a mail must not inherit from a chat. */
export function tidy(raw: string): string {
  const plain = raw.normalize("NFC").replace(LINK, " ").replace(SHORTCODE, " ").replace(SMILEY, " ");
  return plain
    .replace(PICTURE, " ")
    .replace(FLAG_OR_KEYCAP, " ")
    .replace(MARKUP, " ")
    .replace(/[’‘]/g, "'")
    .replace(/\s+/g, " ")
    .replace(EDGES, "")
    .trim();
}

/** Chat spelling put right, word by word; shouting is brought down, since a capital letter there means nothing. */
export function spelled(text: string): string {
  const calm = isShouted(text) ? text.toLowerCase() : text;
  return calm.split(" ").map(spellWord).join(" ");
}

function spellWord(word: string): string {
  const [, core = word, tail = ""] = /^(.*?)([,.;:!?)]*)$/su.exec(word) ?? [];
  const lower = core.toLowerCase();
  if (CAPITALS.has(lower)) return lower.replace(/s$/, "").toUpperCase().concat(plural(lower), tail);
  if (PROPER.has(core)) return core.charAt(0).toUpperCase() + word.slice(1);
  // hasOwn: a member may well type "constructor".
  return Object.hasOwn(SPELLINGS, lower) ? `${SPELLINGS[lower]}${tail}` : word;
}

/** "apis" is "APIs", but "css" and "aws" are letters to the last. */
function plural(lower: string): string {
  return lower.endsWith("s") ? (CAPITALS.has(lower.slice(0, -1)) ? "s" : "S") : "";
}

function isShouted(text: string): boolean {
  const letters = text.match(/\p{Lu}|\p{Ll}/gu) ?? [];
  const capitals = letters.filter((letter) => letter !== letter.toLowerCase());
  return text.includes(" ") && letters.length >= 8 && capitals.length > letters.length * 0.8;
}

const NOTHING =
  /^(?:|idk|dunno|n\/?a|none|no|nope|nah|nothing(?: (?:much|really|special))?|unknown|not sure|no idea|no clue|(?:i )?(?:really )?(?:don'?t|can'?t|do not|cannot) (?:know|remember|recall)\b.*|(?:i )?forgot.*|skip|pass|tbd|tba|x+|\.+|-+|test|whatever|anything|stuff|things|lots?(?: of (?:things|stuff))?|various(?: things)?|everything|yes|yeah|ok|okay|a (?:lot|bunch|few|couple)(?: of)?(?: (?:different )?(?:things|stuff|topics))?|(?:all )?(?:sorts|kinds) of (?:things|stuff)|the (?:role|job|position|company|interview))$/i;

/** Whether an answer is a way of not answering: "idk", "can't remember", a link alone, a picture alone. */
export function saysNothing(tidied: string): boolean {
  return NOTHING.test(tidied) || !/\p{L}/u.test(tidied);
}

/** Words and numbers as a reader counts them: a hyphen or an apostrophe doesn't part a word. */
export function wordsIn(text: string): readonly string[] {
  return text.normalize("NFC").match(/[\p{L}\p{M}\p{N}]+(?:['’.@\-\u200c\u200d][\p{L}\p{M}\p{N}]+)*/gu) ?? [];
}
