import { styleText } from "node:util";
import type { Message, Part, Row } from "../../core/message.ts";

/** Dresses a message for a terminal: the words of `plain`, with weight and colour where the terminal has them. */
export function render(message: Message, width = 76): string {
  return message.parts.map((part) => renderPart(part, width)).join("\n\n");
}

function renderPart(part: Part, width: number): string {
  if ("text" in part) return wrapped(part.text, width);
  if ("heading" in part) return styleText(["bold", "cyan"], part.heading);
  if ("quote" in part) return styleText("italic", wrapped(part.quote, width - 2).replace(/^/gm, "│ "));
  if ("rows" in part) return part.rows.map((row) => renderRow(row, labelWidth(part.rows), width)).join("\n");
  const { to, subject, body } = part.mail;
  const head = [...(to ? [`To: ${to}`] : []), `Subject: ${subject}`].join("\n");
  return `${styleText("dim", head)}\n\n${wrapped(body, width)}`;
}

const labelWidth = (rows: readonly Row[]) => Math.min(24, Math.max(...rows.map(({ label }) => label.length)));

function renderRow({ label, value, notes = [] }: Row, indent: number, width: number): string {
  const unknown = value === "unknown" || value === "doesn't apply";
  const hung = hanging(value, indent + 2, width).trimStart();
  const line = `${styleText("bold", label.padEnd(indent))}  ${unknown ? styleText("dim", value) : hung}`;
  const below = notes.map((note) => hanging(note, indent + 2, width));
  return [line, ...below.map((note) => styleText("dim", note))].join("\n");
}

const hanging = (text: string, indent: number, width: number) =>
  wrapped(text, width - indent).replace(/^/gm, " ".repeat(indent));

/** Breaks lines between words; the breaks that are there stay. */
function wrapped(text: string, width: number): string {
  return text
    .split("\n")
    .map((line) => breakLine(line, width))
    .join("\n");
}

function breakLine(line: string, width: number): string {
  const lines: string[] = [];
  let current = "";
  for (const word of line.split(" ")) {
    if (current !== "" && current.length + 1 + word.length > width) {
      lines.push(current);
      current = word;
    } else current = current === "" ? word : `${current} ${word}`;
  }
  return [...lines, current].join("\n");
}
