import { describe, expect, it } from "vitest";
import type { Slack } from "./slack.ts";
import { boltOnSockets, withSlack } from "./support.ts";

/** An app that only notes what it hears. */
async function counting(slack: Slack, closing: (close: () => unknown) => void) {
  const club = slack.workspace("T1");
  const app = boltOnSockets(slack, club.token());
  const heard: { readonly id: unknown; readonly retry: unknown }[] = [];
  app.use(async ({ body, context, next }) => {
    heard.push({ id: "event_id" in body && body.event_id, retry: context.retryNum });
    await next();
  });
  await app.start();
  closing(() => app.stop());
  return { club, heard };
}

describe("the real Bolt and Slack's bad days", () => {
  it.each(["refresh", "drop"] as const)("comes back after a %s, and hears Ann again", (trouble) =>
    withSlack(async (slack, closing) => {
      const { club, heard } = await counting(slack, closing);
      slack.sockets[trouble]();
      await slack.until(() => slack.sockets.open() === 0, "the connection ends");
      await slack.until(() => slack.sockets.open() === 1, "the app comes back");
      await club.member("U2").writesDM("still there?");
      expect(heard).toHaveLength(1);
      expect(slack.calls("apps.connections.open")).toHaveLength(2);
    }),
  );

  it("hears later what Ann wrote while it had no connection", () =>
    withSlack(async (slack, closing) => {
      const { club, heard } = await counting(slack, closing);
      slack.sockets.drop();
      await slack.until(() => slack.sockets.open() === 0, "the connection ends");
      await club.member("U2").writesDM("hello?");
      expect(heard).toHaveLength(0);
      await slack.until(() => slack.sockets.open() === 1, "the app comes back");
      await slack.passes(60_000);
      await slack.until(() => slack.deliveries()[0]?.outcome === "acked", "the retry is heard");
      expect(heard).toMatchObject([{ retry: 2 }]);
    }));

  it("hears an event twice when Slack tells it twice, under one id", () =>
    withSlack(async (slack, closing) => {
      const { club, heard } = await counting(slack, closing);
      slack.faults.tellTwice();
      await club.member("U2").writesDM("once");
      expect(heard.map(({ id }) => id)).toEqual([heard[0]?.id, heard[0]?.id]);
    }));

  it("is told again at once, after a minute and after five where acks come too late", () =>
    withSlack(async (slack, closing) => {
      const { club, heard } = await counting(slack, closing);
      slack.faults.delayAcks(4_000);
      const writes = club.member("U2").writesDM("hello");
      await slack.passes(400_000);
      await writes;
      const [delivery] = slack.deliveries();
      const start = delivery?.attempts[0]?.at ?? 0;
      expect(delivery?.attempts.map(({ at }) => (at - start) / 1000)).toEqual([0, 3, 66, 369]);
      expect(heard.map(({ retry }) => retry)).toEqual([0, 1, 2, 3]);
      await slack.passes(4_000);
      expect(delivery).toMatchObject({ outcome: "failed", attempts: Array(4).fill({ result: "late" }) });
    }));

  it("gets its answer for a call that Slack carried out but could not confirm", () =>
    withSlack(async (slack) => {
      const club = slack.workspace("T1");
      const ann = club.member("U2");
      const app = boltOnSockets(slack, club.token());
      slack.faults.befall("chat.postMessage", { lost: true });
      const post = app.client.chat.postMessage({ channel: "U2", text: "Are you there?" });
      await expect(post).rejects.toThrow();
      expect(ann.sees()).toBe("Are you there?");
    }));

  it("waits in vain where Slack takes a call and says nothing", () =>
    withSlack(async (slack) => {
      const club = slack.workspace("T1");
      const clientOptions = { slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 }, timeout: 100 };
      const app = boltOnSockets(slack, club.token(), { clientOptions });
      club.member("U2");
      slack.faults.befall("users.info", { hangs: true });
      await expect(app.client.users.info({ user: "U2" })).rejects.toThrow("timeout");
      await expect(app.client.users.info({ user: "U2" })).resolves.toMatchObject({ user: { id: "U2" } });
    }));

  it("is refused by rate, by failure and by name, as often as asked", () =>
    withSlack(async (slack) => {
      const club = slack.workspace("T1");
      club.member("U2");
      const app = boltOnSockets(slack, club.token());
      const post = () => app.client.chat.postMessage({ channel: "U2", text: "hello" });
      slack.faults.befall("chat.postMessage", { status: 429, retryAfter: 7 });
      await expect(post()).rejects.toMatchObject({ retryAfter: 7 });
      slack.faults.befall("chat.postMessage", { status: 500 });
      await expect(post()).rejects.toMatchObject({ statusCode: 500 });
      slack.faults.befall("chat.postMessage", { error: "restricted_action" });
      await expect(post()).rejects.toMatchObject({ data: { error: "restricted_action" } });
      await expect(post()).resolves.toMatchObject({ ok: true });
    }));
});
