import { type Control, changedBy } from "./controls.ts";
import type { Conversation, Recorder } from "./conversation.ts";
import * as phrases from "./phrases.ts";
import { type Answer, bare, LONGEST_ANSWER, type Moment, type Question, type Reply } from "./question.ts";
import type { Session } from "./session.ts";
import { type Answered, enoughOf, play, type Said, type Scene } from "./talk.ts";

/** A session and where its replay stands. */
export interface Standing {
  readonly session: Session;
  readonly scene: Scene;
}

/** What one deed inside a talk comes to, before anything is told. */
export interface Step {
  readonly session: Session;
  readonly note?: string | undefined;
  /** The answer the note is about, where a button should offer to change it. */
  readonly about?: Question | undefined;
  /** What to tell after the note: all that is new and the open question; the open question only; nothing. */
  readonly tell: "new" | "question" | "nothing";
}

/** Replays a session, making records on the way, up to what only the member can give. */
export function stand<Book>(
  session: Session,
  conversation: Conversation<Book>,
  recorders: Readonly<Record<string, Recorder>>,
): Standing {
  const scene = play(conversation.talk(session.facts), session.said);
  if (!("record" in scene.open))
    return { session: { ...session, ended: "end" in scene.open || undefined }, scene };
  const { key, by, input } = scene.open.record;
  const made = recorders[by]?.(input);
  if (made === undefined)
    throw new Error(`No recorder "${by}" for "${key}". Known: ${Object.keys(recorders).join(", ")}.`);
  return stand({ ...session, said: [...session.said, [key, { made }]] }, conversation, recorders);
}

/** The question a reply without a name of its own answers: the one being changed, or the one that is open. */
export function openQuestion({ session, scene }: Standing): Question | undefined {
  if (session.editing) return known(scene, session.editing);
  return "question" in scene.open ? scene.open.question : undefined;
}

/** Which question an answer is for (the open one, where none is named), when it is given, and in which message. */
export interface Given {
  readonly key?: string | undefined;
  readonly moment: Moment;
  readonly message?: string | undefined;
}

/** An answer by words, button or form. */
export function answer(at: Standing, given: Answer, { key, moment, message }: Given): Step {
  if (at.session.editing === "" && key === undefined) return pick(at, given);
  const question = questionAt(at, key);
  if (!question) return { session: at.session, note: phrases.gone, tell: "question" };
  if ("words" in given && given.words.length > LONGEST_ANSWER)
    return { session: at.session, note: phrases.tooLong(LONGEST_ANSWER), tell: "question" };
  const is = question.read(given, moment);
  if (is === undefined || !question.meaning.safeParse(is).success) return missed(at, question);
  const said = "words" in given ? given.words.trim() : undefined;
  return put(at, question, {
    is,
    ...(said !== undefined && said !== is && { words: said }),
    ...(message && { message }),
  });
}

/** A control, pressed or said. `restart`, `cancel` and their like concern the member's talks, not the one talk. */
export function control(at: Standing, what: Control, key?: string): Step {
  const { scene } = at;
  // Whatever a member does next, they are back.
  const session = { ...at.session, paused: undefined };
  if (what === "help") return { session, note: phrases.help, tell: "question" };
  if (what === "edit") return edit(at, "");
  if (what === "resume")
    return {
      session: { ...session, editing: undefined },
      note: phrases.resumed,
      tell: "question",
    };
  // The rest is bound to the question it was pressed under: late, it must not touch the one that is open by now.
  const question = questionAt(at, key);
  const late = key !== undefined && key !== openQuestion(at)?.key;
  if (what === "skip" || what === "unsure") {
    if (question) return put(at, question, { pass: what });
    return { session, note: key === undefined ? phrases.finished : phrases.gone, tell: "question" };
  }
  if (late) return { session, note: phrases.late, tell: "question" };
  if (what === "back") return back(at);
  if ("end" in scene.open) return { session, note: phrases.finished, tell: "nothing" };
  if (what === "pause")
    return { session: { ...session, paused: true }, note: phrases.paused, tell: "nothing" };
  return {
    session: said({ ...session, editing: undefined }, enoughOf(scene.stretch), { pass: "skip" }),
    tell: "new",
  };
}

/** Opens one answer for change, or with "" the list of them. */
export function edit({ session, scene }: Standing, key: string): Step {
  if (key === "" && scene.path.length === 0)
    return { session, note: phrases.nothingToEdit, tell: "question" };
  if (key !== "" && !known(scene, key)) return { session, note: phrases.gone, tell: "question" };
  return { session: { ...session, editing: key, paused: undefined, misses: 0 }, tell: "question" };
}

