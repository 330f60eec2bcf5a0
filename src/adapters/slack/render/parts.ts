import type { HeaderBlock, KnownBlock, RichTextBlockElement } from "@slack/types";
import { type Part, plain, type Row } from "../../../core/message.ts";
import { packed, stretches } from "../../chat/portions.ts";
import { LIMITS } from "../limits.ts";
import { fitsPortion, type Piece } from "./piece.ts";
import { plainText } from "./plain-text.ts";
import { bold, boxed, line, quoted, richText, run, wording } from "./rich-text.ts";

/** A part in Slack's dress: one piece, or several where it is too long for one message. */
export function pieces(part: Part): readonly Piece[] {
  if ("text" in part) return part.channel ? [withChannel(part)] : inPortions(part.text, asText);
  if ("heading" in part) return heading(part.heading);
  if ("quote" in part) return inPortions(part.quote, asQuote);
  if ("rows" in part) return rows(part.rows);
  return mail(part.mail);
}

/** Cuts words only where they don't fit in one piece. */
function inPortions(words: string, dress: (portion: string, nth: number) => Piece): readonly Piece[] {
  return stretches(words, (portion) => fitsPortion(dress(portion, 0))).map(dress);
}

const piece = (text: string, ...elements: readonly RichTextBlockElement[]): Piece => ({
  text,
  blocks: elements.length > 0 ? [richText(...elements)] : [],
});

const saying = (part: Part): string => plain({ parts: [part] });
const asText = (text: string): Piece => piece(text, ...wording(text));
/** Shown with its name to whoever may see the channel. */
const withChannel = ({ text, channel = "" }: Extract<Part, { text: unknown }>): Piece =>
  piece(`${text} <#${channel}>`, line(run(`${text} `), { type: "channel", channel_id: channel }));
const asQuote = (quote: string): Piece => piece(saying({ quote }), quoted(quote));
const asHeading = (heading: string): Piece => piece(heading, line(bold(heading)));

function heading(heading: string): readonly Piece[] {
  if (heading.trim() === "") return [];
  const fits = heading.length <= LIMITS.header;
  return fits ? [{ text: heading, blocks: [header(heading)], leads: true }] : inPortions(heading, asHeading);
}

const header = (heading: string): HeaderBlock => ({
  type: "header",
  text: plainText(heading, LIMITS.header),
});

/** A row, and below it, set back, whatever explains it: the member's words, or why it counts as it does. */
function asRows(rows: readonly Row[]): Piece {
  const elements = rows.flatMap(({ label, value, notes = [] }) => [
    line(bold(label.trim() || "…"), run(`: ${value}`)),
    ...notes.filter((note) => note.trim() !== "").map(quoted),
  ]);
  return piece(saying({ rows }), ...elements);
}

function rows(rows: readonly Row[]): readonly Piece[] {
  const fits = (some: readonly Row[]) => fitsPortion(asRows(some));
  return packed(
    rows.map((row) => [row]),
    (one, next) => [...one, ...next],
    fits,
  ).flatMap((some) => (fits(some) ? [asRows(some)] : some.flatMap(longRow)));
}

/** A row too long for one piece goes on as text and quotes. */
function longRow({ label, value, notes = [] }: Row): readonly Piece[] {
  const short = asRows([{ label, value }]);
  return [
    ...(fitsPortion(short) ? [short] : inPortions(`${label}: ${value}`, asText)),
    ...notes.flatMap((note) => inPortions(note, asQuote)),
  ];
}

/** An email in boxes, subject and body apart, so that each copies as it is. */
function mail({ to = "", subject, body }: Extract<Part, { mail: unknown }>["mail"]): readonly Piece[] {
  const addressed = inPortions(to, (name, nth) =>
    piece(nth === 0 ? `To: ${name}` : name, line(...(nth === 0 ? [bold("To: ")] : []), run(name))),
  );
  return [...addressed, ...box(subject, "Subject"), ...box(body)];
}

function box(words: string, label?: string): readonly Piece[] {
  return inPortions(words, (portion, nth) =>
    label && nth === 0
      ? piece(`${label}: ${portion}`, line(bold(label)), boxed(portion))
      : piece(portion, boxed(portion)),
  );
}

/** The words a block shows, as far as this house makes blocks. */
export function wordsIn(block: KnownBlock): string {
  if (block.type === "rich_text") return block.elements.map(wordsOf).filter(Boolean).join("\n");
  return "text" in block && block.text && typeof block.text === "object" ? block.text.text : "";
}

function wordsOf(element: RichTextBlockElement): string {
  return element.elements
    .map((each) => ("elements" in each ? `- ${wordsOf(each)}\n` : "text" in each ? (each.text ?? "") : ""))
    .join("")
    .trimEnd();
}
