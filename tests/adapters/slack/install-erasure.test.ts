import { describe, expect, it } from "vitest";
import { checkIn } from "../../../src/adapters/slack/install/check-in.ts";
import type { Installation } from "../../../src/adapters/slack/install/community.ts";
import { call } from "../../platforms/slack/support.ts";
import { notebook, noteOf, noting } from "../store/ground.ts";
import { HOUR, onGround, type Process } from "./install.ground.ts";

const ann = "slack:T1:UANN";
const bob = "slack:T1:UBOB";
const eve = "slack:T2:UEVE";

const installation = (at: number, token = "xoxb-1"): Installation => ({
  token,
  scopes: ["commands"],
  botId: "B1",
  botUserId: "U1",
  installer: "UANN",
  at,
});

/** Ann and Bob of one workspace, Eve of another, and somebody from elsewhere have talked to the bot. */
async function haveTalked({ members }: Pick<Process, "members">): Promise<void> {
  for (const member of [ann, bob, eve, "discord:U1"])
    await members.commit(noting(member, "kept", { due: 5 }));
}

const notes = ({ members }: Process) =>
  Promise.all([ann, bob, eve, "discord:U1"].map((member) => noteOf(members, member)));
const ALL = ["kept", "kept", "kept", "kept"];
const WITHOUT_T1 = [undefined, undefined, "kept", "kept"];

