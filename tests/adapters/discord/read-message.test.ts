import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bookmark, momentOf, readBookmark, snowflakeAt, userOf } from "../../../src/adapters/discord/ids.ts";
import { readDeletion, readEdit, readMessage } from "../../../src/adapters/discord/read-message.ts";

const ann = { id: "200000000000000002", username: "ann", global_name: "Ann" };
const said = {
  id: "1443000000000000000",
  channel_id: "300000000000000003",
  type: 0,
  author: ann,
  content: "It went well.",
  edited_timestamp: null,
  mentions: [],
  attachments: [],
};

describe("a message in direct messages", () => {
  it("is what its member said, known by its id, and where to go on listening", () => {
    expect(readMessage(said)).toEqual({
      member: "discord:200000000000000002",
      channel: said.channel_id,
      message: said.id,
      files: false,
      inbound: {
        id: said.id,
        member: "discord:200000000000000002",
        deed: { text: "It went well." },
        message: said.id,
        bookmark: "300000000000000003/1443000000000000000",
      },
    });
  });

  it.each([
    ["of our own", { author: { ...ann, bot: true } }],
    ["in a server", { guild_id: "400000000000000004" }],
    ["of Discord's making, such as a pin", { type: 6 }],
    ["of a shape nobody knows", { author: undefined }],
  ])("%s is none of ours", (_, other) => {
    expect(readMessage({ ...said, ...other })).toBeUndefined();
  });

  it("that answers another message counts too", () => {
    expect(readMessage({ ...said, type: 19 })?.inbound?.deed).toEqual({ text: "It went well." });
  });

  it("of a file without a word brings no words", () => {
    const read = readMessage({ ...said, content: "", attachments: [{ id: "1" }] });
    expect(read).toMatchObject({ files: true });
    expect(read?.inbound).toBeUndefined();
  });

  it("is read as its member sees it: names for mentions, words for channels, emoji and times", () => {
    const content =
      "<@200000000000000002> met <@999999999999999999> in <#1> <:yay:123> at <t:1764331200:F>, see </debrief:5>";
    expect(readMessage({ ...said, content, mentions: [ann] })?.inbound?.deed).toEqual({
      text: "@Ann met someone in a channel :yay: at 2025-11-28 12:00, see /debrief",
    });
  });

  it("keeps whatever else a member types, letter for letter", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme" }).filter((text) => !text.includes("<")),
        (content) => {
          expect(readMessage({ ...said, content })?.inbound?.deed).toEqual({ text: content });
        },
      ),
    );
  });
});

describe("a change to a message", () => {
  const edited = { ...said, content: "It went badly.", edited_timestamp: "2026-11-28T12:00:00.123000+00:00" };

  it("is known by the message and by when it was changed", () => {
    const inbound = readEdit(edited);
    expect(inbound?.id).toBe(`${said.id}:${edited.edited_timestamp}`);
    expect(inbound?.deed).toEqual({ edited: said.id, text: "It went badly." });
    const { after = "0" } = readBookmark(inbound?.bookmark) ?? {};
    expect(momentOf(after)).toBe(Date.parse(edited.edited_timestamp));
  });

  it("is none where Discord only adds the preview of a link, nor where it is ours", () => {
    expect(readEdit(said)).toBeUndefined();
    expect(readEdit({ ...edited, author: { ...ann, bot: true } })).toBeUndefined();
  });
});

describe("a message taken away", () => {
  it("is named with where it stood; in a server it is none of ours", () => {
    const gone = { id: said.id, channel_id: said.channel_id };
    expect(readDeletion(gone)).toEqual({ message: said.id, channel: said.channel_id });
    expect(readDeletion({ ...gone, guild_id: "400000000000000004" })).toBeUndefined();
  });
});

describe("the names of things", () => {
  it("lead back to the user, and to nobody of another platform", () => {
    expect(userOf("discord:200000000000000002")).toBe("200000000000000002");
    for (const other of ["slack:T1:U2", "discord:", "discord:ann", "discord:1:2"])
      expect(userOf(other)).toBeUndefined();
  });

  it("a bookmark gives back what went into it; anything else gives nothing", () => {
    expect(readBookmark(bookmark("3", "7"))).toEqual({ channel: "3", after: "7" });
    for (const other of [undefined, "", "3", "3/", "a/b", "3/7/9"])
      expect(readBookmark(other)).toBeUndefined();
  });

  it("the first id of a moment is of that moment", () => {
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(2016, 0), max: Date.UTC(2060, 0) }), (ms) => {
        expect(momentOf(snowflakeAt(ms))).toBe(ms);
      }),
    );
  });
});
