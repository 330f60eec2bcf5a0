import { z } from "zod";
import { say, type Talk } from "../../core/talk.ts";
import { type Closed, FEWEST_OUTCOMES, GUESSES, type Guess, guessesSay } from "../../interview/forecast.ts";
import { advancedPast, type OutcomeName } from "../../interview/process.ts";
import { dayOf } from "../../interview/when.ts";
import type { Book } from "../book.ts";

/** A guess of the member's, and what came of it where that is known. */
export const guessedSchema = z.object({
  interview: z.string(),
  guess: z.enum(GUESSES),
  advanced: z.boolean().exactOptional(),
});
type Guessed = z.infer<typeof guessedSchema>;

export function guessesIn(book: Book, zone: string): readonly Guessed[] {
  const rows = new Map(book.interviews.map((row) => [row.id, row]));
  const day = (id: string) => {
    const row = rows.get(id);
    return (row?.on ?? dayOf({ now: row?.toldAt ?? 0, zone })).date;
  };
  return book.processes.flatMap((process) =>
    process.interviews.flatMap((interview) => {
      const guess = rows.get(interview)?.guess;
      if (guess === undefined) return [];
      const advanced = advancedPast(process, interview, day);
      return [{ interview, guess, ...(advanced !== undefined && { advanced }) }];
    }),
  );
}

export const closedIn = (guesses: readonly Guessed[]): readonly Closed[] =>
  guesses.flatMap(({ guess, advanced }) => (advanced === undefined ? [] : [{ guess, advanced }]));

const GUESSED: Readonly<Record<Guess, string>> = {
  onward: "that they'd want to go on with you",
  either: "that it could go either way",
  not: "that they wouldn't want to go on with you",
};

/** What became of the guess about this interview, and how guesses do once there are enough. */
export function* guessed(guesses: readonly Guessed[], interview: string, is: OutcomeName): Talk {
  const own = guesses.find((each) => each.interview === interview);
  if (!own || is === "withdrew") return;
  const advanced = is === "next_round" || is === "offer";
  const now = closedIn([...guesses.filter((each) => each !== own), { ...own, advanced }]);
  const right =
    own.guess === "either"
      ? ""
      : (own.guess === "onward") === advanced
        ? " So it came."
        : " It came otherwise.";
  yield* say(
    `Before the reading you guessed ${GUESSED[own.guess]}.${right} ${
      guessesSay(now)?.join(" ") ??
      `From ${FEWEST_OUTCOMES} outcomes on I can say how your guesses do; so far there ${now.length === 1 ? "is 1" : `are ${now.length}`}.`
    }`,
  );
}
