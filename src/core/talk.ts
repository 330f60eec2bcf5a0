import type { z } from "zod";
import type { Part } from "./message.ts";
import type { Question, Reply } from "./question.ts";

/**
 * A guided conversation: a pure generator that reads like the talk. It has no clock, no dice and no effect; what it
 * needs from outside comes as facts when it begins or is recorded beside the replies.
 *
 * It is written with six verbs: `say`, `ask`, `heard`, `recorded`, `keep` and `stretch`.
 */
export type Talk<R = void> = Generator<Line, R, unknown>;

type Line =
  | { readonly say: readonly Part[]; readonly offers: readonly Question[] }
  | { readonly ask: Question }
  | { readonly hear: Question; readonly instead: unknown }
  | { readonly record: Recording }
  | { readonly keep: unknown }
  | { readonly stretch: string };

/** What was said, in the order it was said. The last word under a key wins. */
export type Said = readonly (readonly [key: string, reply: Reply])[];

/** Something costly or impure to be worked out once and kept: a story's reading, say. */
export interface Recording<M = unknown> {
  readonly key: string;
  /** The question whose answer it is made from: said anew, it is recorded anew. */
  readonly from: string;
  /** Which recorder makes it. */
  readonly by: string;
  readonly input: unknown;
  readonly meaning: z.ZodType<M>;
}

/** Words, parts of a card, or a question that can be answered or changed there and then, as a button. */
type Sayable = string | Part | { readonly offers: Question };

export function* say(...said: readonly Sayable[]): Talk {
  const parts: Part[] = [];
  const offers: Question[] = [];
  for (const each of said) {
    if (typeof each === "string") parts.push({ text: each });
    else if ("offers" in each) offers.push(each.offers);
    else parts.push(each);
  }
  yield { say: parts, offers };
}

/** Asks, unless it was answered already. Undefined where the member passed, or has had enough of this stretch. */
export function* ask<M>(question: Question<M>): Talk<M | undefined> {
  // `play` hands back only what this question's own schema has parsed.
  return (yield { ask: question }) as M | undefined;
}

/**
 * What was answered already, without asking for it. `instead` is what is known from elsewhere (the story, the profile)
 * and stands until the member says otherwise; it can be changed like any answer.
 */
export function* heard<M>(question: Question<M>, instead?: M): Talk<M | undefined> {
  return (yield { hear: question, instead }) as M | undefined;
}

/** What a recorder made of an answer, once and for all replays. */
export function* recorded<M>(recording: Recording<M>): Talk<M> {
  return (yield { record: recording as Recording }) as M;
}

/** Hands something to the member's book. Saying the same again changes nothing. */
export function* keep(what: unknown): Talk {
  yield { keep: what };
}

/** Begins a stretch: "that's enough" ends the asking of the stretch it is said in, not of those to come. */
export function* stretch(name: string): Talk {
  yield { stretch: name };
}

/** A question met on the way that has a reply. `meaning` is undefined where the member passed. */
export interface Answered {
  readonly question: Question;
  readonly reply: Reply;
  readonly meaning: unknown;
}

/** Where a replay stands: what was said and kept on the way, what was answered, and what is open. */
export interface Scene {
  readonly lines: readonly Extract<Line, { say: unknown } | { keep: unknown }>[];
  readonly path: readonly Answered[];
  /** Questions the talk listens for and has no answer to: they can be answered unasked. */
  readonly unasked: readonly Question[];
  readonly stretch: string;
  readonly open: { readonly question: Question } | { readonly record: Recording } | { readonly end: true };
}

/** The key under which "that's enough" is said. */
export const enoughOf = (stretch: string): string => `enough:${stretch}`;

/** Replays a talk from its first line against what was said and stops at the first thing left open. */
export function play(talk: Talk<unknown>, said: Said): Scene {
  const replay: Replay = {
    said,
    replies: new Map(said),
    asked: new Map(),
    lines: [],
    path: new Map(),
    unasked: new Map(),
    stretch: "",
  };
  const scene = (open: Scene["open"]): Scene => ({
    lines: replay.lines,
    path: [...replay.path.values()],
    unasked: [...replay.unasked.values()].filter(({ key }) => !replay.path.has(key)),
    stretch: replay.stretch,
    open,
  });
  for (let step = talk.next(); ; ) {
    if (step.done) return scene({ end: true });
    const met = meet(replay, step.value);
    if ("open" in met) return scene(met.open);
    step = talk.next(met.back);
  }
}

interface Replay {
  readonly said: Said;
  readonly replies: ReadonlyMap<string, Reply>;
  readonly asked: Map<string, string>;
  readonly lines: Scene["lines"][number][];
  readonly path: Map<string, Answered>;
  readonly unasked: Map<string, Question>;
  stretch: string;
}

/** What one line of the talk gets back, or what it leaves open. */
function meet(replay: Replay, line: Line): { readonly back: unknown } | { readonly open: Scene["open"] } {
  if ("ask" in line) {
    sameAgain(replay.asked, line.ask);
    const found = answered(replay, line.ask);
    if (found || replay.replies.has(enoughOf(replay.stretch))) return { back: found?.meaning };
    return { open: { question: line.ask } };
  }
  if ("hear" in line) {
    replay.unasked.set(line.hear.key, line.hear);
    return { back: (answered(replay, line.hear) ?? known(replay, line.hear, line.instead))?.meaning };
  }
  if ("record" in line) {
    const made = recordOf(line.record, replay.said);
    return made ? { back: made.data } : { open: { record: line.record } };
  }
  if ("stretch" in line) replay.stretch = line.stretch;
  else replay.lines.push(line);
  return { back: undefined };
}

function answered({ replies, path }: Replay, question: Question): Answered | undefined {
  const found = answerTo(question, replies.get(question.key));
  if (found) path.set(question.key, found);
  return found;
}

function known({ path }: Replay, question: Question, meaning: unknown): Answered | undefined {
  if (meaning === undefined) return undefined;
  const found: Answered = { question, reply: { made: meaning }, meaning };
  path.set(question.key, found);
  return found;
}

function answerTo(question: Question, reply: Reply | undefined): Answered | undefined {
  if (!reply || "made" in reply) return undefined;
  if ("pass" in reply) return { question, reply, meaning: undefined };
  const parsed = question.meaning.safeParse(reply.is);
  return parsed.success ? { question, reply, meaning: parsed.data } : undefined;
}

/** A record counts only while it is younger than the answer it was made from. */
function recordOf({ key, from, meaning }: Recording, said: Said): { readonly data: unknown } | undefined {
  const at = said.findLastIndex(([said]) => said === key);
  const reply = said[at]?.[1];
  if (!reply || !("made" in reply) || at < said.findLastIndex(([said]) => said === from)) return undefined;
  const parsed = meaning.safeParse(reply.made);
  return parsed.success ? parsed : undefined;
}

/** A question may come up again, where a branch asked it early; another one under its key may not. */
function sameAgain(asked: Map<string, string>, { key, asks }: Question): void {
  const former = asked.get(key);
  asked.set(key, asks);
  if (former !== undefined && former !== asks)
    throw new Error(
      `This talk asks two questions under "${key}", so the second answer would overwrite the first. Give each question its own key.`,
    );
}
