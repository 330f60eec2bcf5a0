import type { Command } from "../../core/conversation.ts";
import { type Message, type Row, words } from "../../core/message.ts";
import { interviewSchema } from "../../interview/interview.ts";
import type { Contribution } from "../../interview/reading/contribution.ts";
import { CLIP, OVERLAP } from "../../interview/reading/priors.ts";
import { read } from "../../interview/reading/reading.ts";
import type { Seen } from "../../interview/reading/seen.ts";
import { type Book, interviewRecord, jobWords } from "../book.ts";
import { NOT_AN_OFFER, signed } from "../debrief/card.ts";
import { signLabel, signWords } from "../debrief/sign-questions.ts";

/** Every number behind the last reading, so that anyone can compute it again. */
export const why: Command<Book> = {
  name: "why",
  summary: "shows every number behind your last reading",
  also: ["show the numbers"],
  wants: ({ book }) => book.interviews.slice(-1).map(({ id }) => interviewRecord(id)),
  run: (_, records) => {
    const [kept] = records.values();
    if (!kept) return { messages: [words("There is no reading yet. Say “debrief” to begin one.")] };
    const { seen, job } = interviewSchema.parse(kept);
    return { messages: [explained(seen, jobWords(job))] };
  },
};

function explained(seen: Seen, named: string | undefined): Message {
  const { contributions, points, clipped, band, base, range, shift, spread, tells } = read(seen);
  const sum = contributions.reduce((total, each) => total + each.points, 0);
  return {
    parts: [
      { heading: named ? `Why: ${named}` : "Why" },
      {
        text: `Each sign's weight in log-odds, times what the circumstances leave of it, times ${OVERLAP} because signs overlap. Weights are expert priors, not fitted; docs/reading.md has every source.`,
      },
      ...(contributions.length > 0
        ? [{ rows: contributions.map(row) }]
        : [{ text: "No sign is known, so nothing was added." }]),
      {
        text: `Sum ${signed(sum)}${clipped ? `, held at ${signed(points)} (signs may move no further than ${signed(CLIP.low)} to ${signed(CLIP.high)})` : ""}: “${band.replaceAll("_", " ")}”.`,
      },
      {
        text: `${base.says} The band moves that by ${signed(shift)}, and what isn't known widens it by ${spread.down.toFixed(2)} down and ${spread.up.toFixed(2)} up: ${range.low} to ${range.high} in 100, on coarse steps. ${range.says}`,
      },
      { text: [tells.says, ...tells.because].join(" ") },
      { text: NOT_AN_OFFER },
    ],
  };
}

function row({ sign, polarity, weight, multiplier, points, because }: Contribution): Row {
  return {
    label: `${signLabel(sign)}, ${signWords(sign, polarity)}`,
    value: `${signed(weight)} × ${multiplier} × ${OVERLAP} = ${signed(points)}`,
    notes: because,
  };
}
