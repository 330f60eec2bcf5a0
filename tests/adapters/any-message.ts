import fc from "fast-check";
import type { Message, Option, Part } from "../../src/core/message.ts";
import { wellSaid } from "../../src/core/well-said.ts";

/** Any message a talk could tell, and words that try to be more than words. */

/** Words without the marks a list, a quote, a label or a cut adds, and without white space. */
export const letters = (words: string): string => words.replace(/[\s:…>-]/g, "");

/** Parts with words as the engine hears them, without what no reader sees. */
export const heard = (parts: readonly Part[]): readonly Part[] =>
  JSON.parse(JSON.stringify(parts), (_, value) => (typeof value === "string" ? wellSaid(value) : value));

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

const anySubject = anyWords.filter((words) => wellSaid(words).trim() !== "");

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
