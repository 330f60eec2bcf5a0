import { z } from "zod";
import type { Deed, Inbound } from "../../core/inbound.ts";
import { plainWords } from "./plain-words.ts";

/** Who wrote it, on Slack: user ids are a workspace's own. */
export const memberId = (team: string, user: string): string => `slack:${team}:${user}`;

/** Something a member wrote, changed or took away in their direct messages with us. */
interface Written {
  /** Without, there were only files. */
  readonly inbound?: Inbound;
  readonly member: string;
  readonly event: string;
  /** The direct messages it stands in. */
  readonly channel: string;
  /** Files came with it, which nobody here reads. */
  readonly files: boolean;
}

export const message = z.object({
  user: z.string(),
  ts: z.string(),
  text: z.string().default(""),
  subtype: z.string().optional(),
  bot_id: z.string().optional(),
  files: z.array(z.unknown()).default([]),
});
type Message = z.infer<typeof message>;

const place = { channel_type: z.literal("im"), channel: z.string() };
const event = z.union([
  z.object({
    ...place,
    subtype: z.literal("message_changed"),
    message,
    previous_message: message.optional(),
  }),
  z.object({
    ...place,
    subtype: z.literal("message_deleted"),
    deleted_ts: z.string(),
    previous_message: message,
  }),
  message.extend(place),
]);
type Event = z.infer<typeof event>;

const written = z.object({ team_id: z.string(), event_id: z.string(), event });

/** A reply in a thread is words like any other; it is answered in the direct messages themselves. */
const SPOKEN = new Set([undefined, "file_share", "thread_broadcast", "me_message"]);

/** A `message` event. Our own messages, other bots', joins and unfurled links are none of ours. */
export function readMessage(body: unknown): Written | undefined {
  const read = written.safeParse(body);
  if (!read.success) return undefined;
  const { team_id, event_id, event } = read.data;
  const author = authorOf(event);
  if (author.bot_id !== undefined || author.subtype === "bot_message") return undefined;
  const deed = deedIn(event);
  const files = !("message" in event) && author.files.length > 0;
  if (!deed && !files) return undefined;
  const member = memberId(team_id, author.user);
  const inbound = deed && { id: event_id, member, ...deed };
  return { member, event: event_id, channel: event.channel, files, ...(inbound && { inbound }) };
}

const authorOf = (event: Event): Message =>
  "message" in event ? event.message : "deleted_ts" in event ? event.previous_message : event;

function deedIn(event: Event): Pick<Inbound, "deed" | "message"> | undefined {
  if ("deleted_ts" in event) return { deed: { deleted: event.deleted_ts } };
  if ("message" in event) return changed(event.message, event.previous_message);
  if (!SPOKEN.has(event.subtype)) return undefined;
  // A file without a word is declined, not answered with "that message came without words".
  if (event.text.trim() === "" && event.files.length > 0) return undefined;
  return { deed: { text: plainWords(event.text) }, message: event.ts };
}

function changed(now: Message, before: Message | undefined): { readonly deed: Deed } | undefined {
  // What is left of a deleted message that has a thread under it.
  if (now.subtype === "tombstone") return { deed: { deleted: now.ts } };
  // Slack says "changed" too when it adds a preview of a link.
  if (now.text === before?.text) return undefined;
  return { deed: { edited: now.ts, text: plainWords(now.text) } };
}
