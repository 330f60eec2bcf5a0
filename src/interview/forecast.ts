/** A member's own guess, before the reading: whether the employer will want to go on with them. */
export const GUESSES = ["onward", "either", "not"] as const;
export type Guess = (typeof GUESSES)[number];

/** A guess and what came: whether the employer went on. */
export interface Closed {
  readonly guess: Guess;
  readonly advanced: boolean;
}

/** Under so many outcomes nothing is said of how guesses do: luck would look like skill. Our judgement. */
export const FEWEST_OUTCOMES = 10;

/** What a guess is worth as a probability, for comparing only; never shown. Our judgement. */
const WORTH: Readonly<Record<Guess, number>> = { onward: 0.75, either: 0.5, not: 0.25 };
/** Differences smaller than these are nothing, with so few outcomes. Our judgement. */
const TELLS = 0.02;
const LEANS = 0.15;

/** How a member's guesses do, in plain words; undefined under ten outcomes. */
export function guessesSay(closed: readonly Closed[]): readonly string[] | undefined {
  if (closed.length < FEWEST_OUTCOMES) return undefined;
  const { told, leans } = compared(closed);
  return [
    `Of ${closed.length} interviews with a guess of yours and an outcome: ${GUESSES.flatMap((guess) => counted(guess, closed)).join("; ")}.`,
    told,
    ...(leans ? [leans] : []),
  ];
}

const GUESSED: Readonly<Record<Guess, string>> = {
  onward: "you thought they'd go on with you",
  either: "you thought they might or might not",
  not: "you thought they wouldn't",
};

function counted(guess: Guess, closed: readonly Closed[]): readonly string[] {
  const those = closed.filter((each) => each.guess === guess);
  const went = those.filter(({ advanced }) => advanced).length;
  if (those.length === 0) return [];
  if (those.length === 1) return [`once ${GUESSED[guess]}, and they ${went === 1 ? "did" : "didn't"}`];
  return [
    `${those.length} times ${GUESSED[guess]}, and ${went === 0 ? "none" : went} of those times they did`,
  ];
}

/** By squared error (Brier), against saying the member's own average every time. */
function compared(closed: readonly Closed[]): { readonly told: string; readonly leans: string | undefined } {
  const mean = (of: (each: Closed) => number) =>
    closed.reduce((sum, each) => sum + of(each), 0) / closed.length;
  const came = ({ advanced }: Closed) => (advanced ? 1 : 0);
  const share = mean(came);
  // Against an average that has never been wrong, any guess would look bad.
  if (share === 0 || share === 1)
    return {
      told: "All of them came out the same, so it can't be said yet what your guesses are worth.",
      leans: undefined,
    };
  const better = share * (1 - share) - mean((each) => (WORTH[each.guess] - came(each)) ** 2);
  const told =
    Math.abs(better) < TELLS
      ? "Your guesses tell about as much as guessing the same every time."
      : better > 0
        ? "Your guesses tell more than guessing the same every time: your sense of it is worth something."
        : "Your guesses tell less than guessing the same every time: most people's do. How it felt isn't how it went.";
  const lean = mean(({ guess }) => WORTH[guess]) - share;
  return { told, leans: Math.abs(lean) < LEANS ? undefined : leaning(closed, lean) };
}

/** Only where the guesses themselves say so: a no is worth more than nothing here, and expects nothing. */
function leaning(closed: readonly Closed[], lean: number): string | undefined {
  const times = (is: (each: Closed) => boolean) => closed.filter(is).length;
  const went = times(({ advanced }) => advanced);
  if (lean > 0)
    return times(({ guess }) => guess === "onward") > went ? "You expect more than comes." : undefined;
  return times(({ guess }) => guess === "not") > closed.length - went
    ? "You expect less than comes: they think better of you than you do."
    : undefined;
}
