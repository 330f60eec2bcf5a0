import { SIGNS } from "../signs.ts";
import { CONTEXTS } from "./context.ts";
import type { Labelled } from "./labelled.ts";
import { bareName } from "./people.ts";
import type { StoryReading } from "./read-story.ts";

/** Right, wrongly said and missed: what precision and recall are made of. */
export interface Tally {
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
}

/** One row of the table; a fact's row counts stories, the others count labels. */
export interface Row extends Tally {
  readonly name: string;
}

export interface Score {
  readonly stories: number;
  readonly signs: readonly Row[];
  readonly context: readonly Row[];
  readonly facts: readonly Row[];
  /** Of the stories that hold no sign, how many were left without one. */
  readonly silence: { readonly silent: number; readonly of: number };
}

/** A labelled story beside what was read in it. */
export interface Pair {
  readonly labelled: Labelled;
  readonly reading: StoryReading;
}

export const NONE: Tally = { right: 0, wrong: 0, missed: 0 };

/** Scores readings against labels. A sign read with the wrong polarity is both wrong and missed. */
export function score(pairs: readonly Pair[]): Score {
  const quiet = pairs.filter(({ labelled }) => labelled.signs.size === 0);
  return {
    stories: pairs.length,
    signs: SIGNS.map((name) => ({ name, ...total(pairs.map((pair) => signTally(name, pair))) })),
    context: CONTEXTS.map((name) => ({ name, ...total(pairs.map((pair) => contextTally(name, pair))) })),
    facts: factRows(pairs),
    silence: { silent: quiet.filter(({ reading }) => reading.signs.length === 0).length, of: quiet.length },
  };
}

function signTally(name: string, { labelled, reading }: Pair): Tally {
  const truth = labelled.signs.get(name);
  const read = reading.signs.find((sign) => sign.name === name)?.polarity;
  if (truth === "disputed") return NONE;
  const right = truth !== undefined && read !== undefined && (truth === "either" || truth === read);
  return tally(right, read !== undefined, truth !== undefined);
}

function contextTally(name: string, { labelled, reading }: Pair): Tally {
  if (!labelled.context) return NONE;
  const truth = labelled.context.includes(name);
  const read = reading.context.some((one) => one === name);
  return tally(truth && read, read, truth);
}

function factRows(pairs: readonly Pair[]): readonly Row[] {
  const row = (name: string, count: (pair: Pair) => Tally): Row => ({ name, ...total(pairs.map(count)) });
  return [
    row("interviewers", namesTally),
    row("reply by", (pair) =>
      valueTally(words(pair.labelled.facts?.reply_by), words(pair.reading.facts.replyBy), pair),
    ),
    row("scheduled", (pair) =>
      valueTally(pair.labelled.facts?.scheduled_minutes, pair.reading.facts.scheduledMinutes, pair),
    ),
    row("actual", (pair) =>
      valueTally(pair.labelled.facts?.actual_minutes, pair.reading.facts.actualMinutes, pair),
    ),
  ];
}

function namesTally({ labelled, reading }: Pair): Tally {
  if (!labelled.facts) return NONE;
  const truth = labelled.facts.interviewers.map(bareName);
  const read = reading.facts.interviewers.map(bareName);
  const right = read.filter((name) => truth.includes(name)).length;
  return { right, wrong: read.length - right, missed: truth.length - right };
}

function valueTally(truth: unknown, read: unknown, { labelled }: Pair): Tally {
  if (!labelled.facts) return NONE;
  const known = truth ?? undefined;
  return tally(known !== undefined && known === read, read !== undefined, known !== undefined);
}

const words = (time: string | null | undefined) => time?.toLowerCase().replace(/^(?:by|on) /, "");

function tally(right: boolean, read: boolean, truth: boolean): Tally {
  return { right: Number(right), wrong: Number(read && !right), missed: Number(truth && !right) };
}

/** Adds tallies up: the micro average counts every label alike. */
export function total(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (sum, one) => ({
      right: sum.right + one.right,
      wrong: sum.wrong + one.wrong,
      missed: sum.missed + one.missed,
    }),
    NONE,
  );
}
