import { nameOf, namesOf, recipientName } from "./address.ts";
import type { Draft, MailFacts } from "./draft.ts";
import { advice, error, type Finding } from "./finding.ts";
import { readFit } from "./fit.ts";
import { inFull } from "./phrase.ts";
import { readPoint, type Unfit } from "./point.ts";
import { isFitSubject } from "./thank-you.ts";
import { wordsIn } from "./tidy.ts";
import { unsaid } from "./unsaid.ts";

/** A draft taken apart the way a reader sees it: greeting, what is said, and the block under it. */
export interface Read {
  readonly draft: Draft;
  readonly facts: MailFacts;
  /** Paragraphs between greeting and sign-off, a blank line apart. */
  readonly prose: string;
  /** The prose without the names in it, so that "Yahoo!" isn't shouting and a Salary Analyst isn't asking for money. */
  readonly unnamed: string;
}

type Check = (read: Read) => Finding | undefined;

/** The rubric, in the order a member reads it. Numbers as in guides for applicants, tightened: 60 to 150 words, never over 200. */
export const RUBRIC: readonly Check[] = [
  ({ draft }) =>
    isFitSubject(draft.subject) && /thank|interview|conversation|role|position/i.test(draft.subject)
      ? undefined
      : error(
          "subject",
          "The subject should be four to nine words and say the role or “thank you”.",
          "Try “Thank you for the interview”.",
        ),
  recipient,
  ({ draft, facts }) => {
    const role = bareRole(facts);
    if (role === undefined)
      return advice("role", "The mail doesn't name the role.", "Tell me the job title as the advert had it.");
    return has(draft.body, role)
      ? undefined
      : error("role", "The role you interviewed for is missing.", `Put “${role}” in once.`);
  },
  ({ prose }) =>
    /\bthank|\bgrateful|\bappreciat/i.test(prose)
      ? undefined
      : error("thanks", "It never says thank you.", "Thank them for their time in the first lines."),
  ({ prose }) =>
    /\binterest|\bkeen|\benthus|\b(?:I would|I'd) (?:\w+ ){0,2}(?:like|love|welcome|be)|\bappeal|\blook forward|\bhope\b/i.test(
      prose,
    )
      ? undefined
      : error(
          "interest",
          "It doesn't say that you want the job.",
          "Add one sentence on your interest in the role.",
        ),
  specific,
  fit,
  ({ draft, facts }) => {
    const name = nameOf(facts.sender.name);
    return name !== undefined && has(draft.body.split("\n\n").at(-1) ?? "", name)
      ? undefined
      : error("sender", "Your name is missing at the end.", "Sign with your full name.");
  },
  ({ facts: { sender } }) =>
    blank(sender.email) && blank(sender.phone)
      ? advice(
          "contact",
          "There is no way to reach you under your name.",
          "Add your phone number or address in your details.",
        )
      : undefined,
  length,
  ({ unnamed }) =>
    unnamed.split("\n\n").length <= 3 &&
    unnamed.split("\n\n").every((paragraph) => sentencesIn(paragraph) <= 3)
      ? undefined
      : advice(
          "paragraphs",
          "It looks long on a phone.",
          "Keep to three paragraphs of at most three sentences.",
        ),
  ({ unnamed }) =>
    (unnamed.match(/[!！]/g) ?? []).length <= 1
      ? undefined
      : error("exclamation", "More than one exclamation mark.", "Keep one at most."),
  ({ draft }) =>
    /\p{Emoji_Presentation}|\ufe0f|\p{Regional_Indicator}/u.test(draft.subject + draft.body)
      ? error("emoji", "There is an emoji in it.", "Take it out: this goes to an employer.")
      : undefined,
  placeholder,
  unsaidInIt,
  ({ unnamed }) =>
    /still haven't heard|as soon as possible|\basap\b|other offers?|by (?:tomorrow|the end of)|urgent|deadline|I (?:expect|need) (?:an answer|to know)/i.test(
      unnamed,
    )
      ? error(
          "pressure",
          "It puts pressure on the reader.",
          "A thank-you asks for nothing: take that sentence out.",
        )
      : undefined,
];

function recipient({ draft, facts }: Read): Finding | undefined {
  const name = recipientName(facts.recipient);
  if (name === undefined)
    return advice(
      "recipient",
      "It greets nobody by name.",
      "Tell me who you spoke with, as they call themselves.",
    );
  const greeted = [...namesOf(facts.recipient), ...name.split(" ").slice(0, 1)].some((each) =>
    has(draft.body.split("\n")[0] ?? "", each),
  );
  return greeted
    ? undefined
    : error("recipient", `The greeting doesn't name ${name}.`, `Begin with “Hello ${name},”.`);
}

