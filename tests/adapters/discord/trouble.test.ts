import { describe, expect, it } from "vitest";
import { STORY } from "../../support/debrief.ts";
import { lapseUntil, slowStore } from "../one-process.ts";
import { type Ground, onGround, startHouse } from "./house.ts";
import { ofBot, openQuestion, said } from "./journey.ts";

const OPENING = "How did it go?";
const POST = "POST /channels/:channel/messages";
const PATCH = "PATCH /channels/:channel/messages/:message";

/** What must never stand in a log: ids, words, tokens and the addresses that carry them. */
const saysNothingPersonal = ({ logged, discord }: Ground) => {
  const secrets = discord
    .calls()
    .flatMap(({ url }) => /\/(?:interactions|webhooks)\/\d+\/([^/?]+)/.exec(url)?.[1] ?? []);
  for (const line of logged) {
    expect(line).not.toMatch(/\b\d{17,20}\b|Maria|triage|interactions\/|webhooks\/|bot-token/);
    for (const secret of secrets) expect(line).not.toContain(secret);
  }
};

const count = (text: string, words: string): number => text.split(words).length - 1;

describe("when things go wrong on Discord", () => {
  it("answers a press in time though the store is slow, and with its effect once the store answers", () =>
    onGround(async (ground) => {
      const { discord } = ground;
      const ann = discord.guild("club").member("Ann");
      const store = slowStore();
      const house = await startHouse(ground, { between: store.between });
      await ann.writesDM(STORY);
      await ann.hears("I read in it");
      store.shuts();
      const pressing = ann.presses("That's right");
      await lapseUntil(house, pressing);
      expect(ann.sees()).not.toContain("failed");
      await house.lapse(10_000);
      await ann.hears("Noted. I'm slow just now");
      store.opens();
      await house.tick();
      expect(openQuestion(ann)?.key).not.toBe("story:right");
      saysNothingPersonal(ground);
    }));

  it("keeps presses over a kill, and goes on from them at the next start", () =>
    onGround(async (ground) => {
      const { discord } = ground;
      const ann = discord.guild("club").member("Ann");
      const store = slowStore();
      const first = await startHouse(ground, { between: store.between });
      await ann.writesDM(STORY);
      await ann.hears("I read in it");
      store.shuts();
      await lapseUntil(first, ann.presses("That's right"));
      const kept = ann.hears("Noted. I'm slow just now");
      await lapseUntil(first, kept);
      const dying = first.dies();
      const second = await startHouse(ground);
      await second.tick();
      expect(openQuestion(ann)?.key).not.toBe("story:right");
      store.opens();
      await dying;
    }));

  it("hears again what was written to a process that died before it could be kept", () =>
    onGround(async (ground) => {
      const { discord } = ground;
      const ann = discord.guild("club").member("Ann");
      const store = slowStore();
      const first = await startHouse(ground, { between: store.between });
      await ann.writesDM("hi");
      await ann.hears(OPENING);
      await first.engine.settle();
      store.shuts();
      await ann.writesDM(STORY);
      const dying = first.dies();
      await startHouse(ground, { members: [ann] });
      await ann.hears("I read in it");
      store.opens();
      await dying;
      expect(count(said(ann), "I read in it")).toBe(1);
    }));

  it("posts plain words where Discord refuses the looks", () =>
    onGround(async (ground) => {
      const { discord } = ground;
      const ann = discord.guild("club").member("Ann");
      const house = await startHouse(ground);
      discord.faults.befall(POST, { code: 50035 });
      await ann.writesDM("hi");
      await ann.hears(OPENING);
      await house.engine.settle();
      expect(ground.logged).toHaveLength(1);
      expect(ground.logged[0]).toContain("50035");
      // Words are answered all the same.
      await ann.writesDM(STORY);
      await ann.hears("Maria Lopez");
    }));

  it("waits as long as Discord asks, and holds nobody else up", () =>
    onGround(async (ground) => {
      const { discord } = ground;
      const club = discord.guild("club");
      const [ann, ben] = [club.member("Ann"), club.member("Ben")];
      const house = await startHouse(ground);
      discord.faults.befall(POST, { status: 429, retryAfter: 7 });
      await ann.writesDM("hi");
      await discord.until(() => discord.calls(POST).length === 1);
      await house.engine.settle();
      await ben.writesDM("hi");
      await ben.hears(OPENING);
      const calls = discord.calls(POST).length;
      await discord.passes(6_000);
      await house.tick();
      expect(discord.calls(POST)).toHaveLength(calls);
      await discord.passes(2_000);
      await house.tick();
      expect(said(ann)).toContain(OPENING);
      saysNothingPersonal(ground);
    }));

  it.each([
    ["a message fails", POST, { status: 500 }],
    ["a message arrives and Discord can't say so", POST, { lost: true }],
    ["a change fails", PATCH, { status: 500 }],
    ["a change arrives and Discord can't say so", PATCH, { lost: true }],
  ] as const)("tells it again where %s, and never twice", (_, route, mishap) =>
    onGround(async (ground) => {
      const { discord } = ground;
      const ann = discord.guild("club").member("Ann");
      const house = await startHouse(ground);
      await ann.writesDM("hi");
      await ann.hears(OPENING);
      await house.engine.settle();
      discord.faults.befall(route, mishap);
      await ann.writesDM(STORY);
      await discord.until(() => discord.calls(route).length > (route === POST ? 1 : 0));
      await house.engine.settle();
      await house.tick();
      await house.tick();
      expect(count(said(ann), "I read in it")).toBe(1);
      expect(said(ann)).toContain("Your story:");
      saysNothingPersonal(ground);
    }),
  );

  it("never says twice what Discord has forgotten the nonce of", () =>
    onGround(async (ground) => {
      const { discord } = ground;
      const ann = discord.guild("club").member("Ann");
      const first = await startHouse(ground, {
        between: (store) => ({ ...store, told: () => Promise.reject(new Error("killed")) }),
      });
      await ann.writesDM("hi");
      await ann.hears(OPENING);
      await first.dies();
      await discord.passes(3_600_000);
      const second = await startHouse(ground);
      await second.tick();
      await discord.passes(4_000);
      await second.tick();
      expect(count(said(ann), OPENING)).toBe(1);
    }));

  it("finds the question that a process now dead has asked, and takes its buttons away", () =>
    onGround(async (ground) => {
      const { discord } = ground;
      const ann = discord.guild("club").member("Ann");
      const first = await startHouse(ground);
      await ann.writesDM("hi");
      await ann.hears(OPENING);
      await first.dies();
      const second = await startHouse(ground);
      await ann.writesDM(STORY);
      await ann.hears("I read in it");
      await second.engine.settle();
      expect(said(ann)).not.toContain(OPENING);
      expect(said(ann)).toContain("Your story:");
      expect(ann.buttons()).not.toContain("Quick form instead");
    }));

  it("gives up on somebody who is gone, says so once, and names nobody", () =>
    onGround(async (ground) => {
      const { discord } = ground;
      const ann = discord.guild("club").member("Ann");
      const house = await startHouse(ground);
      await ann.writesDM("hi");
      await ann.hears(OPENING);
      discord.faults.befall(POST, { code: 10003 }, 9);
      await ann.writesDM(STORY);
      await discord.until(() => discord.calls(POST).length > 1);
      await house.engine.settle();
      await ann.writesDM("right");
      await discord.until(() => ground.logged.some((line) => line.includes("can't be reached")));
      await house.engine.settle();
      await house.tick();
      expect(ground.logged.filter((line) => line.includes("can't be reached"))).toHaveLength(1);
      expect(await house.store.stranded(10)).toEqual([]);
      saysNothingPersonal(ground);
    }));
});

