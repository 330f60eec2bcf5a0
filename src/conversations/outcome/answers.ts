import { callButton } from "../../core/call.ts";
import type { Part } from "../../core/message.ts";
import { say, type Talk } from "../../core/talk.ts";
import type { Conduct, Interview } from "../../interview/interview.ts";
import { PRACTICE, weakIn } from "../../interview/practice.ts";
import type { OutcomeName } from "../../interview/process.ts";
import { KEPT_SAYS, SILENT_SAYS, WAITED_SAYS } from "../../interview/rates.ts";
import { read } from "../../interview/reading/reading.ts";
import type { Stage } from "../../interview/signs.ts";
import { waitSays } from "../../interview/waiting.ts";
import { type Application, nameOf } from "../applications.ts";
import { mailButton } from "../mail-call.ts";
import { quoted } from "../quoted.ts";
import { STAGE_NAMES } from "../stages.ts";
import { takeaway, theirWords } from "./questions.ts";

/** An outcome, and all that bears on what to say to it. */
export interface Told {
  readonly application: Application;
  readonly is: OutcomeName;
  /** The round that comes next. */
  readonly stage?: Stage | undefined;
  /** The interviews there were. */
  readonly interviews: readonly Interview[];
  /** What the employer did, as told in the interviews and in the outcome. */
  readonly conduct: readonly Conduct[];
}

const base = (stage: Stage | undefined): string => read({ signs: {}, ...(stage && { stage }) }).base.says;

/** What is said to each outcome: what it means, what it doesn't, and what to do. */
export const ANSWERS: Readonly<Record<OutcomeName, (told: Told) => Talk>> = {
  *next_round({ application, stage }) {
    yield* say(
      { heading: `On to the ${stage ? STAGE_NAMES[stage] : "next round"}: ${nameOf(application)}` },
      {
        text: `They want to learn more, and nothing more: usually others are still in it too. ${base(stage)}`,
      },
      { text: "So: answer them today, get ready for it, and keep applying elsewhere." },
      { button: callButton(`prepare #${application.id}`, "Prepare for it") },
      { button: callButton(`calendar for #${application.id}`, "Put it in my calendar") },
      mailButton("next-round", "Answer them", application.last?.listed),
      { offers: theirWords, as: "Note their words" },
    );
  },

  *offer({ application }) {
    yield* say(
      { heading: `An offer: ${nameOf(application)}` },
      {
        text: "A good day. An offer is the last stretch and not yet the job: until it is in writing, settled, accepted, and you have begun, keep applying.",
      },
      { button: callButton(`offer #${application.id}`, "The way to the first day") },
      { offers: theirWords, as: "Note their words" },
    );
  },

  *rejected(told) {
    const { application, interviews } = told;
    yield* say(
      { heading: `They said no: ${nameOf(application)}` },
      ...whyParts(told),
      { text: takeAlong(interviews) },
      { offers: takeaway, as: "What I take along" },
      mailButton("rejection", "Answer them", application.last?.listed),
      ...(application.last
        ? [{ button: callButton(`recover #${application.last.id}`, "Practise for the next") }]
        : []),
    );
  },

  *silence({ application }) {
    yield* say(
      { heading: `Let go: ${nameOf(application)}` },
      {
        text: `It says nothing about you that they didn't answer. ${SILENT_SAYS} If they write after all, tell me: it opens again.`,
      },
      { offers: takeaway, as: "What I take along" },
      { button: callButton("invited", "I have another interview") },
    );
  },

  *withdrew({ application }) {
    yield* say(
      { heading: `Withdrawn: ${nameOf(application)}` },
      {
        text: "To say no to what isn't right is a decision, and a good use of an interview. Tell them in two lines; you may meet again.",
      },
      mailButton("withdrawal", "Tell them", application.last?.listed),
      { offers: theirWords, as: "Note why" },
    );
  },
};

const WRONG = ["discrimination", "unlawful_question"];

/** Why they said no: as fair to the member as it can be, and never against what the member was done. */
function whyParts({ application, conduct }: Told): readonly Part[] {
  const wrong = conduct.filter(({ kind }) => WRONG.includes(kind));
  if (wrong.length > 0) return wronged(wrong);
  if (application.outcome === "offer")
    return [
      {
        text: "An offer taken back is theirs to explain, and nothing you did wrong by hoping. Ask them why, in writing; and if you had accepted or given notice, ask a union or a legal-advice service where you stand, soon.",
      },
    ];
  return [
    {
      text: "They chose somebody else. That is all it says: of several who could do it, one came closer to what they look for, or brought something they prize. The job wasn't yours to lose, and this takes nothing away from what you can do.",
    },
    { text: `${base(application.last?.stage)} For most people, most interviews end like this one.` },
  ];
}

function wronged(wrong: readonly Conduct[]): readonly Part[] {
  const grave = wrong.some(({ kind }) => kind === "discrimination");
  return [
    {
      rows: wrong.map(({ words }) => ({ label: "You told me", value: `“${words}”` })),
    },
    {
      text: grave
        ? "I can't know why they decided as they did. What you describe would be wrong of them, it happens, and it may have played its part. It isn't yours to explain away, and nothing in your answers brought it on."
        : "I can't know why they decided as they did. In many places they may not ask that, and it may have played its part. You owed no answer, and whatever you said to it doesn't make it your doing.",
    },
    { text: WHERE_YOU_STAND },
  ];
}

export const WHERE_YOU_STAND =
  "If you want to know where you stand: write down who said what, and when, while it is fresh; keep what they sent you; and ask a union, a legal-advice service or the equality body of your country. The time to act can be short, in some places three months.";

/** One thing, not a list. */
function takeAlong(interviews: readonly Interview[]): string {
  const last = interviews.at(-1);
  const own = last?.concern ?? last?.badly[0];
  if (own !== undefined)
    return `One thing to take along, in your words: ${quoted(own)}. Get that one ready, and let the rest be.`;
  const [weak] = last ? weakIn(last.seen) : [];
  if (weak)
    return `One thing to take along: ${PRACTICE[weak].charAt(0).toLowerCase()}${PRACTICE[weak].slice(1)}`;
  return "One thing to take along: what got you this far. It has worked; keep it.";
}

/** How long it has been, what is usual, and from when it is fair to let go. */
export function* waited({ last }: Application, today: string): Talk {
  const stands = last
    ? waitSays({ today, on: last.on.date, ...(last.replyBy && { replyBy: last.replyBy }) })
    : ["From about four weeks after an interview on it is fair to let go."];
  yield* say(stands.join(" "), `${WAITED_SAYS} ${KEPT_SAYS}`);
}
