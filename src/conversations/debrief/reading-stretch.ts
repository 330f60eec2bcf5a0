import type { Moment, Question } from "../../core/question.ts";
import { ask, heard, type Talk } from "../../core/talk.ts";
import { askNext, READING_QUESTIONS, type ReadingQuestion } from "../../interview/reading/ask-next.ts";
import type { Seen } from "../../interview/reading/seen.ts";
import type { SignName } from "../../interview/signs.ts";
import { hoursSince, type When } from "../../interview/when.ts";
import { askZone } from "../zone.ts";
import { format, inexperienced, stage, structured, when } from "./circumstances.ts";
import { signQuestion, signWords } from "./sign-questions.ts";
import type { Told } from "./story.ts";

/** What is known of the interview so far, and the member's words for each sign. */
export interface Known {
  readonly seen: Seen;
  readonly evidence: Readonly<Partial<Record<SignName, string>>>;
  readonly on?: When;
}

/** Every answer given counts first; then what is open is asked, the most telling first, until nothing would change. */
export function* learn(story: Told, begun: Moment): Talk<Known> {
  const topics = new Map(READING_QUESTIONS.map((about) => [about, topicOf(about, begun)]));
  let known: Known = { seen: { signs: {} }, evidence: {} };
  for (const [about, topic] of topics) {
    const learnt = yield* topic.hear(story);
    if (!learnt) continue;
    known = learnt(known);
    topics.delete(about);
  }
  for (;;) {
    const [next] = askNext(known.seen, [...topics.keys()]);
    const topic = next && topics.get(next);
    if (!topic) return known;
    topics.delete(next);
    known = (yield* topic.ask())?.(known) ?? known;
  }
}

type Learnt = (known: Known) => Known;

/** One thing the reading can learn: by listening to what was said already, or by asking. */
interface Topic {
  readonly hear: (story: Told) => Talk<Learnt | undefined>;
  readonly ask: () => Talk<Learnt | undefined>;
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
      return learnt(yield* heard(question, told(story)));
    },
    *ask() {
      return learnt(yield* ask(question));
    },
  };
}

function topicOf(about: ReadingQuestion, begun: Moment): Topic {
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
      return signTopic(about);
  }
}

/** Days and times need a zone: where nobody has said which, that comes first. */
function whenTopic(begun: Moment): Topic {
  const itself = topic(
    when,
    () => undefined,
    (known, on) => ({ ...sees("hoursSince")(known, hoursSince(on, begun)), on }),
  );
  return {
    hear: itself.hear,
    *ask() {
      if (begun.guessed) yield* askZone();
      return yield* itself.ask();
    },
  };
}

function signTopic(sign: SignName): Topic {
  return topic(
    signQuestion(sign),
    ({ signs }) => {
      const found = signs.find(({ name }) => name === sign);
      return found && { answer: found.polarity, words: found.evidence };
    },
    ({ seen, evidence, ...known }, { answer, words }) => ({
      ...known,
      seen: { ...seen, signs: { ...seen.signs, [sign]: answer } },
      evidence: { ...evidence, [sign]: words ?? signWords(sign, answer) },
    }),
  );
}

/** Writes one thing into what is seen. */
function sees<K extends keyof Seen>(name: K): (known: Known, value: NonNullable<Seen[K]>) => Known {
  return (known, value) => ({ ...known, seen: { ...known.seen, [name]: value } });
}