describe("a lost connection", () => {
  it.each(["refresh", "drop"] as const)("by %s loses nothing of what was written meanwhile", (trouble) =>
    onGround(async (ground) => {
      const { discord } = ground;
      const ann = discord.guild("club").member("Ann");
      const house = await startHouse(ground);
      discord.gateway[trouble]();
      await discord.until(() => discord.gateway.open() === 0, "the connection ends");
      await ann.writesDM("hi");
      await discord.until(() => discord.gateway.open() === 1, "the bot comes back");
      await ann.hears(OPENING);
      await house.engine.settle();
      expect(count(said(ann), OPENING)).toBe(1);
    }),
  );

  it("hears what was pressed and what was written after it in that order, though both come at once", () =>
    onGround(async (ground) => {
      const { discord } = ground;
      const ann = discord.guild("club").member("Ann");
      const house = await startHouse(ground);
      await ann.writesDM(STORY);
      await ann.hears("I read in it");
      await house.engine.settle();
      discord.gateway.drop();
      await discord.until(() => discord.gateway.open() === 0, "the connection ends");
      void ann.presses("That's right").catch(() => {});
      await ann.writesDM("this morning");
      await discord.until(() => discord.gateway.open() === 1, "the bot comes back");
      await ann.hears("Which round was it");
      await house.engine.settle();
      expect(ann.sees()).not.toContain("I couldn't read that. Here I can read “That's right”");
    }));

  it("with a session that is over catches up from the history", () =>
    onGround(async (ground) => {
      const { discord } = ground;
      const ann = discord.guild("club").member("Ann");
      const house = await startHouse(ground, { members: [ann] });
      await ann.writesDM("hi");
      await ann.hears(OPENING);
      await house.engine.settle();
      discord.faults.refuseResumes();
      discord.gateway.drop();
      await discord.until(() => discord.gateway.open() === 0, "the connection ends");
      await ann.writesDM(STORY);
      await discord.until(() => discord.gateway.open() === 1, "the bot comes back");
      await ann.hears("I read in it");
      await house.engine.settle();
      expect(count(said(ann), "I read in it")).toBe(1);
    }));
});

