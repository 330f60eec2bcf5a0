import { ANSWERS, keyOf } from "../support/debrief.ts";
import { lastAsked, type Told, textOf } from "../support/terminal.ts";

/** What Ann sends next to the question that is open, or undefined once the debrief is through. */
function reply(messages: readonly Told[]): object | undefined {
  const open = lastAsked(messages);
  if (!open?.question) return undefined;
  const said = ANSWERS[keyOf(open.question)];
  if (said !== undefined) return { text: said };
  const [first] = open.options ?? [];
  return first ? { press: first.value, question: open.question } : { press: "skip", question: open.question };
}

export interface Walked {
  /** Every question in the order it was asked. */
  readonly asked: readonly string[];
  readonly transcript: string;
}

/** Takes Ann from the first word to the end; `sends` may be another process at every step. */
export async function walk(sends: (line: object) => Promise<readonly Told[]>): Promise<Walked> {
  const asked: string[] = [];
  let transcript = "";
  let messages = await sends({ command: "debrief", args: "" });
  for (;;) {
    transcript += `${textOf(messages)}\n\n`;
    const next = reply(messages);
    if (!next) return { asked, transcript };
    asked.push(keyOf(lastAsked(messages)?.question));
    if (asked.length > 50) throw new Error(`The debrief doesn't end: ${asked.join(", ")}`);
    messages = await sends(next);
  }
}
