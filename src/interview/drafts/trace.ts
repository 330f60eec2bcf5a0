import { type Draft, KINDS, type Kind, type MailFacts, TONES } from "./draft.ts";
import { inTone, SIGN_OFFS } from "./letter.ts";
import { LETTERS } from "./letters/letters.ts";
import { plainVerb } from "./person.ts";
import { inFull } from "./phrase.ts";
import { spelled, tidy } from "./tidy.ts";

/** Words that claim nothing by themselves. "not", "no" and "never" are missing on purpose: they turn a claim round. */
const GRAMMAR =
  "a an the and or of to in on at by for from with about as if whether that this these those it its is are was were be been am i me my we us our you your yours yourself yourselves have has had do does did will would can could should you're you've you'd you'll i'd i'm i've i'll how what which who when while so than then also";

/** Everything the letters of a kind can say by themselves, in every tone, read from them so that the two can't part. */
const OURS: Readonly<Record<Kind, ReadonlySet<string>>> = ofEach((kind) => ours(kind));

function ours(kind: Kind): ReadonlySet<string> {
  return new Set([...templateText(kind).flatMap((text) => tokens(text).map(lower)), ...GRAMMAR.split(" ")]);
}

function ofEach<T>(made: (kind: Kind) => T): Readonly<Record<Kind, T>> {
  // Object.fromEntries forgets the keys; KINDS are all there are.
  return Object.fromEntries(KINDS.map((kind) => [kind, made(kind)])) as Record<Kind, T>;
}

/** Names that are also words ("Will", "Grace") would pass as ours: inside a sentence only these may have a capital. */
const OUR_CAPITALS = new Set(["I", "I'd", "I'm", "I've", "I'll"]);

function templateText(kind: Kind): readonly string[] {
  const { plans, subjects, plainSubjects } = LETTERS[kind];
  const wordings = [...plans.flat(3), ...subjects, ...plainSubjects].map((each) =>
    each.replace(/\{\w+\}/g, " "),
  );
  const said = TONES.flatMap((tone) => wordings.map((wording) => inTone(wording, tone)));
  return [
    ...said,
    ...TONES.flatMap((tone) => SIGN_OFFS[tone]),
    "Hi Hello Dear the role the link my answer would be",
  ];
}

/**
 * Every word and number of the draft that is neither the member's nor a template's, in order, once each. `[]`: all traceable.
 * It judges words, not sense: the member's own words put together falsely, or a claim made of template words, pass.
 */
export function untraceable(draft: Draft, facts: MailFacts): readonly string[] {
  const theirs = memberWords(facts);
  const sentences = [draft.subject, ...draft.body.split(/\n+|(?<=[.!?:;])\s+/)];
  const foreign = sentences.flatMap((sentence) =>
    tokens(sentence).filter(
      (token, at) =>
        !theirs.has(lower(token)) && !(OURS[draft.kind].has(lower(token)) && mayBeOurs(token, at)),
    ),
  );
  return [...new Set(foreign)];
}

function mayBeOurs(token: string, at: number): boolean {
  return at === 0 || OUR_CAPITALS.has(token) || !/^\p{Lu}/u.test(token);
}

/** What the member said, as typed, with chat spelling put right and with verbs as they go with "you". */
function memberWords({ sender, ...rest }: MailFacts): ReadonlySet<string> {
  const said = [...Object.values(rest), ...Object.values(sender)].map((text) =>
    text.normalize("NFC").replace(/[’‘]/g, "'"),
  );
  const words = said.flatMap((text) => [...tokens(text), ...tokens(inFull(spelled(tidy(text))))]).map(lower);
  return new Set(words.flatMap((word) => [word, plainVerb(word), word.replace(/'s$/, "")]));
}

function lower(token: string): string {
  return token.toLowerCase();
}

/** Figures keep their points and commas, so that "3" never vouches for "3.5". */
function tokens(text: string): readonly string[] {
  return (
    text
      .normalize("NFC")
      .replace(/[’‘]/g, "'")
      .match(/\p{N}+(?:[.,:]\p{N}+)*[\p{L}\p{M}]*|[\p{L}\p{M}\u200c\u200d]+(?:'[\p{L}\p{M}]+)*/gu) ?? []
  );
}