describe("after an outage", () => {
  it("hears what was written, in order, and what was changed, each once", () =>
    onGround(async (ground) => {
      const { discord } = ground;
      const ann = discord.guild("club").member("Ann");
      const first = await startHouse(ground);
      await ann.runs("/debrief email");
      await ann.hears("Who interviewed you");
      await ann.writesDM("Maria Lopez");
      await ann.hears("Which role was it");
      await first.stop();
      await discord.passes(60_000);
      await ann.writesDM("staff nurse at St Anne's Hospital");
      await ann.writesDM("how they staff nights");
      await ann.editsMessage("Maria Lopez", "Tom Achebe");
      const second = await startHouse(ground, { members: [ann] });
      await ann.hears("Which name goes under");
      await second.engine.settle();
      const member = (await second.store.load(`discord:${ann.id}`)).member;
      const replies = new Map(member?.talks[0]?.said);
      expect(replies.get("people")).toMatchObject({ is: ["Tom Achebe"] });
      expect(replies.get("job")).toMatchObject({ words: "staff nurse at St Anne's Hospital" });
      expect(replies.get("point:1")).toMatchObject({ is: "how they staff nights" });
      await second.stop();
      const posts = discord.calls(POST).length;
      const third = await startHouse(ground, { members: [ann] });
      await third.tick();
      expect(discord.calls(POST)).toHaveLength(posts);
      saysNothingPersonal(ground);
    }));

  it("gives what was changed its place among what was written", () =>
    onGround(async (ground) => {
      const { discord } = ground;
      const ann = discord.guild("club").member("Ann");
      const first = await startHouse(ground);
      await ann.runs("/debrief email");
      await ann.hears("Who interviewed you");
      await ann.writesDM("Maria Lopez");
      await ann.hears("Which role was it");
      await first.stop();
      await ann.writesDM("staff nurse at St Anne's Hospital");
      await discord.passes(60_000);
      await ann.editsMessage("Maria Lopez", "Tom Achebe");
      await discord.passes(60_000);
      await ann.writesDM("back");
      const second = await startHouse(ground, { members: [ann] });
      // What she takes back is what she did last: the change, and not what she wrote before it.
      await ann.hears("Taken back.\nWhat did you and Maria Lopez talk about");
      await second.engine.settle();
    }));

  it("hears more than Discord gives at once", () =>
    onGround(async (ground) => {
      const { discord } = ground;
      const ann = discord.guild("club").member("Ann");
      const first = await startHouse(ground);
      await ann.writesDM("hi");
      await ann.hears(OPENING);
      await first.stop();
      for (let nth = 0; nth < 120; nth++) await ann.writesDM(`help ${nth}`);
      await ann.writesDM("pause");
      const second = await startHouse(ground, { members: [ann] });
      // A step at a time: each is waited for as long as any one thing is.
      for (let heard = 10; heard <= 120; heard += 10)
        await discord.until(() => ofBot(ann).length > heard, `${heard} are answered`);
      await ann.hears("Paused.");
      await second.engine.settle();
    }));
});

describe("two processes", () => {
  it("that hear the same have one answer", () =>
    onGround(async (ground) => {
      const { discord } = ground;
      const ann = discord.guild("club").member("Ann");
      const houses = [await startHouse(ground), await startHouse(ground)];
      await ann.writesDM("hi");
      await ann.hears(OPENING);
      for (const { engine } of houses) await engine.settle();
      expect(ofBot(ann)).toHaveLength(1);
    }));
});

describe("a bot that may not come in", () => {
  it.each([["a token Discord doesn't know", { token: "MTI.of.another" }, {}, "Reset Token"]] as const)(
    "with %s says which switch it is",
    (_, options, settings, what) =>
      onGround(async (ground) => {
        await expect(startHouse(ground, options)).rejects.toThrow(what);
      }, settings),
  );
});
