import { callButton } from "../../core/call.ts";
import type { Command } from "../../core/conversation.ts";
import { words } from "../../core/message.ts";
import { guessesSay } from "../../interview/forecast.ts";
import { type Interview, interviewSchema } from "../../interview/interview.ts";
import { FEWEST, type Often, type Pattern, patternIn } from "../../interview/pattern.ts";
import { PRACTICE } from "../../interview/practice.ts";
import { type Book, interviewRecord, readAll } from "../book.ts";
import { signLabel, signWords } from "../debrief/sign-questions.ts";
import { closedIn, guessesIn } from "../outcome/guesses.ts";
import { patternPicture, patternWords } from "./pattern-picture.ts";

/** What recurs over a member's interviews, what improved, and one thing to work on. */
export const pattern: Command<Book> = {
  name: "pattern",
  summary: "what recurs over your interviews, from three on",
  also: ["patterns", "my pattern", "what recurs"],
  wants: ({ book }) => book.interviews.map(({ id }) => interviewRecord(id)),
  run: ({ book, moment }, records) => {
    const all = toldIn(book, records);
    const found = patternIn(all.map(({ seen }) => seen));
    if (!found) return { messages: [words(tooFew(all.length))] };
    const guesses = guessesSay(closedIn(guessesIn(book, moment.zone)));
    const picture = patternPicture(all, { zone: moment.zone, says: inShort(found) });
    return {
      messages: [
        {
          parts: [
            { heading: `Over your ${all.length} interviews` },
            ...patternSays(found).map((text) => ({ text })),
            ...patternWords(all, moment.zone),
            ...(guesses ? [{ text: `Your own guesses. ${guesses.join(" ")}` }] : []),
            {
              text: `With ${all.length} interviews, what recurs here may still be chance, and it says how interviews looked, not what you are worth.`,
            },
          ],
          ...(picture && { pictures: [picture] }),
          controls: [
            ...(found.next === "skills_depth" ? [callButton("stories new", "Build a story")] : []),
            callButton("compare", "Compare the last two"),
          ],
        },
      ],
    };
  },
};

/** The oldest first. */
function toldIn(book: Book, records: ReadonlyMap<string, unknown>): readonly Interview[] {
  const names = new Map(book.interviews.map(({ id }) => [id, interviewRecord(id)]));
  return Object.values(readAll(records, interviewSchema, names)).sort(
    (one, other) => one.toldAt - other.toldAt,
  );
}

const tooFew = (told: number): string =>
  `${told === 0 ? "There is no interview" : told === 1 ? "One interview is" : `${told} interviews are`}${told === 0 ? " yet, and so no pattern" : " no pattern"}: from ${FEWEST} on I can say what recurs.${told < 2 ? "" : " Any two stand side by side with “compare”."}`;

/** The pattern in sentences: what recurs, what holds, what improved, and one suggestion. */
function patternSays({ recurs, holds, improved, next }: Pattern): readonly string[] {
  return [
    recurs.length > 0
      ? `What recurs:\n${recurs.map((each) => `- ${often(each, "negative")}`).join("\n")}`
      : "No bad sign recurs: that takes three times, and most of the times it was told.",
    ...(holds.length > 0
      ? [`What holds:\n${holds.map((each) => `- ${often(each, "positive")}`).join("\n")}`]
      : []),
    ...(improved.length > 0 ? [improvement(improved)] : []),
    ...(next ? [`One thing to work on. ${PRACTICE[next]}`] : []),
  ];
}

/** What there is room for in a picture. */
const inShort = ({ recurs, improved, next }: Pattern): readonly string[] => [
  ...recurs.slice(0, 2).map((each) => `What recurs. ${often(each, "negative")}.`),
  ...(improved.length > 0 ? [improvement(improved)] : []),
  ...(next ? [`One thing to work on. ${PRACTICE[next]}`] : []),
];

const improvement = (improved: Pattern["improved"]): string =>
  `What improved: ${improved.map((sign) => signLabel(sign).toLowerCase()).join(", ")}.`;

const often = ({ sign, times, of }: Often, polarity: "positive" | "negative"): string =>
  `${signLabel(sign)}: ${signWords(sign, polarity)}, in ${times} of the ${of} where you told it`;
