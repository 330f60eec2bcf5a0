import { readFileSync } from "node:fs";
import { z } from "zod";
import { type Duration, durationsIn } from "../../src/interview/story/durations.ts";
import { hintsFor } from "../../src/interview/story/length-hints.ts";
import { roleFeatures } from "../../src/interview/story/length-roles.ts";
import { sentencesOf } from "../../src/interview/story/telling.ts";
import type { Seen } from "./train-linear.ts";

const lengths = z.object({ scheduled_minutes: z.number().nullable(), actual_minutes: z.number().nullable() });
const line = z
  .object({ text: z.string(), facts: lengths.optional(), lengths: lengths.optional() })
  .transform(({ text, facts, lengths }) => ({ text, told: lengths ?? facts }));

/** Stories are few and short: each is learnt from again. */
const TIMES = 4;

/** The durations of every story in the files, each with whether it is the scheduled length and whether the actual one. */
export function durationsSeen(files: readonly string[]): readonly Seen[] {
  const seen = files
    .flatMap((file) => readFileSync(file, "utf8").trimEnd().split("\n"))
    .map((text) => line.parse(JSON.parse(text)))
    .flatMap(({ text, told }) => (told ? learntFrom(durationsIn(sentencesOf(text)), told) : []));
  return Array.from({ length: TIMES }, () => seen).flat();
}

function learntFrom(
  durations: readonly Duration[],
  { scheduled_minutes: scheduled, actual_minutes: actual }: z.infer<typeof lengths>,
): readonly Seen[] {
  const hints = hintsFor(durations);
  const booked = durations.map(
    (_, i) => hints[i] === "scheduled" || hints[i] === "both" || hints[i] === "due",
  );
  const places = [...durations.keys()];
  const of = (minutes: number | null) => places.filter((i) => durations[i]?.minutes === minutes);
  // Where a story tells the same length twice, each telling has its role.
  const due = of(scheduled).find((i) => booked[i]) ?? of(scheduled)[0];
  const kept =
    of(actual).find((i) => hints[i] === "kept") ??
    of(actual).findLast((i) => !booked[i]) ??
    of(actual).at(-1);
  return places.map((i) => ({
    features: roleFeatures(durations, i),
    truth: Uint8Array.of(Number(i === due), Number(i === kept)),
  }));
}
