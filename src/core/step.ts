import { type Control, changedBy, passIn } from "./controls.ts";
import { type Conversation, type Outside, type Recorder, recordingName } from "./conversation.ts";
import type { Instant } from "./message.ts";
import * as phrases from "./phrases.ts";
import { type Answered, enoughOf, play, type Scene } from "./play.ts";
import { type Answer, bare, LONGEST_ANSWER, type Moment, type Question, type Reply } from "./question.ts";
import type { Recording } from "./recording.ts";
import { meaningOf, replyOf, sameReply, saysMore } from "./reply.ts";
import type { Session } from "./session.ts";
import { shown } from "./shown.ts";
import type { Said } from "./talk.ts";

/** A session and where its replay stands. */
export interface Standing {
  readonly session: Session;
  readonly scene: Scene;
}

/** What one deed inside a talk comes to, before anything is told. */
export interface Step {
  readonly session: Session;
  readonly note?: string | undefined;
  /** Moments the note names. */
  readonly times?: readonly Instant[] | undefined;
  /** The answer the note is about, where a button should offer to change it. */
  readonly about?: Question | undefined;
  /** What to tell after the note: all that is new and the open question; the open question only; nothing. */
  readonly tell: "new" | "question" | "nothing";
}

interface Makings {
  readonly recorders: Readonly<Record<string, Recorder>>;
  readonly outside?: Outside | undefined;
}

/**
 * Replays a session, making records on the way, up to what only the member, or somebody outside, can give; undefined
 * where it began with what this deploy can't read.
 */
export function stand<Book>(
  session: Session,
  conversation: Conversation<Book>,
  makings: Makings,
): Standing | undefined {
  const talk = conversation.talk(session.facts);
  if (!talk) return undefined;
  const scene = play(talk, session.said, (wanted) => make(wanted, makings));
  const { said, open } = scene;
  if ("record" in open) return { session: { ...session, said }, scene };
  return { session: { ...session, said, ended: "end" in open || undefined }, scene };
}

function make(wanted: Recording, { recorders, outside }: Makings): Reply | undefined {
  const { key, by, input } = wanted;
  const elsewhere = outside?.makes(by) === true;
  const made = elsewhere ? outside.made.get(recordingName(wanted)) : recorders[by]?.(input);
  if (made === undefined && !elsewhere)
    throw new Error(`No recorder "${by}" for "${key}". Known: ${Object.keys(recorders).join(", ")}.`);
  return made === undefined ? undefined : { made };
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
  const meant = meaningOf(question, given, moment);
  if (!meant) return beside(at, question, given, { moment, message }) ?? missed(at, question);
  const step = put(at, question, replyOf(question, meant.is, { ...given, message }));
  const named = question.instant(meant.meaning, moment.zone);
  return named === undefined
    ? step
    : { ...step, times: [{ shown: question.show(meant.meaning), at: named }] };
}

/** Words that answer something else: the question is passed in so many words, or what they tell is caught by another. */
function beside(
  at: Standing,
  question: Question,
  given: Answer,
  { moment, message }: Omit<Given, "key">,
): Step | undefined {
  if (!("words" in given)) return undefined;
  const words = given.words.trim();
  const pass = passIn(words) ?? (question.none(words) ? "skip" : undefined);
  if (pass) return put(at, question, { pass, words, ...(message && { message }) });
  const catcher = at.scene.unasked.findLast(({ catches }) => catches);
  const caught = catcher && at.session.editing === undefined && meaningOf(catcher, given, moment);
  return caught
    ? { ...put(at, catcher, replyOf(catcher, caught.is, { ...given, message })), note: phrases.keptBeside }
    : undefined;
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
  const same = earlier !== undefined && sameReply(earlier.reply, reply);
  if (same && !saysMore(earlier.reply, reply))
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
    ? (same ? phrases.already : phrases.changed)(question.label, now)
    : (question.echoes || session.editing) && "is" in reply
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
function back(at: Standing): Step {
  const session = { ...at.session, paused: undefined };
  if (session.editing !== undefined) return { session: { ...session, editing: undefined }, tell: "question" };
  const last = session.said.findLastIndex(([, reply]) => !("made" in reply));
  if (last < 0) return { session, note: phrases.first, tell: "question" };
  return {
    session: { ...session, said: session.said.slice(0, last), misses: 0 },
    note: phrases.tookBack,
    tell: "question",
  };
}

function said(session: Session, key: string, reply: Reply): Session {
  const all: Said = [...session.said, [key, reply]];
  return { ...session, said: all };
}
