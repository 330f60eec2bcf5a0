/**
 * What a member typed, out of what Slack makes of it: links, mentions and dates stand in angle brackets, and the three
 * characters that would be taken for markup are escaped. https://docs.slack.dev/messaging/formatting-message-text
 */
export function plainWords(text: string): string {
  return text
    .replace(/<([^<>]*)>/g, (_, inside: string) => bracketed(inside))
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&amp;/g, "&");
}

/** The words a reader sees in place of the brackets. */
function bracketed(inside: string): string {
  const bar = inside.indexOf("|");
  const [target, label] = bar < 0 ? [inside, ""] : [inside.slice(0, bar), inside.slice(bar + 1)];
  if (target.startsWith("@")) return label ? `@${label.replace(/^@/, "")}` : "someone";
  if (target.startsWith("#")) return label ? `#${label}` : "a channel";
  if (target.startsWith("!")) return label || `@${target.slice(1).replace(/\W.*$/s, "")}`;
  return label || target.replace(/^(?:mailto|tel):/, "");
}
