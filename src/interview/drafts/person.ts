/**
 * Third person to second: a member says "how she runs her team" to us, and the mail says "how you run your team" to her.
 * A small grammar with one principle: where it isn't plain whom a word means, there is no reading, and the words stay unused.
 */
interface Turning {
  readonly words: readonly string[];
  /** A group of people was named, so a later "they" is probably theirs: "how they onboard people in their first week". */
  others: boolean;
  /** Somebody was named who may be the owner of a later "her": "how Anna runs her team". */
  stranger: boolean;
  /** "she" has been read as the recipient once, so every later one is. */
  met: boolean;
}

const OTHERS =
  /^(?:people|children|kids|folks|users|customers|clients|patients|students|pupils|teams|members|partners|hires|starters|joiners|juniors|colleagues|companies|nurses|families|guests|candidates|\p{L}+(?:eers|opers|gners|agers|chers|ees|ists|ians))$/iu;
const STRANGER =
  /^(?:manager|boss|founder|colleague|director|predecessor|wife|husband|son|daughter|friend|ceo|cto|assistant)$/i;
const PLURAL: Readonly<Record<string, string>> = {
  they: "you",
  them: "you",
  their: "your",
  theirs: "yours",
  themselves: "yourselves",
  "they're": "you're",
  "they've": "you've",
  "they'd": "you'd",
  "they'll": "you'll",
};
const SINGULAR: Readonly<Record<string, string>> = {
  him: "you",
  hers: "yours",
  herself: "yourself",
  himself: "yourself",
  "she'd": "you'd",
  "he'd": "you'd",
  "she'll": "you'll",
  "he'll": "you'll",
};
const AFTER_OBJECT =
  /^(?:about|and|as|at|because|before|after|but|by|during|for|from|in|into|of|on|or|so|than|that|the|to|when|where|while|with|how|why|what|a|an|if|over|again|too|there|here|today|yesterday)$/i;
const IRREGULAR: Readonly<Record<string, string>> = {
  is: "are",
  was: "were",
  has: "have",
  does: "do",
  goes: "go",
  "isn't": "aren't",
  "wasn't": "weren't",
  "hasn't": "haven't",
  "doesn't": "don't",
};
const ADVERB = /^(?:\w+ly|always|often|never|also|still|now|just|both|once|already|ever)$/i;
const PARTICIPLE =
  /(?:ed|en|wn)$|^(?:built|led|made|had|cut|run|done|kept|held|sold|taught|brought|put|set|come|become|spent|found|won)$/i;

/** The words as said to the recipient, or `undefined` where it isn't plain who is meant. */
export function toRecipient(text: string, names: readonly string[] = []): string | undefined {
  const turning: Turning = {
    words: named(text, names).split(" "),
    others: false,
    stranger: false,
    met: false,
  };
  const turned: string[] = [];
  for (let at = 0; at < turning.words.length; at++) {
    const word = turnWord(turning, at);
    if (word === undefined) return undefined;
    turned.push(word);
  }
  return agree(turning.words, turned)?.join(" ");
}

/** The recipient's own name is a "she" too: "how Maria runs the team" goes to Maria. Gender is of no matter: all become "you". */
function named(text: string, names: readonly string[]): string {
  return names.reduce((said, name) => {
    const literal = name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    return said
      .replace(new RegExp(`(?<![\\p{L}\\p{M}])${literal}'s(?![\\p{L}\\p{M}])`, "giu"), "his")
      .replace(new RegExp(`(?<![\\p{L}\\p{M}])${literal}(?![\\p{L}\\p{M}'])`, "giu"), "she");
  }, text);
}

function turnWord(turning: Turning, at: number): string | undefined {
  const [, core = "", tail = ""] = /^(.*?)([,.;:!?)]*)$/su.exec(turning.words[at] ?? "") ?? [];
  const lower = core.toLowerCase();
  if (Object.hasOwn(PLURAL, lower)) return (isOthers(turning, at, lower) ? core : PLURAL[lower]) + tail;
  const single = singular(lower, turning.words[at + 1]);
  if (single !== undefined) {
    if (turning.stranger && !turning.met) return undefined;
    turning.met = true;
    return single + tail;
  }
  turning.others ||= OTHERS.test(core);
  turning.stranger ||= STRANGER.test(core) || (at > 0 && /^\p{Lu}\p{Ll}/u.test(core) && !/^I'/.test(core));
  return core + tail;
}

/** "how they solve them" and "the services and their owners": an object or an owner close behind a plural is that plural. */
function isOthers({ words, others }: Turning, at: number, lower: string): boolean {
  const before = words.slice(0, at).map((word) => word.toLowerCase());
  const plural = (word: string | undefined) => /[^s'i]s,?$/.test(word ?? "");
  if (lower === "them" || lower === "themselves")
    return others || before.some((word) => plural(word) || word.startsWith("they"));
  return others || (/^(?:and|or)$/.test(before.at(-1) ?? "") && plural(before.at(-2)));
}

function singular(lower: string, next: string | undefined): string | undefined {
  if (lower === "she" || lower === "he") return "you";
  if (lower === "she's" || lower === "he's") return PARTICIPLE.test(next ?? "") ? "you've" : "you're";
  if (lower === "his") return next === undefined ? "yours" : "your";
  if (lower === "her") return next === undefined || AFTER_OBJECT.test(next) ? "you" : "your";
  return Object.hasOwn(SINGULAR, lower) ? SINGULAR[lower] : undefined;
}

/** "she runs" has become "you runs": put each such verb right, and give up where "and" may start another one. */
function agree(said: readonly string[], turned: string[]): string[] | undefined {
  for (const [at, word] of said.entries()) {
    if (!/^(?:she|he)$/i.test(word)) continue;
    let verb = at + 1;
    while (ADVERB.test(turned[verb] ?? "")) verb++;
    const plain = plainVerb(turned[verb] ?? "");
    if (plain === turned[verb] || plain === "") continue;
    turned[verb] = plain;
    if (!agreeAfterAnd(turned, verb)) return undefined;
  }
  return turned;
}

function agreeAfterAnd(turned: string[], verb: number): boolean {
  const and = turned.findIndex((word, at) => at > verb && /^(?:and|or|but|then)$/i.test(word));
  const next = turned[and + 1] ?? "";
  if (and === -1 || plainVerb(next) === next) return true;
  const object = turned[and + 2];
  const isVerb =
    and === verb + 1 || /^(?:the|a|an|your|their|our|my|it|you|them|all|every|each)$/i.test(object ?? "");
  if (isVerb) turned[and + 1] = plainVerb(next);
  // "handles tickets and incidents" ends in a noun; "runs growth and coaches juniors" could be either.
  return isVerb || object === undefined;
}

/** The form of a verb that goes with "you": runs → run, tries → try, was → were. Other words come back as they are. */
export function plainVerb(word: string): string {
  if (Object.hasOwn(IRREGULAR, word)) return IRREGULAR[word] ?? word;
  if (/^\p{L}{2,}ies$/u.test(word)) return word.replace(/ies$/, "y");
  if (/(?:s|sh|ch|x|z)es$/.test(word) && !/(?:oses|ises|uses|ases|yses|izes|azes)$/.test(word))
    return word.slice(0, -2);
  return /^\p{L}+[^s\P{L}]s$/u.test(word) && !/^(?:this|us|as|plus|always|perhaps)$/.test(word)
    ? word.slice(0, -1)
    : word;
}
