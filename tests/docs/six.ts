import type { Choice, Kind, MailFacts } from "../../src/interview/drafts/draft.ts";

const sender = { name: "Ann Lee", email: "ann@example.org" };
const NURSE: MailFacts = {
  recipient: "Maria Lopez",
  role: "staff nurse",
  company: "St Anne's Hospital",
  point: "we talked a lot about how they staff nights",
  fit: "ran triage for two yrs",
  sender,
  interviewedOn: "on Tuesday",
};

/** The six drafts in docs/drafts.md: a title, what the member typed, and which draft it is. */
export const SIX: readonly (readonly [title: string, kind: Kind, facts: MailFacts, choice: Choice])[] = [
  ["A thank-you, neutral", "thank_you", NURSE, { tone: "neutral", draft: 0, nth: 0 }],
  [
    "To her colleague, about what they talked about, warm",
    "thank_you",
    {
      ...NURSE,
      recipient: "tom (team lead)",
      point: "he said they're getting a second triage desk in spring",
      fit: "10 yrs of paediatrics",
    },
    { tone: "warm", draft: 0, nth: 1 },
  ],
  [
    "One answer put right",
    "recovery",
    {
      ...NURSE,
      concern: "I blanked when she asked about a medication error",
      answer: "report it at once and check on the patient. write it up the same shift",
    },
    { tone: "neutral", draft: 1, nth: 0 },
  ],
  [
    "A check-in, formal",
    "check_in",
    { ...NURSE, interviewedOn: "on Tuesday 10 November", answerBy: "Friday 20 November" },
    { tone: "formal", draft: 0, nth: 0 },
  ],
  ["A handwritten note", "note", NURSE, { tone: "warm", draft: 2, nth: 0 }],
  ["An answer to a rejection", "rejection", NURSE, { tone: "warm", draft: 2, nth: 0 }],
];