/** Which answer the words mean: its number in the list, or its name. */
function pick(at: Standing, given: Answer): Step {
  const words =
    "words" in given ? bare(given.words) : "press" in given ? (changedBy(given.press) ?? given.press) : "";
  const found = at.scene.path.find(
    ({ question }, index) =>
      words === String(index + 1) || words === question.key || words === bare(question.label),
  );
  if (found) return edit(at, found.question.key);
  return { session: at.session, note: phrases.pickOne, tell: "question" };
}

/** The question a reply is for: by its key, if this talk has met it, or the one that is open. */
export function questionAt(at: Standing, key: string | undefined): Question | undefined {
  const open = openQuestion(at);
  if (key === undefined || key === open?.key) return open;
  return known(at.scene, key);
}

/** A question the talk has met: answered, open, or listened for. */
function known(scene: Scene, key: string): Question | undefined {
  if ("question" in scene.open && scene.open.question.key === key) return scene.open.question;
  return met(scene, key)?.question ?? scene.unasked.find((question) => question.key === key);
}

function met(scene: Scene, key: string): Answered | undefined {
  return scene.path.find(({ question }) => question.key === key);
}

function put({ session, scene }: Standing, question: Question, reply: Reply): Step {
  const earlier = met(scene, question.key);
  const settled = { ...session, misses: 0, editing: undefined, paused: undefined };
  if (earlier && sameReply(earlier.reply, reply))
    return {
      session: settled,
      note: phrases.already(question.label, shown(earlier)),
      tell: session.editing === undefined ? "nothing" : "question",
    };
  const now = shown({
    question,
    reply,
    meaning: "is" in reply ? question.meaning.parse(reply.is) : undefined,
  });
  const note = earlier
    ? phrases.changed(question.label, now)
    : question.echoes && "is" in reply
      ? phrases.echo(question.label, now)
      : undefined;
  return {
    session: said(settled, question.key, reply),
    note,
    about: earlier || !note ? undefined : question,
    tell: "new",
  };
}

function missed({ session, scene }: Standing, question: Question): Step {
  const misses = session.misses + 1;
  const buttons = question.options.length > 0;
  const note = misses < 2 ? phrases.unread(question.expects) : phrases.unreadAgain(question.expects, buttons);
  const here = "question" in scene.open && scene.open.question.key === question.key;
  return {
    session: { ...session, misses, editing: here ? session.editing : question.key },
    note,
    tell: "question",
  };
}

/** Takes back what stood in a message that is no more, and what was made of it. */
export function unsay({ session }: Standing, message: string): Step {
  const gone = session.said
    .filter(([, reply]) => "message" in reply && reply.message === message)
    .map(([key]) => key);
  const said = session.said.filter(([, reply]) => !("message" in reply && reply.message === message));
  return {
    session: { ...session, said, editing: undefined },
    note: gone.length > 0 ? phrases.tookBack : phrases.gone,
    tell: "new",
  };
}

/** Takes back the last thing the member said, and what was made of it. An answer changed gets its former value back. */
function back({ session }: Standing): Step {
  if (session.editing !== undefined) return { session: { ...session, editing: undefined }, tell: "question" };
  const last = session.said.findLastIndex(([, reply]) => !("made" in reply));
  if (last < 0) return { session, note: phrases.first, tell: "question" };
  return {
    session: { ...session, said: session.said.slice(0, last), misses: 0, paused: undefined },
    note: phrases.tookBack,
    tell: "question",
  };
}

function said(session: Session, key: string, reply: Reply): Session {
  const all: Said = [...session.said, [key, reply]];
  return { ...session, said: all };
}

function sameReply(one: Reply, other: Reply): boolean {
  if ("pass" in one || "pass" in other) return "pass" in one && "pass" in other && one.pass === other.pass;
  return JSON.stringify(kept(one)) === JSON.stringify(kept(other));
}

function kept(reply: Exclude<Reply, { pass: unknown }>): unknown {
  return "is" in reply ? reply.is : reply.made;
}

/** An answer shown in passing is a reminder; the whole of it is kept. */
const LONGEST_SHOWN = 120;

/** How an answer reads in a list. */
export function shown({ question, reply, meaning }: Answered): string {
  if ("pass" in reply) return reply.pass === "skip" ? phrases.skipped : phrases.unsure;
  const whole = question
    .show(meaning)
    .replace(/\s+/g, " ")
    .replace(/[.\s]+$/, "");
  return whole.length > LONGEST_SHOWN ? `${whole.slice(0, LONGEST_SHOWN).trimEnd()}…` : whole;
}
