import { createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Slack } from "../../platforms/slack/slack.ts";
import { HOUR, onGround, secrets } from "./install.ground.ts";

const WELCOME = "Three steps and your community has it too";

/** Opens a page as a browser would, that has this cookie. */
async function opens(url: string, state?: string) {
  const cookie = state === undefined ? {} : { cookie: `slack-app-oauth-state=${state}` };
  const response = await fetch(url, { redirect: "manual", headers: cookie });
  return { status: response.status, body: await response.text(), to: response.headers.get("location") ?? "" };
}

/** The address Slack sends Ann back to, and the state in her browser, once she has agreed. */
async function consented(url: string, ann: string) {
  const asked = await fetch(`${url}/slack/install`, { redirect: "manual" });
  const consent = asked.headers.get("location") ?? "";
  const back = await fetch(consent, { redirect: "manual", headers: { cookie: `d=T1:${ann}:allow` } });
  return {
    back: back.headers.get("location") ?? "",
    state: new URL(consent).searchParams.get("state") ?? "",
  };
}

/** A state as the library would have signed it at that moment. */
function stateFrom(at: Date, secret: string): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const source = {
    installOptions: { scopes: ["commands"] },
    now: at.toJSON(),
    random: 1,
    iat: Math.floor(at.getTime() / 1000),
  };
  const body = `${part({ alg: "HS256", typ: "JWT" })}.${part(source)}`;
  return `${body}.${createHmac("sha256", secret).update(body).digest("base64url")}`;
}

const welcomes = (slack: Slack) =>
  slack.calls("chat.postMessage").filter(({ args }) => String(args.text).includes(WELCOME));

