import { companyOf, nameOf, namesOf } from "./address.ts";
import { readAnswer, readConcern } from "./concern.ts";
import type { MailFacts, Tone } from "./draft.ts";
import { readFit } from "./fit.ts";
import { inFull, startCase } from "./phrase.ts";
import { readPoint } from "./point.ts";
import { readPromise, readSlot } from "./promise.ts";
import { tidy } from "./tidy.ts";

/** What fills the holes of a wording; a hole whose filling is unknown takes its wording with it. See `letter.ts`. */
export type Slots = Readonly<Record<string, string | undefined>>;

export function slotsOf(facts: MailFacts, tone: Tone): Slots {
  const names = namesOf(facts.recipient);
  const said = (text: string) => asNamed(tone === "formal" ? inFull(text) : text, facts);
  const point = readPoint(facts.point, names);
  const concern = readConcern(facts.concern, names);
  return {
    ...roleSlots(nameOf(facts.role), companyOf(facts.company)),
    ...daySlots(facts),
    ...fitSlots(facts, said),
    ...sentOnSlots(facts, names),
    sender: nameOf(facts.sender.name),
    ...(point.form !== "none" && { [point.form]: said(point.text) }),
    ...(concern !== undefined && { concern: said(concern) }),
    ...both("answer", "Answer", readAnswer(facts.answer, names), said),
    ...both("slot", "Slot", readSlot(facts.slot), said),
  };
}

/** "{fit}" and "{Fit}": the same words in the middle of a sentence and at its start. */
function both(
  inside: string,
  first: string,
  text: string | undefined,
  said: (text: string) => string,
): Slots {
  return text === undefined ? {} : { [inside]: said(text), [first]: startCase(said(text)) };
}

function fitSlots({ fit, recipient }: MailFacts, said: (text: string) => string): Slots {
  const read = readFit(fit, { names: namesOf(recipient) });
  if (read.form === "statement") return both("fit", "Fit", read.text, said);
  return read.form === "asset" ? { asset: said(read.text) } : {};
}

function daySlots({ interviewedOn, answerBy }: MailFacts): Slots {
  const [when, by] = [tidy(interviewedOn ?? ""), tidy(answerBy ?? "")];
  return { when: when === "" ? "" : ` ${when}`, ...(when !== "" && { on: when }), ...(by !== "" && { by }) };
}

function sentOnSlots({ promised }: MailFacts, names: readonly string[]): Slots {
  const { thing, link } = readPromise(promised, names) ?? {};
  return { ...(thing && { thing }), ...(link && { link }) };
}

/** The firm's name is written the same wherever it stands, however fast the member typed. */
function asNamed(text: string, { company }: MailFacts): string {
  const name = companyOf(company);
  if (name === undefined) return text;
  const words = text.split(" ").map((word) => (word.toLowerCase() === name.toLowerCase() ? name : word));
  return words.join(" ");
}

/** "a Data Analyst position at Acme", "Data Analyst" and "analyst role" all come to one phrase that names each thing once. */
function roleSlots(role: string | undefined, company: string | undefined): Slots {
  const bare = role?.replace(/^(?:an?|the) /i, "");
  const at =
    company === undefined || bare?.toLowerCase().endsWith(` at ${company.toLowerCase()}`)
      ? ""
      : ` at ${company}`;
  if (bare === undefined) return { role: `the role${at}` };
  const position = / (?:role|position|job|post)\b/i.test(bare) ? `the ${bare}` : `the ${bare} role`;
  return { role: position + at, position, title: bare.replace(/ (?:role|position|job|post)$/i, "") };
}
