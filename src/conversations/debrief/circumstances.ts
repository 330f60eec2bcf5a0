import { type Answer, choice, type Question, question } from "../../core/question.ts";
import { whenSchema } from "../../interview/interview.ts";
import type { Format, Stage } from "../../interview/signs.ts";
import { formatSaid, stageSaid, yesOrNoSaid } from "../../interview/story/circumstance-answer.ts";
import { instantOf, namesNoDay, readWhen, showWhen, type When } from "../../interview/when.ts";

/** Which round, of one that was or one that is to come. */
export function stageQuestion(asks: string): Question<Stage> {
  return choice<Stage>("stage", {
    label: "Stage",
    asks,
    options: {
      screen: "A first screen",
      first: "First interview",
      second: "Second interview",
      final: "Final or on-site day",
      graduate: "Graduate scheme",
    },
    also: {
      screen: ["screen", "screening", "recruiter", "phone screen", "recruiter screen", "recruiter call"],
      first: ["1st", "first", "first round", "round one", "round 1"],
      second: ["2nd", "second", "second round", "round two", "round 2"],
      final: ["final", "last", "last round", "final round", "onsite", "on-site"],
      graduate: ["graduate", "grad", "grad scheme", "internship"],
    },
    loose: false,
    reads: stageSaid,
  });
}

export function formatQuestion(asks: string): Question<Format> {
  return choice<Format>("format", {
    label: "Format",
    asks,
    options: { phone: "By phone", video: "By video", onsite: "In person" },
    also: {
      phone: ["phone", "call", "on the phone", "a call", "telephone"],
      video: ["video", "zoom", "teams", "online", "google meet", "meet", "remote", "video call"],
      onsite: [
        "onsite",
        "on site",
        "on-site",
        "face to face",
        "office",
        "at the office",
        "there",
        "at theirs",
      ],
    },
    loose: false,
    reads: formatSaid,
  });
}

export const stage = stageQuestion("Which round was it?");
export const format = formatQuestion("How did you meet?");

/** Yes or no, as buttons and in words. */
function yesNo(key: "structured" | "inexperienced", asks: { readonly label: string; readonly asks: string }) {
  return choice<"yes" | "no">(key, {
    ...asks,
    options: { yes: "Yes", no: "No" },
    loose: false,
    reads: (words) => yesOrNoSaid(key, words),
  });
}

export const structured = yesNo("structured", {
  label: "Fixed script",
  asks: "Did they seem to read the same fixed questions to everyone, whatever you said?",
});

export const inexperienced = yesNo("inexperienced", {
  label: "New to interviewing",
  asks: "Did whoever interviewed you seem new to interviewing?",
});

/** A day alone is no moment: in another zone it would be another day. */
const instant = (day: When, zone: string): number | undefined =>
  day.time === undefined ? undefined : instantOf(day, zone, day.time);

/** When the interview was. Said back, since words for days are easily misread. */
export const when: Question<When> = question({
  key: "when",
  label: "When it was",
  asks: "When was the interview?",
  expects: "“just now”, “yesterday” or a day such as “last Tuesday at 3”",
  options: [
    { value: "just now", label: "Just now" },
    { value: "today", label: "Earlier today" },
    { value: "yesterday", label: "Yesterday" },
  ],
  echoes: true,
  day: true,
  meaning: whenSchema,
  read: (answer, moment) => readWhen(dayIn(answer), moment, "behind"),
  show: (day) => showWhen(day),
  instant,
});

/** When they said they would answer. */
export const replyBy: Question<When> = question({
  key: "reply_by",
  label: "When you'll hear",
  asks: "When did they say you'd hear? A day or a stretch will do: “Friday”, “in two weeks”.",
  expects: "a day or a stretch, such as “next Friday” or “in two weeks”; “skip” if they named none",
  echoes: true,
  day: true,
  meaning: whenSchema,
  none: namesNoDay,
  read: (answer, moment) => readWhen(dayIn(answer), moment, "ahead"),
  show: (day) => showWhen(day),
  instant,
});

/** Words for a day, a button that names one, or one picked from a calendar. */
export function dayIn(answer: Answer): string {
  if ("words" in answer) return answer.words;
  return "press" in answer ? answer.press : "";
}
