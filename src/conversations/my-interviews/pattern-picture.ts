import type { Part } from "../../core/message.ts";
import { CELL_WORDS, type Cell, type Picture } from "../../core/picture.ts";
import type { Interview } from "../../interview/interview.ts";
import { FEWEST } from "../../interview/pattern.ts";
import { BANDS } from "../../interview/reading/priors.ts";
import { read } from "../../interview/reading/reading.ts";
import { ruledOut, type Seen } from "../../interview/reading/seen.ts";
import { type Polarity, SIGNS, type SignName } from "../../interview/signs.ts";
import { dayOf, showWhen } from "../../interview/when.ts";
import { jobWords } from "../book.ts";
import { signLabel } from "../debrief/sign-questions.ts";

/** More than these no phone shows side by side. */
const MOST = 8;

const CELLS: Readonly<Record<Polarity | "na", Cell>> = {
  positive: "good",
  negative: "bad",
  mixed: "between",
  na: "none",
};

interface Told {
  /** The member's own zone. */
  readonly zone: string;
  /** What recurs, what improved: sentences that stand below. */
  readonly says: readonly string[];
}

/** A member's interviews side by side, the oldest first; undefined where they are too few to compare. */
export function patternPicture(interviews: readonly Interview[], { zone, says }: Told): Picture | undefined {
  if (interviews.length < FEWEST) return undefined;
  const shown = latest(interviews);
  return {
    name: "pattern.png",
    heading: "Side by side",
    about: `Your last ${shown.length} interviews`,
    panels: [
      ...beside(shown, zone),
      ...(says.length > 0 ? [{ list: says }] : []),
      { note: `With ${shown.length} interviews, what recurs here may still be chance.` },
    ],
  };
}

/** Two of them, whichever. */
export const pairPicture = (pair: readonly [Interview, Interview], zone: string): Picture => ({
  name: "side-by-side.png",
  heading: "Side by side",
  about: "Two of your interviews",
  panels: [...beside(pair, zone), { note: "Two interviews are no pattern: other people, another day." }],
});

/** The same in words: which interviews, and each sign from the first of them to the last. */
export function patternWords(interviews: readonly Interview[], zone: string): readonly Part[] {
  const shown = latest(interviews);
  const inTurn = (word: (interview: Interview) => string) => shown.map(word).join(", ");
  const isOpen = (sign: SignName) => shown.every(({ seen }) => cellOf(sign, seen) === "unknown");
  const open = SIGNS.filter(isOpen).map((sign) => signLabel(sign).toLowerCase());
  return [
    { text: ["Side by side, the oldest first:", ...numbered(shown, zone)].join("\n") },
    {
      rows: [
        { label: LOOKED, value: inTurn(({ seen }) => read(seen).band.replaceAll("_", " ")) },
        ...SIGNS.filter((sign) => !isOpen(sign)).map((sign) => ({
          label: signLabel(sign),
          value: inTurn(({ seen }) => CELL_WORDS[cellOf(sign, seen)]),
        })),
      ],
    },
    ...(open.length > 0 ? [{ text: `Unknown in all of them: ${open.join(", ")}.` }] : []),
  ];
}

const LOOKED = "How each looked";

const latest = (interviews: readonly Interview[]): readonly Interview[] =>
  [...interviews].sort((one, other) => one.toldAt - other.toldAt).slice(-MOST);

const numbered = (shown: readonly Interview[], zone: string): readonly string[] =>
  shown.map((interview, index) => `${index + 1}. ${named(interview, zone)}`);

function beside(shown: readonly Interview[], zone: string): Picture["panels"] {
  return [
    {
      course: {
        label: LOOKED,
        low: "discouraging",
        high: "encouraging",
        steps: BANDS.length,
        at: shown.map(({ seen }) => stepOf(seen)),
      },
    },
    {
      grid: {
        columns: shown.map((_, index) => String(index + 1)),
        rows: SIGNS.map((sign) => ({
          label: signLabel(sign),
          cells: shown.map(({ seen }) => cellOf(sign, seen)),
        })),
      },
    },
    { list: numbered(shown, zone) },
  ];
}

function stepOf(seen: Seen): number | null {
  const { band } = read(seen);
  const step = BANDS.findIndex((row) => row.band === band);
  return step < 0 ? null : step;
}

function cellOf(sign: SignName, seen: Seen): Cell {
  if (ruledOut(sign, seen) !== undefined) return "none";
  const told = seen.signs[sign];
  return told === undefined ? "unknown" : CELLS[told];
}

function named({ job, on, toldAt }: Interview, zone: string): string {
  const { date } = on ?? dayOf({ now: toldAt, zone });
  const [, day, month] = showWhen({ date }).split(" ");
  return `${jobWords(job) ?? "An employer not named"}, ${day} ${month}`;
}
