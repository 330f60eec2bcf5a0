import { describe, expect, it } from "vitest";
import { bag, bags, str } from "../../bag.ts";
import type { Discord } from "../discord.ts";
import { call, clientOf, login, withDiscord } from "../support.ts";
import type { Person } from "./person.ts";

const MENTIONS = { parse: [] };
const button = (label: string, more: object = {}) => ({
  type: 2,
  style: 2,
  label,
  custom_id: label,
  ...more,
});
const row = (...components: readonly object[]) => ({ type: 1, components });
const option = (label: string) => ({ label, value: label.toLowerCase() });

/** A message in Ann's direct messages, by the bot; nobody listens. */
async function shown(discord: Discord, body: object) {
  const ann = discord.guild("Career Club").member("ann", { displayName: "Ann", locale: "en-US" });
  return { ann, ...(await shownTo(discord, ann, body)) };
}

async function shownTo(discord: Discord, { id }: Person, body: object) {
  const { answer: dm } = await call(discord, "POST /users/@me/channels", { recipient_id: id });
  const channel = str(bag(dm).id);
  const message = { allowed_mentions: MENTIONS, ...body };
  const { status, answer } = await call(discord, `POST /channels/${channel}/messages`, message);
  expect(status).toBe(200);
  return { channel, id: str(bag(answer).id) };
}

/** A session that hears everything and answers nothing: what people do stays open until Discord gives up. */
async function silent(discord: Discord, closing: (close: () => unknown) => void) {
  const client = clientOf(discord);
  closing(() => client.destroy());
  await login(discord, client);
}

const told = (discord: Discord) => bag(discord.deliveries("INTERACTION_CREATE").at(-1)?.body);

describe("what Discord tells the app of Ann's hands", () => {
  it("says which button she pressed, on which message, with a token to answer with", () =>
    withDiscord(async (discord) => {
      const { ann, id, channel } = await shown(discord, { content: "Look", components: [row(button("Go"))] });
      await ann.presses("Go");
      expect(told(discord)).toMatchObject({
        type: 3,
        application_id: discord.app.applicationId,
        token: expect.stringMatching(/^aW50ZXJhY3Rpb24/),
        context: 1,
        user: { id: ann.id, username: "ann", global_name: "Ann" },
        locale: "en-US",
        channel: { id: channel, type: 1, recipients: [{ id: ann.id }] },
        authorizing_integration_owners: { "0": "0" },
        message: { id, content: "Look", components: [{ id: 1, components: [{ id: 2, custom_id: "Go" }] }] },
        data: { component_type: 2, custom_id: "Go", id: 2 },
      });
      expect(told(discord)).not.toHaveProperty("member");
    }));

  it("says what she chose from a menu, one or several, and people and channels by their names", () =>
    withDiscord(async (discord) => {
      const club = discord.guild("Career Club");
      const [ann, general] = [club.member("ann"), club.channel("general")];
      const menus = [
        { type: 3, custom_id: "mood", options: [option("Good"), option("Bad")] },
        { type: 3, custom_id: "signs", max_values: 2, options: [option("Smiled"), option("Nodded")] },
        { type: 5, custom_id: "who" },
        { type: 8, custom_id: "where" },
      ];
      await call(discord, `POST /channels/${general.id}/messages`, {
        allowed_mentions: MENTIONS,
        components: menus.map((menu) => row(menu)),
      });
      ann.turnsTo(general);
      await ann.selects("Bad");
      expect(told(discord)).toMatchObject({ data: { component_type: 3, values: ["bad"] } });
      await ann.selects(["Smiled", "Nodded"]);
      expect(told(discord)).toMatchObject({ data: { custom_id: "signs", values: ["smiled", "nodded"] } });
      await ann.selects("ann");
      const { id } = ann;
      expect(told(discord)).toMatchObject({
        data: { values: [id], resolved: { users: { [id]: { id } }, members: { [id]: {} } } },
      });
      await ann.selects("general", { of: "where" });
      expect(told(discord)).toMatchObject({
        context: 0,
        guild_id: club.id,
        member: { user: { id }, permissions: expect.any(String) },
        data: { values: [general.id], resolved: { channels: { [general.id]: { name: "general" } } } },
      });
    }));

  it("sends two interactions for a double click, before either is answered", () =>
    withDiscord(async (discord, closing) => {
      const { ann } = await shown(discord, { components: [row(button("Go"))] });
      await silent(discord, closing);
      const pressing = ann.pressesTwice("Go");
      const ids = discord.deliveries("INTERACTION_CREATE").map(({ body }) => body.id);
      expect(new Set(ids).size).toBe(2);
      await discord.passes(3_000);
      expect((await pressing).map(({ outcome }) => outcome)).toEqual(["failed", "failed"]);
    }));

  it("says plainly what could have been pressed where she looks for something else", () =>
    withDiscord(async (discord) => {
      const dead = button("Stay", { disabled: true });
      const { ann } = await shown(discord, { components: [row(button("Go"), dead)] });
      expect(() => ann.presses("Stay")).toThrow('There is no button "Stay" to be seen. Seen: "Go".');
    }));
});

