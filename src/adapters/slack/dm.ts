import type { KnownBlock } from "@slack/types";
import { z } from "zod";
import type { Message } from "../../core/message.ts";
import { bounded } from "../store/bounded.ts";
import type { Reached } from "./reach.ts";
import { isOfQuestion } from "./render/press.ts";

/** One message of ours, and what stands in it besides its question. */
export interface Place {
  readonly ts: string;
  readonly before: readonly KnownBlock[];
}

/** A member's direct messages with us, as far as this process knows them. Forgetting them costs a look, nothing more. */
export interface Dm {
  readonly channel: string;
  /** Where a question stands, the newest last. */
  readonly places: Map<string, readonly Place[]>;
  /** Forms that can be opened by their button. */
  readonly forms: Map<string, Message>;
  /** Slack wants no calls before, in epoch milliseconds. */
  busyUntil: number;
  /** When its history was last read, in epoch milliseconds. */
  lookedAt: number;
}

/** A message of ours as its history has it. */
export interface Mine extends Place {
  readonly telling?: string | undefined;
  readonly part?: string | undefined;
  readonly question?: string | undefined;
  readonly files: readonly string[];
}

export interface Dms {
  /** Opens them where this process hasn't met them yet. */
  of(member: string, reached: Reached): Promise<Dm>;
  /** The same, if they were met. */
  known(member: string): Dm | undefined;
  /** An event came from there, and says that these are their direct messages with us. Never a channel. */
  met(member: string, channel: string): Dm;
}

const MOST_MEMBERS = 5_000;
const MOST_PLACES = 24;
const MOST_FORMS = 4;

export function dms(): Dms {
  const open = bounded<Dm>(MOST_MEMBERS);
  const met = (member: string, channel: string): Dm => {
    const held = open.get(member);
    if (held?.channel === channel) return held;
    const fresh: Dm = { channel, places: new Map(), forms: new Map(), busyUntil: 0, lookedAt: 0 };
    open.set(member, fresh);
    return fresh;
  };
  return {
    met,
    known: (member) => open.get(member),
    async of(member, { client, token, user }) {
      const held = open.get(member);
      if (held) return held;
      const { channel } = await client.conversations.open({ token, users: user });
      return met(member, channel?.id ?? "");
    },
  };
}

/** Notes where a question stands; what belongs to the question itself goes when it is answered. */
export function noteQuestion({ places }: Dm, question: string, { ts, blocks }: Standing): void {
  const others = (places.get(question) ?? []).filter((place) => place.ts !== ts);
  keepLast(places, MOST_PLACES, question, [...others, { ts, before: besides(blocks) }]);
}

interface Standing {
  readonly ts: string;
  readonly blocks: readonly Block[];
}

interface Block {
  readonly block_id?: string | undefined;
}

function besides(blocks: readonly Block[]): readonly KnownBlock[] {
  // Blocks of our own making, as we sent them or as Slack gives them back.
  return blocks.filter(({ block_id }) => !isOfQuestion(block_id)) as unknown as readonly KnownBlock[];
}

export function noteForm({ forms }: Dm, message: Message): void {
  if (message.fields && message.question !== undefined)
    keepLast(forms, MOST_FORMS, message.question, message);
}

function keepLast<V>(map: Map<string, V>, most: number, key: string, value: V): void {
  map.delete(key);
  map.set(key, value);
  const [oldest] = map.keys();
  if (map.size > most && oldest !== undefined) map.delete(oldest);
}

/** What we note in every message of ours: https://docs.slack.dev/messaging/message-metadata. */
export const METADATA = "afterword";

const history = z.object({
  messages: z.array(
    z.object({
      ts: z.string(),
      bot_id: z.string().optional(),
      blocks: z.array(z.looseObject({ type: z.string(), block_id: z.string().optional() })).default([]),
      files: z.array(z.object({ name: z.string().nullish() })).default([]),
      metadata: z
        .object({
          event_payload: z.object({ telling: z.string(), part: z.string(), question: z.string() }).partial(),
        })
        .optional()
        .catch(undefined),
    }),
  ),
});

/** How far back a look goes: what is told again is minutes old, hardly ever more. */
const LOOK_BACK = 100;

/** Our messages there, the newest first; notes the questions among them that are not known yet. */
export async function look(dm: Dm, { client, token }: Reached, now: number): Promise<readonly Mine[]> {
  const answer = await client.conversations.history({
    token,
    channel: dm.channel,
    limit: LOOK_BACK,
    include_all_metadata: true,
  });
  dm.lookedAt = now;
  const mine = history
    .parse(answer)
    .messages.filter(({ bot_id }) => bot_id !== undefined)
    .map(mineOf);
  for (const { question, ts, before } of [...mine].reverse())
    if (question !== undefined && !dm.places.has(question))
      noteQuestion(dm, question, { ts, blocks: before });
  return mine;
}

type Wire = z.infer<typeof history>["messages"][number];

function mineOf({ ts, blocks, files, metadata }: Wire): Mine {
  const names = files.flatMap(({ name }) => name ?? []);
  return { ts, before: besides(blocks), files: names, ...metadata?.event_payload };
}
