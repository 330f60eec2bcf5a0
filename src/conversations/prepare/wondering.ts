import { z } from "zod";
import { type Question, question } from "../../core/question.ts";
import { heard, say, type Talk } from "../../core/talk.ts";
import { questionsFor, TOPICS, topicsIn } from "../../interview/preparation/wonder.ts";
import type { Preparation } from "./preparation.ts";

const wishSchema = z.object({ topics: z.array(z.string()), own: z.string().exactOptional() });
type Wish = z.infer<typeof wishSchema>;

/** What anyone may ask, where the member hasn't said what they want to know. */
const USUAL = ["work", "success", "next"];

/** Questions to take along, grown from what the member wants to find out; what can wait for an offer is kept for it. */
export function* wondering(before: Preparation): Talk<Pick<Preparation, "topics" | "own" | "later">> {
  const asked = wishQuestion(before);
  const said = before.topics.length > 0 || before.own ? wishOf(before) : undefined;
  const wish = (yield* heard(asked, said)) ?? { topics: [] };
  const { questions, later } = questionsFor(wish.topics, wish.own ?? "");
  const shown = questions.length > 0 ? questions : questionsFor(USUAL, "").questions;
  yield* say(
    { heading: "Questions to ask them" },
    { text: shown.map((each) => `- ${each}`).join("\n") },
    {
      text:
        questions.length > 0
          ? "Three are plenty; the best one first, for time runs out."
          : "These suit anyone. Tell me what you want to find out, and I make them yours.",
    },
    ...(later.length > 0
      ? [
          {
            text: `Kept for after an offer, where it gets you more: ${later.map((each) => `“${each}”`).join(", ")}.`,
          },
        ]
      : []),
    { offers: asked, as: "What I want to find out" },
  );
  return { ...wish, later: [...new Set([...before.later, ...later])] };
}

const wishOf = ({ topics, own }: Preparation): Wish => ({ topics, ...(own && { own }) });

function wishQuestion({ topics, own }: Preparation): Question<Wish> {
  return question({
    key: "wish",
    label: "What you want to find out",
    asks: "What do you want to find out about them? In your own words: “how they handle on-call, whether the team is stable”.",
    expects: "what you want to find out, in a few words",
    fields: [
      {
        name: "topics",
        label: "What do you want to find out?",
        required: false,
        several: true,
        options: TOPICS.map(({ id, label }) => ({ value: id, label })),
        value: topics.join(","),
      },
      {
        name: "own",
        label: "And in your own words?",
        required: false,
        long: true,
        ...(own && { value: own }),
      },
    ],
    meaning: wishSchema,
    read: (answer) => {
      if ("words" in answer) return { topics: topicsIn(answer.words), own: answer.words.trim() };
      if (!("form" in answer)) return undefined;
      const said = answer.form.own?.trim();
      return { topics: (answer.form.topics ?? "").split(",").filter(Boolean), ...(said && { own: said }) };
    },
    show: ({ topics: picked, own: said }) =>
      [
        ...TOPICS.filter(({ id }) => picked.includes(id)).map(({ label }) => label.toLowerCase()),
        ...(said ? [`“${said}”`] : []),
      ].join(", ") || "nothing yet",
  });
}
