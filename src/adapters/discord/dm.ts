import { createHash } from "node:crypto";
import { z } from "zod";
import type { Clock } from "../../core/ports.ts";
import * as chat from "../chat/dm.ts";
import type { Calls } from "./calls.ts";
import { type Piece, piece, questionIn } from "./piece.ts";

export type Dm = chat.Dm<Piece>;
export type Dms = chat.Dms<Piece>;
export type Place = chat.Place<Piece>;

/** A message of ours as its history has it. */
export interface Mine extends chat.Mine<Piece> {
  /** What it says in plain words, where it has no components. */
  readonly content: string;
}

/**
 * One message of a telling, for ever the same: in its first component's id, where the history keeps it, and as its
 * nonce, by which Discord itself refuses a second one for some minutes.
 */
export interface Mark {
  readonly id: number;
  /** At most 25 characters. */
  readonly nonce: string;
}

export function markOf(telling: string, part: string): Mark {
  const hash = createHash("sha256").update(`${telling} ${part}`).digest();
  return { id: hash.readUInt32BE(0) & 0x7fffffff || 1, nonce: hash.toString("base64url").slice(0, 24) };
}

const history = z.array(
  z.object({
    id: z.string(),
    author: z.object({ id: z.string(), bot: z.boolean().optional() }),
    content: z.string().default(""),
    components: z.array(piece).default([]),
  }),
);

/** How far back a look goes: what is told again is minutes old, hardly ever more. Discord gives no more at once. */
const LOOK_BACK = 100;

/** Our messages there, the newest first; notes the questions among them that are not known yet. */
export async function look(dm: Dm, calls: Calls, clock: Clock): Promise<readonly Mine[]> {
  const found = history.parse(await calls.history(dm.channel, { limit: LOOK_BACK }));
  dm.lookedAt = clock.now();
  const mine = found.filter(({ author }) => author.bot).map(mineOf);
  chat.noteFound(dm, mine);
  return mine;
}

function mineOf({ id, content, components }: z.infer<typeof history>[number]): Mine {
  return { id, content, before: components, question: questionIn(components) };
}
