import { describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import type { Slack } from "../slack.ts";
import { boltOnSockets, call, withSlack } from "../support.ts";

const json = (url: string, body: object) =>
  fetch(url, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) });

/** Ann has run a command, so there is a response_url to answer at. */
async function commanded(slack: Slack) {
  const club = slack.workspace("T1");
  const ann = club.member("U2");
  const { body } = await ann.runs("/debrief");
  return { ann, url: String(body.response_url) };
}

describe("a response_url", () => {
  it("takes five answers", () =>
    withSlack(async (slack) => {
      const { url } = await commanded(slack);
      for (let count = 0; count < 5; count++) expect((await json(url, { text: "x" })).status).toBe(200);
      const sixth = await json(url, { text: "x" });
      expect([sixth.status, await sixth.json()]).toEqual([404, { ok: false, error: "used_url" }]);
    }));

  it("takes them for half an hour", () =>
    withSlack(async (slack) => {
      const { url, ann } = await commanded(slack);
      await slack.passes(30 * 60_000 - 1);
      expect((await json(url, { text: "just in time" })).status).toBe(200);
      expect(ann.sees()).toContain("just in time");
      await slack.passes(1);
      expect(await (await json(url, { text: "x" })).json()).toMatchObject({ error: "expired_url" });
    }));

  it("refuses what a message refuses, and addresses it never gave out", () =>
    withSlack(async (slack) => {
      const { url } = await commanded(slack);
      expect((await json(url, { blocks: [{ type: "sektion" }] })).status).toBe(400);
      expect((await json(url, { blocks: [{ type: "divider" }] })).status).toBe(200);
      expect((await json(url.slice(0, -1), { text: "x" })).status).toBe(404);
    }));

  it("replaces and removes the message it belongs to", () =>
    withSlack(async (slack) => {
      const club = slack.workspace("T1");
      const ann = club.member("U2");
      const element = { type: "button", text: { type: "plain_text", text: "Go" }, action_id: "go" };
      const blocks = [{ type: "actions", elements: [element] }];
      await call(slack, "chat.postMessage", { token: club.token(), channel: "U2", text: "Ready?", blocks });
      const { body } = await ann.presses("Go");
      await json(String(body.response_url), { text: "Gone.", replace_original: true });
      expect(ann.sees()).toContain("Gone.");
      expect(ann.buttons()).toEqual([]);
      await json(String(body.response_url), { delete_original: true });
      expect(ann.sees()).not.toContain("Gone.");
    }));
});

describe("files", () => {
  it("go up in three steps through the real client, and into Ann's messages", () =>
    withSlack(async (slack) => {
      const club = slack.workspace("T1");
      const ann = club.member("U2");
      const { client } = boltOnSockets(slack, club.token());
      const { channel } = await client.conversations.open({ users: "U2" });
      const file = Buffer.from("BEGIN:VCALENDAR");
      await client.files.uploadV2({
        channel_id: String(channel?.id),
        file,
        filename: "interview.ics",
        title: "The interview",
        initial_comment: "For your calendar",
      });
      expect(ann.sees()).toContain("For your calendar\n(file: The interview)");
      expect(ann.messages()[0]?.files[0]?.content?.toString()).toBe("BEGIN:VCALENDAR");
    }));

  it("are not shared before they came, nor when other bytes came than were announced", () =>
    withSlack(async (slack) => {
      const club = slack.workspace("T1");
      const token = club.token();
      const { file_id: id, upload_url } = await call(slack, "files.getUploadURLExternal", {
        token,
        filename: "a",
        length: 3,
      });
      const complete = () => call(slack, "files.completeUploadExternal", { token, files: [{ id }] });
      const upload = async (content: string) => {
        const form = new FormData();
        form.append("body", new Blob([content]), "a");
        return (await fetch(String(upload_url), { method: "POST", body: form })).status;
      };
      expect(await complete()).toMatchObject({ error: "file_not_found" });
      expect(await upload("four")).toBe(400);
      expect(await upload("abc")).toBe(200);
      expect(await complete()).toMatchObject({ ok: true });
    }));
});

