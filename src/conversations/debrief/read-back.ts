import { choice, type Question } from "../../core/question.ts";
import { ask, say, type Talk } from "../../core/talk.ts";

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

const cut = (words: string) => (words.length > 90 ? `${words.slice(0, 88).trimEnd()}…` : words);

/** "I read: … Right?" One step when it was right; when it wasn't, each wrong item is asked at once. */
export function* confirm(items: readonly Item[]): Talk {
  if (items.length === 0)
    yield* say(
      "Thank you. It is kept, word for word. I read no sign in it for certain, so let me ask a little.",
    );
  else if ((yield* ask(rightQuestion(items))) === "no") yield* mend(items);
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

function rightQuestion(items: readonly Item[]): Question<"yes" | "no"> {
  const list = items.map(({ question, read }) => `- ${question.label}: ${read}`).join("\n");
  return choice("story:right", {
    label: "What I read",
    asks: `Thank you, it is kept word for word. I read in it:\n${list}\nRight?`,
    options: { yes: "That's right", no: "Not quite" },
    also: {
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
      no: ["no", "n", "nope", "wrong", "not really", "no that's wrong", "not right"],
    },
    shown: { yes: "right", no: "not quite" },
  });
}

function wrongQuestion(nth: number, items: readonly Item[]): Question<string> {
  const wrong = items.map(({ question }) => [question.key, question.label]);
  return choice<string>(`story:wrong:${nth}`, {
    label: "What I misread",
    asks: nth === 1 ? "Which one did I get wrong?" : "Anything else I got wrong?",
    options: { ...Object.fromEntries(wrong), none: "Nothing else" },
    also: { none: ["no", "none", "nothing", "that's it"] },
  });
}
