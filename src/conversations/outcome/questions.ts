import { choice, type Question, question, text } from "../../core/question.ts";
import { asksOfOwn } from "../../interview/asking.ts";
import { whenSchema } from "../../interview/interview.ts";
import { newsIn } from "../../interview/news.ts";
import type { OutcomeName } from "../../interview/process.ts";
import { readWhen, showWhen, type When } from "../../interview/when.ts";
import { dayIn, stageQuestion } from "../debrief/circumstances.ts";

/** By button, or as one would say it: "they went with somebody else". */
export const what = choice<OutcomeName>("outcome", {
  label: "What happened",
  asks: "What happened?",
  options: {
    next_round: "Next round",
    offer: "An offer",
    rejected: "They said no",
    silence: "No word from them",
    withdrew: "I withdrew",
  },
  also: {
    next_round: ["next", "advanced", "second interview"],
    offer: ["offer", "offered", "job offer"],
    rejected: ["no", "rejected", "rejection", "reject", "turned down"],
    silence: ["silence", "nothing", "no word", "no answer", "ghosted", "ghosting", "let go", "let it go"],
    withdrew: ["withdrew", "withdrawn", "withdrawal", "withdraw", "declined"],
  },
  loose: false,
  reads: inNews,
});

function inNews(words: string): OutcomeName | undefined {
  const news = newsIn(words);
  return news === "invited" ? undefined : news;
}

/** The outcome that words tell, by its name or as news; which application they name besides is no part of it. */
export function outcomeIn(words: string): OutcomeName | undefined {
  const read = what.read({ words: words.replace(/#\d+/, "") }, { now: 0, zone: "UTC" });
  return what.meaning.safeParse(read).data;
}

/** When it came. Today, unless they say otherwise. */
export const heardOn: Question<When> = question({
  key: "heard_on",
  label: "When it came",
  asks: "When did it come?",
  expects: "a day, such as “yesterday” or “last Friday”",
  options: [
    { value: "today", label: "Today" },
    { value: "yesterday", label: "Yesterday" },
  ],
  day: true,
  meaning: whenSchema,
  read: (answer, moment) => readWhen(dayIn(answer), moment, "behind"),
  show: (day) => showWhen(day),
});

export const nextStage = stageQuestion("Which round comes next?");

const written = text("said", {
  label: "Their words",
  asks: "What did they write or say? Word for word, if you have it; it stays with you.",
  expects: "what they wrote or said; “skip” if you'd rather not",
});

/** What the member asks in return is nothing they wrote; what comes next answers it. */
export const theirWords: Question<string> = {
  ...written,
  read: (answer, moment) =>
    "words" in answer && asksOfOwn(answer.words) ? undefined : written.read(answer, moment),
  none: asksOfOwn,
};

export const takeaway = question({
  ...text("takeaway", {
    label: "To take along",
    asks: "What do you want to take along from this one? One line; I show it before your next interview.",
    expects: "one line, for your next interview",
  }),
  echoes: true,
});

export const letGo = choice("let_go", {
  label: "Let go or wait",
  asks: "Shall I put it down as no answer?",
  options: { let_go: "Let it go", wait: "Keep waiting" },
  also: { let_go: ["yes", "let go", "give up", "done"], wait: ["no", "not yet", "wait", "still waiting"] },
  shown: { let_go: "let go", wait: "waiting" },
});
