import { describe, expect, it } from "vitest";
import type { Slack } from "../slack.ts";
import { call, withSlack } from "../support.ts";

/** One workspace with Ann in it, a channel with the app and one without. */
function scene(slack: Slack) {
  const club = slack.workspace("T1");
  const ann = club.member("U2", { tz: "America/New_York", locale: "en-US" });
  const token = club.token();
  const post = (args: object) =>
    call(slack, "chat.postMessage", { token, text: "hello", channel: "U2", ...args });
  return {
    club,
    ann,
    token,
    post,
    general: club.channel("general"),
    closed: club.channel("uninvited", { withBot: false }),
  };
}

describe("tokens and scopes", () => {
  it("turns away a token that is missing, unknown, of the wrong kind, revoked or expired, and takes a good one", () =>
    withSlack(
      async (slack) => {
        const { token } = scene(slack);
        const test = (args: object) => call(slack, "auth.test", { ...args });
        expect(await test({})).toMatchObject({ ok: false, error: "not_authed" });
        expect(await test({ token: "xoxb-nobody" })).toMatchObject({ error: "invalid_auth" });
        expect(await test({ token: slack.app.appToken })).toMatchObject({ error: "not_allowed_token_type" });
        expect(await test({ token })).toMatchObject({ ok: true, team_id: "T1" });
        await slack.passes(43_200_000);
        expect(await test({ token })).toMatchObject({ error: "token_expired" });
        const fresh = slack.workspace("T1").grants([]).value;
        expect(await call(slack, "auth.revoke", { token: fresh })).toMatchObject({ revoked: true });
        expect(await test({ token: fresh })).toMatchObject({ error: "token_revoked" });
      },
      { tokensLive: 43_200 },
    ));

  it("names the scope that is missing and those that are there", () =>
    withSlack(async (slack) => {
      const { club } = scene(slack);
      const poor = club.grants(["commands", "im:write"]).value;
      const refusal = {
        ok: false,
        error: "missing_scope",
        needed: "chat:write",
        provided: "commands,im:write",
      };
      expect(await call(slack, "chat.postMessage", { token: poor, channel: "U2", text: "x" })).toMatchObject(
        refusal,
      );
      expect(await call(slack, "conversations.open", { token: poor, users: "U2" })).toMatchObject({
        ok: true,
      });
    }));

  it("asks for the history scope of the conversation's kind", () =>
    withSlack(async (slack) => {
      const { post, token, general } = scene(slack);
      const { channel } = await post({});
      expect(await call(slack, "conversations.history", { token, channel })).toMatchObject({ ok: true });
      expect(await call(slack, "conversations.history", { token, channel: general.id })).toMatchObject({
        error: "missing_scope",
        needed: "channels:history",
      });
    }));

  it("wants the app's token for a socket, and wants it in the header", () =>
    withSlack(async (slack) => {
      const open = (headers: { readonly [name: string]: string }, body = "") =>
        fetch(`${slack.apiUrl}apps.connections.open`, {
          method: "POST",
          headers: { "content-type": "application/x-www-form-urlencoded", ...headers },
          body,
        }).then((response) => response.json());
      const bot = scene(slack).token;
      expect(await open({ authorization: `Bearer ${slack.app.appToken}` })).toMatchObject({ ok: true });
      expect(await open({}, `token=${slack.app.appToken}`)).toMatchObject({ error: "not_authed" });
      expect(await open({ authorization: `Bearer ${bot}` })).toMatchObject({
        error: "not_allowed_token_type",
      });
    }));

  it("does not know a method that Slack has not got", () =>
    withSlack(async (slack) => {
      const { token } = scene(slack);
      expect(await call(slack, "chat.posted", { token })).toMatchObject({ error: "unknown_method" });
    }));

  it("tells the app only what it has subscribed to and may read", () =>
    withSlack(
      async (slack) => {
        const { club } = scene(slack);
        await club.member("U2").writesDM("hello");
        await club.member("U2").opensHome();
        expect(slack.deliveries()).toEqual([]);
      },
      { events: ["message.im"], scopes: ["chat:write"] },
    ));
});

