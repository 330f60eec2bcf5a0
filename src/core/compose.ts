import { button, type Control, changeButton } from "./controls.ts";
import type { Message, Option, Part } from "./message.ts";
import * as phrases from "./phrases.ts";
import type { Question } from "./question.ts";
import { openQuestion, type Standing, type Step, shown } from "./step.ts";
import type { Scene } from "./talk.ts";

/** Names a question across all of a member's talks. */
export const questionRef = (session: string, key: string): string => `${session}/${key}`;

/** The session and key a question's name stands for. */
export function questionOf(ref: string): { readonly session: string; readonly key: string } {
  const cut = ref.indexOf("/");
  return { session: ref.slice(0, cut), key: ref.slice(cut + 1) };
}

/** The key under which the list of answers to change is asked. */
export const EDIT = "edit";

/** What a member is told after a step: the note, whatever is said for the first time, and the open question. */
export function tell(before: Scene | undefined, after: Standing, step: Step): readonly Message[] {
  const { told, lead } = sayings(step, step.tell === "new" ? newlySaid(before, after.scene) : []);
  const asks = step.tell === "nothing" ? undefined : asking(after);
  if (asks)
    return [
      ...told,
      { ...asks, parts: [...lead, ...asks.parts], controls: [...change(step), ...(asks.controls ?? [])] },
    ];
  if (lead.length === 0) return told;
  return [...told, { parts: lead, controls: after.session.paused ? [button("resume")] : change(step) }];
}

/** Cards stand alone; plain words lead into whatever comes next. */
function sayings(
  step: Step,
  says: readonly (readonly Part[])[],
): { readonly told: Message[]; readonly lead: Part[] } {
  const told: Message[] = [];
  let lead: Part[] = step.note ? [{ text: step.note }] : [];
  for (const parts of says) {
    if (parts.every((part) => "text" in part)) lead.push(...parts);
    else {
      told.push(...(lead.length > 0 ? [{ parts: lead }] : []), { parts });
      lead = [];
    }
  }
  return { told, lead };
}

function change({ about }: Step): readonly Option[] {
  return about ? [changeButton(about.key, about.label)] : [];
}

/** The message that asks what is open now, if anything is. */
function asking(at: Standing): Message | undefined {
  if (at.session.paused) return undefined;
  if (at.session.editing === "") return choosing(at);
  const question = openQuestion(at);
  return question && dressed(at, question);
}

function dressed({ session, scene }: Standing, question: Question): Message {
  const current =
    session.editing === undefined ? undefined : scene.path.find((met) => met.question.key === question.key);
  return {
    parts: [...(current ? [{ text: phrases.yourAnswer(shown(current)) }] : []), { text: question.asks }],
    question: questionRef(session.id, question.key),
    ...(question.options.length > 0 && { options: question.options }),
    ...(question.fields.length > 0 && { fields: question.fields }),
    controls: controlsAt(session.said.length > 0, scene.path.length > 0).map(button),
  };
}

function choosing({ session, scene }: Standing): Message {
  const answers = scene.path.map((met) => ({ ...met, answer: shown(met) }));
  return {
    parts: [
      { text: phrases.chooseAnswer },
      {
        text: answers
          .map(({ question, answer }, index) => `${index + 1}. ${question.label}: ${answer}`)
          .join("\n"),
      },
    ],
    question: questionRef(session.id, EDIT),
    options: answers.map(({ question }) => ({ value: question.key, label: question.label })),
    controls: (["back", "help"] as const).map(button),
  };
}

function controlsAt(saidAny: boolean, answeredAny: boolean): readonly Control[] {
  const going: readonly Control[] = saidAny ? ["back"] : [];
  const changing: readonly Control[] = answeredAny ? ["edit"] : [];
  return [...going, "skip", "unsure", "enough", ...changing, "pause", "restart", "cancel", "help"];
}

/** What is said now and was not before. Said twice is said once: an edit repeats only what it changed. */
function newlySaid(before: Scene | undefined, after: Scene): readonly (readonly Part[])[] {
  const known = new Set(saysOf(before).map((parts) => JSON.stringify(parts)));
  return saysOf(after).filter((parts) => !known.has(JSON.stringify(parts)));
}

function saysOf(scene: Scene | undefined): readonly (readonly Part[])[] {
  return (scene?.lines ?? []).flatMap((line) => ("say" in line ? [line.say] : []));
}

/** What is kept now and was not before. */
export function newlyKept(before: Scene | undefined, after: Scene): readonly unknown[] {
  const known = new Set(keptOf(before).map((kept) => JSON.stringify(kept)));
  return keptOf(after).filter((kept) => !known.has(JSON.stringify(kept)));
}

function keptOf(scene: Scene | undefined): readonly unknown[] {
  return (scene?.lines ?? []).flatMap((line) => ("keep" in line ? [line.keep] : []));
}
