import type { KnownBlock } from "@slack/types";
import type { Message } from "../../core/message.ts";
import { bound } from "../chat/bind.ts";
import { buttons } from "./render/buttons.ts";
import * as own from "./render/own-words.ts";
import { pieces } from "./render/parts.ts";
import { fitsMessage, joined, type Piece } from "./render/piece.ts";
import { escaped } from "./render/plain-text.ts";
import { asksBlock } from "./render/press.ts";

/** One message as Slack takes it: `text` for notifications and screen readers, `blocks` for the eye. */
export interface Rendered {
  readonly text: string;
  readonly blocks: readonly KnownBlock[];
}

/**
 * Dresses a message in Block Kit. One message, unless it is too long for one: then several, nothing left out,
 * the buttons under the last. Files are not in it: they are uploaded.
 */
export function render(message: Message): readonly Rendered[] {
  return bound(said(message), buttons(message), { join: joined, fits: fitsMessage }).map(sent);
}

const sent = ({ text, blocks }: Piece): Rendered => ({ text: escaped(text.trim() || own.choose), blocks });

/** The parts, piece by piece; of a message that asks, the last is the question and is marked as one. */
function said({ parts, question }: Message): readonly Piece[] {
  return parts.flatMap((part, nth) => {
    const asks = question !== undefined && nth === parts.length - 1;
    return asks ? pieces(part).map(asking) : pieces(part);
  });
}

function asking({ text, blocks }: Piece, nth: number): Piece {
  return { text, blocks: blocks.map((block) => ({ ...block, block_id: asksBlock(nth) })) };
}
