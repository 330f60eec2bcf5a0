import { describe, expect, it } from "vitest";
import { plainWords } from "../../../src/adapters/slack/plain-words.ts";
import { readCommand, readStory } from "../../../src/adapters/slack/read.ts";
import { readMessage } from "../../../src/adapters/slack/read-message.ts";

const said = {
  type: "message",
  channel_type: "im",
  channel: "D1",
  user: "U2",
  ts: "1.1",
  text: "it went well",
};
const envelope = (event: object) => ({ team_id: "T1", event_id: "Ev1", event });
const deedOf = (event: object) => readMessage(envelope(event))?.inbound?.deed;

describe("what stands in a message", () => {
  it.each([
    ["an address typed plainly", "mail <mailto:ann@example.org|ann@example.org>", "mail ann@example.org"],
    ["a link with its label", "at <https://example.org/jobs|example.org/jobs>", "at example.org/jobs"],
    ["a link without", "at <https://example.org>", "at https://example.org"],
    ["a number", "call <tel:+4420|+44 20>", "call +44 20"],
    ["somebody named", "with <@U7|maria>", "with @maria"],
    ["somebody unnamed, whose id says nothing to a reader", "with <@U7>", "with someone"],
    ["a channel", "in <#C1|jobs>", "in #jobs"],
    ["a broadcast", "<!here> hi", "@here hi"],
    ["a date", "by <!date^1795021200^{date}|Friday>", "by Friday"],
    ["signs that mark up", "5 &lt; 6 &amp; 7 &gt; 6", "5 < 6 & 7 > 6"],
    ["what only looks escaped", "&amp;lt;", "&lt;"],
  ])("reads as it was typed: %s", (_, wire, typed) => {
    expect(plainWords(wire)).toBe(typed);
  });
});

describe("messages in the direct messages", () => {
  it("are words of the member's, and named so that editing them edits the answer", () => {
    expect(readMessage(envelope(said))?.inbound).toEqual({
      id: "Ev1",
      member: "slack:T1:U2",
      deed: { text: "it went well" },
      message: "1.1",
    });
  });

  it("in a thread are words like any other", () => {
    expect(deedOf({ ...said, thread_ts: "1.0" })).toEqual({ text: "it went well" });
    expect(deedOf({ ...said, thread_ts: "1.0", subtype: "thread_broadcast" })).toEqual({
      text: "it went well",
    });
  });

  it("with a file are their words; without words, a file alone is no deed", () => {
    const files = [{ id: "F1" }];
    const both = readMessage(envelope({ ...said, subtype: "file_share", files }));
    expect(both).toMatchObject({ files: true, inbound: { deed: { text: "it went well" } } });
    const alone = readMessage(envelope({ ...said, subtype: "file_share", files, text: "" }));
    expect(alone).toMatchObject({ files: true, member: "slack:T1:U2" });
    expect(alone?.inbound).toBeUndefined();
  });

  it("change an answer when they are edited, and not when Slack only adds a preview", () => {
    const changed = { ...said, subtype: "message_changed", user: undefined, previous_message: said };
    expect(deedOf({ ...changed, message: { ...said, text: "it went badly" } })).toEqual({
      edited: "1.1",
      text: "it went badly",
    });
    expect(deedOf({ ...changed, message: { ...said, attachments: [{}] } })).toBeUndefined();
  });

  it("take an answer back when they are deleted, also where a thread leaves a tombstone", () => {
    expect(
      deedOf({ ...said, subtype: "message_deleted", deleted_ts: "1.1", previous_message: said }),
    ).toEqual({
      deleted: "1.1",
    });
    const tombstone = { ...said, subtype: "tombstone", text: "This message was deleted." };
    expect(
      deedOf({ ...said, subtype: "message_changed", message: tombstone, previous_message: said }),
    ).toEqual({
      deleted: "1.1",
    });
  });

  it.each([
    ["our own", { ...said, bot_id: "B1" }],
    [
      "our own, changed",
      {
        ...said,
        subtype: "message_changed",
        message: { ...said, text: "x", bot_id: "B1" },
        previous_message: said,
      },
    ],
    [
      "our own, deleted",
      { ...said, subtype: "message_deleted", deleted_ts: "1.1", previous_message: { ...said, bot_id: "B1" } },
    ],
    ["another bot's", { ...said, subtype: "bot_message", bot_id: "B9" }],
    ["somebody joining", { ...said, subtype: "channel_join" }],
    ["in a channel", { ...said, channel_type: "channel" }],
    ["in a group", { ...said, channel_type: "mpim" }],
    ["of a shape nobody knows", { type: "message", channel_type: "im" }],
  ])("are none of ours: %s", (_, event) => {
    expect(readMessage(envelope(event))).toBeUndefined();
  });
});

describe("/debrief", () => {
  const typed = (text: string) =>
    readCommand({ team_id: "T1", user_id: "U2", channel_id: "C1", trigger_id: "7.7", text }).inbound.deed;

  it.each([
    ["", "debrief", ""],
    ["  ", "debrief", ""],
    ["start", "start", ""],
    ["list 2", "list", "2"],
    ["/list 2", "list", "2"],
    ["forget everything", "forget", "everything"],
    ["prepare Brightwell &amp; Sons on Friday", "prepare", "Brightwell & Sons on Friday"],
  ])("followed by “%s” calls “%s”", (text, command, args) => {
    expect(typed(text)).toEqual({ command, args });
  });
});

describe("a message pointed at as a story", () => {
  const body = (user: string | undefined, text: string) => ({
    user: { id: "U2" },
    team: { id: "T1" },
    trigger_id: "7.7",
    message: { user, text, ts: "1.1" },
  });

  it("begins a debrief of its own and tells the story, under two ids that stay", () => {
    expect(readStory(body("U2", "it went well"))?.map(({ id, deed }) => [id, deed])).toEqual([
      ["7.7:begins", { press: "another" }],
      ["7.7", { text: "it went well" }],
    ]);
  });

  it("is nobody else's, and never empty", () => {
    expect(readStory(body("U3", "it went well"))).toBeUndefined();
    expect(readStory(body("12", "a user whose id only ends like ours"))).toBeUndefined();
    expect(readStory(body("U2", " "))).toBeUndefined();
    expect(readStory(body(undefined, "it went well"))).toBeUndefined();
  });
});
