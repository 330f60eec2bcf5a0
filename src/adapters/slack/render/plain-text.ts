import type { PlainTextElement } from "@slack/types";
import { cut } from "../../chat/letters.ts";

/** Text that Slack shows as it is: no links, no mentions, no emoji made of colons. At most `most` characters. */
export function plainText(text: string, most: number): PlainTextElement {
  return { type: "plain_text", text: cut(text.trim() || "…", most), emoji: false };
}

/** The one place that is read as mrkdwn is a message's `text`: there these three could become a link or a mention. */
export function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}
