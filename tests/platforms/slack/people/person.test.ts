import { describe, expect, it } from "vitest";
import type { Slack } from "../slack.ts";
import { boltOnSockets, call, withSlack } from "../support.ts";

const plain = (text: string) => ({ type: "plain_text", text });
const option = (text: string) => ({ text: plain(text), value: text.toLowerCase() });
const row = (...elements: readonly object[]) => [{ type: "actions", block_id: "row", elements }];

/** A message in Ann's direct messages. No app listens: what Slack would have told it is in the journal. */
async function shown(slack: Slack, blocks: readonly object[]) {
  const club = slack.workspace("T1");
  const ann = club.member("U2", { name: "ann" });
  const sent = await call(slack, "chat.postMessage", {
    token: club.token(),
    channel: "U2",
    text: "Look",
    blocks,
  });
  expect(sent).toMatchObject({ ok: true });
  return { club, ann, ts: sent.ts, channel: sent.channel };
}

describe("what Slack tells the app of Ann's hands", () => {
  it("says which button she pressed, on which message, with ids and ways to answer", () =>
    withSlack(async (slack) => {
      const button = { type: "button", action_id: "go", text: plain("Go"), value: "v" };
      const { ann, ts, channel } = await shown(slack, row(button));
      const { body } = await ann.presses("Go");
      expect(body).toMatchObject({
        type: "block_actions",
        user: { id: "U2", username: "ann", team_id: "T1" },
        team: { id: "T1", domain: "career-club" },
        api_app_id: slack.app.appId,
        container: { type: "message", message_ts: ts, channel_id: channel, is_ephemeral: false },
        channel: { id: channel },
        message: { ts, text: "Look", blocks: [{ block_id: "row" }] },
        actions: [{ action_id: "go", block_id: "row", type: "button", value: "v", text: plain("Go") }],
        response_url: expect.stringContaining("/actions/T1/"),
        trigger_id: expect.stringMatching(/^\d+\.\d+\.\w+$/),
      });
    }));

  it("says what she chose, ticked and picked, and remembers it beside the next thing", () =>
    withSlack(async (slack) => {
      const { ann } = await shown(
        slack,
        row(
          { type: "static_select", action_id: "mood", options: [option("Good"), option("Bad")] },
          { type: "checkboxes", action_id: "signs", options: [option("Smiled"), option("Nodded")] },
          { type: "datepicker", action_id: "day" },
          { type: "timepicker", action_id: "hour" },
          { type: "users_select", action_id: "who" },
          { type: "overflow", action_id: "more", options: [option("Delete"), option("Hide")] },
        ),
      );
      const action = async (deed: Promise<{ readonly body: object } | undefined>) => (await deed)?.body;
      expect(await action(ann.selects("Bad"))).toMatchObject({
        actions: [{ selected_option: option("Bad") }],
      });
      expect(await action(ann.ticks(["Smiled"]))).toMatchObject({
        actions: [{ selected_options: [option("Smiled")] }],
      });
      expect(await action(ann.picksDate("2026-11-20"))).toMatchObject({
        actions: [{ selected_date: "2026-11-20" }],
      });
      expect(await action(ann.picksTime("09:30"))).toMatchObject({ actions: [{ selected_time: "09:30" }] });
      expect(await action(ann.selects("U3", { of: "who" }))).toMatchObject({
        actions: [{ selected_user: "U3" }],
      });
      const last = await action(ann.presses("Hide"));
      expect(last).toMatchObject({
        actions: [{ type: "overflow", selected_option: option("Hide") }],
        state: {
          values: {
            row: {
              mood: { type: "static_select", selected_option: option("Bad") },
              signs: { type: "checkboxes", selected_options: [option("Smiled")] },
              day: { selected_date: "2026-11-20" },
              hour: { selected_time: "09:30" },
              who: { selected_user: "U3" },
            },
          },
        },
      });
    }));

  it("sends no message along with an ephemeral one", () =>
    withSlack(async (slack) => {
      const { ann, club, channel } = await shown(slack, []);
      const blocks = row({ type: "button", action_id: "go", text: plain("Go") });
      await call(slack, "chat.postEphemeral", {
        token: club.token(),
        channel,
        user: "U2",
        text: "psst",
        blocks,
      });
      const { body } = await ann.presses("Go");
      expect(body).toMatchObject({ container: { is_ephemeral: true } });
      expect(body).not.toHaveProperty("message");
    }));

  it("escapes what she writes, and gives it as rich text too", () =>
    withSlack(async (slack) => {
      const { ann } = await shown(slack, []);
      await ann.writesDM("a < b & <!channel>");
      expect(slack.deliveries().at(-1)?.body.event).toMatchObject({
        type: "message",
        channel_type: "im",
        text: "a &lt; b &amp; &lt;!channel&gt;",
        blocks: [
          { type: "rich_text", elements: [{ elements: [{ type: "text", text: "a < b & <!channel>" }] }] },
        ],
      });
      expect(ann.messages().at(-1)?.text).toContain("&amp;");
    }));

  it("sends shortcuts, of the whole app and of one message", () =>
    withSlack(async (slack) => {
      const { ann, ts } = await shown(slack, []);
      expect((await ann.usesShortcut("new")).body).toMatchObject({ type: "shortcut", callback_id: "new" });
      const { body } = await ann.usesMessageShortcut("keep", "Look");
      expect(body).toMatchObject({
        type: "message_action",
        callback_id: "keep",
        message_ts: ts,
        message: { text: "Look" },
      });
    }));

  it("says plainly what could have been pressed where she looks for something else", () =>
    withSlack(async (slack) => {
      const { ann } = await shown(slack, row({ type: "button", action_id: "go", text: plain("Go") }));
      expect(() => ann.presses("Stay")).toThrow('There is no button "Stay" to be seen. Seen: "Go".');
    }));
});