describe("when nothing answers", () => {
  it.each([
    ["a button", "This interaction failed", (ann: Person) => ann.presses("Go")],
    ["a command", "The application did not respond", (ann: Person) => ann.runs("/debrief")],
  ])("%s fails before her eyes after three seconds", (_, words, deed) =>
    withDiscord(async (discord, closing) => {
      const { ann } = await shown(discord, { components: [row(button("Go"))] });
      await call(discord, `PUT /applications/${discord.app.applicationId}/commands`, [
        { name: "debrief", description: "Go over an interview" },
      ]);
      await silent(discord, closing);
      const doing = deed(ann);
      await discord.passes(2_999);
      expect(ann.sees()).not.toContain(words);
      await discord.passes(1);
      expect((await doing).outcome).toBe("failed");
      expect(ann.sees()).toContain(words);
    }),
  );

  it("at once where no app is connected at all", () =>
    withDiscord(async (discord) => {
      const { ann } = await shown(discord, { components: [row(button("Go"))] });
      expect(await ann.presses("Go")).toMatchObject({ outcome: "failed", sessions: 0 });
    }));
});

describe("what Ann sees", () => {
  it("is the words as they read, with buttons, menus and files", () =>
    withDiscord(async (discord) => {
      const { ann } = await shown(discord, {
        content: "5 \\* 3, [our page](https://example.com), </debrief start:1>, <t:1795021200:R>",
        embeds: [{ title: "Reading", fields: [{ name: "Rapport", value: "good" }] }],
        components: [row(button("Go")), row({ type: 3, custom_id: "m", options: [option("Good")] })],
      });
      expect(ann.sees()).toBe(
        "5 * 3, our page, /debrief start, 2026-11-18T17:00Z\nReading\nRapport: good\n[Go]\n[Good]",
      );
    }));

  it("is a tree of components read from top to bottom", () =>
    withDiscord(async (discord) => {
      const text = (content: string) => ({ type: 10, content });
      const { ann } = await shown(discord, {
        flags: 32_768,
        components: [
          {
            type: 17,
            components: [
              text("# Your reading"),
              { type: 9, components: [text("It looked good.")], accessory: button("Why") },
              { type: 14 },
              row(button("Go on")),
            ],
          },
          text("-# Not a promise."),
        ],
      });
      expect(ann.sees()).toBe("# Your reading\nIt looked good.\n[Why]\n---\n[Go on]\n-# Not a promise.");
      expect(ann.buttons()).toEqual(["Why", "Go on"]);
    }));

  it("is her own words too, until she changes or deletes them", () =>
    withDiscord(async (discord) => {
      const ann = discord.guild("Career Club").member("ann");
      await ann.writesDM("it went well");
      await ann.editsMessage("went well", "it went badly");
      expect(ann.sees()).toBe("it went badly");
      await ann.deletesMessage("badly");
      expect(ann.sees()).toBe("");
      const events = discord.deliveries().map(({ event }) => event);
      expect(events).toEqual(["MESSAGE_CREATE", "MESSAGE_UPDATE", "MESSAGE_DELETE"]);
    }));
});

