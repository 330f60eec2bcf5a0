import type { Known } from "../../core/conversation.ts";
import { type Message, words } from "../../core/message.ts";
import type { Moment } from "../../core/question.ts";
import { isAsking, isForUs, namesRound, tellsInterview } from "../../interview/asking.ts";
import type { OutcomeName } from "../../interview/process.ts";
import { straight, type Topic, topicIn, wordsIn } from "../../interview/topics.ts";
import { readWhen, showWhen, type When } from "../../interview/when.ts";
import { type Application, applicationsOf, namedIn } from "../applications.ts";
import type { Book } from "../book.ts";
import { calendarButton } from "../invited/invited.ts";
import { answerTo } from "./answer-to.ts";

/**
 * What is said to words that call nothing, as far as they ask for something or come after an outcome; a story is left to
 * be told. While a question is open, only what is asked in return and known is answered.
 */
export function repliesTo(said: string, { book, talks: [front], moment }: Known<Book>): Message | undefined {
  const all = applicationsOf(book, moment);
  const about = namedIn(all, said) ?? spokenOfLast(all);
  const asked = isAsking(said);
  const isOpen = front !== undefined && front.ended !== true;
  const named = topicIn(said);
  // With nothing asked it is their answer that takes so long.
  const topic = named === "how_much" && !isOpen ? "wait" : named;
  if (!isForUs(said) && isLeft(said, { isOpen, topic, outcome: about?.outcome })) return undefined;
  const day = asked ? undefined : roundDay(said, about, moment);
  const [says, ...ways] =
    about && day
      ? [`So it is ${showWhen(day)}.`, calendarButton(about.id, day)]
      : answerTo(topic ?? (asked ? "asked" : "told"), about);
  return { ...words(says), ...(ways.length > 0 && { controls: ways }) };
}

interface Scene {
  readonly isOpen: boolean;
  readonly topic: Topic | undefined;
  readonly outcome: OutcomeName | undefined;
}

/** Whether words are left to be told, or to the question that is open. */
function isLeft(said: string, { isOpen, topic, outcome }: Scene): boolean {
  // What comes after the end is for what was told, and no story of its own.
  if (topic === "add") return isOpen;
  if (tellsInterview(said)) return true;
  if (isAsking(said)) return isOpen && topic === undefined;
  // Before anything has come of it, what says more than a word or two is told.
  return isOpen || (outcome === undefined && !PLAIN.has(topic) && (topic === undefined || !isBrief(said)));
}

/** What these are about is nothing that an interview is told with. */
const PLAIN: ReadonlySet<Topic | undefined> = new Set(["sent", "mail", "reading", "reminders", "details"]);

const roundDay = (said: string, about: Application | undefined, moment: Moment): When | undefined =>
  about?.round && namesRound(said) ? readWhen(said, moment, "ahead") : undefined;

const isBrief = (said: string): boolean => wordsIn(straight(said)) < 6;

/** The one spoken of last that has an outcome or an interview; one only foreseen says little yet. */
const spokenOfLast = (all: readonly Application[]): Application | undefined =>
  all.find(({ outcome, last }) => outcome !== undefined || last !== undefined) ?? all[0];
