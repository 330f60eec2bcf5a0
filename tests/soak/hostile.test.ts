import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readInteraction } from "../../src/adapters/discord/read-interaction.ts";
import * as discordMessage from "../../src/adapters/discord/read-message.ts";
import { readAction, readCommand, readForm, readStory } from "../../src/adapters/slack/read.ts";
import { readMessage } from "../../src/adapters/slack/read-message.ts";
import { bookSchema } from "../../src/conversations/book.ts";
import { house } from "../../src/conversations/index.ts";
import { memberSchema } from "../../src/core/member.ts";
import type { Message } from "../../src/core/message.ts";
import { plain } from "../../src/core/message.ts";
import { anyWords, HOSTILE } from "../adapters/any-message.ts";
import { chat } from "../support/chat.ts";
import { ANSWERS, keyOf } from "../support/debrief.ts";
import { runs } from "./runs.ts";

/** Whatever is thrown at any reading or any talk, it is answered, and what is kept can be kept. */

/** Not words at all, or words that would be more than words somewhere: in a sheet, a header, an object, a file. */
const WORSE = [
  "\ud800",
  "\udfff lone",
  "\u200b\u200c\u200d\ufeff",
  "\u0000",
  "__proto__",
  "constructor",
  "toString",
  '=HYPERLINK("https://evil.example")',
  "+1+cmd|' /C calc'!A0",
  "@SUM(1)",
  "Ann\r\nBcc: everybody@example.org",
  "ann@example.org\nSubject: other",
  "<img src=x onerror=alert(1)>",
  "%s%n{{7*7}}#{7*7}",
  "../../etc/passwd",
  "9".repeat(400),
  "a ".repeat(6_000),
  "((((((((((".repeat(900),
  "Maria Lopez, ".repeat(900),
  "at Acme ".repeat(1_200),
  "next Friday at 3 ".repeat(700),
];

const anyText = fc.oneof(anyWords, fc.constantFrom(...WORSE), fc.string({ unit: "binary", maxLength: 40 }));

/** What a member can do next; where it needs something to press or fill, whatever is there. */
const anyStep = fc.record({
  does: fc.constantFrom("answers", "answers", "says", "says", "presses", "forges", "fills", "calls", "edits"),
  text: anyText,
  nth: fc.nat(40),
});
type Step = typeof anyStep extends fc.Arbitrary<infer S> ? S : never;
const anySteps = fc.array(anyStep, { minLength: 10, maxLength: 10 });

type Chat = ReturnType<typeof chat<typeof house.empty>>;
const format = memberSchema(bookSchema);

const offered = ({ options = [], controls = [] }: Message) => [...options, ...controls];

/** As far on as the plausible answers lead from where a member is: most of a talk lies behind its first questions. */
function answers(it: Chat, nth: number): readonly Message[] {
  const options = it.last()?.options ?? [];
  const words = ANSWERS[keyOf(it.asked())] ?? options[nth % Math.max(options.length, 1)]?.label ?? "skip";
  return it.says(words);
}

function takes(it: Chat, { does, text, nth }: Step): readonly Message[] {
  const buttons = (it.last() && offered(it.last() as Message)) ?? [];
  const fields = it.last()?.fields ?? [];
  const commands = house.commands.map(({ name }) => name);
  switch (does) {
    case "answers":
      return answers(it, nth);
    case "presses":
      return it.presses(buttons[nth % Math.max(buttons.length, 1)]?.value ?? text);
    case "forges":
      return it.presses(text, `${nth % 4}/${text}`);
    case "fills":
      return it.fills(Object.fromEntries([...fields.map(({ name }) => [name, text]), [text, text]]));
    case "calls":
      return it.calls(commands[nth % commands.length] ?? text, text);
    case "edits":
      return it.writes(text, `1/${["story", "when", "job", "details", "__proto__"][nth % 5]}`);
    default:
      return it.says(text);
  }
}

/** What is kept of any member reads back as it was written, and has in it only what can be written down. */
function isKept(it: Chat): void {
  const written = JSON.stringify(it.member());
  expect(format.parse(JSON.parse(written))).toEqual(it.member());
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
}

describe("whatever a member throws at a talk", () => {
  it(
    "is answered in words, and what is kept of it reads back",
    () => {
      fc.assert(
        fc.property(fc.nat(25), anySteps, (plausible, steps) => {
          const it = chat(house);
          it.calls("debrief");
          for (let nth = 0; nth < plausible; nth++) answers(it, nth);
          for (const step of steps) {
            const told = takes(it, step);
            for (const message of told) expect(plain(message).trim()).not.toBe("");
            if (step.does === "says") expect(told.length).toBeGreaterThan(0);
          }
          isKept(it);
        }),
        { numRuns: runs(25, 3_000) },
      );
    },
    runs(120_000, 3_600_000),
  );

  it("is answered, and kept, as the first thing ever said", () => {
    for (const text of [...HOSTILE, ...WORSE]) {
      const it = chat(house);
      expect(it.says(text).map(plain).join("").trim(), text).not.toBe("");
      isKept(it);
    }
  });
});

/** Names that payloads have, so that what is drawn comes near to one. */
const NAMES = [
  "id", "token", "type", "data", "user", "member", "message", "team", "team_id", "event", "event_id", "ts", "text",
  "channel", "channel_type", "channel_id", "user_id", "actions", "action_id", "block_id", "value", "container", "view",
  "state", "values", "blocks", "private_metadata", "trigger_id", "custom_id", "components", "content", "author",
  "subtype", "previous_message", "name", "options", "target_id", "resolved", "messages", "flags", "__proto__",
] as const; // biome-ignore format: a list of words

const anyBody = fc.letrec<{ body: unknown }>((tie) => ({
  body: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.oneof(
      anyText,
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.constantFrom("im", "U2", "1", "3", "press:0:1/story"),
    ),
    fc.dictionary(fc.constantFrom(...NAMES), tie("body"), { maxKeys: 12, noNullPrototype: true }),
    fc.array(tie("body"), { maxLength: 3 }),
  ),
})).body;

const READS: readonly (readonly [string, (body: unknown) => unknown])[] = [
  ["a message on Slack", readMessage],
  ["a command on Slack", readCommand],
  ["a press on Slack", readAction],
  ["a form on Slack", readForm],
  ["a story on Slack", readStory],
  ["an interaction on Discord", readInteraction],
  ["a message on Discord", discordMessage.readMessage],
  ["a change on Discord", discordMessage.readEdit],
  ["a deletion on Discord", discordMessage.readDeletion],
];

describe.each(READS)("whatever comes as %s", (_, read) => {
  it(
    "is read, or is none, or is refused by name",
    () => {
      fc.assert(
        fc.property(anyBody, (body) => {
          try {
            read(body);
          } catch (error) {
            expect((error as Error).name).toMatch(/^(\$?ZodError|SyntaxError)$/);
          }
        }),
        { numRuns: runs(300, 11_000) },
      );
    },
    runs(60_000, 600_000),
  );
});