describe("a command", () => {
  const COMMANDS = [
    {
      name: "offer",
      description: "An offer",
      contexts: [0, 1, 2],
      integration_types: [0, 1],
      options: [
        {
          type: 3,
          name: "stage",
          description: "x",
          required: true,
          choices: [{ name: "First", value: "1" }],
        },
        { type: 4, name: "count", description: "x" },
        { type: 5, name: "loud", description: "x" },
        { type: 6, name: "who", description: "x" },
        { type: 7, name: "where", description: "x" },
      ],
    },
    { name: "community", description: "For admins", contexts: [0], default_member_permissions: "32" },
  ];
  const registered = (discord: Discord) =>
    call(discord, `PUT /applications/${discord.app.applicationId}/commands`, COMMANDS);

  it("carries its options with their types, and who and what they name", () =>
    withDiscord(async (discord) => {
      const club = discord.guild("Career Club");
      const [ann, ben, general] = [club.member("ann"), club.member("ben"), club.channel("general")];
      await registered(discord);
      const given = { stage: "First", count: 2, loud: true, who: "ben", where: general };
      await ann.runs("/offer", given, { in: general });
      expect(told(discord)).toMatchObject({
        type: 2,
        data: {
          name: "offer",
          options: [
            { name: "stage", type: 3, value: "1" },
            { name: "count", type: 4, value: 2 },
            { name: "loud", type: 5, value: true },
            { name: "who", type: 6, value: ben.id },
            { name: "where", type: 7, value: general.id },
          ],
          resolved: { users: { [ben.id]: {} }, channels: { [general.id]: {} } },
        },
      });
    }));

  it("is refused by Discord's own picker where it doesn't fit", () =>
    withDiscord(async (discord) => {
      const club = discord.guild("Career Club");
      const ann = club.member("ann");
      await registered(discord);
      expect(() => ann.runs("/ofer")).toThrow("There is no /ofer to be seen there. Seen: /offer.");
      expect(() => ann.runs("/offer")).toThrow('"offer" needs its option "stage".');
      expect(() => ann.runs("/offer", { stage: "Last" })).toThrow('"stage" takes one of: First.');
      expect(() => ann.runs("/offer", { stage: "First", size: 3 })).toThrow('has no option "size"');
      expect(() => ann.runs("/offer", { stage: "First", count: "two" })).toThrow('"count" takes no "two"');
    }));

  it("for admins is seen by admins, in a guild", () =>
    withDiscord(async (discord) => {
      const club = discord.guild("Career Club");
      const general = club.channel("general");
      await registered(discord);
      const [ann, boss] = [club.member("ann"), club.member("boss", { admin: true })];
      expect(() => ann.runs("/community", {}, { in: general })).toThrow("Seen: /offer.");
      expect(() => boss.runs("/community")).toThrow("Seen: /offer.");
      await boss.runs("/community", {}, { in: general });
      const { member } = told(discord);
      expect(BigInt(str(bag(member).permissions)) & 32n).toBe(32n);
    }));

  it("follows somebody who has the app on their own account everywhere", () =>
    withDiscord(async (discord) => {
      await registered(discord);
      const [cat, dan] = [discord.person("cat"), discord.person("dan")];
      const chat = cat.chatsWith(dan);
      expect(() => cat.runs("/offer", { stage: "First" })).toThrow("Seen: no commands.");
      cat.installsApp();
      await cat.runs("/offer", { stage: "First" }, { in: chat });
      expect(told(discord)).toMatchObject({
        context: 2,
        authorizing_integration_owners: { "1": cat.id },
        channel: { recipients: [{ id: cat.id }, { id: dan.id }] },
      });
      expect(bags(bag(told(discord).data).options)).toHaveLength(1);
    }));
});
