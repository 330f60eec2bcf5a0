import { type APITextDisplayComponent, ComponentType } from "discord.js";
import type { Part, Row } from "../../../core/message.ts";
import { packed, stretches } from "../../chat/portions.ts";
import { RULE } from "./card.ts";
import { bold, boxed, escaped, heading, quoted, withTimes } from "./markdown.ts";
import { fitsPlain, fitsPortion, type Piece } from "./piece.ts";

type Dress = (words: string) => string;
type Fits = (markdown: string) => boolean;

/** A part in Discord's dress: one piece, or several where it is too long for one message. */
export function pieces(part: Part): readonly Piece[] {
  if ("text" in part)
    return part.channel
      ? inPortions(part.text, (text) => `${escaped(text)} <#${part.channel}>`)
      : inPortions(part.text, (text) => withTimes(text, part.times));
  if ("heading" in part) return inPortions(part.heading, heading).map((piece) => ({ ...piece, leads: true }));
  if ("quote" in part) return inPortions(part.quote, quoted);
  if ("rows" in part) return rows(part.rows);
  return mail(part.mail);
}

export const display = (content: string): APITextDisplayComponent => ({
  type: ComponentType.TextDisplay,
  content,
});

const piece = (markdown: string, plain: readonly string[]): Piece => ({
  components: [display(markdown)],
  plain,
});

/** Words in pieces, and each piece in as many stretches as it takes in plain words. */
export function inPortions(words: string, dress: Dress): readonly Piece[] {
  return cutUp(words, dress, fitsPortion).map((portion) =>
    piece(dress(portion), cutUp(portion, dress, fitsPlain).map(dress)),
  );
}

const cutUp = (words: string, dress: Dress, fits: Fits): readonly string[] =>
  stretches(words, (portion) => fits(dress(portion)));

/** A row, and below it, set back, whatever explains it: the member's words, or why it counts as it does. */
function asRows(rows: readonly Row[]): string {
  return rows
    .flatMap(({ label, value, notes = [] }) => [
      `${bold(label.trim() || "…")}: ${escaped(value)}`,
      ...notes.filter((note) => note.trim() !== "").map(quoted),
    ])
    .join("\n");
}

function rows(rows: readonly Row[]): readonly Piece[] {
  return together(rows, fitsPortion).flatMap((some) =>
    fitsPortion(asRows(some)) ? [ruled(some)] : some.flatMap(longRow),
  );
}

/** So few rows that each may stand a little apart. */
const MOST_APART = 12;

/** Rows between two rules. */
function ruled(rows: readonly Row[]): Piece {
  const stretches = rows.length <= MOST_APART ? rows.map((row) => [row]) : [rows];
  return {
    components: [RULE, ...stretches.map((some) => display(asRows(some))), RULE],
    plain: rowsInPlain(rows),
  };
}

const rowsInPlain = (rows: readonly Row[]): readonly string[] =>
  together(rows, fitsPlain).flatMap((some) =>
    fitsPlain(asRows(some)) ? [asRows(some)] : some.flatMap(longRow).flatMap(({ plain }) => plain),
  );

const together = (rows: readonly Row[], fits: Fits): readonly (readonly Row[])[] =>
  packed(
    rows.map((row) => [row]),
    (one, next) => [...one, ...next],
    (some) => fits(asRows(some)),
  );

/** A row too long for one piece goes on as text and quotes. */
function longRow({ label, value, notes = [] }: Row): readonly Piece[] {
  const short = asRows([{ label, value }]);
  return [
    ...(fitsPlain(short) ? [piece(short, [short])] : inPortions(`${label}: ${value}`, escaped)),
    ...notes.flatMap((note) => inPortions(note, quoted)),
  ];
}

/**
 * An email in boxes, subject and body apart, so that each copies letter for letter: on a computer by the box's own
 * button, on a phone by holding it. Words outside a box copy on a phone as they were sent, backslashes and all.
 */
function mail({ to = "", subject, body }: Extract<Part, { mail: unknown }>["mail"]): readonly Piece[] {
  return [
    ...labelled(`${bold("To")}: `, inPortions(to, escaped)),
    ...labelled(`${bold("Subject")}\n`, inPortions(subject, inBox)),
    ...inPortions(body, inBox),
  ];
}

const inBox: Dress = (words) => boxed(words) ?? escaped(words);

/** What a label stands before, in the first of its pieces. */
function labelled(label: string, [first, ...rest]: readonly Piece[]): readonly Piece[] {
  if (!first) return [];
  const [start = "", ...more] = first.plain;
  const components = first.components.map((each) =>
    each.type === ComponentType.TextDisplay ? display(`${label}${each.content}`) : each,
  );
  return [{ components, plain: [`${label}${start}`, ...more] }, ...rest];
}
