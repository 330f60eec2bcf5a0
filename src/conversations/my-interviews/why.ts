import type { Asked, Command } from "../../core/conversation.ts";
import { type Message, type Row, words } from "../../core/message.ts";
import type { Learnt } from "../../interview/community/outlook.ts";
import { interviewSchema } from "../../interview/interview.ts";
import type { Contribution } from "../../interview/reading/contribution.ts";
import { CLIP, OVERLAP } from "../../interview/reading/priors.ts";
import { read } from "../../interview/reading/reading.ts";
import type { Seen } from "../../interview/reading/seen.ts";
import { type Book, interviewRecord, jobWords } from "../book.ts";
import { learntFrom, outlook } from "../community/outlook.ts";
import { NOT_AN_OFFER, signed } from "../debrief/card.ts";
import { signLabel, signWords } from "../debrief/sign-questions.ts";
import { rowNamed } from "./order.ts";

/** Every number behind a reading, so that anyone can compute it again: the one that is looked at, or the last. */
export const why: Command<Book> = {
  name: "why",
  summary: "shows every number behind your last reading",
  also: ["show the numbers"],
  hears: (said) => /^why \d{1,4}$/i.test(said),
  wants: (asked) => lookedAt(asked).map(({ id }) => interviewRecord(id)),
  run: (asked, records) => {
    const [row] = lookedAt(asked);
    if (!row) return { messages: [words("There is no reading yet. Say “debrief” to begin one.")] };
    const kept = interviewSchema.safeParse(records.get(interviewRecord(row.id)));
    if (!kept.success) return { messages: [words(UNREADABLE)] };
    const { seen, job } = kept.data;
    const { published } = asked;
    return { messages: [explained(seen, jobWords(job), learntFrom(published).learnt)] };
  },
};

const UNREADABLE =
  "What was read in that interview can't be read any more. Say “list” to open its talk: every answer there can be changed, and the reading is made anew.";

/** The one that is named, or whose talk is in front, or else the last that was told. */
function lookedAt({ book, talks: [front], args }: Pick<Asked<Book>, "book" | "talks" | "args">) {
  const row =
    rowNamed(book, args.replace(/^why\s+/i, "")) ??
    book.interviews.find(({ id }) => id === front?.id) ??
    book.interviews.at(-1);
  return row ? [row] : [];
}

function explained(seen: Seen, named: string | undefined, learnt: Learnt | undefined): Message {
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
      ...outlook(seen, learnt),
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
