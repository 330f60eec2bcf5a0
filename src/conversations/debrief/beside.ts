import { anyWords, type Moment, type Question, question } from "../../core/question.ts";
import { heard, overheard, say, type Talk } from "../../core/talk.ts";
import { isForUs } from "../../interview/asking.ts";
import { tells } from "../../interview/story/read-story.ts";
import type { Item } from "./read-back.ts";
import { itemsOf, merged, reading, type Told, toldIn } from "./told.ts";

/** The stretches of a debrief in which members say more than they are asked. */
type Stretch = "reading" | "email";

/** The questions of each stretch whose answers may tell an interview; contact details and drafts don't. */
const isIn: Readonly<Record<Stretch, (key: string) => boolean>> = {
  reading: (key) =>
    /^(?:sign:\w+|stage|format|structured|inexperienced|when|story(?!:right):\w+(?::\d+)?|tonight|ready|beside:reading:\d+)$/.test(
      key,
    ),
  email: (key) =>
    /^(?:people|job|point:\d+|strength|reply_by|more|well|badly|concern|beside:email:\d+)$/.test(key),
};

/** More than anybody says beside their answers; then they are asked as before. */
const MOST = 20;

/**
 * What members told beside their answers, said back as it is noted. It adds to `told` what is open there and was not
 * answered: a chatty member is asked less, and what they answered stands.
 */
export function* beside(told: Told, begun: Moment, during: Stretch): Talk<Told> {
  const readings = yield* overheard({ by: "beside", of: isIn[during], meaning: reading });
  let all = told;
  for (const read of readings) {
    const more = yield* open(wanted(toldIn(read, begun), during), all);
    const items = itemsOf(more);
    if (items.length > 0) yield* say(`Noted, too: ${items.map(inWords).join("; ")}.`);
    all = { ...merged(all, more), beside: new Set([...(all.beside ?? []), ...items.map(keyOf)]) };
  }
  return all;
}

const keyOf = ({ question }: Item) => question.key;
const inWords = ({ question, read }: Item) => `${question.label}: ${read}`;

/** From here on, words that the open question can't read are kept, and read, where they tell something. */
export function* listens(during: Stretch): Talk {
  for (let nth = 1; nth <= MOST; nth++) if ((yield* heard(aside(during, nth))) === undefined) return;
}

function aside(during: Stretch, nth: number): Question<string> {
  return question({
    key: `beside:${during}:${nth}`,
    label: nth === 1 ? "Said beside it" : `Said beside it (${nth})`,
    asks: "What would you rather it said?",
    expects: "something about the interview, in your own words",
    catches: true,
    meaning: anyWords,
    read: (answer) =>
      "words" in answer && tells(answer.words) && !isForUs(answer.words) ? answer.words.trim() : undefined,
    show: (words) => words,
  });
}

/** The circumstances change how signs read; once the card is there only the member can set them. */
function wanted(told: Told, during: Stretch): Told {
  if (during === "reading") return told;
  const { people, job, replyBy } = told.facts;
  return { ...told, facts: { ...(people && { people }), ...(job && { job }), ...(replyBy && { replyBy }) } };
}

/** Of what was read, what nothing before it told and no answer settled. */
function* open({ signs, facts, ...rest }: Told, before: Told): Talk<Told> {
  const questions = new Map(itemsOf({ signs, facts }).map((item) => [item.question.key, item.question]));
  const settled = new Set<string>();
  for (const [key, question] of questions) if ((yield* heard(question)) !== undefined) settled.add(key);
  const isOpen = (key: string) => !settled.has(key);
  return {
    ...rest,
    signs: signs.filter(
      ({ name }) => isOpen(`sign:${name}`) && !before.signs.some((sign) => sign.name === name),
    ),
    facts: Object.fromEntries(
      Object.entries(facts).filter(([name]) => isOpen(KEYS[name] ?? name) && !(name in before.facts)),
    ),
  };
}

/** Facts whose question has another name. */
const KEYS: Readonly<Record<string, string>> = { replyBy: "reply_by", on: "when" };
