import { z } from "zod";
import type { Wording } from "../../core/channel-post.ts";
import type { Message, Settled } from "../../core/message.ts";
import type { Telling } from "../../core/ports.ts";
import type { Share } from "../../core/share.ts";
import { readPlace } from "../chat/shares.ts";
import type { Place } from "./place.ts";
import type { Platform } from "./read.ts";

/** What has passed between a member and us, as a platform's history would have it. Neutral: a dress draws it. */
export type Entry = z.infer<typeof entrySchema>;

/** Where on a platform something stands: between the member and us, in the channel, or between their colleague and us. */
export const LOGS = ["messages", "channel", "colleague"] as const;
export type LogName = (typeof LOGS)[number];

const hasParts = (value: unknown): boolean =>
  typeof value === "object" && value !== null && "parts" in value && Array.isArray(value.parts);

/** As the core made them, whatever they have come to hold since. */
const message = z.custom<Message>(hasParts);
const shared = z.custom<Pick<Share, "parts">>(hasParts);
const wording = z.custom<Wording>((value) => typeof value === "object" && value !== null && "text" in value);

const place = {
  id: z.string(),
  /** Orders the entries. */
  nth: z.number().int(),
  /** Epoch milliseconds. */
  at: z.number(),
};

export const entrySchema = z.union([
  z.object({ ...place, said: z.string(), edited: z.boolean().optional(), in: z.enum(LOGS).optional() }),
  z.object({ ...place, called: z.string(), in: z.enum(LOGS).optional() }),
  z.object({
    ...place,
    told: message,
    /** The answer that stands in the question's place. */
    settled: z.string().optional(),
    /** It was answered, and stands for good: only the newest of a question changes again. */
    left: z.boolean().optional(),
    /** Told where it was done, on Discord: in the channel, seen by the member alone. */
    aside: z.boolean().optional(),
  }),
  /** A community's post; `until`: seen by the member alone, and gone by then, in epoch milliseconds. */
  z.object({ ...place, posted: wording, until: z.number().optional() }),
  /** What the member handed on. */
  z.object({ ...place, shared, in: z.enum(LOGS) }),
  /** Something that is no message: the page says it. */
  z.object({ ...place, notes: z.string(), in: z.enum(LOGS).optional() }),
]);

/** Where an entry stands on a platform. */
export function logOf(entry: Entry, on: Platform): LogName {
  if ("posted" in entry) return "channel";
  if ("told" in entry) return entry.aside && on === "discord" ? "channel" : "messages";
  return ("in" in entry ? entry.in : undefined) ?? "messages";
}

type Told = Extract<Entry, { told: unknown }>;

/** An entry before it has its place. */
export type Fresh = Entry extends infer E ? (E extends Entry ? Omit<E, "nth"> : never) : never;

const entryOf = (telling: string, nth: number): string => `${telling}.${nth}`;

interface Put {
  readonly changed: readonly Entry[];
  readonly fresh: readonly Fresh[];
  readonly removed: readonly string[];
}

/**
 * What a telling puts into the history: answers in place of their questions, what is handed on to others or taken back,
 * and then what it says. `place`: where that was done which it answers.
 */
export function toldInto(
  entries: readonly Entry[],
  { id, messages, settled, shares = [], aside }: Telling,
  { at, place }: { readonly at: number; readonly place?: Place | undefined },
): Put {
  const belongs = aside === true || messages.some((message) => message.place);
  const stays = place?.on === "discord" && (place.in === "aside" || (place.in === "channel" && belongs));
  return {
    changed: settled.flatMap((one) => settle(entries, one)),
    fresh: [
      ...shares.flatMap((share) => ("post" in share ? [sharedIn(share.id, share.post, at)] : [])),
      ...messages.map((told, nth) => ({ id: entryOf(id, nth), at, told, ...(stays && { aside: true }) })),
    ],
    removed: shares.flatMap((share) => ("withdraw" in share ? [share.id] : [])),
  };
}

const sharedIn = (id: string, { to, parts }: Share, at: number): Fresh => ({
  id,
  at,
  shared: { parts },
  in: "person" in readPlace(to) ? "colleague" : "channel",
});

/** Everywhere the question still stands with its buttons, or else where it was answered last. */
function settle(entries: readonly Entry[], { question, text }: Settled): readonly Told[] {
  const standing = entries.filter(
    (entry): entry is Told => "told" in entry && entry.told.question === question && !entry.left,
  );
  return standing.map((entry, nth) => ({
    ...entry,
    settled: text,
    ...(nth < standing.length - 1 && { left: true }),
  }));
}

/** The question as it was last asked, for the form that opens under it. */
export function askedLast(entries: readonly Entry[], question: string): Message | undefined {
  return entries.findLast((entry): entry is Told => "told" in entry && entry.told.question === question)
    ?.told;
}
