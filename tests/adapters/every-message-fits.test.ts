import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { homeView } from "../../src/adapters/slack/home.ts";
import { type Rendered, render } from "../../src/adapters/slack/render.ts";
import { settled } from "../../src/adapters/slack/settled.ts";
import { formView } from "../../src/adapters/slack/view.ts";
import { boardOf } from "../../src/conversations/board.ts";
import type { Book } from "../../src/conversations/book.ts";
import { house } from "../../src/conversations/index.ts";
import { type Decision, decide, wanted } from "../../src/core/decide.ts";
import type { Deed } from "../../src/core/inbound.ts";
import { newMember } from "../../src/core/member.ts";
import type { Field, Message, Option } from "../../src/core/message.ts";
import { plain } from "../../src/core/message.ts";
import { keyOf } from "../support/debrief.ts";
import { anyWords, fits, letters, unescaped, viewFits } from "./slack/render-support.ts";

/** What a platform has to show of one turn. */
type Told = Pick<Decision<Book>, "messages" | "settled" | "member">;

/** How each platform shows a turn, and throws where it can't. */
const PLATFORMS: Readonly<Record<string, (told: Told) => void>> = {
  slack: ({ messages, settled: answers, member }) => {
    for (const message of messages) fitsSlack(message, render(message));
    for (const { question, text } of answers) fits(settled(text, question));
    viewFits(
      homeView(boardOf({ book: member.book, talks: member.talks, moment: { now: NOW, zone: "UTC" } })),
      "home",
    );
  },
};

function fitsSlack(message: Message, rendered: readonly Rendered[]): void {
  for (const one of rendered) fits(one);
  const said = letters(plain(message));
  expect(letters(rendered.map(({ text }) => unescaped(text)).join("\n")).startsWith(said)).toBe(true);
  if (message.fields) viewFits(formView(message, { ts: "1763480000.000100" }), "modal");
}

const NOW = Date.UTC(2026, 10, 18, 17, 0);

const stories: readonly string[] = readFileSync(
  join(import.meta.dirname, "../../texts/narratives-dev.jsonl"),
  "utf8",
)
  .split("\n")
  .filter(Boolean)
  .map((line) => JSON.parse(line).text);

const CRUSHED = "I completely froze. I'm worthless and I can't do this any more. I cried all the way home.";
const NAMES = [
  "Maria Lopez",
  "李明",
  "Ольга Петрова",
  "عائشة",
  "Zoë Łuk",
  "N".repeat(78),
  "<!channel> Bo",
  "👩‍👩‍👧‍👦 Kim",
];
const MANY = Array.from(
  { length: 25 },
  (_, nth) => `${NAMES[nth % NAMES.length]} ${"abcdefghijklmnopqrstuvwxyz"[nth]}`,
);

/** Answers that are understood where words at random would not be; by the question's key. */
const UNDERSTOOD: Readonly<Record<string, readonly string[]>> = {
  story: stories.map((story, nth) => (nth % 4 === 0 ? CRUSHED : story)),
  when: ["just now", "yesterday", "three weeks ago"],
  people: [MANY.join(", "), NAMES.join(", "), "Maria Lopez"],
  job: [`${"장".repeat(110)} at ${"Ω".repeat(110)}`, "data analyst at Brightwell", "<!here> at *Acme*"],
  details: ["Ann Lee, ann@example.org", "Zoë Łuk"],
  reply_by: ["next Friday", "in two weeks"],
  zone: ["Berlin", "Asia/Manila"],
  ready: ["ready"],
};

const COMMANDS = [
  "debrief",
  "email",
  "list",
  "list 1",
  "why",
  "settings",
  "privacy",
  "export",
  "help",
  "nonsense <!here>",
];

/** One thing a member does next, by dice: what there is to choose from depends on what they were told. */
interface Dice {
  readonly what: number;
  readonly which: number;
  readonly words: string;
}
const anyDice: fc.Arbitrary<Dice> = fc.record({
  what: fc.nat({ max: 99 }),
  which: fc.nat(),
  words: anyWords,
});