describe("being added to a workspace", () => {
  it("works from the install page to the first message, and the bot hears members from then on", () =>
    onGround(async ({ slack, start }) => {
      const bot = await start();
      const url = await bot.serve();
      const club = slack.workspace("T1", { installed: false });
      const ann = club.member("U2");
      const page = await ann.installs(`${url}/slack/install`);
      expect(page).toMatchObject({
        status: 200,
        body: expect.stringContaining("Afterword is in your workspace"),
      });
      await ann.hears(WELCOME);
      expect(welcomes(slack)).toHaveLength(1);
      expect(await bot.communities.tokenOf("T1")).toBe(club.token());
      await ann.writesDM("hello");
      await ann.hears("Heard.");
    }));

  it("greets whoever did it once ever, and after a failure again until it has arrived", () =>
    onGround(async ({ slack, start }) => {
      const bot = await start();
      const url = await bot.serve();
      const ann = slack.workspace("T1", { installed: false }).member("U2");
      slack.faults.befall("chat.postMessage", { status: 500 });
      await ann.installs(`${url}/slack/install`);
      await slack.until(() => slack.calls("chat.postMessage").length === 1);
      await bot.communities.settle();
      await bot.communities.tick();
      await ann.hears(WELCOME);
      await ann.installs(`${url}/slack/install`);
      await bot.communities.tick();
      await bot.communities.settle();
      expect(welcomes(slack).map(({ status }) => status)).toEqual([500, 200]);
    }));

  it("greets from another process where the first died before it could", () =>
    onGround(async ({ slack, start }) => {
      const first = await start();
      const url = await first.serve();
      const ann = slack.workspace("T1", { installed: false }).member("U2");
      slack.faults.befall("chat.postMessage", { status: 500 });
      await ann.installs(`${url}/slack/install`);
      await first.communities.settle();
      const second = await start();
      await second.communities.tick();
      expect(ann.sees()).not.toContain(WELCOME);
      await slack.passes(5_000);
      await second.communities.tick();
      await ann.hears(WELCOME);
    }));

  it("keeps nothing where she says no, and tells her so", () =>
    onGround(async ({ slack, start }) => {
      const bot = await start();
      const url = await bot.serve();
      const ann = slack.workspace("T1", { installed: false }).member("U2");
      const page = await ann.declines(`${url}/slack/install`);
      expect(page).toMatchObject({ status: 403, body: expect.stringContaining("Nothing was installed") });
      expect(await bot.communities.tokenOf("T1")).toBeUndefined();
    }));

  it("is refused with another browser's state, a forged one, an old one, and none", () =>
    onGround(async ({ slack, start }) => {
      const bot = await start();
      const url = await bot.serve();
      const ann = slack.workspace("T1", { installed: false }).member("U2");
      const { back, state } = await consented(url, ann.id);
      const withState = (other: string) =>
        back.replace(encodeURIComponent(state), other).replace(state, other);
      const { stateSecret } = secrets(slack);
      const forged = stateFrom(new Date(), "not our secret");
      const old = stateFrom(new Date(Date.now() - 601_000), stateSecret);
      const refused = [
        await opens(back),
        await opens(back, "another"),
        await opens(withState(forged), forged),
        await opens(withState(old), old),
        await opens(back.replace(/state=[^&]*/, ""), state),
        await opens(back.replace(/code=[^&]*/, ""), state),
      ];
      expect(refused.map(({ status }) => status)).toEqual([400, 400, 400, 400, 400, 400]);
      expect(slack.calls("oauth.v2.access")).toHaveLength(0);
      // Their near-twin: fresh, and signed by us.
      const fresh = stateFrom(new Date(Date.now() - 599_000), stateSecret);
      expect(await opens(withState(fresh), fresh)).toMatchObject({ status: 200 });
    }));

  it("takes a state once, though the browser should send it twice", () =>
    onGround(async ({ slack, start }) => {
      const bot = await start();
      const url = await bot.serve();
      const ann = slack.workspace("T1", { installed: false }).member("U2");
      const { back, state } = await consented(url, ann.id);
      expect(await opens(back, state)).toMatchObject({ status: 200 });
      expect(await opens(back, state)).toMatchObject({ status: 400 });
      expect(slack.calls("oauth.v2.access")).toHaveLength(1);
      expect(await bot.communities.tokenOf("T1")).toBeDefined();
    }));

  it("keeps two workspaces apart", () =>
    onGround(async ({ slack, start }) => {
      const bot = await start();
      const url = await bot.serve();
      const clubs = ["T1", "T2"].map((id) => slack.workspace(id, { installed: false }));
      for (const club of clubs) await club.member("U2").installs(`${url}/slack/install`);
      const tokens = await Promise.all(clubs.map(({ id }) => bot.communities.tokenOf(id)));
      expect(tokens).toEqual(clubs.map((club) => club.token()));
      await clubs[0]!.uninstalls();
      await expect.poll(() => bot.communities.tokenOf("T1")).toBeUndefined();
      expect(await bot.communities.tokenOf("T2")).toBe(clubs[1]!.token());
    }));

  it("is known to every process, and after a restart", () =>
    onGround(async ({ slack, start }) => {
      const one = await start();
      const other = await start();
      const club = slack.workspace("T1", { installed: false });
      await club.member("U2").installs(`${await one.serve()}/slack/install`);
      expect(await other.communities.tokenOf("T1")).toBe(club.token());
      expect(await (await start()).communities.tokenOf("T1")).toBe(club.token());
    }));

  it("never shows a token or a code in the log", () =>
    onGround(async ({ slack, start }) => {
      const bot = await start();
      const url = await bot.serve();
      const club = slack.workspace("T1", { installed: false });
      const ann = club.member("U2");
      slack.faults.befall("oauth.v2.access", { error: "bad_client_secret" });
      expect((await ann.installs(`${url}/slack/install`)).status).toBe(500);
      await ann.installs(`${url}/slack/install`);
      await ann.declines(`${url}/slack/install`);
      const said = JSON.stringify(bot.log.said);
      for (const secret of [club.token(), ...Object.values(secrets(slack))])
        expect(said).not.toContain(secret);
    }));
});

