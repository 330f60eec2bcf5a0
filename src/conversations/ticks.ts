import { z } from "zod";
import { bare, type Question, question } from "../core/question.ts";
import { heard, say, type Talk } from "../core/talk.ts";
import type { Item } from "../interview/preparation/checklist.ts";

/** A list of things to have done, what is ticked in it, and how to tick more. */
interface Checklist {
  readonly heading: string;
  readonly items: readonly Item[];
  /** Ids that were ticked before. */
  readonly ticked: readonly string[];
  /** Said below the list, by what is ticked. */
  readonly below: (ticked: readonly string[]) => readonly string[];
}

/** Shows a checklist that can be ticked off under it, in one form or in words; gives back what is ticked by now. */
export function* checklist({ heading, items, ticked, below }: Checklist): Talk<readonly string[]> {
  const now = (yield* heard(tickQuestion(items, ticked), ticked)) ?? [];
  const open = tickQuestion(items, now);
  yield* heard(open, now);
  const lines = items.map(({ id, says }, index) => ({
    done: now.includes(id),
    line: `${index + 1}. ${says}`,
  }));
  const [todo, done] = [false, true].map((which) =>
    lines.filter((each) => each.done === which).map(({ line }) => line),
  );
  yield* say(
    { heading },
    ...(todo?.length ? [{ text: todo.join("\n") }] : [{ text: "All of it is done." }]),
    ...(done?.length ? [{ text: `Done:\n${done.join("\n")}` }] : []),
    "Say the numbers of what is done, such as “1, 4”, or press “Tick off”; it is remembered.",
    ...below(now),
    { offers: open, as: "Tick off" },
  );
  return now;
}

function tickQuestion(items: readonly Item[], ticked: readonly string[]): Question<readonly string[]> {
  return question({
    key: "ticks",
    label: "Ticked off",
    asks: "Tick what is done. In words, the numbers will do: “1, 4”; “not 2” takes one back.",
    expects: "the numbers of what is done, such as “1, 4”, or “all”",
    fields: [
      {
        name: "done",
        label: "Done",
        required: false,
        several: true,
        options: items.map(({ id, says }) => ({ value: id, label: says })),
        value: ticked.join(","),
      },
    ],
    numbered: true,
    meaning: z.array(z.string()),
    read: (answer) => {
      if ("form" in answer) return inOrder(items, (answer.form.done ?? "").split(","));
      return "words" in answer ? inWords(bare(answer.words), items, ticked) : undefined;
    },
    show: (done) => `${items.filter(({ id }) => done.includes(id)).length} of ${items.length}`,
  });
}

function inWords(
  said: string,
  items: readonly Item[],
  ticked: readonly string[],
): readonly string[] | undefined {
  if (/^(?:all|everything|all of (?:it|them)|all done|done)$/.test(said)) return items.map(({ id }) => id);
  if (/^(?:none|nothing|none of (?:it|them))$/.test(said)) return [];
  const [taking = "", giving = ""] = said.split(/\b(?:not|without|undo|untick|take back)\b/);
  const [taken, given] = [numbered(taking, items), numbered(giving, items)];
  if (taken.length + given.length === 0) return undefined;
  return inOrder(
    items,
    [...ticked, ...taken].filter((id) => !given.includes(id)),
  );
}

const numbered = (said: string, items: readonly Item[]): readonly string[] =>
  (said.match(/\d+/g) ?? []).flatMap((number) => items[Number(number) - 1]?.id ?? []);

const inOrder = (items: readonly Item[], ids: readonly string[]): readonly string[] =>
  items.map(({ id }) => id).filter((id) => ids.includes(id));
