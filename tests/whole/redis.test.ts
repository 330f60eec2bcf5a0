import { randomBytes } from "node:crypto";
import { Redis } from "ioredis";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ANSWERS, keyOf } from "../support/debrief.ts";
import { type RedisServer, startRedis } from "../support/redis-server.ts";
import { lastAsked, type Terminal, terminal, textOf } from "../support/terminal.ts";
import { walk } from "./walk.ts";

let redis: RedisServer;
const key = () => randomBytes(32).toString("base64");
const keys = { AFTERWORD_ID_KEY: key(), AFTERWORD_SEAL_KEYS: `k1:${key()}` };

beforeAll(async () => {
  redis = await startRedis();
});
afterAll(() => redis.stop());

const on = (member: string): Terminal => terminal(["--member", member], { REDIS_URL: redis.url, ...keys });

describe("on Redis", () => {
  it("the same walk comes to an email", async () => {
    const here = on("ann");
    const { transcript } = await walk(here.sends);
    for (const fact of ["Subject:", "Maria", "staff nurse", "Ann Lee", "This is not an offer"])
      expect(transcript).toContain(fact);
    expect(here.stderr()).toContain(`Redis at ${redis.url}`);
    expect(await here.ends()).toBe(0);
  });

  it("a forget leaves no key of whoever said it, and none of its receipt", async () => {
    const client = new Redis(redis.url);
    const one = on("ada");
    await one.sends({ text: "hi" });
    const before = (await client.keys("*")).sort();
    const other = on("dan");
    await other.sends({ command: "debrief" });
    await other.sends({ text: ANSWERS.story });
    expect((await client.keys("*")).length).toBeGreaterThan(before.length);
    expect(textOf(await other.sends({ command: "forget", args: "everything" }))).toContain("Removed:");
    await other.ends();
    expect((await client.keys("*")).filter((key) => !before.includes(key))).toEqual([]);
    await one.ends();
    await client.quit();
  });

  it("a missing key is a start-up error that says what to do", async () => {
    const here = terminal([], {
      REDIS_URL: redis.url,
      AFTERWORD_ID_KEY: undefined,
      AFTERWORD_SEAL_KEYS: undefined,
    });
    expect(await here.ends()).toBe(1);
    expect(here.stderr()).toContain("AFTERWORD_ID_KEY");
    expect(here.stderr()).toContain("AFTERWORD_SEAL_KEYS");
    expect(here.stderr()).toContain("openssl rand -base64 32");
  });

  it("a wrong key opens nothing and says so", async () => {
    const here = on("bea");
    await here.sends({ text: "hi" });
    await here.ends();
    const wrong = terminal(["--member", "bea"], {
      REDIS_URL: redis.url,
      ...keys,
      AFTERWORD_SEAL_KEYS: `k1:${key()}`,
    });
    expect(await wrong.ends()).toBe(1);
    expect(wrong.stderr()).toContain("Seal key");
    expect(wrong.stderr()).not.toContain("    at ");
  });
});

describe("two processes answering the same member at once", () => {
  it("never lose an answer and never count one twice", async () => {
    const [one, other] = [on("cleo"), on("cleo")];
    await one.sends({ command: "debrief" });
    await one.sends({ text: ANSWERS.story });
    let open = lastAsked(await other.sends({ press: "yes", question: "1/story:right" }));
    const answered: string[] = [];
    while (open?.question && keyOf(open.question) !== "point:1") {
      const { question, options } = open;
      answered.push(keyOf(question));
      // Two different buttons of the same question at the same moment: both are kept, one of them is the last word.
      const [first, second] = (options ?? []).map(({ value }) => ({ press: value, question }));
      const told = await Promise.all([one.sends(first), other.sends(second)]);
      open = lastAsked(await one.sends({ text: "resume" })) ?? lastAsked(told.flat());
      expect(keyOf(open?.question)).not.toBe(keyOf(question));
    }
    const list = textOf(await one.sends({ text: "edit" }));
    expect(answered.length).toBeGreaterThan(2);
    for (const key of answered)
      expect(list.split("\n").filter((line) => line.includes(LABELS[key] ?? "?"))).toHaveLength(1);
    await one.ends();
    await other.ends();
  });

  const LABELS: Readonly<Record<string, string>> = {
    stage: "Stage:",
    format: "Format:",
    when: "When it was:",
    structured: "Fixed script:",
    inexperienced: "New to interviewing:",
    "sign:engagement": "Attention:",
    "sign:rapport": "Rapport:",
    "sign:length": "Length:",
    "sign:introductions": "Introductions:",
    "sign:company_info": "About the job:",
    "sign:future": "Your future there:",
    "sign:questions_welcomed": "Your questions:",
  };
});
