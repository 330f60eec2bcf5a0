import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, Script } from "node:vm";
import { describe, expect, it } from "vitest";
import { plainWords as discordWords } from "../../src/adapters/discord/plain-words.ts";
import { plainWords as slackWords } from "../../src/adapters/slack/plain-words.ts";
import { house } from "../../src/conversations/index.ts";
import { plain } from "../../src/core/message.ts";
import { chat } from "../support/chat.ts";
import { goesOn, STORY } from "../support/debrief.ts";

/** No pattern takes long over anything a member can write: each is fed what it likes least. */

const SAID = [
  STORY,
  "yesterday at 3pm, it took an hour and a half",
  "Dr. Ann O'Neil-Smith and Bo (the CTO) <bo@example.org>, w/ Kim",
  "remind me in two weeks; no reminders from 10pm until 7am",
  "1) back 2) change the job 3) https://example.org/a?b=c",
];

/** Every pattern that is asked of anything while members talk. */
function patternsUsed(work: () => void): readonly RegExp[] {
  const used = new Map<string, RegExp>();
  const { exec } = RegExp.prototype;
  const noting = function (this: RegExp, text: string) {
    used.set(String(this), this);
    return exec.call(this, text);
  };
  Object.defineProperty(RegExp.prototype, "exec", { value: noting, configurable: true, writable: true });
  try {
    work();
  } finally {
    Object.defineProperty(RegExp.prototype, "exec", { value: exec, configurable: true, writable: true });
  }
  return [...used.values()];
}

const SRC = join(import.meta.dirname, "../../src");
/** A pattern as it stands in a file: what a comment or a sentence has between two strokes may be among them. */
const WRITTEN = /(?<=[(,=:[!&|?{};\s])\/(?![*/])((?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+)\/([dgimsuvy]*)/g;

/** Every pattern there is in the source, said or not. */
function patternsWritten(): readonly RegExp[] {
  const files = readdirSync(SRC, { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".ts"),
  );
  return files
    .flatMap((file) => [...readFileSync(join(SRC, file), "utf8").matchAll(WRITTEN)])
    .flatMap(([, source = "", flags]) => compiled(source, flags) ?? []);
}

function compiled(source: string, flags: string | undefined): RegExp | undefined {
  try {
    return new RegExp(source, flags);
  } catch {
    return undefined;
  }
}

function everythingIsSaid(): void {
  const it = chat(house);
  it.calls("debrief");
  goesOn(it);
  it.calls("list");
  it.calls("email");
  goesOn(it);
  for (const text of SAID) {
    const other = chat(house);
    other.calls("debrief");
    for (const say of [text, ...SAID]) slackWords(discordWords(other.says(say).map(plain).join("\n")));
  }
}

const LENGTH = 1_200;
const PIECES = [
  " ", "\n", "\t ", "a", "A", "Ab ", "ab ", "a b", "1", "1 ", "1.", "1:", "12/", "-", "--", "'", "’", ". ", ", ",
  "(", ")", "<", "&lt;", "@", "a@", "a.", "a@b.", "/", "*", "_", "`", "é", "ß", "👍🏽", "\u0000", "and ", "at ", "the ",
  "with ", "Dr ", "O'N", "http://", "|", "…",
]; // biome-ignore format: a list of words

/** What repeats in a pattern's own words is what it may stumble over. */
function worstFor({ source }: RegExp): readonly string[] {
  const own = [...new Set(source.split(/[^\p{L}\d' ]+/u).filter((word) => word.length > 1))].slice(0, 12);
  return [...PIECES, ...own, ...own.map((word) => `${word} `)].flatMap((piece) => {
    const much = piece.repeat(Math.ceil(LENGTH / piece.length));
    return [much, `${much}\u0001`, `x${much}!`];
  });
}

/** Many times what any of them needs: only what grows out of all proportion takes so long. */
const PATIENCE = { timeout: 5_000 };

const goesThrough = new Script("for (const text of texts) { pattern.lastIndex = 0; pattern.exec(text); }");

function endsInTime(pattern: RegExp, texts: readonly string[]): boolean {
  try {
    goesThrough.runInContext(createContext({ pattern, texts }), PATIENCE);
    return true;
  } catch {
    return false;
  }
}

describe("whatever is written", () => {
  // Those that are put together while talking, and those that stand in the source.
  const all = [...patternsUsed(everythingIsSaid), ...patternsWritten()];
  const patterns = [...new Map(all.map((pattern) => [String(pattern), pattern])).values()];

  it("meets the patterns that are tried here", () => {
    expect(patterns.length).toBeGreaterThan(700);
  });

  it("is done with by every pattern in time", () => {
    const slow = patterns.filter((pattern) => !endsInTime(pattern, worstFor(pattern)));
    expect(slow.map(String)).toEqual([]);
  }, 300_000);

  it("is known here to be too much for a pattern that is not bounded", () => {
    expect(endsInTime(/^(a+)+$/, [`${"a".repeat(60)}!`])).toBe(false);
  });
});
