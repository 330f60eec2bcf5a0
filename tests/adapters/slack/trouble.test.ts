import { describe, expect, it } from "vitest";
import { signed } from "../../platforms/slack/http/request-url.ts";
import type { Person } from "../../platforms/slack/people/person.ts";
import type { Slack } from "../../platforms/slack/slack.ts";
import { ANSWERS, STORY } from "../../support/debrief.ts";
import { lapseUntil, slowStore } from "../one-process.ts";
import { type Ground, onGround, type Process, startHouse, type Way } from "./house.ts";
import { doubled, goesOn, inWords, openQuestion, said } from "./journey.ts";

const WAYS: readonly Way[] = ["sockets", "HTTP"];
const OPENING = "How did it go?";
/** What must never stand in a log: ids, words, tokens. Letters in the middle of a hash are none. */
const PERSONAL = /(?<![\w-])(?:U2|U3|T1|D0\w+|xox\w*|xapp\w*)(?![\w-])|Maria|triage|hooks?\/|wss?:\/\//;

const saysNothingPersonal = ({ logged }: Ground) => {
  for (const line of logged) expect(line).not.toMatch(PERSONAL);
};

/** The event of what a member wrote last, to be posted again. */
const lastEvent = (slack: Slack) =>
  JSON.stringify(slack.deliveries().findLast(({ kind }) => kind === "events_api")?.body);

async function post({ slack }: Ground, url: string, body: string): Promise<number> {
  const headers = { "content-type": "application/json", ...signed(slack.app.signingSecret, body) };
  return (await fetch(url, { method: "POST", headers, body })).status;
}

