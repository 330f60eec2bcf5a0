import { namesOf } from "../address.ts";
import { readAnswer, readConcern } from "../concern.ts";
import type { Mend } from "../finding.ts";
import { advice, error } from "../finding.ts";
import { readFit } from "../fit.ts";
import { readPoint, type Unfit } from "../point.ts";
import { readPromise } from "../promise.ts";
import { blank, type Check, has, type Read } from "../read.ts";

/** What each kind of mail must say. */

export const thanks: Check = (read) =>
  /\bthank|\bgrateful|\bappreciat/i.test(read.prose)
    ? undefined
    : error("thanks", {
        says: "It never says thank you.",
        fix: "Thank them for their time in the first lines.",
        mend: atStart(read, "Thank you for your time. "),
      });

const INTEREST =
  /\binterest|\bkeen|\benthus|\b(?:would|I'd) (?:\w+ ){0,3}(?:like|love|welcome|enjoy|be|suit)|\bappeal|\blook forward|\bhope\b|\bsee myself\b|\bgladly\b|\bwant(?:ed)? to (?:work|join|be part)/i;

export const interest: Check = (read) =>
  INTEREST.test(read.prose)
    ? undefined
    : error("interest", {
        says: "It doesn't say that you want the job.",
        fix: "Add one sentence on your interest in the role.",
        mend: atEnd(read, " I am very interested in the job and look forward to hearing from you."),
      });

/** What to ask for instead, for each reason a point or a strength could not be used. */
export const INSTEAD: Readonly<Record<Unfit, string>> = {
  missing: "A few words are enough: “how you plan the move to Kafka”, “the night rota”.",
  long: "Say it in under twenty words: the thing itself, without the story around it.",
  unclear: "Give me the thing itself, such as “the data migration” or “how they train new starters”.",
  salary: "Money stays out of a thank-you. Pick something about the work.",
  private: "That is yours to keep, and they need not have asked. Pick something about the work.",
  negative:
    "That may well be true, but it won't help in a thank-you. Pick something about the work that you liked.",
};

export const specific: Check = ({ draft, facts }) => {
  const point = readPoint(facts.point, namesOf(facts.recipient));
  if (point.form === "none")
    return advice("specific", {
      says: "Nothing in it could only have been written by you.",
      fix: INSTEAD[point.why],
    });
  return has(draft.body, point.text) || alike(draft.body, point.text)
    ? undefined
    : advice("specific", {
        says: "What you talked about is no longer in it.",
        fix: `Put back “${point.text}”.`,
      });
};

export const concern: Check = ({ draft, facts }) => {
  const names = namesOf(facts.recipient);
  const [about, answer] = [readConcern(facts.concern, names), readAnswer(facts.answer, names)];
  if (about === undefined || answer === undefined)
    return error("concern", {
      says: "There is no better answer in it, and without one it only reminds them.",
      fix: "Tell me what you would say now, in a sentence or two; or send the thank-you instead.",
    });
  return has(draft.body, answer) || alike(draft.body, answer)
    ? undefined
    : advice("concern", {
        says: "The answer you would give now is no longer in it.",
        fix: `Put back “${answer}”.`,
      });
};

export const promised: Check = ({ draft, facts }) => {
  const read = readPromise(facts.promised, namesOf(facts.recipient));
  if (read === undefined)
    return error("promised", {
      says: "It doesn't say what you are sending.",
      fix: "Tell me what you promised them: “my portfolio, ann.example/work”.",
    });
  return has(draft.body, read.link ?? read.thing)
    ? undefined
    : error("promised", {
        says: "What you promised is no longer in it.",
        fix: `Put back “${read.link ?? read.thing}”.`,
      });
};

export const fit: Check = ({ draft, facts }) => {
  const strength = readFit(facts.fit, { names: namesOf(facts.recipient) });
  if (strength.form === "none" && blank(facts.fit))
    return advice("fit", {
      says: "It doesn't say why you suit the job.",
      fix: "Tell me one strength: “I led the same move last year”.",
    });
  if (strength.form === "none")
    return advice("fit", {
      says: "I could not use your strength as you put it.",
      fix:
        strength.why === "long"
          ? INSTEAD.long
          : "Put it as one plain sentence: “I led the same move last year”.",
    });
  return has(draft.body, strength.text) || alike(draft.body, strength.text)
    ? undefined
    : advice("fit", { says: "Your strength is no longer in it.", fix: `Put back “${strength.text}”.` });
};

/** Members put things their own way: most of the longer words still being there is the thing still being there. */
function alike(body: string, said: string): boolean {
  const words = said.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  const kept = words.filter((word) => body.toLowerCase().includes(word.slice(0, 5)));
  return words.length > 0 && kept.length >= words.length * 0.8;
}

export const question: Check = ({ prose }) => {
  const asked = (prose.match(/\?/g) ?? []).length;
  if (asked === 1) return undefined;
  return asked === 0
    ? advice("question", {
        says: "It asks nothing, so there is nothing to answer.",
        fix: "End with one question: “Could you tell me what the next step will be?”",
      })
    : advice("question", { says: `It asks ${asked} questions.`, fix: "Keep the one that matters to you." });
};

export const offer: Check = ({ prose }) =>
  /\b(?:send|provide|supply|help|further|more|in touch)\b/i.test(prose)
    ? undefined
    : advice("offer", {
        says: "It only asks, and offers nothing.",
        fix: "Offer something: “I would be glad to send anything that helps you decide.”",
      });

/** A check-in names the day of the interview, and the first one the day they had named. */
export const dates: Check = ({ draft, facts: { interviewedOn, answerBy } }) => {
  const missing = [
    day(interviewedOn, "the day of the interview"),
    ...(draft.kind === "check_in" ? [day(answerBy, "the day they named")] : []),
  ].filter((each) => each !== undefined && !has(draft.body, each.day));
  const [first] = missing;
  return first
    ? advice("date", {
        says: `It doesn't say ${first.what}.`,
        fix: `Put “${first.day}” in, so that nobody has to look it up.`,
      })
    : undefined;
};

const day = (words: string | undefined, what: string) =>
  words === undefined ? undefined : { day: words.replace(/^on /, ""), what };

function atStart({ draft: { body }, prose }: Read, to: string): Mend | undefined {
  const at = body.indexOf(prose.slice(0, 20));
  return at < 0 || prose === "" ? undefined : { where: "body", at, was: "", to };
}

function atEnd({ draft: { body }, prose }: Read, to: string): Mend | undefined {
  const last = prose.split("\n\n").at(-1) ?? "";
  const at = body.lastIndexOf(last);
  return last === "" || at < 0 ? undefined : { where: "body", at: at + last.length, was: "", to };
}
