import { readFileSync } from "node:fs";
import { z } from "zod";
import {
  format,
  inexperienced,
  replyBy,
  stage,
  structured,
  when,
} from "../src/conversations/debrief/circumstances.ts";
import { signQuestion } from "../src/conversations/debrief/sign-questions.ts";
import { job, people } from "../src/conversations/mail-questions.ts";
import type { Question } from "../src/core/question.ts";
import { SIGNS } from "../src/interview/signs.ts";
import { NONE, type Tally, total } from "../src/interview/story/score.ts";

/** When the answers in `texts/answers.jsonl` were given. */
const MOMENT = { now: Date.parse("2026-11-18T17:00:00Z"), zone: "Europe/London" };

const line = z.object({ id: z.string(), asks: z.string(), text: z.string(), means: z.unknown() });
type Line = z.infer<typeof line>;

const OTHERS = [stage, format, structured, inexperienced, job, people, when, replyBy];
const QUESTIONS = new Map<string, Question>([
  ...SIGNS.map((sign) => [sign, signQuestion(sign)] as const),
  ...OTHERS.map((question) => [question.key, question] as const),
]);

/** Written when the readers were done, so that they show how a new answer fares. */
const LATER = 600;

/** How well answers are read that are kept for measuring: those with an odd number. */
export function answersHeldOut(): Readonly<Record<"signs" | "later" | "others", Tally>> {
  const lines = readFileSync(new URL("../texts/answers.jsonl", import.meta.url), "utf8")
    .split("\n")
    .filter((text) => text !== "")
    .map((text) => line.parse(JSON.parse(text)))
    .filter((one) => numberOf(one) % 2 === 1);
  const isSign = ({ asks }: Line) => SIGNS.some((sign) => sign === asks);
  const sum = (fits: (one: Line) => boolean) => total(lines.filter(fits).map(tallied));
  return {
    signs: sum((one) => isSign(one) && numberOf(one) < LATER),
    later: sum((one) => numberOf(one) > LATER),
    others: sum((one) => !isSign(one)),
  };
}

const numberOf = ({ id }: Line): number => Number(id.slice(1));

function tallied({ asks, text, means }: Line): Tally {
  const question = QUESTIONS.get(asks);
  if (!question)
    throw new Error(`No question is called "${asks}". Known: ${[...QUESTIONS.keys()].join(", ")}.`);
  const read = told(question.read({ words: text }, MOMENT)) ?? (question.none(text) ? "none" : undefined);
  // Nobody could say what is meant, or nobody is known: asking again and leaving it out are both right.
  if (means === "unread") return { ...NONE, wrong: Number(read !== undefined && read !== "none") };
  const right = inOrder(read) === inOrder(means);
  return { right: Number(right), wrong: Number(!right && read !== undefined), missed: Number(!right) };
}

/** What the labels name: a sign's answer, a day's date; anything else as it is. */
const named = z.union([
  z.object({ answer: z.string() }).transform(({ answer }) => answer),
  z.object({ date: z.string() }).transform(({ date }) => date),
  z.unknown(),
]);
const told = (value: unknown): unknown => named.parse(value);

/** Two objects are the same whatever the order of their keys. */
const inOrder = (value: unknown): string | undefined =>
  JSON.stringify(
    value,
    value && typeof value === "object" && !Array.isArray(value) ? Object.keys(value).sort() : null,
  );
