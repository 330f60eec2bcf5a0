import type { OutcomeName } from "../../interview/process.ts";
import { SILENT_SAYS } from "../../interview/rates.ts";
import type { Topic } from "../../interview/topics.ts";
import { FALLS_THROUGH } from "../offer/offer.ts";
import type { Answer } from "./anywhere.ts";

/** Where an application stands: by its outcome, or still open; or there is none yet. */
export type Standing = OutcomeName | "open" | "none";

/** What to do now, wherever one stands. */
export const NOW: Readonly<Record<Exclude<Standing, "none">, Answer>> = {
  offer: [
    "Until you have begun: get it in writing, settle what you want otherwise, accept, and keep applying until the first day.",
    "way",
    "changed",
  ],
  next_round: [
    "Answer them today, get ready for the round, and keep applying elsewhere.",
    "onward",
    "prepare",
    "calendar",
  ],
  rejected: [
    "Answer them in two lines, take one thing along, and go on to the next.",
    "thanksForNo",
    "recover",
    "invited",
  ],
  silence: [
    "Let it rest, and go on to the next. If they write after all, tell me: it opens again.",
    "answered",
    "invited",
  ],
  withdrew: [
    "Tell them in two lines, if you haven't, and go on to what is right for you.",
    "withdraw",
    "changed",
  ],
  open: [
    "Thank them if you haven't, put it out of your mind until they answer, and keep applying.",
    "thank",
    "answered",
  ],
};

const NO_FIGURE =
  "What to ask for I can't tell you: I don't know what your work is paid where you are, and a figure of mine would be a guess. Ads that name pay, pay surveys, a union and people in the same job know better.";

const BE_READY: Answer = [
  "That is usual, and what helps is to be ready: a checklist, and two stories said aloud.",
  "prepare",
  "story",
];

/** By what is asked, and where the application stands; `NOW` is said where nothing better is known. */
export const ANSWERS: Readonly<Partial<Record<Topic, Partial<Record<Standing | "any", Answer>>>>> = {
  reading: {
    any: [
      "What I read, with every number, is here; each interview opens again from the list.",
      "why",
      "list",
    ],
    none: ["There is none yet. Tell me how the interview went.", "debrief"],
  },
  salary: {
    offer: [
      `${NO_FIGURE} How to ask: once it is in writing and before your yes, all you want in one go, each with a reason, politely, and then leave them time.`,
      "way",
    ],
    any: [
      `That is for after an offer: then they want you, and you have the most to say. If they ask before, it is fair to ask for their range first. ${NO_FIGURE}`,
      "prepare",
    ],
  },
  notice: {
    offer: [
      "Give no notice before the offer is signed and their checks are through: until then it can still fall through.",
      "way",
    ],
  },
  paper: {
    offer: [
      "Ask for it in writing: pay, hours, place, start, and who signs. Read it in your own time, and ask what isn't clear before you sign. What a clause means in law I can't say; a union or a legal-advice service can.",
      "way",
    ],
  },
  falls_through: {
    offer: [FALLS_THROUGH, "way", "changed"],
  },
  decide: {
    offer: [
      "Whether to take it is yours to say, and I can't weigh it for you. Asking for some days is usual: thank them, and name the day you'll answer. Before a yes, have it in writing; with another offer in sight, you may say so and ask for time. When they want your answer, I note the day.",
      "way",
      "no",
    ],
  },
  start: {
    offer: [
      "The date is theirs and yours to settle, in writing; then your notice; then the day itself. The list has all of it.",
      "way",
    ],
  },
  others: {
    offer: [
      "Keep applying until the first day: an offer can still fall through. Once it is signed, tell the others kindly.",
      "way",
    ],
    any: [
      "Keep applying: only one of them has to work out, and none is sure until its first day.",
      "invited",
    ],
  },
  reply: {
    offer: [
      "Answer them in your own words: thanks, yes or not yet, and by which day. A yes is best written once all is settled. For a no I write the email.",
      "way",
      "no",
    ],
    next_round: ["Answer them today, in two lines: thanks, and when you can.", "onward"],
    rejected: ["You owe them nothing. Two lines of thanks keep the door open.", "thanksForNo"],
    silence: [
      "One kind question is always fair; if that brings nothing either, let it rest.",
      "ask",
      "answered",
    ],
    withdrew: ["Two lines are enough: thanks, and that you won't go on.", "withdraw"],
    open: [
      "I write it with you: a thank-you while it is fresh, a question once their date has passed.",
      "thank",
      "ask",
    ],
    none: ["I write it with you, from what you tell me of the interview.", "debrief"],
  },
  why: {
    rejected: [
      "I can't know, and they seldom say: somebody else came closer to what they look for. You can ask them for one thing to do better; some tell. What was in your own hands we can look at together.",
      "recover",
      "thanksForNo",
    ],
    silence: [`It says nothing about you that they don't answer. ${SILENT_SAYS}`, "ask", "answered"],
    withdrew: [
      "You had your reasons, and to say no to what isn't right is a good use of an interview.",
      "withdraw",
    ],
    open: ["I can't know what they think. What I read, and why, I can show.", "why"],
    none: [
      "I can't know what they think. Tell me how the interview went, and we look at it together.",
      "debrief",
    ],
  },
  again: {
    offer: ["If something has changed, tell me, and I note it.", "changed"],
    rejected: [
      "Take this as a no. Nothing keeps you from applying there again for a job that fits: a kind answer now helps. Should they come back to you, tell me.",
      "thanksForNo",
      "changed",
    ],
    silence: [
      "Should they write after all, tell me: it opens again. You may apply there again at any time.",
      "answered",
    ],
    withdrew: [
      "You may write to them that you have thought again; whether they take it up is theirs. If they do, tell me: it opens again.",
      "changed",
    ],
  },
  wait: {
    offer: [
      "Ask them by when they want your answer, and when the paper will come; both are usual questions.",
      "way",
    ],
    next_round: [
      "Once it has a day, put it in your calendar; if none comes within a week, ask them.",
      "calendar",
      "onward",
    ],
    silence: [`No answer is no answer, and no verdict on you. ${SILENT_SAYS}`, "ask", "answered"],
    open: ["What is usual depends on what they said; I can tell you how long it has been.", "usual", "ask"],
    none: ["What is usual depends on what they said at the end. Tell me how the interview went.", "debrief"],
  },
  news: {
    any: ["That may change it: tell me what came, and I note it.", "changed"],
    open: ["At last. Tell me what came, and I note it.", "answered"],
  },
  chances: {
    offer: [
      "An offer is the last stretch, and not yet the job: until the first day it can still fall through.",
      "way",
    ],
    next_round: [
      "It means that they want to learn more, and nothing more; usually others are still in it too. How likely the rest is, nobody can tell you.",
      "prepare",
    ],
    rejected: ["They said no: count on that, and be glad if they come back after all.", "recover", "changed"],
    silence: [
      "I can't tell. After so long it is fair to let go; if they write after all, it opens again.",
      "answered",
    ],
    open: ["I can't tell, and signs are weak evidence. What I read, with every number, I can show.", "why"],
    none: [
      "Only they can know, and I don't. Tell me how the interview went, and I say what its signs are worth: little, but something.",
      "debrief",
    ],
  },
  prepare: {
    offer: ["There is no interview to prepare for, but a list to the first day.", "way", "invited"],
    any: [
      "I get you ready: what the round is for, a checklist, questions to ask, your stories.",
      "prepare",
      "story",
    ],
  },
  nerves: {
    offer: ["That is usual, before a big step. One thing after another: the list has them.", "way"],
    none: BE_READY,
    next_round: BE_READY,
  },
};
