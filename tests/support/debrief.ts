import type { Book } from "../../src/conversations/book.ts";
import { house } from "../../src/conversations/index.ts";
import { type Chat, chat } from "./chat.ts";

/** A story that tells something and leaves something open. */
export const STORY =
  "Maria Lopez asked a lot of follow-up questions about my triage experience and they said I'd hear by Friday. It was for the staff nurse role at St Anne's Hospital.";

/** What Ann answers when she is asked in words; whatever is not here she answers with the first button, or skips. */
export const ANSWERS: Readonly<Record<string, string>> = {
  story: STORY,
  when: "this morning",
  people: "Maria Lopez",
  job: "staff nurse at St Anne's Hospital",
  "point:1": "how they staff nights",
  strength: "I ran triage for two years",
  details: "Ann Lee, ann@example.org",
  reply_by: "next Friday",
  more: "no",
  reminders: "yes",
  zone: "New York",
};

export const keyOf = (asked: string | undefined): string => asked?.slice(asked.indexOf("/") + 1) ?? "";

/** Ann at the beginning of a debrief. */
export function ann(answers: Partial<Record<string, string>> = {}): Chat<Book> {
  const it = chat(house);
  it.calls("debrief");
  if (answers.story !== undefined) it.says(answers.story);
  return it;
}

/** Goes on until `stop` is asked, or to the end; gives back the keys of what was asked on the way. */
export function goesOn(
  it: Chat<Book>,
  stop?: string,
  answers: Readonly<Record<string, string>> = ANSWERS,
): readonly string[] {
  const asked: string[] = [];
  for (let key = keyOf(it.asked()); key !== "" && key !== stop; key = keyOf(it.asked())) {
    asked.push(key);
    if (asked.length > 60) throw new Error(`The debrief doesn't end: ${asked.join(", ")}`);
    it.says(answers[key] ?? it.last()?.options?.[0]?.label ?? "skip");
  }
  return asked;
}
