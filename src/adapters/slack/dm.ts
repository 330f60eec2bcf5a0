import type { KnownBlock } from "@slack/types";
import { z } from "zod";
import * as chat from "../chat/dm.ts";
import type { Reached } from "./reach.ts";
import { isOfQuestion } from "./render/press.ts";

export type Place = chat.Place<KnownBlock>;
export type Dm = chat.Dm<KnownBlock>;
export type Dms = chat.Dms<KnownBlock>;

/** A message of ours as its history has it. */
export interface Mine extends chat.Mine<KnownBlock> {
  readonly telling?: string | undefined;
  readonly part?: string | undefined;
  readonly files: readonly string[];
}

interface Standing {
  readonly id: string;
  readonly blocks: readonly Block[];
}

interface Block {
  readonly block_id?: string | undefined;
}

/** Notes where a question stands; what belongs to the question itself goes when it is answered. */
export function noteQuestion(dm: Dm, question: string, { id, blocks }: Standing): void {
  chat.notePlace(dm, question, { id, before: besides(blocks) });
}

function besides(blocks: readonly Block[]): readonly KnownBlock[] {
  // Blocks of our own making, as we sent them or as Slack gives them back.
  return blocks.filter(({ block_id }) => !isOfQuestion(block_id)) as unknown as readonly KnownBlock[];
}

/** The direct messages of whoever is reached. */
export async function openDm({ client, token, user }: Reached): Promise<string> {
  const { channel } = await client.conversations.open({ token, users: user });
  return channel?.id ?? "";
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
  chat.noteFound(dm, mine);
  return mine;
}

type Wire = z.infer<typeof history>["messages"][number];

function mineOf({ ts, blocks, files, metadata }: Wire): Mine {
  const names = files.flatMap(({ name }) => name ?? []);
  return { id: ts, before: besides(blocks), files: names, ...metadata?.event_payload };
}
