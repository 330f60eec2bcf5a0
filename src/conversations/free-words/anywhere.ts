import type { Topic } from "../../interview/topics.ts";
import { WHERE_YOU_STAND } from "../outcome/answers.ts";
import type { WAYS } from "./ways.ts";

/** What is said, and the ways on below it. */
export type Answer = readonly [says: string, ...ways: (keyof typeof WAYS)[]];

/** Answers that are the same wherever an application stands, and before there is one. */
export const ANYWHERE: Readonly<Partial<Record<Topic, Answer>>> = {
  thanks: ["Gladly. Tell me when there is news."],
  wrong: [`What is lawful where you are I can't judge. ${WHERE_YOU_STAND}`],
  private: [
    "No employer and no other member sees what you tell me, but for a summary you hand on yourself. It is kept encrypted by whoever runs me here; what is kept, for how long, and how to remove it is under “privacy”.",
    "privacy",
  ],
  about: [
    "I'm a bot: nobody reads along, and I'm no language model. You tell me how a job interview went; I say what its signs are worth, write the email after it, and remind you until you have an answer.",
    "debrief",
    "invited",
    "prepare",
  ],
  begin: ["Gladly. How did it go? Tell me in your own words, or press the button.", "debrief"],
  called_off: [
    "That happens, and says little about you. Write them two lines with times that suit you, and keep applying meanwhile. Once there is a day, tell me.",
    "calendar",
    "invited",
  ],
  how_much: [
    "A few minutes: I ask only for what is still missing. “That's enough” ends it wherever we are, “pause” keeps it for later.",
  ],
  what_for: [
    "For what could still change the reading, or for what an email of yours needs. “Skip” leaves a question out, and nothing is held against you.",
  ],
  add: ["What you told can be added to: say “edit”, pick the answer, and say it there."],
  sent: ["Press “I sent it” under the email, and I ask about their answer instead of reminding you of it."],
  mail: [
    "The buttons under an email change it, however old it is: warmer, plainer, another draft, your own words. Or I write it anew.",
    "thank",
    "mail",
  ],
  reminders: [
    "Reminders come once you say yes to them, at the right moment and never at night. Here you see what is planned, move it or turn it off.",
    "reminders",
  ],
  details: [
    "Your name, contact and time zone are kept in one place, and stand under every email.",
    "settings",
  ],
  stop: [
    "I write when you do, and reminders come only if you said yes to them. Here you turn those off, or remove all I have of you.",
    "reminders",
    "forget",
  ],
};
