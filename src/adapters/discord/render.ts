import type { APIMessageTopLevelComponent } from "discord.js";
import type { Message } from "../../core/message.ts";
import { bound } from "../chat/bind.ts";
import { packed } from "../chat/portions.ts";
import { LIMITS } from "./limits.ts";
import { buttons } from "./render/buttons.ts";
import { framed, unframed } from "./render/card.ts";
import { inWords } from "./render/links.ts";
import { escaped } from "./render/markdown.ts";
import { markAsking } from "./render/marks.ts";
import * as own from "./render/own-words.ts";
import { display, inPortions, pieces } from "./render/parts.ts";
import { fitsMessage, fitsPlain, joined, type Piece } from "./render/piece.ts";

/** One message as Discord takes it: components for the eye, and the same where it won't have those. */
export interface Rendered {
  readonly components: readonly APIMessageTopLevelComponent[];
  /** The same in Discord's markdown, in as few messages of plain words as it takes. */
  readonly plain: readonly string[];
}

interface Options {
  /** The member can't simply type where this stands: a question gets a box to write in. */
  readonly writing?: boolean;
}

/**
 * Dresses a message in Discord's components. One message, unless it is too long for one: then several, nothing left
 * out, the buttons under the last. Files are not in it.
 */
export function render(message: Message, { writing = false }: Options = {}): readonly Rendered[] {
  const { parts, question, links = [] } = message;
  const before = question === undefined ? parts : parts.slice(0, -1);
  const asks = question === undefined ? [] : parts.slice(-1);
  const words = [
    ...before.flatMap(pieces),
    ...asking([...asks.flatMap(pieces), ...fullLabels(message)]),
    ...inWords(links).map(linked).filter(fitsMessage),
  ];
  return bound(words, buttons(message, writing), { join: joined, fits: fitsMessage }).map((piece) =>
    dressed(piece, message),
  );
}

/** Marks what goes with the answer. */
function asking(all: readonly Piece[]): readonly Piece[] {
  let nth = 0;
  return all.map((piece) => ({
    ...piece,
    components: piece.components.map((component) => markAsking(component, nth++)),
  }));
}

/** An address is whole or not there. */
const linked = (text: string): Piece => ({
  components: [display(text)],
  plain: fitsPlain(text) ? [text] : [],
});

/** A label too long for its button is shown there as far as it goes, and whole above it. */
function fullLabels({ options = [], controls = [] }: Message): readonly Piece[] {
  const long = [...options, ...controls].filter(({ label }) => label.length > LIMITS.button.label);
  return long.flatMap(({ label }) => inPortions(`- ${label}`, escaped));
}

/** What has a heading and asks nothing is a card. */
function dressed({ components, plain }: Piece, { parts, question }: Message): Rendered {
  const card = question === undefined && parts.some((part) => "heading" in part);
  const shown = card ? framed(components) : unframed(components);
  return { components: shown.length > 0 ? shown : [display(own.choose)], plain: inMessages(plain) };
}

function inMessages(plain: readonly string[]): readonly string[] {
  const all = packed(
    plain,
    (one, next) => `${one}\n\n${next}`,
    ({ length }) => length <= LIMITS.message.content,
  );
  return all.length > 0 ? all : [own.choose];
}
