import { error, type Finding, type Mend, type Rule } from "../finding.ts";
import { replacing, sentenceAt } from "../mend.ts";
import { bareRole, type Check, type Read } from "../read.ts";
import { type Unsaid, unsaidAt } from "../unsaid.ts";

/** What no mail to an employer says. */

export const exclamation: Check = ({ unnamed, draft, masked }) => {
  if ((unnamed.match(/[!！]/g) ?? []).length <= 1) return undefined;
  const run = /[!！]{2,}/.exec(masked) ?? /[!！](?=[^!！]*$)/.exec(masked);
  return error("exclamation", {
    says: "More than one exclamation mark.",
    fix: "Keep one at most.",
    mend: run ? replacing(draft.body, run, ".") : undefined,
  });
};

const EMOJI =
  /\s?(?:\p{Emoji_Presentation}|\p{Regional_Indicator}|\p{Extended_Pictographic}\ufe0f)(?:\u200d\p{Extended_Pictographic}\ufe0f?|\p{Emoji_Modifier}|\ufe0f)*/u;

export const emoji: Check = ({ draft }) => {
  const where = EMOJI.test(draft.subject) ? "subject" : "body";
  const found = EMOJI.exec(draft[where]);
  return found
    ? error("emoji", {
        says: "There is an emoji in it.",
        fix: "Take it out: this goes to an employer.",
        mend: { where, at: found.index, was: found[0], to: "" },
      })
    : undefined;
};

const HOLE = /[[{<][^\]}>\n]*[\]}>]|_{3,}|\bX{3,}\b|\b(?:TBD|TBC|INSERT|TODO)\b|\bundefined\b/;

export const placeholder: Check = ({ draft, facts }) => {
  // An address may hold any sign; what the member set once under their name is not a hole.
  const details = Object.values(facts.sender).filter((detail) => detail !== "");
  const hidden = (text: string) =>
    details.reduce((left, detail) => left.replaceAll(detail, " ".repeat(detail.length)), text);
  const where = HOLE.test(hidden(draft.subject)) ? "subject" : "body";
  const hole = HOLE.exec(hidden(draft[where]));
  if (!hole) return undefined;
  const to = filling(hole[0], facts) ?? "";
  return error("placeholder", {
    says: `“${hole[0]}” was left to be filled in.`,
    fix: to === "" ? "Fill it in, or take it out." : `“${to}” belongs there.`,
    mend: { where, at: hole.index, was: hole[0], to },
  });
};

/** What a bracket wanted, where the member has told it. */
function filling(hole: string, { recipient, company, role, sender }: Read["facts"]): string | undefined {
  if (/your name|my name|full name|signature/i.test(hole)) return sender.name;
  if (/company|employer|firm|organi[sz]ation/i.test(hole)) return company;
  if (/role|position|job|title/i.test(hole)) return role;
  if (/phone|number/i.test(hole)) return sender.phone;
  if (/mail/i.test(hole)) return sender.email;
  return /name|interviewer|recipient|manager/i.test(hole) ? recipient : undefined;
}

const UNSAID_SAYS: Readonly<Record<Unsaid, { readonly says: string; readonly fix: string }>> = {
  salary: { says: "It speaks of money.", fix: "Keep that for the offer." },
  private: { says: "It says something private.", fix: "Take it out: it is no part of why you suit the job." },
  negative: {
    says: "It has an apology or a complaint in it.",
    fix: "Take it out: a follow-up looks forward.",
  },
};

/** Only a mail asks so; in what a member tells us the same words may mean the work. */
const ASKS_PAY =
  /\b(?:does|do|will|would) (?:the \w+|it|this|you) pay\b|\bhow much (?:do|does|would|will|is) (?:you|it|the|this)\b|\b(?:hourly|day|pay) rate\b|\bholiday pay\b|\bbenefits package\b/i;

export const unsaid: Check = ({ masked, draft, facts }) => {
  const inBody = sentencesWith(draft.body, masked, (text) => unsaidAt(text) ?? asked(text));
  const findings = inBody.map(({ why, mend }) => error(why, { ...UNSAID_SAYS[why], mend }));
  const inSubject = unsaidAt(draft.subject.replaceAll(bareRole(facts) ?? "\n", "it"));
  return inSubject ? [...findings, error(inSubject.why, UNSAID_SAYS[inSubject.why])] : findings;
};

/** Every sentence in which something is found, once each. `masked` is the body with what doesn't count blanked. */
function sentencesWith<F extends { readonly at: number }>(
  body: string,
  masked: string,
  find: (text: string) => F | undefined,
): readonly (F & { readonly mend: Mend })[] {
  const found = find(masked);
  if (!found) return [];
  const mend = sentenceAt(body, found.at);
  const rest =
    masked.slice(0, mend.at) + " ".repeat(mend.was.length) + masked.slice(mend.at + mend.was.length);
  return [{ ...found, mend }, ...(rest === masked ? [] : sentencesWith(body, rest, find))];
}

function asked(text: string) {
  const found = ASKS_PAY.exec(text);
  return found ? { why: "salary" as const, at: found.index } : undefined;
}

const PRESSURE =
  /still (?:haven't|have not|waiting)|as soon as possible|\basap\b|\b(?:an?other|other|competing|several) (?:job )?offers?\b|by (?:tomorrow|the end of)|urgent|deadline|\bI (?:expect|need) (?:an? (?:answer|reply|decision)|to know|your)\b|\byou (?:never|didn't|did not|haven't|have not) (?:replied|reply|answered?|written|write|got|get|called|call)\b|why (?:haven't|have not|hasn't|is it taking|has no)|\b(?:hear(?:d)? nothing|no (?:reply|answer|response) (?:from|to))\b/i;

export const pressure = taken("pressure", PRESSURE, {
  says: "It puts pressure on the reader.",
  fix: "It works better without: take that sentence out.",
});

export const opener = taken(
  "opener",
  /(?:^|\n|[.!?] )(?:(?:I'm|I am|I was|I) )?(?:just|only) (?:checking|following up|touching base|wanted to (?:check|touch|follow)|wondering)/i,
  {
    says: "“Just checking in” says that there is no reason to write.",
    fix: "Take it out, and begin with what it is about.",
  },
);

export const boast = taken(
  "boast",
  /\b(?:(?:the )?(?:perfect|ideal|best) (?:fit|match|candidate|person|choice)|you won't find|(?:no one|nobody) better|second to none|100 ?%|best in the)\b/i,
  { says: "It praises its own sender.", fix: "Take it out: what you did says more than a verdict on it." },
);

/** A sentence that has something in it is taken out whole. */
function taken(rule: Rule, pattern: RegExp, said: Pick<Finding, "says" | "fix">): Check {
  const find = (text: string) => {
    const found = pattern.exec(text);
    return found ? { at: found.index + (/^[.!?\n ]*/.exec(found[0])?.[0].length ?? 0) } : undefined;
  };
  return ({ masked, draft }) =>
    sentencesWith(draft.body, masked, find).map(({ mend }) => error(rule, { ...said, mend }));
}
