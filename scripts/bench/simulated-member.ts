import { house } from "../../src/conversations/index.ts";
import { decide } from "../../src/core/decide.ts";
import type { Deed } from "../../src/core/inbound.ts";
import { newMember } from "../../src/core/member.ts";
import { type Message, plain } from "../../src/core/message.ts";
import { SIGNS } from "../../src/interview/signs.ts";
import { diceFrom } from "../train/dice.ts";

/** Every sign, five circumstances, who, which job, one point, one strength, a name, a day, three of one's own part. */
export const FIXED_ORDER = SIGNS.length + 5 + 6 + 3;

const NOON = Date.UTC(2026, 10, 18, 17, 0);
const MOST = 60;

/** What a member says where there is no button; everything else is drawn from the buttons. */
const WORDS: Readonly<Record<string, string>> = {
  "story:right": "yes",
  people: "Maria Lopez",
  job: "staff nurse at St Anne's Hospital",
  "point:1": "how they staff nights",
  strength: "I ran triage for two years",
  details: "Ann Lee, ann@example.org",
};

/** How often the first, the second … button is pressed: as people answer, more good than bad, and few fixed scripts. */
const PRESSED: Readonly<Record<string, readonly number[]>> = {
  sign: [0.45, 0.3, 0.15, 0.1],
  stage: [0.25, 0.4, 0.2, 0.13, 0.02],
  format: [0.25, 0.4, 0.35],
  structured: [0.2, 0.8],
  inexperienced: [0.1, 0.9],
};

function pressed(key: string, roll: number): number {
  const shares = PRESSED[key.replace(/:.*/, "")] ?? [1];
  const upTo = shares.map((_, i) => shares.slice(0, i + 1).reduce((sum, share) => sum + share, 0));
  return upTo.findIndex((share) => roll < share);
}

/** How many questions a simulated member is asked after a story: up to the card, and from there to the mail. */
export function questionsAfter(
  story: string,
  seed: number,
): { readonly card: number; readonly email: number } {
  const { roll } = diceFrom(seed);
  const says = speaker();
  says({ command: "debrief", args: "" });
  let told = says({ text: story });
  const counts = { card: 0, email: 0 };
  let drawn: keyof typeof counts = "card";
  for (let turn = 0; turn < MOST; turn++) {
    const text = told.map(plain).join("\n");
    if (text.includes("How it looked")) drawn = "email";
    const open = told.findLast(({ question }) => question);
    if (text.includes("Subject:") || !open?.question) return counts;
    counts[drawn]++;
    const options = open.options ?? [];
    const key = open.question.slice(open.question.indexOf("/") + 1);
    told = says({ text: WORDS[key] ?? options[pressed(key, roll())]?.label ?? "skip" });
  }
  return counts;
}

/** A member and the house with nothing between; gives what is told. */
export function speaker(): (deed: Deed) => readonly Message[] {
  let member = { ...newMember("bench:ann", house.empty), zone: "America/New_York" };
  let count = 0;
  return (deed) => {
    const inbound = { id: `e${++count}`, member: member.id, deed };
    const decision = decide(member, inbound, { register: house, now: NOON, records: new Map() });
    member = { ...decision.member, zone: "America/New_York" };
    return decision.messages;
  };
}
