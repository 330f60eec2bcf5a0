import { button, type Control, changeButton, pickButton } from "./controls.ts";
import { type Message, type Option, type Part, type Settled, words } from "./message.ts";
import * as phrases from "./phrases.ts";
import type { Answered, Scene } from "./play.ts";
import type { Question } from "./question.ts";
import { type Sharing, shareId } from "./share.ts";
import { shown } from "./shown.ts";
import { openQuestion, type Standing, type Step } from "./step.ts";
import type { Offer } from "./talk.ts";

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
  const { told, lead, offers } = sayings(
    step,
    step.tell === "new" ? newlySaid(before, after.scene) : [],
    after,
  );
  const asks = step.tell === "nothing" ? undefined : asking(after);
  if (asks)
    return [
      ...told,
      {
        ...asks,
        parts: [...lead, ...asks.parts],
        controls: [...change(step), ...offers, ...(asks.controls ?? [])],
      },
    ];
  // Whatever a member does has an answer, even where it changes nothing that can be seen.
  if (lead.length === 0) return told.length > 0 || step.tell !== "new" ? told : [words(phrases.noted)];
  if (after.session.paused) return [...told, { parts: lead, controls: [button("resume")] }];
  return [...told, remark(lead, [...change(step), ...offers], after)];
}

/** Words that ask nothing; what stands under them finds its way back to their talk, whichever is in front by then. */
function remark(parts: readonly Part[], controls: readonly Option[], { session }: Standing): Message {
  return { parts, controls, ...(controls.length > 0 && { about: session.id }) };
}

type Say = Extract<Scene["lines"][number], { say: unknown }>;

interface Sayings {
  readonly told: Message[];
  readonly lead: Part[];
  readonly offers: Option[];
}

/** Cards stand alone; plain words, and what they offer, lead into whatever comes next. */
function sayings(step: Step, says: readonly Say[], after: Standing): Sayings {
  const told: Message[] = [];
  let lead: Part[] = step.note ? [{ text: step.note, ...(step.times && { times: step.times }) }] : [];
  let offers: Option[] = [];
  for (const { say, offers: questions, buttons: others, links, files, pictures, place } of says) {
    const buttons = [...questions.map((offer) => offered(offer, after)), ...others];
    const beside = place !== undefined || [links, files, pictures].some((each) => each.length > 0);
    if (!beside && say.every((part) => "text" in part)) {
      lead.push(...say);
      offers.push(...buttons);
    } else {
      if (lead.length > 0) told.push(remark(lead, offers, after));
      told.push({
        parts: say,
        controls: buttons,
        about: after.session.id,
        ...(links.length > 0 && { links }),
        ...(files.length > 0 && { files }),
        ...(pictures.length > 0 && { pictures }),
        ...(place && { place: { question: questionRef(after.session.id, place.key), label: place.label } }),
      });
      [lead, offers] = [[], []];
    }
  }
  return { told, lead, offers };
}

/** An answer given is changed; one not given is simply given, with one press where the offer says by which. */
export function offered({ offers: { key, label }, pick, as }: Offer, { scene }: Standing): Option {
  if (pick) return pickButton(key, pick);
  if (as !== undefined) return { ...changeButton(key, as), label: as };
  const given = scene.path.some(({ question }) => question.key === key);
  return given ? changeButton(key, label) : { ...changeButton(key, label), label };
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
    parts: [
      ...(current ? [{ text: phrases.yourAnswer(shown(current)) }] : []),
      ...(question.along ? [{ text: question.along.says }] : []),
      { text: question.asks },
    ],
    question: questionRef(session.id, question.key),
    ...(question.options.length > 0 && { options: question.options }),
    ...(question.fields.length > 0 && { fields: question.fields }),
    ...(question.day && { day: true }),
    ...(question.channel && { channel: true }),
    controls: [
      ...offeredAlong(question),
      ...controlsAt(session.said.length > 0, scene.path.length > 0).map(button),
    ],
  };
}

export const offeredAlong = ({ along }: Question): readonly Option[] =>
  along?.options.map((option) => pickButton(along.key, option)) ?? [];

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
function newlySaid(before: Scene | undefined, after: Scene): readonly Say[] {
  const all = saysOf(after);
  if (all.length === 0) return all;
  const known = new Set(saysOf(before).map(({ say }) => JSON.stringify(say)));
  return all.filter(({ say }) => !known.has(JSON.stringify(say)));
}

function saysOf(scene: Scene | undefined): readonly Say[] {
  return (scene?.lines ?? []).flatMap((line) => ("say" in line ? [line] : []));
}

/** The questions that have another answer now, or one at all, or none any more. */
export function newlySettled(before: Scene, { session, scene }: Standing): readonly Settled[] {
  // What was not touched need not be put into words to be found the same.
  const touched = scene.path.findIndex((met, nth) => !isUntouched(before.path[nth], met));
  const from = touched < 0 ? scene.path.length : touched;
  const [past, now] = [before.path.slice(from), scene.path.slice(from)];
  const changed = now.filter((met) => !readsAlike(answerIn(past, met.question.key), met));
  const gone = past.filter(({ question }) => !answerIn(now, question.key));
  return [
    ...changed.map((met) => [met.question, shown(met)] as const),
    ...gone.map(({ question }) => [question, phrases.noLonger] as const),
  ].map(([{ key, label }, text]) => ({ question: questionRef(session.id, key), text: `${label}: ${text}` }));
}

const answerIn = (path: readonly Answered[], key: string): Answered | undefined =>
  path.find(({ question }) => question.key === key);

const isUntouched = (before: Answered | undefined, now: Answered): boolean =>
  before?.question === now.question && before.reply === now.reply;

function readsAlike(before: Answered | undefined, now: Answered): boolean {
  return before !== undefined && (isUntouched(before, now) || shown(before) === shown(now));
}

/** What is kept now and was not before. */
export function newlyKept(before: Scene | undefined, after: Scene): readonly unknown[] {
  const all = keptOf(after);
  if (all.length === 0) return all;
  const known = new Set(keptOf(before).map((kept) => JSON.stringify(kept)));
  return all.filter((kept) => !known.has(JSON.stringify(kept)));
}

function keptOf(scene: Scene | undefined): readonly unknown[] {
  return (scene?.lines ?? []).flatMap((line) => ("keep" in line ? [line.keep] : []));
}

/** What is shared now and was not before, and what was and is no longer. */
export function newlyShared(before: Scene | undefined, after: Scene, session: string): readonly Sharing[] {
  const [past, present] = [sharesOf(before), sharesOf(after)];
  if (past.length + present.length === 0) return [];
  const [former, now] = [past, present].map(
    (shares) => new Map(shares.map((share) => [shareId(session, share), share])),
  );
  const gone = [...(former?.keys() ?? [])].filter((id) => !now?.has(id));
  const added = [...(now ?? [])].filter(([id]) => !former?.has(id));
  return [
    ...gone.map((id) => ({ id, withdraw: true as const })),
    ...added.map(([id, post]) => ({ id, post })),
  ];
}

function sharesOf(scene: Scene | undefined) {
  return (scene?.lines ?? []).flatMap((line) => ("share" in line ? [line.share] : []));
}
