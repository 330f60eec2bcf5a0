import * as spec from "discord-api-spec/zod";
import { describe, expect, it } from "vitest";
import { bag, bags, str } from "../../bag.ts";
import type { Discord } from "../discord.ts";
import { listens } from "../line.ts";
import { FORM_PAIRS } from "../rules/form-pairs.ts";
import { PAIRS } from "../rules/pairs.ts";
import { call, withDiscord } from "../support.ts";
import { checkAgainstSpec, checkAnswer } from "./check.ts";

const MESSAGES = "POST /channels/:channel/messages";
const CALLBACK = "POST /interactions/:interaction/:token/callback";
const COMMANDS = "PUT /applications/:app/commands";
const MENTIONS = { allowed_mentions: { parse: [] } };

/** As it would stand on the wire. */
const sent = (body: object): unknown => JSON.parse(JSON.stringify(body));

describe("Discord's published specification", () => {
  it.each(PAIRS)("agrees with the twin of %s that the rules take", (_, __, taken) => {
    expect(checkAgainstSpec(MESSAGES, sent({ ...MENTIONS, ...taken }))).toEqual([]);
  });

  it.each(FORM_PAIRS)("agrees with the twin of %s that the rules take in a form", (_, __, taken) => {
    expect(checkAgainstSpec(CALLBACK, sent({ type: 9, data: taken }))).toEqual([]);
  });

  const button = { type: 2, style: 1, label: "Go", custom_id: "go" };
  const row = (...components: readonly object[]) => ({ components: [{ type: 1, components }] });
  it.each([
    ["a field nobody knows", MESSAGES, { colour: "red" }, '/ must NOT have additional properties ("colour")'],
    ["a field in a wrong place", MESSAGES, row({ ...button, value: "1" }), '("value") (in "2")'],
    ["a content of numbers", MESSAGES, { content: 5 }, "/content must be string"],
    ["a button of no style", MESSAGES, row({ ...button, style: undefined }), "required property 'style'"],
    [
      "a long label",
      MESSAGES,
      row({ ...button, label: "x".repeat(81) }),
      "/components/0/components/0/label must NOT have more than 80 characters",
    ],
    ["what belongs to another route", CALLBACK, { type: 4, data: { nonce: "1" } }, '("nonce")'],
    ["a form without a title", CALLBACK, { type: 9, data: { custom_id: "x" } }, "required property 'title'"],
    [
      "26 choices",
      CALLBACK,
      { type: 8, data: { choices: Array(26).fill({ name: "x", value: "x" }) } },
      "25 items",
    ],
    ["no callback at all", CALLBACK, { type: 12 }, "/type is no callback of ours: 12"],
    ["a command without a name", COMMANDS, [{ description: "x" }], "/0/ must have required property 'name'"],
    ["nobody to write to", "POST /users/@me/channels", { user: "1" }, '("user")'],
  ])("objects to %s, and says where", (_, route, body, words) => {
    expect(checkAgainstSpec(route, sent(body)).join("\n")).toContain(words);
  });

  it.each([
    ["discord.js's own additions to every message", MESSAGES, { tts: false, enforce_nonce: false }],
    ["those in an edit", "PATCH /channels/:channel/messages/:message", { tts: false, enforce_nonce: false }],
    ["new files that are numbered", MESSAGES, { attachments: [{ id: 0, filename: "a.ics" }] }],
    ["permissions as Discord writes them", COMMANDS, [{ name: "x", default_member_permissions: "32" }]],
  ])("is known to lag behind in %s", (_, route, body) => {
    expect(checkAgainstSpec(route, sent(body))).toEqual([]);
  });
});

