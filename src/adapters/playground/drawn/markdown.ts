import { type Html, html } from "./html.ts";
import { drawLink } from "./widgets.ts";

/**
 * Draws Discord's markdown as HTML, as far as this house writes it. A backslash shows the mark after it as itself;
 * moments are shown in the reader's zone.
 */
export const drawMarkdown = (text: string, zone: string): Html =>
  html`${text
    .split(/(```\n[\s\S]*?\n```)/)
    .map((stretch) =>
      stretch.startsWith("```")
        ? html`<pre>${stretch.slice(4, -4)}</pre>`
        : drawLines(boldLines(hidden(stretch)).split("\n"), zone),
    )}`;

/** Characters that a backslash has made plain, out of the way of everything that looks for marks. */
const HIDDEN = 0xe000;
const hidden = (text: string): string =>
  text.replace(/\\([^0-9A-Za-z\s])/g, (_, mark: string) => String.fromCharCode(HIDDEN + mark.charCodeAt(0)));
const shown = (text: string): string =>
  text.replace(/[\ue000-\ue07f]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - HIDDEN));

/** Bold goes on over the end of a line. */
const boldLines = (text: string): string =>
  text.replace(/\*\*(.+?)\*\*/gs, (_, bold: string) => bold.replace(/^.+$/gm, "**$&**"));

interface Kind {
  readonly start: RegExp;
  /** Lines of one kind that follow one another, drawn together. */
  readonly draw: (lines: readonly Html[]) => Html;
}

const KINDS: readonly Kind[] = [
  { start: /^## /, draw: (lines) => html`${lines.map((line) => html`<h3>${line}</h3>`)}` },
  {
    start: /^> /,
    draw: (lines) => html`<blockquote>${lines.map((line) => html`<div>${line}</div>`)}</blockquote>`,
  },
  { start: /^- /, draw: (lines) => html`<ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>` },
];
const PLAIN: Kind = { start: /^/, draw: (lines) => html`${lines.map((line) => html`<p>${line}</p>`)}` };

function drawLines(lines: readonly string[], zone: string): Html {
  const stretches: { readonly kind: Kind; readonly lines: Html[] }[] = [];
  for (const line of lines) {
    const kind = KINDS.find(({ start }) => start.test(line)) ?? PLAIN;
    const words = line.replace(kind.start, "");
    if (words === "") continue;
    const last = stretches.at(-1);
    if (last?.kind === kind) last.lines.push(inline(words, zone));
    else stretches.push({ kind, lines: [inline(words, zone)] });
  }
  return html`${stretches.map(({ kind, lines }) => kind.draw(lines))}`;
}

/** Bold, code, a link, an address, a member, a moment, in words that stand as they are. */
const MARKED = /(\*\*.+?\*\*|`[^`]+`|\[[^\]]+\]\(https:[^)]+\)|<https?:[^>]+>|<@\w+>|<t:\d+(?::\w)?>)/;

function inline(words: string, zone: string): Html {
  return html`${words.split(MARKED).map((stretch, nth) => (nth % 2 === 0 ? shown(stretch) : marked(stretch, zone)))}`;
}

function marked(stretch: string, zone: string): Html {
  if (stretch.startsWith("**")) return html`<b>${inline(stretch.slice(2, -2), zone)}</b>`;
  if (stretch.startsWith("`")) return html`<code>${shown(stretch.slice(1, -1))}</code>`;
  const [, label, url] = /^\[([^\]]+)\]\((https:[^)]+)\)$/.exec(stretch) ?? [];
  if (url) return drawLink(shown(url), shown(label ?? ""));
  if (stretch.startsWith("<http")) return drawLink(stretch.slice(1, -1), stretch.slice(1, -1));
  if (stretch.startsWith("<@")) return html`<span class="mention">${stretch.slice(1, -1)}</span>`;
  const seconds = Number(/\d+/.exec(stretch)?.[0]);
  return html`<span class="time">${timeOf(seconds, zone)}</span>`;
}

const timeOf = (seconds: number, zone: string): string =>
  new Intl.DateTimeFormat("en-GB", { dateStyle: "full", timeStyle: "short", timeZone: zone }).format(
    seconds * 1_000,
  );