describe("tokens that run out", () => {
  const LIVE = { tokensLive: 12 * 3_600 };
  const renewals = (slack: Slack) => slack.calls("oauth.v2.access").filter(({ args }) => args.grant_type);

  it("are renewed two hours before, and not sooner", () =>
    onGround(async ({ slack, start }) => {
      const bot = await start();
      const club = slack.workspace("T1", { installed: false });
      const ann = club.member("U2");
      await ann.installs(`${await bot.serve()}/slack/install`);
      await bot.communities.settle();
      const first = club.token();
      await slack.passes(9.9 * HOUR);
      expect(await bot.communities.tokenOf("T1")).toBe(first);
      expect(renewals(slack)).toHaveLength(0);
      await slack.passes(0.2 * HOUR);
      const second = await bot.communities.tokenOf("T1");
      expect(second).not.toBe(first);
      expect(second).toBe(club.token());
      await slack.passes(13 * HOUR);
      await ann.writesDM("hello");
      await ann.hears("Heard.");
      expect(renewals(slack).map(({ answer }) => answer.ok)).toEqual([true, true]);
    }, LIVE));

  it("are renewed once by two processes that come at the same moment, even where the old one has run out", () =>
    onGround(async ({ slack, start }) => {
      const one = await start();
      const other = await start();
      const club = slack.workspace("T1", { installed: false });
      await club.member("U2").installs(`${await one.serve()}/slack/install`);
      await one.communities.settle();
      for (const hours of [10.5, 13]) {
        await slack.passes(hours * HOUR);
        const tokens = await Promise.all(
          [one, other, one, other].map(({ communities }) => communities.tokenOf("T1")),
        );
        if (hours > 12) expect(new Set(tokens)).toEqual(new Set([club.token()]));
      }
      expect(renewals(slack).map(({ answer }) => answer.ok)).toEqual([true, true]);
    }, LIVE));

  it("are renewed by another process where one dies at it", () =>
    onGround(async ({ slack, start }) => {
      let begun = false;
      const dying = await start({
        renew: () => {
          begun = true;
          return new Promise(() => {});
        },
      });
      const other = await start();
      const club = slack.workspace("T1", { installed: false });
      await club.member("U2").installs(`${await other.serve()}/slack/install`);
      await other.communities.settle();
      await slack.passes(11 * HOUR);
      void dying.communities.tokenOf("T1");
      const first = club.token();
      await expect.poll(() => begun).toBe(true);
      expect(await other.communities.tokenOf("T1")).toBe(first);
      await slack.passes(31_000);
      expect(await other.communities.tokenOf("T1")).toBe(club.token());
      expect(club.token()).not.toBe(first);
    }, LIVE));

  it("stay in use while Slack can't be had, and are renewed as soon as it can", () =>
    onGround(async ({ slack, start }) => {
      const bot = await start();
      const club = slack.workspace("T1", { installed: false });
      await club.member("U2").installs(`${await bot.serve()}/slack/install`);
      await bot.communities.settle();
      const first = club.token();
      await slack.passes(11 * HOUR);
      slack.faults.befall("oauth.v2.access", { status: 500 });
      expect(await bot.communities.tokenOf("T1")).toBe(first);
      expect(await bot.communities.tokenOf("T1")).not.toBe(first);
    }, LIVE));

  it("are given up with a word to whoever runs the bot where the refresh token is lost, and nobody is erased", () =>
    onGround(async ({ slack, start }) => {
      const bot = await start();
      const club = slack.workspace("T1", { installed: false });
      await club.member("U2").installs(`${await bot.serve()}/slack/install`);
      await bot.communities.settle();
      await slack.passes(11 * HOUR);
      // Slack has given new tokens, and nobody lived to keep them.
      slack.faults.befall("oauth.v2.access", { lost: true });
      await bot.communities.tokenOf("T1");
      await bot.communities.tokenOf("T1");
      await bot.communities.tokenOf("T1");
      expect(renewals(slack)).toHaveLength(2);
      expect(bot.log.said.filter(({ what }) => what.includes("add the app again"))).toHaveLength(1);
      await slack.passes(48 * HOUR);
      await bot.communities.tick();
      expect(await bot.communities.installation("T1")).toBeDefined();
    }, LIVE));
});
