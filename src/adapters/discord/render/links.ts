import { type APIButtonComponent, ButtonStyle, ComponentType } from "discord.js";
import type { Message } from "../../../core/message.ts";
import { cut } from "../../chat/letters.ts";
import { LIMITS } from "../limits.ts";
import { escaped } from "./markdown.ts";

type Link = NonNullable<Message["links"]>[number];

/** Discord's buttons take no other address, and none that is longer. */
export const isButton = ({ url }: Link): boolean => isWeb(url) && url.length <= LIMITS.button.url;

const isWeb = (url: string): boolean => url.startsWith("https://") && URL.canParse(url);

export const linkButton = ({ label, url }: Link): APIButtonComponent => ({
  type: ComponentType.Button,
  style: ButtonStyle.Link,
  label: cut(label.trim() || "…", LIMITS.button.label),
  url,
});

/** Words that can be pressed. */
export const masked = ({ label, url }: Link): string =>
  `[${escaped(label.replace(/[[\]\\]/g, "").trim() || "…")}](${url.replace(/[()<>\s]/g, encoded)})`;

/** What would end the address, in the way addresses write it. */
const encoded = (mark: string): string => `%${mark.charCodeAt(0).toString(16).padStart(2, "0")}`;

/**
 * Addresses that no button takes, in words. Discord makes nothing to press of one that writes a mail: it is shown only
 * where there is no other.
 */
export function inWords(links: readonly Link[]): readonly string[] {
  const web = links.filter(({ url }) => isWeb(url));
  return web.length > 0
    ? web.filter((link) => !isButton(link)).map(masked)
    : links.map(({ label, url }) => escaped(`${label}: ${url.replace(/^mailto:|\?.*$/gs, "")}`));
}
