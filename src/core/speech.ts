import { sayable } from "./call.ts";
import { EDIT, offered, offeredAlong, questionOf } from "./compose.ts";
import { button, type Control, changedBy, controlIn, pickedBy } from "./controls.ts";
import type { Known, Register } from "./conversation.ts";
import { type Message, words } from "./message.ts";
import * as phrases from "./phrases.ts";
import { nowhere, ofTalks, placed } from "./press.ts";
import { bare, namesOption } from "./question.ts";
import { meaningOf } from "./reply.ts";
import { answer, control, edit, openQuestion, questionAt, type Standing, type Step } from "./step.ts";
import { begin, standing, type Turn, take, told } from "./turn.ts";

/** Words fewer than this, said out of nowhere, greet; more begin to tell. */
const TELLING_WORDS = 6;
/** After a finished talk it takes more: "thanks, that helped me a lot" is no new story. */
const TELLING_WORDS_AFTER = 12;

/** As many commands as are named in passing. */
const AT_A_GLANCE = 8;

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

/** Words in a box of their own, under a question: they answer that one, unless they are a control's. */
export function written<Book>(turn: Turn<Book>, said: string, ref: string): Turn<Book> {
  const at = placed(turn, ref);
  if (!at) return nowhere(turn, ref);
  const named = questionOf(ref).key;
  const key = named === EDIT ? undefined : (meantAlong(at, said, named) ?? named);
  const what = optionSaid(at, said, key) ? undefined : controlIn(said);
  if (what) return ofTalks(turn, what, at) ?? take(turn, at, control(at, what, key));
  return take(turn, at, answer(at, { words: said }, { key, moment: turn.moment, message: turn.message }));
}

/** Words that are the value or the label of an option: of the open question, where none is named. */
export function optionSaid(at: Standing, said: string, key?: string): boolean {
  const question = questionAt(at, key);
  return question !== undefined && namesOption(question, said);
}

function saidIn<Book>(turn: Turn<Book>, at: Standing, said: string): Turn<Book> {
  const what = optionSaid(at, said) ? undefined : controlIn(said);
  if (what) return ofTalks(turn, what, at) ?? take(turn, at, control(at, what));
  const changing = changeOf(at, said) ?? offerSaid(turn, at, said);
  if (changing) return take(turn, at, changing);
  if (isGreeting(said) && greets(at)) return take(turn, at, control(at, "resume"));
  if (at.session.ended && at.session.editing === undefined) {
    const ticked = tickedIn(turn, at, said);
    return ticked ? take(turn, at, ticked) : saidAfter(turn, said);
  }
  const { moment, message, register } = turn;
  if (register.another?.(said, knownIn(turn))) return outOfNowhere(turn, said);
  const step = answer(at, { words: said }, { key: meantAlong(at, said), moment, message });
  const reply = step.session.misses > at.session.misses ? replyTo(turn, said) : undefined;
  return reply
    ? take(told(turn, reply), at, { session: at.session, tell: "question" })
    : take(turn, at, step);
}

/** What is said to words that nothing can be made of: a kind word before any answer. */
function replyTo<Book>(turn: Turn<Book>, said: string): Message | undefined {
  const met = turn.register.meets?.(said);
  return met === undefined ? knownAnswer(turn, said) : words(met);
}

const knownAnswer = <Book>(turn: Turn<Book>, said: string): Message | undefined =>
  turn.register.replies?.(said, knownIn(turn));

const knownIn = <Book>({ member, moment }: Turn<Book>): Known<Book> => ({
  book: member.book,
  talks: member.talks,
  moment,
});

/** Words that are for what is offered along with the open question, where that is the one they are said to. */
function meantAlong(at: Standing, said: string, to?: string): string | undefined {
  const open = openQuestion(at);
  const asked = to === undefined || to === open?.key;
  return asked && open?.along && !optionSaid(at, said) && open.along.meant(said) ? open.along.key : undefined;
}

/** A greeting is no answer in a talk that was left, nor to a question that wants words. */
function greets(at: Standing): boolean {
  return at.session.paused === true || openQuestion(at)?.options.length === 0;
}

/** A button under a card or beside a question is pressed by its label too, as long as only one is called that. */
function offerSaid<Book>(turn: Turn<Book>, at: Standing, said: string): Step | undefined {
  const open = openQuestion(at);
  const all = [
    ...at.scene.lines
      .flatMap((line) => ("say" in line ? line.offers : []))
      .map((offer) => offered(offer, at)),
    ...(open ? offeredAlong(open) : []),
  ];
  const named = bare(said);
  const meant = new Set(all.filter(({ label }) => bare(label) === named).map(({ value }) => value));
  const [value, another] = meant;
  if (value === undefined || another !== undefined) return undefined;
  const [picked, change] = [pickedBy(value), changedBy(value)];
  if (picked)
    return answer(at, { press: picked.value }, { ...picked, moment: turn.moment, message: turn.message });
  return change === undefined ? undefined : edit(at, change);
}

const NUMBERS = /^(?:not )?\d+(?: (?:and |not )*\d+)*$/;

/** Nothing else than numbers, said after the end, is for the list that takes them. */
function tickedIn<Book>({ moment, message }: Turn<Book>, at: Standing, said: string): Step | undefined {
  const list = at.scene.path.findLast(({ question }) => question.numbered)?.question;
  const given = { words: said };
  // What is no number of the list opens nothing.
  if (!list || !NUMBERS.test(bare(said)) || !meaningOf(list, given, moment)) return undefined;
  return answer(at, given, { key: list.key, moment, message });
}

/** "Change rapport" opens that answer, or gives it, where the talk would hear it and has none. */
function changeOf({ session, scene }: Standing, said: string): Step | undefined {
  const named = /^\s*(?:edit|change)\s+(.{1,60})$/iu.exec(said)?.[1];
  const known = [...scene.path.map(({ question }) => question), ...scene.unasked];
  const meant = named && known.find(({ label }) => bare(label) === bare(named));
  return meant ? edit({ session, scene }, meant.key) : undefined;
}

function saidAfter<Book>(turn: Turn<Book>, said: string): Turn<Book> {
  const tells = countWords(said) >= TELLING_WORDS_AFTER && !knownAnswer(turn, said);
  if (tells) return outOfNowhere(turn, said);
  const reply = replyTo(turn, said);
  if (reply) return told(turn, reply);
  const names = turn.register.commands.slice(0, AT_A_GLANCE).map(({ name }) => name);
  return told(turn, { ...words(phrases.afterEnd(names)), controls: [button("edit"), button("another")] });
}

function saidToNobody<Book>(turn: Turn<Book>, said: string): Turn<Book> {
  const what = controlIn(said);
  if (what) return ofTalks(turn, what, undefined) ?? told(turn, nothingOpen(turn.register, what));
  const reply = knownAnswer(turn, said) && replyTo(turn, said);
  return reply ? told(turn, reply) : outOfNowhere(turn, said);
}

/** Words with no talk to go to begin the first one; if they already tell something, they answer its opening. */
function outOfNowhere<Book>(turn: Turn<Book>, said: string): Turn<Book> {
  const met = countWords(said) < TELLING_WORDS ? turn.register.meets?.(said) : undefined;
  const begun = begin(met === undefined ? turn : told(turn, words(met)), turn.register.first);
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