describe("being removed from a workspace", () => {
  it("takes the tokens at once, and everything of its members within a day and not before 23 hours", () =>
    onGround(async ({ slack, start }) => {
      const bot = await start();
      const club = slack.workspace("T1", { installed: false });
      await club.member("UANN").installs(`${await bot.serve()}/slack/install`);
      await haveTalked(bot);
      await club.uninstalls();
      await expect.poll(() => bot.communities.tokenOf("T1")).toBeUndefined();
      await slack.passes(23 * HOUR - 1_000);
      await bot.communities.tick();
      expect(await notes(bot)).toEqual(ALL);
      await slack.passes(1_000);
      await bot.communities.tick();
      expect(await notes(bot)).toEqual(WITHOUT_T1);
      expect(await bot.members.due(9, 9)).toHaveLength(2);
    }));

  it("keeps everything where the app is added again in between", () =>
    onGround(async ({ slack, start }) => {
      const bot = await start();
      const club = slack.workspace("T1", { installed: false });
      const admin = club.member("UANN");
      const url = await bot.serve();
      await admin.installs(`${url}/slack/install`);
      await haveTalked(bot);
      await club.uninstalls();
      await expect.poll(() => bot.communities.tokenOf("T1")).toBeUndefined();
      await slack.passes(22 * HOUR);
      await admin.installs(`${url}/slack/install`);
      await slack.passes(48 * HOUR);
      await bot.communities.tick();
      expect(await notes(bot)).toEqual(ALL);
      expect(await bot.communities.tokenOf("T1")).toBe(club.token());
      expect(slack.calls("chat.postMessage")).toHaveLength(1);
    }));

  it("begins anew, greeting included, where the app is added again after that", () =>
    onGround(async ({ slack, start }) => {
      const bot = await start();
      const { communities } = bot;
      slack.workspace("T1").member("UANN");
      const token = slack.workspace("T1").token();
      await communities.installed("T1", installation(slack.now(), token));
      await haveTalked(bot);
      await communities.settle();
      await communities.gone("T1", slack.now());
      await slack.passes(24 * HOUR);
      await communities.tick();
      await communities.installed("T1", installation(slack.now(), token));
      await communities.settle();
      expect(await notes(bot)).toEqual(WITHOUT_T1);
      expect(slack.calls("chat.postMessage")).toHaveLength(2);
    }));

  it("is heard of by a revoked token as well: at the next use of it, or by Slack's word", () =>
    onGround(async ({ slack, start }) => {
      const bot = await start();
      const club = slack.workspace("T1", { installed: false });
      await club.member("UANN").installs(`${await bot.serve()}/slack/install`);
      await haveTalked(bot);
      await call(slack, "auth.revoke", { token: club.token() });
      await expect.poll(() => bot.communities.tokenOf("T1")).toBeUndefined();

      await bot.communities.installed("T2", installation(slack.now(), "xoxb-2"));
      await bot.communities.refused("T2", "xoxb-of-before");
      expect(await bot.communities.tokenOf("T2")).toBe("xoxb-2");
      await bot.communities.refused("T2", "xoxb-2");
      expect(await bot.communities.tokenOf("T2")).toBeUndefined();
      await slack.passes(24 * HOUR);
      await bot.communities.tick();
      expect(await notes(bot)).toEqual([undefined, undefined, undefined, "kept"]);
    }));

  it("doesn't count where Slack says it late, after the app was added again, nor twice", () =>
    onGround(async ({ slack, start }) => {
      const bot = await start();
      const { communities } = bot;
      await communities.installed("T1", installation(slack.now()));
      await haveTalked(bot);
      const removed = slack.now();
      await slack.passes(60_000);
      await communities.installed("T1", installation(slack.now(), "xoxb-2"));
      await communities.gone("T1", removed);
      expect(await communities.tokenOf("T1")).toBe("xoxb-2");
      await communities.gone("T1", slack.now());
      await slack.passes(22 * HOUR);
      await communities.gone("T1", slack.now());
      await slack.passes(HOUR);
      await communities.tick();
      expect(await notes(bot)).toEqual(WITHOUT_T1);
    }));

  it("is found out within a day where the bot was down when Slack said so, and not because Slack is", () =>
    onGround(async ({ slack, start }) => {
      const { communities } = await start();
      const club = slack.workspace("T1");
      await communities.installed("T1", installation(slack.now(), club.token()));
      await slack.passes(23 * HOUR);
      await communities.tick();
      expect(slack.calls("auth.test")).toHaveLength(0);
      await slack.passes(HOUR);
      slack.faults.befall("auth.test", { status: 500 });
      await communities.tick();
      await communities.tick();
      expect(slack.calls("auth.test")).toHaveLength(1);
      await call(slack, "auth.revoke", { token: club.token() });
      await slack.passes(23 * HOUR);
      await communities.tick();
      expect(await communities.tokenOf("T1")).toBeDefined();
      await slack.passes(HOUR);
      await communities.tick();
      expect(await communities.tokenOf("T1")).toBeUndefined();
    }));

  it("goes on where it was broken off, by any process, and lets nobody in meanwhile", () =>
    onGround(async ({ slack, start }) => {
      const breaking = await start({
        beforeForget: async (member) => {
          if (member === bob) throw new Error("the power went");
        },
      });
      const other = await start();
      await other.communities.installed("T1", installation(slack.now()));
      await haveTalked(other);
      await other.communities.gone("T1", slack.now());
      await slack.passes(24 * HOUR);
      await breaking.communities.tick();
      expect(breaking.log.said.at(-1)?.what).toContain("could not be looked after");
      const again = installation(slack.now());
      await expect(other.communities.installed("T1", again)).rejects.toThrow("start again in a minute");
      await expect(other.members.commit(noting("slack:T1:UNEW", "new"))).rejects.toThrow("being erased");
      await other.communities.present("T1");
      await other.communities.tick();
      expect(await notes(other)).toEqual(WITHOUT_T1);
      await other.communities.installed("T1", again);
      expect(await other.communities.tokenOf("T1")).toBe("xoxb-1");
    }));

  it("works the same in Socket Mode, where only members are known: gone on schedule, kept if it is back", () =>
    onGround(async ({ slack, start }) => {
      const bot = await start();
      await haveTalked(bot);
      await bot.communities.gone("T1", slack.now());
      await slack.passes(20 * HOUR);
      await bot.communities.present("T1");
      await slack.passes(20 * HOUR);
      await bot.communities.tick();
      expect(await notes(bot)).toEqual(ALL);
      await bot.communities.gone("T1", slack.now());
      await slack.passes(24 * HOUR);
      await bot.communities.tick();
      expect(await notes(bot)).toEqual(WITHOUT_T1);
    }));

  it("finds everybody even where the workspace's own record is damaged", () =>
    onGround(async ({ slack, start, damage }) => {
      const bot = await start();
      await bot.communities.installed("T1", installation(slack.now()));
      await haveTalked(bot);
      await damage("T1");
      const after = await start();
      await after.communities.gone("T1", slack.now());
      await slack.passes(24 * HOUR);
      await after.communities.tick();
      expect(await notes(after)).toEqual(WITHOUT_T1);
    }));

  it("asks nothing of a workspace nobody knows", () =>
    onGround(async ({ slack, start }) => {
      const { communities } = await start();
      await communities.gone("T9", slack.now());
      await communities.refused("T9", "xoxb-9");
      await communities.present("T9");
      await slack.passes(48 * HOUR);
      await communities.tick();
      expect(await communities.tokenOf("T9")).toBeUndefined();
    }));
});

