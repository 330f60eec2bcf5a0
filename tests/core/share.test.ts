import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { openEmbedded } from "../../src/adapters/embedded/embedded.ts";
import { conversation, type Register } from "../../src/core/conversation.ts";
import { engine } from "../../src/core/engine.ts";
import { neverLater } from "../../src/core/later.ts";
import { memberSchema } from "../../src/core/member.ts";
import type { Telling } from "../../src/core/ports.ts";
import { choice, question, text } from "../../src/core/question.ts";
import { ask, heard, say, share, type Talk } from "../../src/core/talk.ts";
import { chat } from "../support/chat.ts";

/** A talk that shares what was said with whom the member picks, and takes a mood along. */
const place = question<string>({
  key: "to",
  label: "Share it",
  asks: "With whom?",
  expects: "somebody picked",
  meaning: z.string(),
  read: (answer) => ("press" in answer ? answer.press : undefined),
  show: () => "shared",
});
const mood = choice("mood", { label: "Mood", asks: "How are you?", options: { fine: "Fine", low: "Low" } });
const note = {
  ...text("note", { label: "Note", asks: "What shall it say?" }),
  along: { says: "Your mood, if you like:", key: "mood", options: mood.options, meant: () => false },
};

function* sharing(): Talk {
  yield* heard(mood);
  const said = yield* ask(note);
  if (said === undefined) return;
  yield* say({ heading: "As they see it" }, { quote: said }, { place });
  const to = yield* heard(place);
  if (to !== undefined) yield* share({ to, parts: [{ text: said }], at: 0 });
}

const HOUR = 3_600_000;
const START = Date.UTC(2026, 10, 18, 17, 0);

const empty = {};
type Book = typeof empty;

const house: Register<Book> = {
  conversations: [
    conversation<Book, object, never>({
      name: "sharing",
      called: "sharing",
      several: false,
      facts: z.object({}),
      begins: () => ({}),
      talk: sharing,
      keeps: z.never(),
      kept: (book) => ({ book }),
      about: () => undefined,
    }),
  ],
  commands: [
    {
      name: "sharing",
      summary: "",
      also: [],
      wants: () => [],
      run: () => ({ begin: { talk: "sharing", args: "", anew: true } }),
    },
    {
      name: "forget",
      summary: "",
      also: [],
      wants: () => [],
      run: () => ({ forget: true, shares: [{ id: "s1", withdraw: true }] }),
    },
  ],
  recorders: {},
  first: "sharing",
  empty,
  zoneIn: () => undefined,
  later: neverLater(),
};

const ann = (...said: string[]) => {
  const it = chat(house, undefined, START);
  it.says("hi");
  for (const each of said) it.says(each);
  return it;
};

describe("what is shared", () => {
  it("is nothing until a place has been picked, and then exactly what was shown", () => {
    const it = ann("It was cold.");
    expect(it.shares()).toEqual([]);
    expect(it.last()?.place).toEqual({ question: "1/to", label: "Share it" });
    it.presses("channel:C1", "1/to");
    expect(it.shares()).toEqual([
      { id: expect.any(String), post: { to: "channel:C1", at: 0, parts: [{ text: "It was cold." }] } },
    ]);
  });

  it("is told once: what stands already is not shared again", () => {
    const it = ann("It was cold.");
    it.presses("channel:C1", "1/to");
    it.presses("channel:C1", "1/to");
    expect(it.shares()).toEqual([]);
  });

  it("is taken back where the talk no longer says it, and put where it says now", () => {
    const it = ann("It was cold.");
    it.presses("channel:C1", "1/to");
    const [first] = it.shares();
    it.presses("person:U2", "1/to");
    expect(it.shares()).toEqual([
      { id: first?.id, withdraw: true },
      { id: expect.any(String), post: { to: "person:U2", at: 0, parts: [{ text: "It was cold." }] } },
    ]);
    it.says("back");
    expect(it.shares()).toHaveLength(2);
    it.says("back");
    expect(it.shares()).toEqual([{ id: first?.id, withdraw: true }]);
  });

  it("cannot be sent to a place that was typed and not picked", () => {
    const it = ann("It was cold.");
    it.writes("channel:C9", "1/to");
    expect(it.shares()).toEqual([]);
  });

  it("goes five times a day and no more, wherever to, and says when it works again", () => {
    const it = ann("It was cold.");
    for (const nth of [1, 2, 3, 4]) it.presses(`person:U${nth}`, "1/to");
    it.lives(START + 6.5 * HOUR);
    it.presses("channel:C1", "1/to");
    const [, { id } = { id: "" }] = it.shares();
    it.presses("channel:C2", "1/to");
    expect(it.shares()).toEqual([]);
    expect(it.hears()).toBe(
      "That would be more than 5 times in a day, and I share no more than that, so that people keep reading. Nothing has changed; in 18 hours it works again.",
    );
    it.calls("sharing");
    it.says("Another note.");
    it.presses("channel:C2", "2/to");
    expect(it.hears()).toContain("in 18 hours it works again");
    // Words that stand somewhere can still be taken back, and changed only when one more may go.
    it.writes("It was warm.", "1/note");
    expect(it.hears()).toContain("Nothing has changed");
    it.says("back");
    expect(it.shares()).toContainEqual({ id, withdraw: true });
    it.lives(START + 24 * HOUR);
    it.presses("channel:C2", "2/to");
    expect(it.shares()).toMatchObject([{ post: { to: "channel:C2" } }]);
  });

  it("reaches the messenger with what is told, and a forget takes it back", async () => {
    const dir = mkdtempSync(join(tmpdir(), "afterword-share-"));
    const log = { warn: () => undefined };
    const store = await openEmbedded({
      dir,
      schema: memberSchema<Book>(z.object({})),
      log,
      now: () => 1_000,
      durable: false,
    });
    const told: Telling[] = [];
    const messenger = { tell: async (telling: Telling) => void told.push(telling) };
    const running = engine({ store, messenger, clock: { now: () => 1_000 }, log, register: house });
    let count = 0;
    const does = async (deed: Parameters<typeof running.handle>[0]["deed"]) =>
      (await running.handle({ id: `e${++count}`, member: "test:ann", deed })).told;
    await does({ text: "hi" });
    await does({ text: "It was cold." });
    await does({ press: "channel:C1", question: "1/to" });
    expect(told.at(-1)?.shares).toMatchObject([{ post: { to: "channel:C1" } }]);
    await does({ command: "forget", args: "" });
    expect(told.at(-1)?.shares).toEqual([{ id: "s1", withdraw: true }]);
    await store.close();
    rmSync(dir, { recursive: true, force: true });
  });
});

describe("an answer offered along with a question", () => {
  it("is given by one press or by its name, and leaves the question open", () => {
    const it = ann();
    expect(it.hears()).toBe("Your mood, if you like:\n\nWhat shall it say?");
    expect(it.buttons().slice(0, 2)).toEqual(["Fine", "Low"]);
    it.presses("pick:mood=low");
    expect(it.asked()).toBe("1/note");
    it.says("edit");
    expect(it.hears()).toContain("1. Mood: Low");
    it.says("back");
    it.says("fine");
    expect(it.hears()).toContain("Changed. Mood: Fine.");
    expect(it.asked()).toBe("1/note");
  });

  it("costs nothing to whoever passes it over", () => {
    const it = ann("It was cold.");
    it.says("edit");
    expect(it.hears()).not.toContain("Mood");
  });
});