describe("where a message may go", () => {
  it.each([
    ["to nobody", { channel: "U404" }, "channel_not_found"],
    ["nowhere", { channel: "C404" }, "channel_not_found"],
    ["without a word", { text: "" }, "no_text"],
    ["into no thread", { thread_ts: "1.000001" }, "thread_not_found"],
  ])("is refused %s", (_, args, error) =>
    withSlack(async (slack) => {
      const { post } = scene(slack);
      expect(await post(args)).toMatchObject({ ok: false, error });
      expect(await post({})).toMatchObject({ ok: true });
    }),
  );

  it("is refused in a channel that has not invited the app, unless it may write to public ones", () =>
    withSlack(async (slack) => {
      const { post, closed, general, club } = scene(slack);
      expect(await post({ channel: closed.id })).toMatchObject({ error: "not_in_channel" });
      expect(await post({ channel: general.id })).toMatchObject({ ok: true });
      const bold = club.grants(["chat:write", "chat:write.public"]).value;
      expect(await post({ token: bold, channel: closed.id })).toMatchObject({ ok: true });
      const secret = club.channel("secret", { private: true, withBot: false });
      expect(await post({ channel: secret.id })).toMatchObject({ error: "channel_not_found" });
    }));

  it("is refused in an archived channel and to somebody who has left", () =>
    withSlack(async (slack) => {
      const { post, general, ann, token } = scene(slack);
      expect(await post({ channel: general.id })).toMatchObject({ ok: true });
      general.archived = true;
      expect(await post({ channel: general.id })).toMatchObject({ error: "is_archived" });
      expect(await call(slack, "conversations.open", { token, users: "U404" })).toMatchObject({
        error: "user_not_found",
      });
      ann.leavesTheWorkspace();
      expect(await post({})).toMatchObject({ error: "user_disabled" });
      expect(await call(slack, "conversations.open", { token, users: "U2" })).toMatchObject({
        error: "user_disabled",
      });
    }));

  it("stays out of direct messages that are switched off", () =>
    withSlack(
      async (slack) => {
        const { post, general } = scene(slack);
        expect(await post({})).toMatchObject({ error: "messages_tab_disabled" });
        expect(await post({ channel: general.id })).toMatchObject({ ok: true });
      },
      { messagesTab: false },
    ));

  it("reaches one person alone only where that person is", () =>
    withSlack(async (slack) => {
      const { token, club, ann } = scene(slack);
      const channel = club.channel("jobs", { members: ["U2"] });
      const whisper = (user: string) =>
        call(slack, "chat.postEphemeral", { token, channel: channel.id, user, text: "psst" });
      expect(await whisper("U3")).toMatchObject({ error: "user_not_in_channel" });
      expect(await whisper("U2")).toMatchObject({ ok: true });
      ann.turnsTo(channel);
      expect(ann.sees()).toBe("psst");
    }));

  it("changes and deletes the app's own messages, never Ann's, and no ephemeral ones", () =>
    withSlack(async (slack) => {
      const { token, post, ann } = scene(slack);
      const { channel, ts } = await post({});
      const hers = await ann.writesDM("mine");
      const update = (args: object) =>
        call(slack, "chat.update", { token, channel, ts, text: "new", ...args });
      const erase = (args: object) => call(slack, "chat.delete", { token, channel, ts, ...args });
      expect(await update({ ts: hers.ts })).toMatchObject({ error: "cant_update_message" });
      expect(await erase({ ts: hers.ts })).toMatchObject({ error: "cant_delete_message" });
      expect(await update({ ts: "1.000001" })).toMatchObject({ error: "message_not_found" });
      expect(await update({ channel: "U2" })).toMatchObject({ error: "channel_not_found" });
      expect(await update({})).toMatchObject({ ok: true, text: "new" });
      expect(await erase({})).toMatchObject({ ok: true });
      expect(ann.sees()).toBe("mine");
    }));
});

describe("what is kept and given back", () => {
  it("keeps a message's metadata, shows it on request, and lets an update keep it", () =>
    withSlack(async (slack) => {
      const { token, post } = scene(slack);
      const metadata = { event_type: "told", event_payload: { id: "m1" } };
      const { channel, ts } = await post({ metadata });
      await call(slack, "chat.update", { token, channel, ts, text: "changed" });
      const read = (args: object) => call(slack, "conversations.history", { token, channel, ...args });
      expect(await read({ include_all_metadata: true })).toMatchObject({
        messages: [{ text: "changed", metadata }],
      });
      expect((await read({})).messages).not.toMatchObject([{ metadata }]);
      expect(await post({ metadata: { event_payload: {} } })).toMatchObject({
        error: "invalid_metadata_schema",
      });
      expect(await post({ metadata: "no json" })).toMatchObject({ error: "invalid_metadata_format" });
    }));

  it("gives history from the newest back, page by page, within times", () =>
    withSlack(async (slack) => {
      const { token, post } = scene(slack);
      const { channel } = await post({ text: "1" });
      const { ts: oldest } = await post({ text: "2" });
      await post({ text: "3" });
      const read = (args: object) => call(slack, "conversations.history", { token, channel, ...args });
      const first = await read({ limit: 2 });
      expect(first).toMatchObject({ messages: [{ text: "3" }, { text: "2" }], has_more: true });
      const { next_cursor: cursor } = first.response_metadata as { next_cursor: string };
      expect(await read({ limit: 2, cursor })).toMatchObject({ messages: [{ text: "1" }], has_more: false });
      expect((await read({ oldest })).messages).toMatchObject([{ text: "3" }]);
    }));

  it("knows Ann's zone and language, and her address only with its scope", () =>
    withSlack(async (slack) => {
      const { token, club } = scene(slack);
      const ask = (args: object) => call(slack, "users.info", { token, user: "U2", ...args });
      expect(await ask({})).toMatchObject({ user: { tz: "America/New_York" } });
      expect((await ask({})).user).not.toHaveProperty("locale");
      expect(await ask({ include_locale: true })).toMatchObject({ user: { locale: "en-US" } });
      expect((await ask({})).user).not.toHaveProperty("profile.email");
      const curious = club.grants(["users:read", "users:read.email"]).value;
      expect(await ask({ token: curious })).toMatchObject({ user: { profile: { email: "u2@example.com" } } });
      expect(await ask({ user: "U404" })).toMatchObject({ error: "user_not_found" });
    }));

  it("lists and describes only conversations of kinds the token may read", () =>
    withSlack(async (slack) => {
      const { club, general } = scene(slack);
      const token = club.grants(["channels:read"]).value;
      expect((await call(slack, "conversations.list", { token })).channels).toHaveLength(2);
      expect(await call(slack, "conversations.list", { token, types: "im" })).toMatchObject({
        needed: "im:read",
      });
      expect(await call(slack, "conversations.info", { token, channel: general.id })).toMatchObject({
        channel: { name: "general", is_member: true },
      });
    }));
});
