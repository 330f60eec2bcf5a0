import type { KnownBlock } from "@slack/types";
import fc from "fast-check";
import { expect } from "vitest";
import type { Rendered } from "../../../src/adapters/slack/render.ts";
import type { Message, Option, Part } from "../../../src/core/message.ts";
import { checkMessage } from "../../platforms/slack/rules/message.ts";
import { checkView } from "../../platforms/slack/rules/view.ts";
import { checkAgainstTypes } from "../../platforms/slack/schema/check.ts";
import type { Bag } from "../../platforms/slack/world/bag.ts";

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

/** Words without the marks a list, a quote, a label or a cut adds, and without white space. */
export const letters = (words: string): string => words.replace(/[\s:…>-]/g, "");

export const unescaped = (text: string): string =>
  text.replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&amp;/g, "&");

/** Words that try to be more than words, and words in letters that are more than they look. */
export const HOSTILE = [
  "<!channel>",
  "<!here|here>",
  "<@U012AB3CD>",
  "<#C012AB3CD|general>",
  "<https://evil.example|your bank>",
  "&lt;!everyone&gt;",
  "@everyone",
  ":smile:",
  "*bold* _it_ ~no~ `code`",
  "```\nblock\n```",
  "> not a quote",
  "- not a list\n- nor this",
  '{"type":"section"}\\u0000',
  "שלום, הראיון עבר טוב",
  "\u202Eevil txt\u202C",
  "كانت المقابلة جيدة جدًا",
  "面接はとても和やかでした。",
  "सवाल अच्छे थे",
  "👩‍👩‍👧‍👦🏳️‍🌈👍🏽",
  "Z̷͈̔ä̶́l̸̈g̵̃o̴",
  "\n\n\n",
] as const;

export const anyWords: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: "grapheme", maxLength: 60 }),
  fc.string({ unit: "binary-ascii", maxLength: 60 }),
  fc
    .tuple(
      fc.constantFrom(...HOSTILE, "word ", "one.\n\nTwo. ", "e\u0301", "&", "😀", "\\", "  "),
      fc.nat(8_000),
    )
    .map(([words, length]) => words.repeat(Math.ceil(length / words.length)).slice(0, length)),
  fc.array(fc.constantFrom(...HOSTILE), { maxLength: 40 }).map((all) => all.join(" ")),
);

const anySubject = anyWords.filter((words) => words.trim() !== "");

export const anyPart: fc.Arbitrary<Part> = fc.oneof(
  fc.record({ text: anyWords }),
  fc.record({ heading: anyWords }),
  fc.record({ quote: anyWords }),
  fc.record({
    rows: fc.array(
      fc.record({ label: anyWords, value: anyWords, notes: fc.array(anyWords, { maxLength: 3 }) }),
      { maxLength: 12 },
    ),
  }),
  fc.record({ mail: fc.record({ to: anySubject, subject: anySubject, body: anyWords }) }),
);
const anyOptions: fc.Arbitrary<readonly Option[]> = fc.uniqueArray(
  fc.record({
    value: fc.string({ minLength: 1, maxLength: 48 }),
    label: anyWords.map((one) => one.slice(0, 400)),
  }),
  { selector: ({ value }) => value, maxLength: 60 },
);
export const anyMessage: fc.Arbitrary<Message> = fc.record(
  {
    parts: fc.array(anyPart, { maxLength: 5 }),
    question: fc.constant("12/sign:rapport"),
    options: anyOptions,
    controls: anyOptions,
  },
  { requiredKeys: ["parts"] },
);
