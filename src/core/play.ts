import type { Question, Reply } from "./question.ts";
import { overhear, type Recording, recordOf } from "./recording.ts";
import { meaningIn } from "./reply.ts";
import type { Line, Said, Talk } from "./talk.ts";

/** A question met on the way that has a reply. `meaning` is undefined where the member passed. */
export interface Answered {
  readonly question: Question;
  readonly reply: Reply;
  readonly meaning: unknown;
}

/** Where a replay stands: what was said, kept and shared on the way, what was answered, and what is open. */
export interface Scene {
  readonly lines: readonly Extract<Line, { say: unknown } | { keep: unknown } | { share: unknown }>[];
  readonly path: readonly Answered[];
  /** Questions the talk listens for and has no answer to: they can be answered unasked. */
  readonly unasked: readonly Question[];
  readonly stretch: string;
  /** What was said, with what was recorded on the way. */
  readonly said: Said;
  readonly open: { readonly question: Question } | { readonly record: Recording } | { readonly end: true };
}

/** Makes a recording there and then; undefined where that is for somebody else. */
type Make = (wanted: Recording) => Reply | undefined;

/** The key under which "that's enough" is said. */
export const enoughOf = (stretch: string): string => `enough:${stretch}`;

/**
 * Replays a talk from its first line against what was said and stops at the first thing left open. What is to be
 * recorded is made by `make` and the talk goes on from there: nothing before it can have heard of it.
 */
export function play(talk: Talk<unknown>, said: Said, make: Make = () => undefined): Scene {
  const replay: Replay = {
    said: [...said],
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
    said: replay.said,
    open,
  });
  for (let step = talk.next(); !step.done; ) {
    const met = meet(replay, step.value);
    if ("back" in met) step = talk.next(met.back);
    else if (!("record" in met.open && record(replay, met.open.record, make))) return scene(met.open);
  }
  return scene({ end: true });
}

/** Whether it is there now, so that the line that wanted it can be met again. */
function record({ said, replies }: Replay, wanted: Recording, make: Make): boolean {
  const made = make(wanted);
  if (!made) return false;
  said.push([wanted.key, made]);
  replies.set(wanted.key, made);
  if (recordOf(wanted, said)) return true;
  throw new Error(`Recorder "${wanted.by}" makes for "${wanted.key}" what can't be read there.`);
}

interface Replay {
  readonly said: Said[number][];
  readonly replies: Map<string, Reply>;
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
  if ("overhear" in line) return overhear(replay.replies, replay.said, line.overhear);
  if ("hearAll" in line) {
    const { key } = line.hearAll;
    replay.unasked.set(key, line.hearAll);
    answered(replay, line.hearAll);
    const given = replay.said
      .filter(([said]) => said === key)
      .map(([, reply]) => answerTo(line.hearAll, reply));
    return { back: given.flatMap((found) => (found && !("pass" in found.reply) ? [found.meaning] : [])) };
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
  const read = meaningIn(reply, question.meaning);
  return read && { question, reply, meaning: read.data };
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