describe("a form's answer", () => {
  const input = (name: string, element: object) => ({
    type: "input",
    block_id: name,
    label: plain(name),
    element,
  });
  const form = (name: string, more: object = {}) => ({
    type: "modal",
    callback_id: name,
    title: plain(name),
    submit: plain("Send"),
    blocks: [input("Word", { type: "plain_text_input", action_id: "it" })],
    ...more,
  });

  const answering = (slack: Slack, closing: (close: () => unknown) => void) => {
    const club = slack.workspace("T1");
    const app = boltOnSockets(slack, club.token());
    app.shortcut("form", async ({ ack, body, client }) => {
      await ack();
      await client.views.open({
        trigger_id: body.trigger_id,
        view: form("first", { notify_on_close: true }) as never,
      });
    });
    app.view("first", async ({ ack, view }) => {
      const word = view.state.values.Word?.it?.value ?? "";
      const answers: { readonly [word: string]: object } = {
        push: { response_action: "push", view: form("second") },
        update: { response_action: "update", view: form("third") },
        stranger: { response_action: "errors", errors: { Nobody: "?" } },
        crooked: { response_action: "update", view: { type: "modal", blocks: [] } },
      };
      await ack(answers[word] as never);
    });
    app.view({ callback_id: "first", type: "view_closed" }, async ({ ack }) => ack());
    app.view("second", async ({ ack }) => ack({ response_action: "clear" }));
    return app.start().then(() => {
      closing(() => app.stop());
      return club.member("U2");
    });
  };

  it("may push another on top, and clear them all", () =>
    withSlack(async (slack, closing) => {
      const ann = await answering(slack, closing);
      await ann.usesShortcut("form");
      await ann.hears("first");
      await ann.fills({ Word: "push" });
      expect(ann.sees()).toContain("second");
      await ann.fills({ Word: "x" });
      expect(ann.form()).toBeUndefined();
    }));

  it("may change the form under her hands, and closing it is told where asked for", () =>
    withSlack(async (slack, closing) => {
      const ann = await answering(slack, closing);
      await ann.usesShortcut("form");
      await ann.hears("first");
      await ann.closesForm();
      expect(slack.deliveries().at(-1)?.body).toMatchObject({ type: "view_closed", is_cleared: false });
      await ann.usesShortcut("form");
      await ann.hears("first");
      await ann.fills({ Word: "update" });
      expect(ann.sees()).toContain("third");
    }));

  it.each(["stranger", "crooked"])(
    "leaves the form and a word of trouble where Slack can make nothing of it: %s",
    (word) =>
      withSlack(async (slack, closing) => {
        const ann = await answering(slack, closing);
        await ann.usesShortcut("form");
        await ann.hears("first");
        await ann.fills({ Word: word });
        expect(ann.sees()).toContain("We had some trouble connecting.");
        expect(ann.form()?.content.callback_id).toBe("first");
      }),
  );
});
