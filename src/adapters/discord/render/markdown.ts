import type { Instant } from "../../../core/message.ts";

/**
 * Words as they are, whatever a member wrote: nothing in them becomes bold, a heading, an emoji or a mention. A
 * backslash shows any mark as itself. https://docs.discord.com/developers/reference#message-formatting
 */
export function escaped(text: string): string {
  return text.replace(MARKS, (mark, address) => (address === undefined ? `\\${mark}` : `<${mark}>`));
}

/**
 * Where it ends is said by angle brackets; a backslash would become part of it. Only what is surely one: anything else
 * that looks like an address stays words.
 */
const ADDRESS =
  /(https?:\/\/[a-z\d-]+(?:\.[a-z\d-]+)+(?::\d+)?(?:[/?#](?:[^\s<>"'`|\\]*[^\s<>"'`|\\.,:;!?)\]])?)?)/;
/** Whatever could begin more than words, in this order: an address goes before what stands in it. */
const MARKS = new RegExp(
  [
    ADDRESS,
    /[\\*_~`|<[\]]/,
    // An emoji by its name, an address of another kind.
    /:(?=[^\s:]{1,40}:|\/\/)/,
    /@(?=everyone|here)/,
    // A quote, a heading, small print, a list; a dash and a space is a list, as it is meant.
    /(?:[>#]|-(?=#)|[+•](?= ))(?<=^[ \t]*.)/,
    /[.)](?<=^[ \t]*\d{1,9}.)/,
  ]
    .map(({ source }) => source)
    .join("|"),
  "gim",
);

/** Words with the moments they name as Discord's own: every reader sees them in their own time. */
export function withTimes(text: string, times: readonly Instant[] = []): string {
  return times.reduce(
    (words, { shown, at }) => words.replace(escaped(shown), `<t:${Math.round(at / 1_000)}:F>`),
    escaped(text),
  );
}

export const bold = (text: string): string => `**${escaped(text)}**`;
export const heading = (text: string): string => `## ${escaped(text.replace(/\s+/g, " "))}`;
export const quoted = (text: string): string =>
  text
    .trim()
    .split(/\r\n?|\n/)
    .map((line) => `> ${escaped(line)}`)
    .join("\n");

/** Copied as it is, letter for letter; undefined where it holds the very marks that would end the block. */
export function boxed(text: string): string | undefined {
  return text.includes("```") ? undefined : `\`\`\`\n${text}\n\`\`\``;
}
