import { z } from "zod";
import type { Moment } from "../../core/question.ts";
import { KINDS } from "../../interview/nudges/timing.ts";
import type { Book } from "../book.ts";
import { plannedIn } from "./outlook.ts";
import { saidTime } from "./said-time.ts";
import { nudgesIn } from "./state.ts";
import { KIND_NAMES, quietWords, subjectOf } from "./texts.ts";

/** What reminders look like when a talk about them begins. */
export const remindersSchema = z.object({
  state: z.enum(["never asked", "off", "quiet", "paused", "lost", "on"]),
  until: z.string().exactOptional(),
  quiet: z.string(),
  mentioned: z.boolean().exactOptional(),
  stopped: z.array(z.enum(KINDS)),
  planned: z.array(z.object({ id: z.string(), kind: z.string(), about: z.string(), time: z.string() })),
});
export type Reminders = z.infer<typeof remindersSchema>;

/** More would be a list to get lost in; what comes first is what matters. */
const MOST_SHOWN = 12;

export function remindersOf(book: Book, moment: Moment): Reminders {
  const { wishes, rested, mention } = nudgesIn(book);
  const { pausedUntil = 0, stopped = [] } = wishes;
  const paused = pausedUntil > moment.now;
  const planned = plannedIn(book, moment)
    .nudges.flatMap((nudge) => (nudge.fate.is === "planned" ? [{ nudge, at: nudge.fate.at }] : []))
    .sort((one, other) => one.at - other.at)
    .slice(0, MOST_SHOWN);
  return {
    state: stateOf(wishes.consent, { rested: rested !== undefined, paused, lost: moment.guessed === true }),
    ...(paused && { until: saidTime(pausedUntil, moment) }),
    quiet: quietWords(book),
    ...(mention && { mentioned: true }),
    stopped,
    planned: planned.map(({ nudge, at }) => ({
      id: nudge.id,
      kind: KIND_NAMES[nudge.kind],
      about: subjectOf(book, nudge, moment.zone).name,
      time: saidTime(at, moment),
    })),
  };
}

interface Standing {
  readonly rested: boolean;
  readonly paused: boolean;
  readonly lost: boolean;
}

function stateOf(consent: "yes" | "no" | undefined, { rested, paused, lost }: Standing): Reminders["state"] {
  if (consent === undefined) return "never asked";
  if (consent === "no") return "off";
  if (lost) return "lost";
  if (rested) return "quiet";
  return paused ? "paused" : "on";
}