/** What to ask for instead, for each reason a point or a strength could not be used. */
const INSTEAD: Readonly<Record<Unfit, string>> = {
  missing: "A few words are enough: “how you plan the move to Kafka”, “the night rota”.",
  long: "Say it in under twenty words: the thing itself, without the story around it.",
  unclear: "Give me the thing itself, such as “the data migration” or “how they train new starters”.",
  salary: "Money stays out of a thank-you. Pick something about the work.",
  private: "That is yours to keep, and they need not have asked. Pick something about the work.",
  negative:
    "That may well be true, but it won't help in a thank-you. Pick something about the work that you liked.",
};

function specific({ draft, facts }: Read): Finding | undefined {
  const point = readPoint(facts.point, namesOf(facts.recipient));
  if (point.form === "none")
    return advice("specific", "Nothing in it could only have been written by you.", INSTEAD[point.why]);
  return has(draft.body, point.text)
    ? undefined
    : advice("specific", "What you talked about is no longer in it.", `Put back “${point.text}”.`);
}

function fit({ draft, facts }: Read): Finding | undefined {
  const strength = readFit(facts.fit, namesOf(facts.recipient));
  if (strength.form === "none" && blank(facts.fit))
    return advice(
      "fit",
      "It doesn't say why you suit the job.",
      "Tell me one strength: “I led the same move last year”.",
    );
  if (strength.form === "none")
    return advice(
      "fit",
      "I could not use your strength as you put it.",
      strength.why === "long"
        ? INSTEAD.long
        : "Put it as one plain sentence: “I led the same move last year”.",
    );
  return has(draft.body, strength.text)
    ? undefined
    : advice("fit", "Your strength is no longer in it.", `Put back “${strength.text}”.`);
}

function length({ prose }: Read): Finding | undefined {
  const count = wordsIn(prose).length;
  if (count > 200)
    return error("length", `It is ${count} words long; past 200 nobody reads it.`, "Cut it to 150 or fewer.");
  if (count > 150) return advice("length", `It is ${count} words long.`, "Cut it to 150 or fewer.");
  return count < 60
    ? advice("length", `It is only ${count} words long.`, "One more detail from the conversation would help.")
    : undefined;
}

function placeholder({ draft, facts }: Read): Finding | undefined {
  // An address may hold any sign; what the member set once under their name is not a hole.
  const details = Object.values(facts.sender).filter((detail) => detail !== "");
  const text = details.reduce(
    (left, detail) => left.replaceAll(detail, ""),
    `${draft.subject}\n${draft.body}`,
  );
  const hole = /[[{<][^\]}>\n]*[\]}>]|_{3,}|\bX{3,}\b|\b(?:TBD|TBC|INSERT)\b|\bundefined\b/.exec(text)?.[0];
  return hole === undefined
    ? undefined
    : error("placeholder", `“${hole}” was left to be filled in.`, "Fill it in or take it out.");
}

const UNSAID_SAYS = {
  salary: { says: "It speaks of money.", fix: "Keep that for the offer." },
  private: { says: "It says something private.", fix: "Take it out: it is no part of why you suit the job." },
  negative: {
    says: "It has an apology or a complaint in it.",
    fix: "Take it out: a thank-you looks forward.",
  },
} as const;

function unsaidInIt({ unnamed, draft, facts }: Read): Finding | undefined {
  const subject = draft.subject.replaceAll(bareRole(facts) ?? "\n", "it");
  const why = unsaid(`${unnamed}\n${subject}`);
  return why === undefined ? undefined : error(why, UNSAID_SAYS[why].says, UNSAID_SAYS[why].fix);
}

export function bareRole({ role }: MailFacts): string | undefined {
  return nameOf(role)?.replace(/^(?:an?|the) /i, "");
}

function sentencesIn(paragraph: string): number {
  return paragraph
    .split(/(?<!\b(?:Dr|Mr|Mrs|Ms|Prof|St|Inc|Ltd|Co|vs))[.!?。！？]+(?=\s+\p{Lu}|$)/u)
    .filter((part) => part.trim() !== "").length;
}

export function has(text: string, part: string): boolean {
  const flat = (each: string) => inFull(each.normalize("NFC")).toLowerCase().replace(/\s+/g, " ");
  return flat(text).includes(flat(part));
}

function blank(text: string | undefined): boolean {
  return text === undefined || text.trim() === "";
}
