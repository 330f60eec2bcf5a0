import { MessageType } from "discord.js";
import { z } from "zod";
import type { Inbound } from "../../core/inbound.ts";
import { bookmark, memberId, snowflakeAt } from "./ids.ts";
import { plainWords } from "./plain-words.ts";

/** What members write in their direct messages with us, as an Inbound. `undefined`: it happened, and is none of ours. */

const author = z.object({
  id: z.string(),
  username: z.string(),
  global_name: z.string().nullish(),
  bot: z.boolean().optional(),
});

const message = z.object({
  id: z.string(),
  channel_id: z.string(),
  guild_id: z.string().optional(),
  type: z.number().default(MessageType.Default),
  author,
  content: z.string().default(""),
  edited_timestamp: z.string().nullish(),
  mentions: z.array(author).default([]),
  attachments: z.array(z.unknown()).default([]),
});
type Message = z.infer<typeof message>;

interface Written {
  readonly member: string;
  readonly channel: string;
  readonly message: string;
  /** Without, there were only files. */
  readonly inbound?: Inbound;
  /** Files came with it, which nobody here reads. */
  readonly files: boolean;
}

const SPOKEN: ReadonlySet<number> = new Set([MessageType.Default, MessageType.Reply]);

/** A message, just written or as the history has it. Bots' own and Discord's notices are none of ours. */
export function readMessage(data: unknown): Written | undefined {
  const read = message.safeParse(data);
  if (!read.success || !isTheirs(read.data)) return undefined;
  const { id, channel_id: channel, attachments } = read.data;
  const member = memberId(read.data.author.id);
  const files = attachments.length > 0;
  const text = wordsOf(read.data);
  const inbound = { id, member, deed: { text }, message: id, bookmark: bookmark(channel, id) };
  // A file without a word is declined, not answered with "that message came without words".
  const words = text.trim() !== "" || !files;
  return { member, channel, message: id, files, ...(words && { inbound }) };
}

/** A message that was changed by whoever wrote it. Discord says so too when it adds a preview of a link. */
export function readEdit(data: unknown): Inbound | undefined {
  const read = message.safeParse(data);
  if (!read.success || !isTheirs(read.data) || !read.data.edited_timestamp) return undefined;
  const { id, channel_id, author, edited_timestamp } = read.data;
  return {
    id: `${id}:${edited_timestamp}`,
    member: memberId(author.id),
    deed: { edited: id, text: wordsOf(read.data) },
    bookmark: bookmark(channel_id, snowflakeAt(Date.parse(edited_timestamp))),
  };
}

const isTheirs = ({ guild_id, author, type }: Message): boolean =>
  guild_id === undefined && author.bot !== true && SPOKEN.has(type);

const wordsOf = ({ content, mentions }: Message): string => plainWords(content, mentions);

const deleted = z.object({ id: z.string(), channel_id: z.string(), guild_id: z.undefined().optional() });

/** A message that is no more; whose it was, Discord doesn't say. */
export function readDeletion(
  data: unknown,
): { readonly message: string; readonly channel: string } | undefined {
  const read = deleted.safeParse(data);
  return read.success ? { message: read.data.id, channel: read.data.channel_id } : undefined;
}