function deedOf(dice: Dice, told: readonly Message[]): Deed {
  const { what, which, words } = dice;
  const { fields, question, options = [] } = told.findLast((message) => message.question) ?? {};
  if (fields && question && what < 70) return { form: filled(fields, dice), question };
  if (what < 5) {
    const [command = "", args = ""] = (nth(COMMANDS, which) ?? "").split(/ (.*)/s);
    return { command, args };
  }
  if (what < 12) return { text: words };
  const controls = told.flatMap((message) =>
    (message.controls ?? []).map((control) => pressOf(message, control)),
  );
  const offers = controls.filter(({ press }) => press.startsWith("change:"));
  // Now and then a control, oftener what a card offers, mostly the answer.
  const pressed = what < 16 ? nth(controls, which) : what < 26 ? nth(offers, which) : undefined;
  const option = nth(options, which);
  return (
    pressed ??
    (option && { press: option.value, ...(question && { question }) }) ?? {
      text: nth(UNDERSTOOD[keyOf(question)] ?? [], which) ?? words,
    }
  );
}

function pressOf({ question, about }: Message, { value }: Option): { press: string; question?: string } {
  const under = question ?? (about && `${about}/card`);
  return { press: value, ...(under && { question: under }) };
}

const nth = <T>(all: readonly T[], which: number): T | undefined => all[which % Math.max(1, all.length)];

function filled(fields: readonly Field[], { which, words }: Dice): Record<string, string> {
  return Object.fromEntries(
    fields.map(({ name, options, several }) => {
      const chosen = (options ?? []).filter((_, nth) => ((which >> nth) & 1) === 1).map(({ value }) => value);
      if (options) return [name, several ? chosen.join(",") : (chosen[0] ?? "")];
      return [name, name === "email" ? "ann@example.org" : words.slice(0, name === "name" ? 60 : 3_000)];
    }),
  );
}

/** Goes on for as long as there are dice, and shows every turn. Gives back the keys of what was asked. */
function wander(dice: readonly Dice[], show: (told: Told) => void): readonly string[] {
  let member = newMember("test:ann", house.empty);
  const records = new Map<string, unknown>();
  const asked: string[] = [];
  let told: readonly Message[] = [];
  const does = (deed: Deed, id: string) => {
    const inbound = { id, member: member.id, deed };
    const names = wanted(member, inbound, { register: house, now: NOW });
    const found = new Map(names.map((name) => [name, records.get(name)]));
    const decision = decide(member, inbound, { register: house, now: NOW, records: found });
    member = JSON.parse(JSON.stringify(decision.member));
    for (const [name, record] of Object.entries(decision.records))
      records.set(name, JSON.parse(JSON.stringify(record)));
    show({ ...decision, member });
    told = decision.messages;
    asked.push(...decision.messages.flatMap(({ question }) => (question ? [keyOf(question)] : [])));
  };
  does({ command: "debrief", args: "" }, "begin");
  dice.forEach((each, nth) => {
    does(deedOf(each, told), `d${nth}`);
  });
  return asked;
}

/** Every question there is, as the pattern of its key. */
const QUESTIONS = [
  /^story$/,
  /^story:right$/,
  /^story:wrong:/,
  /^quick$/,
  /^sign:/,
  /^stage$/,
  /^format$/,
  /^when$/,
  /^people$/,
  /^job$/,
  /^point:/,
  /^strength$/,
  /^details$/,
  /^draft:/,
  /^reply_by$/,
  /^more$/,
  /^well$/,
  /^badly$/,
  /^what$/,
  /^zone$/,
  /^edit$/,
  /^live$/,
  /^tonight$/,
];

describe.each(Object.entries(PLATFORMS))("on %s", (_, show) => {
  it("every message fits, whatever a member does and says", () => {
    const asked = new Set<string>();
    fc.assert(
      fc.property(fc.array(anyDice, { minLength: 30, maxLength: 60 }), (dice) => {
        for (const key of wander(dice, show)) asked.add(key);
      }),
      { numRuns: 40, seed: 20_261_118 },
    );
    const unseen = QUESTIONS.filter((pattern) => ![...asked].some((key) => pattern.test(key)));
    expect(unseen.map(String), "nobody wandered there, so nothing is known of it").toEqual([]);
  }, 120_000);
});
