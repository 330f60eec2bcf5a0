import type { Moment, Question } from "../../core/question.ts";
import { ask, heard, type Talk } from "../../core/talk.ts";
import { askNext, READING_QUESTIONS, type ReadingQuestion } from "../../interview/reading/ask-next.ts";
import type { Seen } from "../../interview/reading/seen.ts";
import type { SignName } from "../../interview/signs.ts";
import { hoursSince, type When } from "../../interview/when.ts";
import { askZone, heardZone } from "../zone.ts";
import { format, inexperienced, stage, structured, when } from "./circumstances.ts";
import { guessAlong } from "./guess.ts";
import { didYouMean, type SignTold, signQuestion, signWords } from "./sign-questions.ts";
import type { Told } from "./told.ts";

/** What is known of the interview so far, and the member's words for each sign. */
export interface Known {
  readonly seen: Seen;
  readonly evidence: Readonly<Partial<Record<SignName, string>>>;
  readonly on?: When;
}

/**
 * Every answer given counts first. Then what is open is asked until nothing would change: what the story seemed to say
 * before anything else, then the most telling.
 */
export function* learn(story: Told, begun: Moment, guessed: boolean): Talk<Known> {
  const topics = new Map(READING_QUESTIONS.map((about) => [about, topicOf(about, story, begun)]));
  const seemed = story.offered.map(({ name }) => name);
  let known: Known = { seen: { signs: {} }, evidence: {} };
  let answered = false;
  for (const [about, topic] of topics) {
    const learnt = yield* topic.hear(story);
    if (!learnt) continue;
    known = learnt(known);
    topics.delete(about);
    answered ||= !topic.tells(story);
  }
  for (let first = !answered && !guessed; ; first = false) {
    const open = askNext(known.seen, [...topics.keys()]);
    const next = seemed.find((sign) => open.includes(sign)) ?? open[0];
    const topic = next && topics.get(next);
    if (!topic) return known;
    topics.delete(next);
    known = (yield* topic.ask(first))?.(known) ?? known;
  }
}

type Learnt = (known: Known) => Known;

/** One thing the reading can learn: by listening to what was said already, or by asking. */
interface Topic {
  readonly hear: (story: Told) => Talk<Learnt | undefined>;
  /** Whether the story told it. */
  readonly tells: (story: Told) => boolean;
  /** `first`: along with it the member may say their own guess. */
  readonly ask: (first: boolean) => Talk<Learnt | undefined>;
}

/** Joins a question with what the story may have said of it and what an answer adds to what is known. */
function topic<M>(
  question: Question<M>,
  told: (story: Told) => M | undefined,
  adds: (known: Known, answer: M) => Known,
): Topic {
  const learnt = (answer: M | undefined): Learnt | undefined =>
    answer === undefined ? undefined : (known) => adds(known, answer);
  return {
    *hear(story) {
      const found = told(story);
      const answer = yield* heard(question, found);
      return learnt(answer ?? (story.beside?.has(question.key) ? found : undefined));
    },
    tells: (story) => told(story) !== undefined,
    *ask(first) {
      return learnt(yield* ask(withGuess(question, first)));
    },
  };
}

const withGuess = <M>(question: Question<M>, along: boolean): Question<M> =>
  along ? { ...question, along: guessAlong } : question;

function topicOf(about: ReadingQuestion, story: Told, begun: Moment): Topic {
  switch (about) {
    case "stage":
      return topic(stage, ({ facts }) => facts.stage, sees("stage"));
    case "format":
      return topic(format, ({ facts }) => facts.format, sees("format"));
    case "structured":
      return topic(
        structured,
        ({ facts }) => facts.structured,
        (known, answer) => sees("structured")(known, answer === "yes"),
      );
    case "inexperienced":
      return topic(
        inexperienced,
        ({ facts }) => facts.inexperienced,
        (known, answer) => sees("inexperienced")(known, answer === "yes"),
      );
    case "when":
      return whenTopic(begun);
    default:
      return signTopic(about, story);
  }
}

/** Days and times need a zone: where nobody has said which, that comes first. */
function whenTopic(begun: Moment): Topic {
  const learnt = (on: When | undefined, zone = begun.zone): Learnt | undefined =>
    on && ((known) => ({ ...sees("hoursSince")(known, hoursSince(on, { ...begun, zone })), on }));
  return {
    *hear({ facts }) {
      const zone = begun.guessed ? yield* heardZone() : undefined;
      return learnt(yield* heard(when, facts.on), zone);
    },
    tells: ({ facts }) => facts.on !== undefined,
    *ask(first) {
      const zone = begun.guessed ? yield* askZone() : undefined;
      return learnt(yield* ask(withGuess(when, first)), zone);
    },
  };
}

function signTopic(sign: SignName, { offered }: Told): Topic {
  const seeming = offered.find(({ name }) => name === sign);
  return topic(
    seeming ? didYouMean(seeming) : signQuestion(sign),
    ({ signs }) => {
      const found = signs.find(({ name }) => name === sign);
      return found && { answer: found.polarity, words: found.evidence };
    },
    (known, { answer, words }) => {
      const meant = seeming?.polarity === answer ? seeming.evidence : undefined;
      return withSign(known, sign, { answer, words: words ?? meant });
    },
  );
}

/** Adds a sign and the words for it: the member's own, or ours for want of them. */
export function withSign(known: Known, sign: SignName, { answer, words }: SignTold): Known {
  const { seen, evidence } = known;
  return {
    ...known,
    seen: { ...seen, signs: { ...seen.signs, [sign]: answer } },
    evidence: { ...evidence, [sign]: words ?? signWords(sign, answer) },
  };
}

/** Writes one thing into what is seen. */
function sees<K extends keyof Seen>(name: K): (known: Known, value: NonNullable<Seen[K]>) => Known {
  return (known, value) => ({ ...known, seen: { ...known.seen, [name]: value } });
}
