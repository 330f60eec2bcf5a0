import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as onDiscord from "../../src/adapters/discord/render.ts";
import { openEmbedded } from "../../src/adapters/embedded/embedded.ts";
import { homeView } from "../../src/adapters/slack/home.ts";
import * as onSlack from "../../src/adapters/slack/render.ts";
import * as inTerminal from "../../src/adapters/terminal/render.ts";
import { boardOf } from "../../src/conversations/board.ts";
import { type Book, bookSchema } from "../../src/conversations/book.ts";
import { house } from "../../src/conversations/index.ts";
import { engine } from "../../src/core/engine.ts";
import { type Member, memberSchema } from "../../src/core/member.ts";
import { type Message, plain } from "../../src/core/message.ts";
import { ann, goesOn, STORY } from "../support/debrief.ts";

/** What an older version may have kept as it came: controls, halves of characters, orders to read the other way. */
const RAW = ["\0", "\x1b", "\x7f", "\u0085", "\u2028", "\ud83d", "\udfff", "\u202e", "\u2066", "\u202d"];
const rawWords = fc.array(fc.constantFrom(...RAW), { minLength: 1, maxLength: 4 }).map((all) => all.join(""));

const NOW = Date.UTC(2026, 10, 18, 17, 0);
const ASKED = ["debrief", "list", "list 1", "why", "email", "stories", "settings", "privacy", "export"];

const schema = memberSchema<Book>(bookSchema);
const log = { warn: () => {} };
const now = () => NOW;

interface Kept {
  readonly member: Member<Book>;
  readonly records: Readonly<Record<string, unknown>>;
}

/** Somebody with one interview behind them and a talk open, whose words had something raw in them. */
function kept(raw: string): Kept {
  const it = ann({ story: STORY });
  goesOn(it);
  it.calls("debrief");
  it.says(STORY);
  const member = it.member();
  const all = { member, records: Object.fromEntries(it.records()) };
  const within = (word: string) => word.slice(0, 2) + raw + word.slice(2);
  const older = (_: string, value: unknown) =>
    typeof value === "string" ? value.replace(/Maria|triage|nurse|Lee|nights/g, within) : value;
  return JSON.parse(JSON.stringify(all, older));
}

interface Out {
  readonly told: readonly Message[];
  readonly home: ReturnType<typeof homeView>;
}

/** All that goes out to somebody who was kept so, and comes back to a new version. */
async function goesOut({ member, records }: Kept): Promise<Out> {
  const dir = mkdtempSync(join(tmpdir(), "afterword-raw-"));
  try {
    const older = await openEmbedded({ dir, schema, log, now, durable: false });
    await older.commit({ member, over: undefined, due: null, records });
    await older.close();
    const store = await openEmbedded({ dir, schema, log, now, durable: false });
    const told: Message[] = [];
    const messenger = {
      tell: async ({ messages }: { messages: readonly Message[] }) => void told.push(...messages),
    };
    const running = engine({ store, messenger, clock: { now }, log, register: house });
    for (const [nth, said] of ASKED.entries()) {
      const [command = "", args = ""] = said.split(" ");
      await running.handle({ id: `asked:${nth}`, member: member.id, deed: { command, args } });
    }
    await running.settle();
    const { book = house.empty, talks = [] } = (await store.load(member.id)).member ?? {};
    await store.close();
    return { told, home: homeView(boardOf({ book, talks, moment: { now: NOW, zone: "UTC" } })) };
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

const stringsIn = (value: unknown): readonly string[] =>
  typeof value === "string"
    ? [value]
    : typeof value === "object" && value !== null
      ? Object.values(value).flatMap(stringsIn)
      : [];

function isClean(shown: unknown): void {
  for (const words of stringsIn(shown)) {
    expect(words).not.toMatch(/(?![\n\t\r])\p{Cc}|\p{Cs}|[\u2028\u2029\u202a-\u202e\u2066-\u2069]/u);
  }
}

describe("words that were kept raw", () => {
  it("go out clean to every platform, and in the export", () =>
    fc.assert(
      fc.asyncProperty(rawWords, async (raw) => {
        const { told, home } = await goesOut(kept(raw));
        isClean(home);
        expect(told.map(plain).join()).toContain("at St Anne's Hospital");
        for (const message of told) {
          isClean(onSlack.render(message));
          isClean(onDiscord.render(message));
          isClean(stripVTControlCharacters(inTerminal.render(message)));
          isClean(message.files);
          isClean(message.pictures);
        }
      }),
      { numRuns: 12, endOnFailure: true },
    ));
});
