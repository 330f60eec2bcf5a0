import { z } from "zod";
import type { Seen } from "../reading/seen.ts";
import { FORMATS, SIGNS, STAGES } from "../signs.ts";
import { FADES, PER_PERSON, SETTLED_AFTER_WEEKS, SOONEST_DAYS } from "./rules.ts";

/**
 * One interview as it joins the community's evidence: what was seen, at which stage, and what came of it. No words, no
 * employer, no day but the week.
 */
const rowSchema = z.object({
  /** Weeks since Monday 29 December 1969. */
  week: z.number().int(),
  signs: z.partialRecord(z.enum(SIGNS), z.enum(["positive", "negative", "mixed", "na"])),
  stage: z.enum(STAGES).exactOptional(),
  format: z.enum(FORMATS).exactOptional(),
  structured: z.boolean().exactOptional(),
  inexperienced: z.boolean().exactOptional(),
  ended: z
    .object({
      /** Whole days from the debrief to the answer. */
      after: z.number().int(),
      how: z.enum(["advanced", "stopped", "withdrew"]),
      /** Whether an offer came in the end, once that is known. */
      offer: z.boolean().exactOptional(),
    })
    .exactOptional(),
});
export type Row = z.infer<typeof rowSchema>;
export const rowsSchema = z.array(rowSchema);

/** All that is known of one person here. Who they are is not. */
export interface Person {
  readonly rows: readonly Row[];
}

/** What an employer decided on an application, and when the member said so. */
export interface Ending {
  readonly how: "next_round" | "offer" | "rejected" | "silence" | "withdrew";
  /** Epoch milliseconds. */
  readonly at: number;
}

/** An interview as far as evidence goes. */
interface Told {
  readonly seen: Seen;
  /** Epoch milliseconds. */
  readonly toldAt: number;
  /** The day it was, YYYY-MM-DD. */
  readonly day: string;
}

/** An application as far as evidence goes: its interviews, and its end if it has one. */
export interface Application {
  readonly interviews: readonly Told[];
  readonly ending?: Ending;
}

/** The rows of a person's applications, the latest of them. */
export function rowsOf(applications: readonly Application[]): readonly Row[] {
  return applications
    .flatMap(rowsOfOne)
    .sort((one, other) => one.week - other.week)
    .slice(-PER_PERSON.rows);
}

function rowsOfOne({ interviews, ending: said }: Application): readonly Row[] {
  // What was said before the latest interview was told is not what came of that.
  const ending = said && interviews.every(({ toldAt }) => toldAt <= said.at) ? said : undefined;
  return interviews.flatMap(({ seen, toldAt, day }) => {
    // Those of one day are one round. Whoever was asked to another got past this one, whatever came of it all.
    const later = interviews.filter((other) => other.day > day).map((other) => other.toldAt);
    const end =
      later.length > 0
        ? { how: "advanced" as const, at: Math.min(...later) }
        : ending && { ...ending, how: HOW[ending.how] };
    const after = end && Math.floor((end.at - toldAt) / DAY);
    if (after !== undefined && after < SOONEST_DAYS) return [];
    const offer = ending && OFFER[ending.how];
    const { signs, stage, format, structured, inexperienced } = seen;
    return [
      {
        week: weekOf(toldAt),
        signs,
        ...(stage && { stage }),
        ...(format && { format }),
        ...(structured !== undefined && { structured }),
        ...(inexperienced !== undefined && { inexperienced }),
        ...(end &&
          after !== undefined && { ended: { after, how: end.how, ...(offer !== undefined && { offer }) } }),
      },
    ];
  });
}

const HOW = {
  next_round: "advanced",
  offer: "advanced",
  rejected: "stopped",
  silence: "stopped",
  withdrew: "withdrew",
} as const;

const OFFER: Readonly<Partial<Record<Ending["how"], boolean>>> = {
  offer: true,
  rejected: false,
  silence: false,
};

export const DAY = 86_400_000;

/** 1 January 1970 was a Thursday. */
export const weekOf = (at: number): number => Math.floor((Math.floor(at / DAY) + 3) / 7);

/** The end of that week, in epoch milliseconds. */
export const endOfWeek = (week: number): number => ((week + 1) * 7 - 3) * DAY;

/** What is asked of an outcome: did they get past this interview, or was it an offer in the end? */
export type Question = "advanced" | "offer";

/** The answer, where it is known; whoever withdrew never learnt it. */
function answer(question: Question, { ended }: Row): boolean | undefined {
  if (question === "offer") return ended?.offer;
  return ended === undefined || ended.how === "withdrew" ? undefined : ended.how === "advanced";
}

/** One interview whose answer counts, and how much. */
export interface Case {
  /** The person's place among all. */
  readonly who: number;
  readonly row: Row;
  readonly yes: boolean;
  /** From 0 to 1. */
  readonly weight: number;
}

/** Old enough to have an answer, and not too old to say anything of today. */
export function isSettled(row: Row, week: number): boolean {
  const age = week - row.week;
  return age >= SETTLED_AFTER_WEEKS && age <= FADES.lastWeeks;
}

/** Everything that counts in a given week: settled, not faded, and nobody heard for more than the cap. */
export function casesOf(people: readonly Person[], question: Question, week: number): readonly Case[] {
  return people.flatMap(({ rows }, who) => {
    const cases = rows.flatMap((row) => {
      const yes = answer(question, row);
      if (yes === undefined || !isSettled(row, week)) return [];
      return [{ who, row, yes, weight: 0.5 ** ((week - row.week) / FADES.halfLifeWeeks) }];
    });
    const heard = cases.reduce((sum, { weight }) => sum + weight, 0);
    const share = Math.min(1, PER_PERSON.weight / heard);
    return cases.map((each) => ({ ...each, weight: each.weight * share }));
  });
}
