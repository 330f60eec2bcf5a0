import { sayable } from "./call.ts";
import { button, type Control, controlIn } from "./controls.ts";
import type { Register } from "./conversation.ts";
import { type Message, words } from "./message.ts";
import * as phrases from "./phrases.ts";
import { ofTalks } from "./press.ts";
import { bare } from "./question.ts";
import { answer, control, edit, openQuestion, type Standing, type Step } from "./step.ts";
import { begin, standing, type Turn, take, told } from "./turn.ts";

/** Words fewer than this, said out of nowhere, greet; more begin to tell. */
const TELLING_WORDS = 6;
/** After a finished talk it takes more: "thanks, that helped me a lot" is no new story. */
const TELLING_WORDS_AFTER = 12;

/** Words that are no command: an option by name, a control, an answer, or the beginning of something. */
export function spoken<Book>(turn: Turn<Book>, said: string): Turn<Book> {
  const front = turn.member.talks[0];
  const at = front && standing(turn, front);
  if (said.trim() === "") {
    return at
      ? take(turn, at, { session: at.session, note: phrases.empty, tell: "question" })
      : told(turn, words(phrases.empty));
  }
  return at ? saidIn(turn, at, said) : saidToNobody(turn, said);
}

/** Words that are the value or the label of an open option. */
export function optionSaid(at: Standing, said: string): boolean {
  return (
    openQuestion(at)?.options.some(({ value, label }) => [bare(value), bare(label)].includes(bare(said))) ??
    false
  );
}

function saidIn<Book>(turn: Turn<Book>, at: Standing, said: string): Turn<Book> {
  const what = optionSaid(at, said) ? undefined : controlIn(said);
  if (what) return ofTalks(turn, what, at) ?? take(turn, at, control(at, what));
  const changing = changeOf(at, said);
  if (changing) return take(turn, at, changing);
  if (isGreeting(said) && greets(at)) return take(turn, at, control(at, "resume"));
  if (at.session.ended && at.session.editing === undefined) return saidAfter(turn, said);
  return take(turn, at, answer(at, { words: said }, { moment: turn.moment, message: turn.message }));
}

/** A greeting is no answer in a talk that was left, nor to a question that wants words. */
function greets(at: Standing): boolean {
  return at.session.paused === true || openQuestion(at)?.options.length === 0;
}

/** "Change rapport" opens that answer. */
function changeOf(at: Standing, said: string): Step | undefined {
  const named = /^\s*(?:edit|change)\s+(.{1,60})$/iu.exec(said)?.[1];
  const met = named && at.scene.path.find(({ question }) => bare(question.label) === bare(named));
  return met ? edit(at, met.question.key) : undefined;
}

function saidAfter<Book>(turn: Turn<Book>, said: string): Turn<Book> {
  if (countWords(said) >= TELLING_WORDS_AFTER) return outOfNowhere(turn, said);
  const names = turn.register.commands.map(({ name }) => name);
  return told(turn, { ...words(phrases.afterEnd(names)), controls: [button("edit"), button("another")] });
}

function saidToNobody<Book>(turn: Turn<Book>, said: string): Turn<Book> {
  const what = controlIn(said);
  if (what) return ofTalks(turn, what, undefined) ?? told(turn, nothingOpen(turn.register, what));
  return outOfNowhere(turn, said);
}

/** Words with no talk to go to begin the first one; if they already tell something, they answer its opening. */
function outOfNowhere<Book>(turn: Turn<Book>, said: string): Turn<Book> {
  const begun = begin(turn, turn.register.first, "");
  const front = begun.member.talks[0];
  const at = front && standing(begun, front);
  if (!at || countWords(said) < TELLING_WORDS) return begun;
  return take(
    { ...begun, messages: turn.messages },
    at,
    answer(at, { words: said }, { moment: turn.moment, message: turn.message }),
  );
}

const GREETINGS = new Set([
  "hi",
  "hello",
  "hey",
  "hi there",
  "hello there",
  "hey there",
  "i'm back",
  "im back",
  "back again",
  "good morning",
  "good evening",
]);
const isGreeting = (said: string): boolean => GREETINGS.has(bare(said));
const countWords = (said: string): number => bare(said).split(" ").length;

function nothingOpen<Book>(register: Register<Book>, what: Control): Message {
  return words(
    what === "help"
      ? `You can say:\n${sayable(register)}\n\n${phrases.help}`
      : `${phrases.nothingOpen} You can say:\n${sayable(register)}`,
  );
}
