import { z } from "zod";
import { type Question, question } from "../core/question.ts";
import { ask, heard, keep, type Talk } from "../core/talk.ts";
import { isZone, zoneFromWords } from "../interview/when.ts";

const zone: Question<string> = question({
  key: "zone",
  label: "Time zone",
  asks: "Where are you? I need your time zone for days and times: a city will do, “Berlin”, or “Eastern”, or what your clock says.",
  expects: "a city or a time zone, such as “Berlin” or “America/Chicago”",
  echoes: true,
  meaning: z.string().refine(isZone),
  read: (answer, moment) => ("words" in answer ? zoneFromWords(answer.words, moment) : undefined),
  show: (name) => name,
});

/** Asks where the member is and keeps it: once, and only where nobody has said. */
export function* askZone(): Talk<string | undefined> {
  const said = yield* ask(zone);
  if (said) yield* keep({ zone: said });
  return said;
}

/** Where they have said they are, in this talk. */
export const heardZone = (): Talk<string | undefined> => heard(zone);
