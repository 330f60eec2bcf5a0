import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Installation } from "@slack/bolt";
import { describe, expect, it } from "vitest";
import { signed } from "./http/request-url.ts";
import type { Slack } from "./slack.ts";
import { boltOnHttp, withSlack } from "./support.ts";

/** A Bolt app on a port of its own that anybody can install. */
async function started(slack: Slack, closing: (close: () => unknown) => void) {
  const installed = new Map<string, Installation>();
  const app = boltOnHttp(slack, {
    clientId: slack.app.clientId,
    clientSecret: slack.app.clientSecret,
    stateSecret: "state-secret",
    scopes: [...slack.app.scopes],
    installerOptions: {
      authorizationUrl: slack.authorizeUrl,
      clientOptions: { slackApiUrl: slack.apiUrl },
    },
    installationStore: {
      storeInstallation: async (installation) =>
        void installed.set(installation.team?.id ?? "", installation as Installation),
      fetchInstallation: async ({ teamId }) => {
        const found = installed.get(teamId ?? "");
        if (!found) throw new Error(`nobody has installed the app in ${teamId}`);
        return found;
      },
    },
  });
  const server = (await app.start(0)) as Server;
  closing(() => app.stop());
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  slack.app.redirectUrl = `${url}/slack/oauth_redirect`;
  app.message("hello", async ({ say }) => void (await say("Hello back.")));
  app.command("/debrief", async ({ ack, respond }) => {
    await ack();
    await respond("One moment.");
  });
  return { app, url, installed };
}

describe("the real Bolt over HTTP", () => {
  it("is installed by Ann, hears her over its request URL, and goes when it is removed", () =>
    withSlack(async (slack, closing) => {
      const { url, installed } = await started(slack, closing);
      const club = slack.workspace("T1", { installed: false });
      const ann = club.member("U2");
      const page = await ann.installs(`${url}/slack/install`);
      expect(page.status).toBe(200);
      expect(installed.get("T1")?.bot).toMatchObject({
        token: club.token(),
        userId: club.botUserId,
        id: club.botId,
      });

      await slack.deliversTo(`${url}/slack/events`);
      await ann.writesDM("hello");
      await ann.hears("Hello back.");
      await ann.runs("/debrief");
      await ann.hears("One moment.");

      await club.uninstalls();
      const events = slack
        .deliveries()
        .map(({ body }) => (body.event as { type?: string } | undefined)?.type);
      expect(events.slice(-2).sort()).toEqual(["app_uninstalled", "tokens_revoked"]);
      expect(() => club.token()).toThrow("not installed");
    }));

  it("is not installed where Ann says no", () =>
    withSlack(async (slack, closing) => {
      const { url, installed } = await started(slack, closing);
      const ann = slack.workspace("T1", { installed: false }).member("U2");
      const page = await ann.declines(`${url}/slack/install`);
      expect(page.status).not.toBe(200);
      expect(installed.size).toBe(0);
    }));

  it("gets a fresh token before the old one runs out", () =>
    withSlack(
      async (slack, closing) => {
        const { url, installed } = await started(slack, closing);
        const club = slack.workspace("T1", { installed: false });
        const ann = club.member("U2");
        await ann.installs(`${url}/slack/install`);
        const first = installed.get("T1")?.bot?.token;
        await slack.deliversTo(`${url}/slack/events`);
        await ann.writesDM("hello");
        await ann.hears("Hello back.");
        expect(installed.get("T1")?.bot?.token).not.toBe(first);
        expect(slack.calls("oauth.v2.access")).toHaveLength(2);
      },
      { tokensLive: 3_600 },
    ));

  it("is refused its request URL where it signs with another secret", () =>
    withSlack(async (slack, closing) => {
      const app = boltOnHttp(slack, { signingSecret: "another", token: slack.workspace("T1").token() });
      const server = (await app.start(0)) as Server;
      closing(() => app.stop());
      const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/events`;
      await expect(slack.deliversTo(url)).rejects.toThrow("did not return the challenge (401)");
    }));

  it("turns away what is signed wrongly or six minutes old, and takes its near-twin", () =>
    withSlack(async (slack, closing) => {
      const app = boltOnHttp(slack, { token: slack.workspace("T1").token() });
      const server = (await app.start(0)) as Server;
      closing(() => app.stop());
      const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/events`;
      const body = JSON.stringify({ type: "url_verification", challenge: "c" });
      const status = async (headers: { readonly [name: string]: string }) =>
        (
          await fetch(url, {
            method: "POST",
            headers: { "content-type": "application/json", ...headers },
            body,
          })
        ).status;
      expect(await status(signed("wrong", body))).toBe(401);
      expect(await status(signed(slack.app.signingSecret, body, Date.now() - 360_000))).toBe(401);
      expect(await status(signed(slack.app.signingSecret, body))).toBe(200);
    }));

  it("is told again, with the number and the reason, where its server is down", () =>
    withSlack(async (slack, closing) => {
      const club = slack.workspace("T1");
      const app = boltOnHttp(slack, { token: club.token() });
      const retries: unknown[] = [];
      app.message(async ({ context }) => void retries.push([context.retryNum, context.retryReason]));
      const server = (await app.start(0)) as Server;
      const port = (server.address() as AddressInfo).port;
      await slack.deliversTo(`http://127.0.0.1:${port}/slack/events`);
      server.closeAllConnections();
      await app.stop();
      await club.member("U2").writesDM("hello?");
      await slack.until(() => slack.deliveries()[0]?.attempts[1]?.result === "connection_failed");
      await app.start(port);
      closing(() => app.stop());
      await slack.passes(60_000);
      await slack.until(() => slack.deliveries()[0]?.outcome === "acked");
      expect(retries).toEqual([[2, "connection_failed"]]);
    }));
});
