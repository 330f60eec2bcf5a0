import { callButton } from "../../core/call.ts";
import { type Command, conversation } from "../../core/conversation.ts";
import { text } from "../../core/question.ts";
import { ask, heard, say, stretch, type Talk } from "../../core/talk.ts";
import { PRACTICE, weakIn } from "../../interview/practice.ts";
import { MISJUDGED_SAYS } from "../../interview/rates.ts";
import { type Book, jobWords } from "../book.ts";
import { aboutEmployer } from "../debrief/card.ts";
import { signLabel } from "../debrief/sign-questions.ts";
import { mailButton } from "../mail-call.ts";
import { quoted } from "../quoted.ts";
import { askFeedback, sharedKept, sharedNoted } from "./feedback.ts";
import {
  aboutInterview,
  begins,
  type Facts,
  facts,
  identityOf,
  looksBack,
  whichInterview,
} from "./looking-back.ts";

const differently = text("differently", {
  label: "Differently next time",
  asks: "Which one answer would you give differently, if you had it again?",
  expects: "a line about one answer; “skip” if there is none",
});

/** After one that went badly: what to take from it, what to practise, and whom to ask. */
function* recover(begun: Facts): Talk {
  yield* stretch("recover");
  const chosen = yield* whichInterview(begun.interviews);
  if (!chosen) {
    yield* say("There is no interview to look at yet. Say “debrief”, and tell me about it.");
    return;
  }
  const { listed, told } = chosen;
  yield* say(
    `One interview is one conversation, seen from your side. ${MISJUDGED_SAYS} So treat what follows as practice, and not as a verdict.`,
  );
  const own = told.concern ?? told.badly[0];
  const answer = (yield* heard(differently, own)) ?? (yield* ask(differently));
  const weak = weakIn(told.seen).slice(0, MOST_WEAK);
  yield* say(
    { heading: `What to take from it: ${jobWords(told.job) ?? "your interview"}` },
    ...(answer
      ? [
          {
            text: `One answer: ${quoted(answer)}. Write down what you'd say now, say it aloud twice, and it is yours for the next time.`,
          },
        ]
      : []),
    ...(weak.length > 0
      ? [{ rows: weak.map((sign) => ({ label: signLabel(sign), value: PRACTICE[sign] })) }]
      : [{ text: "No sign told against you here that practice would mend." }]),
    { text: "Then let it rest: one thing practised is worth ten regretted. Keep applying." },
    ...(weak.includes("skills_depth") || answer
      ? [{ button: callButton("stories new", "Build a story") }]
      : []),
    mailButton("recovery", "Put one answer right by email", listed),
  );
  const conduct = aboutEmployer(told.employer);
  if (conduct.length > 0) yield* say(...conduct);
  const identity = identityOf(begun, told);
  yield* askFeedback({ id: begun.id, seen: told.seen, weakest: weak[0], identity, shares: begun.shares });
}

/** As many as can be worked on. */
const MOST_WEAK = 2;

export const recoverConversation = conversation({
  name: "recover",
  called: "look back",
  several: false,
  facts,
  begins,
  talk: recover,
  keeps: sharedKept,
  kept: sharedNoted,
  about: aboutInterview,
});

export const recoverCommand: Command<Book> = {
  name: "recover",
  summary: "after a bad one: what to take from it, what to practise, whom to ask",
  also: ["bad interview", "it went badly", "after a bad one"],
  ...looksBack("recover"),
};
