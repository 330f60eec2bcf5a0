import type { KnownBlock } from "@slack/types";
import { LIMITS } from "../limits.ts";
import { escaped } from "./plain-text.ts";

/** A stretch of a message: what it says in plain words, and how it looks. */
export interface Piece {
  readonly text: string;
  readonly blocks: readonly KnownBlock[];
  /** Means little without what follows, as a heading does. */
  readonly leads?: boolean;
}

export const joined = (one: Piece, next: Piece): Piece => ({
  text: [one.text, next.text].filter(Boolean).join("\n\n"),
  blocks: [...one.blocks, ...next.blocks],
});

/** Slack counts `text` as it is sent, so escapes count. */
export function fitsMessage({ text, blocks }: Piece): boolean {
  const { message } = LIMITS;
  return (
    escaped(text).length <= message.text && blocks.length <= message.blocks && bytes(blocks) <= message.bytes
  );
}

export const fitsPortion = ({ text, blocks }: Piece): boolean =>
  escaped(text).length <= LIMITS.portion.text && bytes(blocks) <= LIMITS.portion.bytes;

export const bytes = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));
