import type { KnownBlock } from "@slack/types";
import { expect } from "vitest";
import type { Rendered } from "../../../src/adapters/slack/render.ts";
import type { Bag } from "../../platforms/bag.ts";
import { checkMessage } from "../../platforms/slack/rules/message.ts";
import { checkView } from "../../platforms/slack/rules/view.ts";
import { checkAgainstTypes } from "../../platforms/slack/schema/check.ts";

/** As it goes over the wire. */
const sent = (payload: object): Bag => JSON.parse(JSON.stringify(payload));

/** Slack would take it, now and as an update, and would leave none of it out. */
export function fits(rendered: Rendered): void {
  const message = sent(rendered);
  const refused = refusalOf(() => checkMessage(message));
  expect(refused, refused).toBeUndefined();
  expect(checkAgainstTypes(message)).toEqual([]);
  // What chat.update takes, and where msg_blocks_too_long begins, if it is bytes that are counted.
  expect(rendered.text.length).toBeLessThanOrEqual(4_000);
  expect(Buffer.byteLength(JSON.stringify(rendered.blocks))).toBeLessThanOrEqual(13_200);
}

export function viewFits(view: object, type: "home" | "modal"): void {
  const refused = refusalOf(() => checkView(sent(view), type));
  expect(refused, refused).toBeUndefined();
  expect(checkAgainstTypes(sent(view))).toEqual([]);
}

function refusalOf(check: () => void): string | undefined {
  try {
    check();
    return undefined;
  } catch (refusal) {
    return `${refusal} ${JSON.stringify((refusal as { details?: unknown }).details ?? refusal)}`;
  }
}

/** Everything with a `type` in a payload: blocks, elements, texts. */
export function everyObject(value: unknown): readonly Bag[] {
  if (Array.isArray(value)) return value.flatMap(everyObject);
  if (typeof value !== "object" || value === null) return [];
  const own = "type" in value ? [value as Bag] : [];
  return [...own, ...Object.values(value).flatMap(everyObject)];
}

/** All words the blocks show, in order. */
export const shown = (blocks: readonly KnownBlock[]): string =>
  everyObject(blocks)
    .filter(({ type }) => type === "text" || type === "plain_text")
    .map(({ text }) => String(text))
    .join("\n");

export const unescaped = (text: string): string =>
  text.replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&amp;/g, "&");