describe("oauth", () => {
  const consent = async (slack: Slack, query: Record<string, string>, who = "T1:U2:allow") =>
    fetch(`${slack.authorizeUrl}?${new URLSearchParams(query)}`, {
      redirect: "manual",
      headers: { cookie: `d=${who}` },
    });

  it("gives one token for a code, to whoever holds the secret, within ten minutes", () =>
    withSlack(async (slack) => {
      slack.workspace("T1", { installed: false }).member("U2");
      const { clientId: client_id, clientSecret: client_secret } = slack.app;
      const redirect_uri = "https://example.com/back";
      const code = async () => {
        const answer = await consent(slack, { client_id, scope: "chat:write", redirect_uri, state: "s" });
        const back = new URL(answer.headers.get("location") ?? "");
        expect(back.searchParams.get("state")).toBe("s");
        return back.searchParams.get("code") ?? "";
      };
      const access = (args: object) =>
        call(slack, "oauth.v2.access", { client_id, client_secret, redirect_uri, ...args });
      const first = await code();
      expect(await access({ code: first, client_secret: "guess" })).toMatchObject({
        error: "bad_client_secret",
      });
      expect(await access({ code: first, client_id: "9.9" })).toMatchObject({ error: "invalid_client_id" });
      expect(await access({ code: first, redirect_uri: "https://else" })).toMatchObject({
        error: "bad_redirect_uri",
      });
      expect(await access({ code: "made-up" })).toMatchObject({ error: "invalid_code" });
      expect(await access({ code: first })).toMatchObject({
        ok: true,
        scope: "chat:write",
        team: { id: "T1" },
      });
      expect(await access({ code: first })).toMatchObject({ error: "code_already_used" });
      const late = await code();
      await slack.passes(10 * 60_000);
      expect(await access({ code: late })).toMatchObject({ error: "invalid_code" });
    }));

  it("asks nobody who is not signed in, for no scopes, or to go elsewhere", () =>
    withSlack(async (slack) => {
      slack.workspace("T1", { installed: false }).member("U2");
      slack.app.redirectUrl = "https://example.com/back";
      const good = { client_id: slack.app.clientId, scope: "chat:write" };
      expect((await consent(slack, good)).status).toBe(302);
      expect((await consent(slack, good, "T1:U404:allow")).status).toBe(400);
      expect((await consent(slack, { ...good, scope: "" })).status).toBe(400);
      expect((await consent(slack, { ...good, client_id: "9.9" })).status).toBe(400);
      expect((await consent(slack, { ...good, redirect_uri: "https://elsewhere.com" })).status).toBe(400);
    }));

  it("renews a token once for each refresh token", () =>
    withSlack(
      async (slack) => {
        slack.workspace("T1", { installed: false }).member("U2");
        slack.app.redirectUrl = "https://example.com/back";
        const { clientId: client_id, clientSecret: client_secret } = slack.app;
        const answer = await consent(slack, { client_id, scope: "chat:write" });
        const code = new URL(answer.headers.get("location") ?? "").searchParams.get("code");
        const access = (args: object) =>
          call(slack, "oauth.v2.access", { client_id, client_secret, ...args });
        const first = await access({ code, redirect_uri: "" });
        const renew = { grant_type: "refresh_token", refresh_token: first.refresh_token };
        expect(first).toMatchObject({ ok: true, expires_in: 43_200 });
        expect(await access(renew)).toMatchObject({ ok: true });
        expect(await access(renew)).toMatchObject({ error: "invalid_refresh_token" });
      },
      { tokensLive: 43_200 },
    ));

  it("lets the app remove itself, if it can prove who it is", () =>
    withSlack(async (slack) => {
      const club = slack.workspace("T1");
      const token = club.token();
      const { clientId: client_id, clientSecret: client_secret } = slack.app;
      const leave = (args: object) =>
        call(slack, "apps.uninstall", { token, client_id, client_secret, ...args });
      expect(await leave({ client_secret: "guess" })).toMatchObject({ error: "bad_client_secret" });
      expect(await leave({})).toMatchObject({ ok: true });
      expect(await leave({})).toMatchObject({ error: "token_revoked" });
    }));
});

describe("the pace, where a test asks for it", () => {
  it("lets a channel have a burst of three messages, then one a second", () =>
    withSlack(async (slack) => {
      const club = slack.workspace("T1");
      club.member("U2");
      club.member("U3");
      const post = (channel = "U2") =>
        call(slack, "chat.postMessage", { token: club.token(), channel, text: "x" });
      for (let count = 0; count < 4; count++) expect(await post()).toMatchObject({ ok: true });
      slack.pace.enforced = true;
      for (let count = 0; count < 3; count++) expect(await post()).toMatchObject({ ok: true });
      const fourth = await post();
      expect(fourth).toMatchObject({ status: 429, ok: false, error: "ratelimited" });
      expect(fourth.headers.get("retry-after")).toBe("1");
      expect(await post("U3")).toMatchObject({ ok: true });
      await slack.passes(1_000);
      expect(await post()).toMatchObject({ ok: true });
      expect(await post()).toMatchObject({ status: 429 });
    }));

  it("lets a method of tier 2 be called twenty times a minute", () =>
    withSlack(async (slack) => {
      const token = slack.workspace("T1", { scopes: ["channels:read"] }).token();
      slack.pace.enforced = true;
      const list = () => call(slack, "conversations.list", { token });
      for (let count = 0; count < 20; count++) expect(await list()).toMatchObject({ ok: true });
      expect((await list()).headers.get("retry-after")).toBe("3");
      await slack.passes(3_000);
      expect(await list()).toMatchObject({ ok: true });
    }));
});

describe("a socket", () => {
  const ticket = async (slack: Slack) => {
    const authorization = `Bearer ${slack.app.appToken}`;
    const answer = await fetch(`${slack.apiUrl}apps.connections.open`, {
      method: "POST",
      headers: { authorization },
    });
    return String(((await answer.json()) as { url: string }).url);
  };
  const first = (url: string) =>
    new Promise<string>((resolve) => {
      const socket = new WebSocket(url);
      socket.on("message", (data) => resolve(String(data)));
      socket.on("error", (error) => resolve(error.message));
    });

  it("opens once for each ticket", () =>
    withSlack(async (slack) => {
      const url = await ticket(slack);
      expect(await first(url)).toContain('"type":"hello"');
      expect(await first(url)).toContain("401");
      expect(await first(url.replace(/ticket=\w+/, "ticket=guess"))).toContain("401");
    }));

  it("is one of ten at most", () =>
    withSlack(async (slack) => {
      for (let count = 1; count <= 10; count++)
        expect(await first(await ticket(slack))).toContain(`"num_connections":${count},`);
      expect(await first(await ticket(slack))).toContain("too_many_websockets");
    }));
});
