import type {
  RichTextBlock,
  RichTextBlockElement,
  RichTextChannelMention,
  RichTextLink,
  RichTextPreformatted,
  RichTextQuote,
  RichTextSection,
  RichTextText,
  RichTextUserMention,
} from "@slack/types";

/** Rich text is shown as it is: whatever a member writes, it stays words. */
export function richText(...elements: readonly RichTextBlockElement[]): RichTextBlock {
  return { type: "rich_text", elements: [...elements] };
}

export const line = (
  ...elements: readonly (RichTextText | RichTextLink | RichTextChannelMention | RichTextUserMention)[]
): RichTextSection => ({
  type: "rich_text_section",
  elements: [...elements],
});

export const run = (text: string): RichTextText => ({ type: "text", text });
export const bold = (text: string): RichTextText => ({ type: "text", text, style: { bold: true } });

export const linked = (text: string, url: string): RichTextLink => ({ type: "link", url, text });

export const quoted = (text: string): RichTextQuote => ({ type: "rich_text_quote", elements: [run(text)] });

export const boxed = (text: string): RichTextPreformatted => ({
  type: "rich_text_preformatted",
  elements: [run(text)],
  border: 0,
});

const BULLET = /^- /;

/** Words as they stand; lines that begin with "- " become a list. */
export function wording(text: string): readonly RichTextBlockElement[] {
  const stretches: string[][] = [];
  for (const each of text.split("\n")) {
    const last = stretches.at(-1);
    if (last && BULLET.test(last[0] ?? "") === BULLET.test(each)) last.push(each);
    else stretches.push([each]);
  }
  return stretches
    .filter((lines) => lines.some((each) => each.trim() !== ""))
    .map((lines) => (BULLET.test(lines[0] ?? "") ? bullets(lines) : line(run(lines.join("\n")))));
}

const bullets = (lines: readonly string[]): RichTextBlockElement => ({
  type: "rich_text_list",
  style: "bullet",
  elements: lines.map((each) => line(run(each.replace(BULLET, "") || " "))),
});