describe.each(WAYS)("when things go wrong over %s", (way) => {
  it("answers a press once the store does, though it was acknowledged long before", () =>
    onGround(way, async (ground) => {
      const ann = ground.slack.workspace("T1").member("U2");
      const store = slowStore();
      const house = await startHouse(ground, { between: store.between });
      await ann.writesDM("hi");
      await goesOn(ann, house, { manner: inWords, stop: "story:right" });
      store.shuts();
      const pressing = ann.presses("That's right");
      await ground.slack.until(() => ground.slack.deliveries().at(-1)?.kind === "interactive");
      await lapseUntil(house, pressing);
      expect((await pressing).outcome).toBe("acked");
      expect(openQuestion(ann)?.key).toBe("story:right");
      store.opens();
      await house.tick();
      expect(openQuestion(ann)?.key).not.toBe("story:right");
      saysNothingPersonal(ground);
    }));

  it("leaves no word of a whole debrief in the log, though much of it goes wrong", () =>
    onGround(way, async (ground) => {
      const ann = ground.slack.workspace("T1").member("U2");
      const house = await startHouse(ground);
      const refused = () => ground.slack.faults.befall("chat.postMessage", { error: "invalid_blocks" });
      const asked = ["story:right", "when", "people", "point:1", "details", undefined];
      await ann.writesDM("hi");
      for (const stop of asked) {
        refused();
        await goesOn(ann, house, { manner: inWords, ...(stop && { stop }) });
      }
      expect(said(ann)).toContain("Subject:");
      expect(ground.logged.length).toBeGreaterThan(2);
      saysNothingPersonal(ground);
      const words = [STORY, ...Object.values(ANSWERS)].flatMap(
        (answer) => answer.match(/[\w'@.]{4,}/g) ?? [],
      );
      const log = ground.logged
        .join("\n")
        .toLowerCase()
        .split(/[^\w'@.]+/);
      expect(words.filter((word) => log.includes(word.toLowerCase()))).toEqual([]);
    }));

  it("keeps presses over a kill, and goes on from them at the next start", () =>
    onGround(way, async (ground) => {
      const club = ground.slack.workspace("T1");
      const ann = club.member("U2");
      const store = slowStore();
      const first = await startHouse(ground, { between: store.between });
      await ann.writesDM("hi");
      await goesOn(ann, first, { manner: inWords, stop: "story:right" });
      store.shuts();
      const pressing = ann.presses("That's right");
      await ground.slack.until(() => ground.slack.deliveries().at(-1)?.kind === "interactive");
      await lapseUntil(first, pressing);
      const dying = first.dies();
      const second = await startHouse(ground);
      await second.tick();
      expect(openQuestion(ann)?.key).not.toBe("story:right");
      expect(doubled(club, ann)).toEqual([]);
      store.opens();
      await dying;
    }));

  it("says at once that a command is noted", () =>
    onGround(way, async (ground) => {
      const ann = ground.slack.workspace("T1").member("U2");
      const store = slowStore();
      const house = await startHouse(ground, { between: store.between });
      store.shuts();
      const running = ann.runs("/debrief", "list");
      await ground.slack.until(() => ground.slack.deliveries().length === 1);
      await lapseUntil(house, running);
      expect(ann.sees()).toContain("Noted.");
      store.opens();
      await house.tick();
      await ann.hears("No interviews yet");
    }));

  it("leaves words unacknowledged while the store is slow, and answers them once when Slack says them again", () =>
    onGround(way, async (ground) => {
      const { slack } = ground;
      const club = slack.workspace("T1");
      const ann = club.member("U2");
      const store = slowStore();
      const house = await startHouse(ground, { between: store.between });
      store.shuts();
      const writing = ann.writesDM("hi");
      await slack.until(() => slack.deliveries().length === 1);
      if (way === "HTTP") await lapseUntil(house, writing);
      else {
        await house.lapse(10_000);
        await slack.passes(3_000);
        await writing;
      }
      expect(slack.deliveries()[0]?.outcome).toBe("pending");
      store.opens();
      await house.lapse(10_000);
      await slack.passes(400_000);
      await slack.until(() => slack.deliveries()[0]?.outcome === "acked");
      await ann.hears(OPENING);
      await house.engine.settle();
      expect(said(ann).split(OPENING)).toHaveLength(2);
      saysNothingPersonal(ground);
    }));

  it("posts plain words where Slack refuses the looks", () =>
    onGround(way, async (ground) => {
      const { slack } = ground;
      const ann = slack.workspace("T1").member("U2");
      const house = await startHouse(ground);
      slack.faults.befall("chat.postMessage", { error: "invalid_blocks" });
      await ann.writesDM("hi");
      await ann.hears(OPENING);
      await house.engine.settle();
      expect(ground.logged).toHaveLength(1);
      expect(ground.logged[0]).toContain("invalid_blocks");
      // Words are answered all the same.
      await ann.writesDM(STORY);
      await ann.hears("Maria Lopez");
    }));

  it("waits as long as Slack asks, and holds nobody else up", () =>
    onGround(way, async (ground) => {
      const { slack } = ground;
      const club = slack.workspace("T1");
      const [ann, ben] = [club.member("U2"), club.member("U3")];
      const house = await startHouse(ground);
      slack.faults.befall("chat.postMessage", { status: 429, retryAfter: 7 });
      await ann.writesDM("hi");
      await house.engine.settle();
      await ben.writesDM("hi");
      await ben.hears(OPENING);
      const calls = slack.calls("chat.postMessage").length;
      await slack.passes(6_000);
      await house.tick();
      expect(slack.calls("chat.postMessage")).toHaveLength(calls);
      await slack.passes(1_000);
      await house.tick();
      expect(said(ann)).toContain(OPENING);
      expect(doubled(club, ann)).toEqual([]);
      saysNothingPersonal(ground);
    }));

  it.each([
    ["a message fails", "chat.postMessage", { status: 500 }],
    ["a message arrives and Slack can't say so", "chat.postMessage", { lost: true }],
    ["a change fails", "chat.update", { status: 500 }],
    ["a change arrives and Slack can't say so", "chat.update", { lost: true }],
  ] as const)("tells it again where %s, and never twice", (_, method, mishap) =>
    onGround(way, async (ground) => {
      const { slack } = ground;
      const club = slack.workspace("T1");
      const ann = club.member("U2");
      const house = await startHouse(ground);
      await ann.writesDM("hi");
      await house.engine.settle();
      slack.faults.befall(method, mishap);
      await ann.writesDM(STORY);
      await house.engine.settle();
      await house.tick();
      await house.tick();
      expect(said(ann)).toContain("I read in it");
      expect(said(ann)).toContain("Your story:");
      expect(doubled(club, ann)).toEqual([]);
      saysNothingPersonal(ground);
    }),
  );

  it("finds the question that a process now dead has asked, and takes its buttons away", () =>
    onGround(way, async (ground) => {
      const ann = ground.slack.workspace("T1").member("U2");
      const first = await startHouse(ground);
      await ann.writesDM("hi");
      await ann.hears(OPENING);
      await first.dies();
      const second = await startHouse(ground);
      await ann.writesDM(STORY);
      await second.engine.settle();
      expect(said(ann)).not.toContain(OPENING);
      expect(said(ann)).toContain("Your story:");
      expect(ann.buttons()).not.toContain("Quick form instead");
    }));

  it("is told by another process what one posted and died before noting", () =>
    onGround(way, async (ground) => {
      const { slack } = ground;
      const club = slack.workspace("T1");
      const ann = club.member("U2");
      const first = await startHouse(ground, {
        between: (store) => ({ ...store, told: () => Promise.reject(new Error("killed")) }),
      });
      await ann.writesDM("hi");
      await ann.hears(OPENING);
      await first.dies();
      await slack.passes(10_000);
      const second = await startHouse(ground);
      await second.tick();
      await slack.passes(4_000);
      await second.tick();
      expect(said(ann).split(OPENING)).toHaveLength(2);
    }));

  it("gives up on somebody who is gone, says so once, and names nobody", () =>
    onGround(way, async (ground) => {
      const { slack } = ground;
      const ann = slack.workspace("T1").member("U2");
      const house = await startHouse(ground);
      await ann.writesDM("hi");
      await ann.hears(OPENING);
      ann.leavesTheWorkspace();
      slack.faults.befall("chat.postMessage", { error: "channel_not_found" }, 9);
      await ann.writesDM(STORY);
      await house.engine.settle();
      await ann.writesDM("right");
      await house.engine.settle();
      const calls = slack.calls("chat.postMessage").length;
      await house.tick();
      await house.tick();
      expect(slack.calls("chat.postMessage")).toHaveLength(calls);
      const about = ground.logged.filter((line) => line.includes("can't be reached"));
      expect(about).toHaveLength(1);
      expect(await house.store.stranded(10)).toEqual([]);
      saysNothingPersonal(ground);
    }));
});

describe("a retry storm", () => {
  it("of one event, five times at two processes, has one answer", () =>
    onGround("HTTP", async (ground) => {
      const club = ground.slack.workspace("T1");
      const ann = club.member("U2");
      const [one, other] = [await startHouse(ground), await startHouse(ground)];
      await ann.writesDM("hi");
      const body = lastEvent(ground.slack);
      const urls = [one.url, other.url, one.url, other.url, one.url];
      const statuses = await Promise.all(urls.map((url) => post(ground, url, body)));
      expect(statuses).toEqual([200, 200, 200, 200, 200]);
      await one.engine.settle();
      await other.engine.settle();
      expect(said(ann).split(OPENING)).toHaveLength(2);
      expect(doubled(club, ann)).toEqual([]);
    }));

  it("over sockets is one answer too", () =>
    onGround("sockets", async (ground) => {
      const ann = ground.slack.workspace("T1").member("U2");
      const houses = [await startHouse(ground), await startHouse(ground)];
      ground.slack.faults.tellTwice();
      await ann.writesDM("hi");
      for (const { engine } of houses) await engine.settle();
      expect(said(ann).split(OPENING)).toHaveLength(2);
    }));
});

describe.each(WAYS)("a late click over %s", (way) => {
  const ASKED = "sign:engagement";

  /** Ann before a question with two answers, in as many processes. */
  const asked = (processes: number, run: (scene: Clicking) => Promise<void>) =>
    onGround(way, async (ground) => {
      const ann = ground.slack.workspace("T1").member("U2");
      const houses: Process[] = [];
      for (let nth = 0; nth < processes; nth++) houses.push(await startHouse(ground));
      const [first, ...others] = houses;
      if (!first) throw new Error("There is no process.");
      if (way === "HTTP") await ground.slack.deliversTo(first.url, ...others.map(({ url }) => url));
      const settle = async () => {
        for (const each of [...houses, ...houses]) {
          await each.tick();
          await each.settle();
        }
      };
      await ann.writesDM("hi");
      await settle();
      await goesOn(ann, { engine: { ...first.engine, settle } }, { manner: inWords, stop: ASKED });
      expect(openQuestion(ann)?.key).toBe(ASKED);
      const answers = async () => {
        const { member } = await first.store.load("slack:T1:U2");
        return member?.talks[0]?.said.map(([key]) => key) ?? [];
      };
      await run({ ann, settle, answers });
    });

  it.each([1, 2])(
    "two quick presses on one question never answer the next one, with %i at work",
    async (processes) =>
      asked(processes, async ({ ann, settle, answers }) => {
        const before = await answers();
        const [one = "", other = ""] = openQuestion(ann)?.options ?? [];
        const presses = await Promise.all([ann.presses(one), ann.presses(other)]);
        await settle();
        expect(presses.map(({ outcome }) => outcome)).toEqual(["acked", "acked"]);
        const given = (await answers()).slice(before.length);
        expect(given).toEqual([ASKED, ASKED]);
        const open = openQuestion(ann)?.key;
        expect(open).toBeDefined();
        expect([...before, ...given]).not.toContain(open);
      }),
  );

  it.each([1, 2])("a double click is one answer, with %i at work", async (processes) =>
    asked(processes, async ({ ann, settle, answers }) => {
      const before = await answers();
      const [one = ""] = openQuestion(ann)?.options ?? [];
      await Promise.all([ann.presses(one), ann.presses(one)]);
      await settle();
      expect(new Set((await answers()).slice(before.length))).toEqual(new Set([ASKED]));
      expect(openQuestion(ann)?.key).not.toBe(ASKED);
    }),
  );
});

interface Clicking {
  readonly ann: Person;
  settle(): Promise<void>;
  /** The keys of what she has answered, in order. */
  answers(): Promise<readonly string[]>;
}

describe("a lost connection", () => {
  it.each(["refresh", "drop"] as const)("by %s loses nothing of what was written meanwhile", (trouble) =>
    onGround("sockets", async (ground) => {
      const { slack } = ground;
      const ann = slack.workspace("T1").member("U2");
      const house = await startHouse(ground, { pingTimeout: 500 });
      slack.sockets[trouble]();
      await slack.until(() => slack.sockets.open() === 0, "the connection ends");
      await ann.writesDM("hi");
      await slack.until(() => slack.sockets.open() === 1, "the bot comes back");
      await slack.passes(60_000);
      await ann.hears(OPENING);
      await house.engine.settle();
      expect(said(ann).split(OPENING)).toHaveLength(2);
    }),
  );
});