/** Everything the local Discord answers, as somebody would come to see it. */
async function answers(discord: Discord): Promise<readonly (readonly [string, unknown, unknown])[]> {
  const club = discord.guild("Career Club");
  const [ann, general] = [club.member("ann"), club.channel("general")];
  await listens(discord);
  const { applicationId } = discord.app;
  const commands = [
    {
      name: "debrief",
      description: "x",
      default_member_permissions: null,
      options: [
        {
          type: 1,
          name: "list",
          description: "x",
          options: [{ type: 3, name: "stage", description: "x", choices: [{ name: "One", value: "1" }] }],
        },
      ],
    },
  ];
  const registered = await call(discord, `PUT /applications/${applicationId}/commands`, commands);
  const dm = await call(discord, "POST /users/@me/channels", { recipient_id: ann.id });
  const route = `/channels/${str(bag(dm.answer).id)}/messages`;
  const menu = { type: 3, custom_id: "m", options: [{ label: "x", value: "x" }] };
  const button = { type: 2, style: 1, label: "Go", custom_id: "go" };
  const legacy = { ...MENTIONS, content: "x", nonce: "1", embeds: [{ title: "x" }] };
  const rows = [button, menu].map((one) => ({ type: 1, components: [one] }));
  const plain = await call(discord, `POST ${route}`, { ...legacy, components: rows });
  const picture = { media: { url: "https://example.com/a.png" } };
  const section = { type: 9, components: [{ type: 10, content: "x" }], accessory: { type: 11, ...picture } };
  const tree = [{ type: 17, components: [section, { type: 14 }, { type: 12, items: [picture] }] }];
  const v2 = await call(discord, `POST ${route}`, { ...MENTIONS, flags: 32_768, components: tree });
  const running = ann.runs("/debrief list", { stage: "One" }, { in: general });
  const { id, token } = bag(discord.deliveries("INTERACTION_CREATE").at(-1)?.body);
  const callback = `POST /interactions/${str(id)}/${str(token)}/callback?with_response=true`;
  const answered = await call(discord, callback, { type: 4, data: { ...MENTIONS, content: "x" } }, {});
  await running;
  const followed = await call(discord, `POST /webhooks/${applicationId}/${str(token)}`, legacy2(), {});
  const get = async (path: string) => (await call(discord, `GET ${path}`)).answer;
  return [
    ["a list of commands", spec.ApplicationCommandResponseSchema, bags(registered.answer)[0]],
    ["direct messages", spec.PrivateChannelResponseSchema, dm.answer],
    ["a message", spec.MessageResponseSchema, plain.answer],
    ["a message of components", spec.MessageResponseSchema, v2.answer],
    ["an edited message", spec.MessageResponseSchema, (await edited(discord, route, plain.answer)).answer],
    ["a first answer", spec.InteractionCallbackResponseSchema, answered.answer],
    ["a follow-up", spec.MessageResponseSchema, followed.answer],
    ["a channel", spec.GuildChannelResponseSchema, await get(`/channels/${general.id}`)],
    ["a member", spec.GuildMemberResponseSchema, await get(`/guilds/${club.id}/members/${ann.id}`)],
    ["somebody", spec.UserResponseSchema, await get(`/users/${ann.id}`)],
    ["the bot", spec.UserPIIResponseSchema, await get("/users/@me")],
    ["the app", spec.PrivateApplicationResponseSchema, await get("/applications/@me")],
    ["the way to the gateway", spec.GatewayBotResponseSchema, await get("/gateway/bot")],
  ];
}

const legacy2 = () => ({ ...MENTIONS, content: "x", flags: 64 });

const edited = (discord: Discord, route: string, message: unknown) =>
  call(discord, `PATCH ${route}/${str(bag(message).id)}`, { ...MENTIONS, content: "y" });

it("what the local Discord answers is what the specification says Discord answers", () =>
  withDiscord(async (discord) => {
    const wrong = (await answers(discord)).map(([what, schema, answer]) => [
      what,
      checkAnswer(schema as typeof spec.MessageResponseSchema, answer),
    ]);
    expect(wrong).toEqual(wrong.map(([what]) => [what, []]));
  }));
