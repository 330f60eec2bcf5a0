import type { Draft, MailFacts } from "./draft.ts";
import { TONES } from "./draft.ts";
import { plainVerb } from "./person.ts";
import { inTone, PLAIN_SUBJECTS, PLANS, SIGN_OFFS, SUBJECTS } from "./plans.ts";
import { spelled, tidy } from "./tidy.ts";

/** Words that claim nothing by themselves. "not", "no" and "never" are missing on purpose: they turn a claim round. */
const GRAMMAR =
  "a an the and or of to in on at by for from with about as if whether that this these those it its is are was were be been am i me my we us our you your yours yourself yourselves have has had do does did will would can could should you're you've you'd you'll i'd i'm i've i'll how what which who when while so than then also";

/** Everything a template can say by itself, in every tone, read from the templates so that the two can't part. */
const OURS: ReadonlySet<string> = new Set([
  ...templateText().flatMap((text) => tokens(text).map(lower)),
  ...GRAMMAR.split(" "),
]);

/** Names that are also words ("Will", "Grace") would pass as ours: inside a sentence only these may have a capital. */
const OUR_CAPITALS = new Set(["I", "I'd", "I'm", "I've", "I'll"]);

function templateText(): readonly string[] {
  const wordings = [...PLANS.flat(3), ...SUBJECTS, ...PLAIN_SUBJECTS].map((each) =>
    each.replace(/\{\w+\}/g, " "),
  );
  const said = TONES.flatMap((tone) => wordings.map((wording) => inTone(wording, tone)));
  return [...said, ...TONES.flatMap((tone) => SIGN_OFFS[tone]), "Hi Hello Dear the role"];
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
      (token, at) => !theirs.has(lower(token)) && !(OURS.has(lower(token)) && mayBeOurs(token, at)),
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
  const words = said.flatMap((text) => [...tokens(text), ...tokens(spelled(tidy(text)))]).map(lower);
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