describe("the roll", () => {
  it("has nobody who asked to be forgotten, and everybody who came together in one moment", () =>
    onGround(async ({ slack, start }) => {
      const forgotten: string[] = [];
      const bot = await start({ beforeForget: async (member) => void forgotten.push(member) });
      const other = await start();
      const crowd = Array.from({ length: 30 }, (_, number) => `slack:T1:U${number}`);
      await Promise.all(
        crowd.map((member, number) => (number % 2 ? bot : other).members.commit(noting(member, "kept"))),
      );
      await bot.members.forget("slack:T1:U7");
      await bot.communities.gone("T1", slack.now());
      await slack.passes(24 * HOUR);
      await bot.communities.tick();
      // The workspace itself goes too: what it posts.
      const all = [...crowd.filter((member) => member !== "slack:T1:U7"), "slack:T1"];
      expect(forgotten.sort()).toEqual(all.sort());
    }));

  it("costs a member who is known nothing", () =>
    onGround(async ({ start }) => {
      const { members, communities } = await start();
      const over = await members.commit(noting(ann, "one"));
      await communities.leaves(ann);
      await members.commit(noting(ann, "two", { over }));
      expect(await noteOf(members, ann)).toBe("two");
    }));
});

describe("a single workspace's token, at the start", () => {
  const checking = (slack: { readonly apiUrl: string }, botToken: string, log = notebook()) =>
    checkIn({ botToken, apiUrl: slack.apiUrl }, log);

  it("is checked with Slack, and says where it is for and what it allows", () =>
    onGround(async ({ slack }) => {
      const club = slack.workspace("T1");
      const log = notebook();
      expect(await checking(slack, club.token(), log)).toEqual({
        team: "T1",
        features: { profile: true, files: true },
      });
      expect(log.said).toEqual([]);
    }));

  it("is run without what is optional, with a warning that says what is lost and where to click", () =>
    onGround(async ({ slack }) => {
      const scopes = ["commands", "chat:write", "im:write", "im:history"];
      const log = notebook();
      const { features } = await checking(slack, slack.workspace("T1", { scopes }).token(), log);
      expect(features).toEqual({ profile: false, files: false });
      expect(log.said.map(({ what }) => what)).toEqual([
        expect.stringMatching(/users:read.*time zone.*OAuth & Permissions/),
        expect.stringMatching(/files:write.*export.*OAuth & Permissions/),
      ]);
    }));

  it("is refused where it is unknown, revoked, or lacks what is needed, and is never repeated", () =>
    onGround(async ({ slack }) => {
      const scopes = ["commands", "chat:write", "users:read"];
      const club = slack.workspace("T1", { scopes });
      const whyNot = (token: string) => checking(slack, token).catch((error: Error) => error.message);
      const token = club.token();
      expect(await whyNot(token)).toMatch(/^The app lacks im:write, im:history\. .*Bot Token Scopes/);
      expect(await whyNot("xoxb-unknown")).toMatch(/doesn't know SLACK_BOT_TOKEN.*OAuth & Permissions/);
      await call(slack, "auth.revoke", { token });
      expect(await whyNot(token)).toMatch(/was revoked.*OAuth & Permissions/);
      expect(await whyNot(token)).not.toContain(token);
      slack.faults.befall("auth.test", { status: 500 });
      expect(await whyNot(token)).toMatch(/can't be asked.*reachable/);
    }));
});
