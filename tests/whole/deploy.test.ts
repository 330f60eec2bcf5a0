import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { z } from "zod";
import { openRedis } from "../../src/adapters/redis/redis.ts";
import { conversation, type Register } from "../../src/core/conversation.ts";
import { type Engine, engine } from "../../src/core/engine.ts";
import type { Deed } from "../../src/core/inbound.ts";
import { neverLater } from "../../src/core/later.ts";
import { memberSchema } from "../../src/core/member.ts";
import { plain } from "../../src/core/message.ts";
import type { Store } from "../../src/core/ports.ts";
import { choice, text } from "../../src/core/question.ts";
import { ask, keep, say, type Talk } from "../../src/core/talk.ts";
import { newKeys, notebook } from "../adapters/store/ground.ts";
import { type RedisServer, startRedis } from "../support/redis-server.ts";

/** A deploy that rolls: for a while an old process and a new one serve the same members in turn. */

const place = text("place", { label: "Place", asks: "Where was it?" });
const people = text("people", { label: "People", asks: "Who was there?" });
const verdict = (options: Readonly<Record<string, string>>) =>
  choice("verdict", { label: "Verdict", asks: "How was it?", options });
const mood = text("mood", { label: "Mood", asks: "And how are you?" });

const before = verdict({ good: "Good", bad: "Bad" });
/** Says "good" otherwise, and knows of something in between. */
const after = verdict({ good: "It went well", mixed: "Mixed", bad: "Badly" });

function* old(): Talk {
  const said = [yield* ask(place), yield* ask(people), yield* ask(before)];
  yield* keep({ said: said.map((each) => each ?? "nothing") });
  yield* say("That is all.");
}

/** The people come first, and there is one question more. */
function* renewed(): Talk {
  const who = yield* ask(people);
  const said = [yield* ask(place), who, yield* ask(after)];
  yield* ask(mood);
  yield* keep({ said: said.map((each) => each ?? "nothing") });
  yield* say("That is all.");
}

const oldBook = z.object({ said: z.array(z.string()).readonly() });
const newBook = oldBook.extend({ theme: z.string().optional() });
type Book = z.infer<typeof newBook>;

function houseOf(talk: () => Talk, theme?: string): Register<Book> {
  return {
    conversations: [
      conversation<Book, object, { said: readonly string[] }>({
        name: "visit",
        called: "visit",
        several: true,
        facts: z.object({}),
        begins: () => ({}),
        talk,
        keeps: z.object({ said: z.array(z.string()).readonly() }),
        kept: (book, { said }) => ({ book: { ...book, said, ...(theme && { theme }) } }),
        about: () => undefined,
      }),
    ],
    commands: [],
    recorders: {},
    first: "visit",
    empty: { said: [] },
    zoneIn: () => undefined,
    later: neverLater(),
  };
}

interface Process {
  readonly store: Store<Book>;
  readonly engine: Engine;
}

describe("a deploy that rolls over talks in flight", () => {
  let redis: RedisServer;
  beforeAll(async () => {
    redis = await startRedis();
  });
  afterAll(() => redis.stop());

  /** An old process and a new one, and what members are told by either. */
  async function both() {
    const told: string[] = [];
    const common = { url: redis.url, keys: newKeys(), prefix: randomUUID(), log: notebook(), now: Date.now };
    const start = async (register: Register<Book>, schema: z.ZodType<Book>): Promise<Process> => {
      const store = await openRedis({ ...common, schema: memberSchema(schema) });
      const running = engine({
        store,
        messenger: { tell: async ({ messages }) => void told.push(...messages.map(plain)) },
        clock: { now: Date.now },
        log: notebook(),
        register,
      });
      onTestFinished(async () => {
        await running.settle();
        await store.close();
      });
      return { store, engine: running };
    };
    return {
      old: await start(houseOf(old), oldBook),
      renewed: await start(houseOf(renewed, "dark"), newBook),
      told,
    };
  }

  let count = 0;
  async function does({ engine }: Process, deed: Deed): Promise<void> {
    const { told } = await engine.handle({ id: `e${count++}`, member: "test:ann", deed, zone: "UTC" });
    await told;
  }
  const bookOf = async ({ store }: Process) => (await store.load("test:ann")).member?.book;

  it("keeps every answer, whichever version took it, and asks none of them twice", async () => {
    const { old, renewed, told } = await both();
    await does(old, { text: "hi" });
    await does(old, { text: "the ward" });
    await does(renewed, { text: "Maria" });
    await does(old, { text: "good" });
    expect(await bookOf(old)).toEqual({ said: ["the ward", "Maria", "good"] });
    await does(renewed, { text: "resume" });
    expect(told.at(-1)).toContain("And how are you?");
    await does(renewed, { text: "tired" });
    expect(await bookOf(renewed)).toEqual({ said: ["the ward", "Maria", "good"], theme: "dark" });
    for (const asks of ["Where was it?", "Who was there?"])
      expect(told.filter((each) => each.includes(asks))).toHaveLength(1);
  });

  it("asks again what only the newer version could read, and keeps it for that one", async () => {
    const { old, renewed, told } = await both();
    for (const words of ["hi", "Maria", "the ward", "mixed"]) await does(renewed, { text: words });
    expect(told.at(-1)).toContain("And how are you?");
    await does(old, { text: "resume" });
    expect(told.at(-1)).toContain("How was it?");
    await does(renewed, { text: "tired" });
    expect(await bookOf(renewed)).toMatchObject({ said: ["the ward", "Maria", "mixed"] });
  });

  it("leaves alone what the newer version has added to a member", async () => {
    const { old, renewed } = await both();
    for (const words of ["hi", "Maria", "the ward", "bad", "tired"]) await does(renewed, { text: words });
    expect(await bookOf(renewed)).toMatchObject({ theme: "dark" });
    for (const words of ["change place", "the kitchen"]) await does(old, { text: words });
    expect(await bookOf(renewed)).toEqual({ said: ["the kitchen", "Maria", "bad"], theme: "dark" });
  });

  it("lets both take turns at the same moment, and loses none of them", async () => {
    const { old, renewed } = await both();
    await does(old, { text: "hi" });
    const key = (await old.store.load("test:ann")).member?.talks[0]?.id;
    await Promise.all([
      does(old, { text: "the ward", question: `${key}/place` }),
      does(renewed, { text: "Maria", question: `${key}/people` }),
    ]);
    const { member } = await renewed.store.load("test:ann");
    const kept = member?.talks[0]?.said.map(([name]) => name);
    expect(new Set(kept)).toEqual(new Set(["place", "people"]));
  });
});
