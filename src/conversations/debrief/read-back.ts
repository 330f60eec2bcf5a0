import { z } from "zod";
import { choice, type Question } from "../../core/question.ts";
import { ask, say, type Talk } from "../../core/talk.ts";
import { tells } from "../../interview/story/read-story.ts";

/** Something that was read in the story: the question it answers, and what was read. */
export interface Item {
  readonly question: Question;
  readonly read: string;
}

/** Joins a question and what the story said of it, if it said anything. */
export function item<M>(question: Question<M>, told: M | undefined, evidence?: string): readonly Item[] {
  if (told === undefined) return [];
  const shown = question.show(told);
  return [{ question, read: evidence ? `${shown} (“${cut(evidence)}”)` : shown }];
}

/** A member's own words are quoted, and not at length. */
export const cut = (words: string): string =>
  words.length > 90 ? `${words.slice(0, 88).trimEnd()}…` : words;

/**
 * "I read: … Right?" One step when it was right; when it wasn't, each wrong item is asked at once. Words that tell
 * something instead are handed back, to be read into it and shown again: `nth` counts how often it was shown.
 */
export function* confirm(items: readonly Item[], nth: number): Talk<string | undefined> {
  if (items.length === 0) {
    yield* say(
      "Thank you. It is kept, word for word. I read no sign in it for certain, so let me ask a little.",
    );
    return undefined;
  }
  const answer = yield* ask(rightQuestion(items, nth));
  if (answer !== undefined && typeof answer === "object") return answer.told;
  if (answer === "no") yield* mend(items);
  return undefined;
}

function* mend(items: readonly Item[]): Talk {
  let left = items;
  for (let nth = 1; left.length > 0; nth++) {
    const key = yield* ask(wrongQuestion(nth, left));
    const wrong = left.find(({ question }) => question.key === key);
    if (!wrong) return;
    yield* ask(wrong.question);
    left = left.filter((each) => each !== wrong);
  }
}

/** Names the question whose answer is read into what was read before. */
export const rightKey = (nth: number): string => (nth === 1 ? "story:right" : `story:right:${nth}`);

function rightQuestion(items: readonly Item[], nth: number): Question<Right> {
  const list = items.map(({ question, read }) => `- ${question.label}: ${read}`).join("\n");
  const begins = nth === 1 ? "Thank you, it is kept word for word. I read in it:" : "With that, I read:";
  const plain = choice(rightKey(nth), {
    label: "What I read",
    asks: `${begins}\n${list}\nRight?`,
    options: { yes: "That's right", no: "Not quite" },
    also: ALSO,
    shown: { yes: "right", no: "not quite" },
  });
  return {
    ...plain,
    meaning,
    read(answer, moment) {
      const agrees = plain.read(answer, moment);
      if (!("words" in answer) || agrees === "yes") return agrees;
      return tells(answer.words) ? { told: answer.words.trim() } : agrees;
    },
    show: (right) => (typeof right === "object" ? right.told : plain.show(right)),
  };
}

const meaning = z.union([z.enum(["yes", "no"]), z.object({ told: z.string() })]);
type Right = z.infer<typeof meaning>;

const ALSO = {
  yes: [
    "yes",
    "y",
    "yeah",
    "yep",
    "right",
    "correct",
    "exactly",
    "yes that's right",
    "that is right",
    "all right",
  ],
  no: ["no", "n", "nope", "nah", "wrong", "not really", "no that's wrong", "not right"],
};

function wrongQuestion(nth: number, items: readonly Item[]): Question<string> {
  const wrong = items.map(({ question }) => [question.key, question.label]);
  return choice<string>(`story:wrong:${nth}`, {
    label: "What I misread",
    asks: nth === 1 ? "Which one did I get wrong?" : "Anything else I got wrong?",
    options: { ...Object.fromEntries(wrong), none: "Nothing else" },
    also: { none: ["no", "none", "nothing", "that's it"] },
  });
}
