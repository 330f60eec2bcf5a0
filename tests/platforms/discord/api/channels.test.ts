import { describe, expect, it } from "vitest";
import { bag, bags, str } from "../../bag.ts";
import type { Discord } from "../discord.ts";
import type { Person } from "../people/person.ts";
import { call, complaintsOf, LOOSE, withDiscord } from "../support.ts";

const text = (content: string, more: object = {}) => ({ allowed_mentions: { parse: [] }, content, ...more });
const refused = (status: number, code: number) => ({ status, answer: { code } });

async function directMessages(discord: Discord, { id }: Person) {
  const { answer } = await call(discord, "POST /users/@me/channels", { recipient_id: id });
  const route = `/channels/${str(bag(answer).id)}/messages`;
  return {
    route,
    post: (content: string, more: object = {}) => call(discord, `POST ${route}`, text(content, more)),
  };
}

describe("direct messages", () => {
  it("open for anybody, once, and can be written to where a guild is shared", () =>
    withDiscord(async (discord) => {
      const ann = discord.guild("Career Club").member("ann");
      const first = await directMessages(discord, ann);
      expect((await directMessages(discord, ann)).route).toBe(first.route);
      expect(await first.post("hello")).toMatchObject({
        status: 200,
        answer: { content: "hello", author: { bot: true }, edited_timestamp: null, flags: 0, type: 0 },
      });
      expect(ann.sees()).toBe("hello");
      const nobody = { recipient_id: "1300000000000000099" };
      expect(await call(discord, "POST /users/@me/channels", nobody)).toMatchObject(refused(400, 50033));
    }));

  it("are closed to the bot where Ann has closed them, and until she opens them", () =>
    withDiscord(async (discord) => {
      const ann = discord.guild("Career Club").member("ann");
      const { post } = await directMessages(discord, ann);
      ann.closesDMs();
      expect(await post("hello")).toMatchObject(refused(403, 50007));
      ann.opensDMs();
      expect(await post("hello")).toMatchObject({ status: 200 });
    }));

  it("reach nobody who neither shares a guild nor has the app", () =>
    withDiscord(async (discord) => {
      const cat = discord.person("cat");
      const { post } = await directMessages(discord, cat);
      expect(await post("hello")).toMatchObject(refused(403, 50278));
      cat.installsApp();
      expect(await post("hello")).toMatchObject({ status: 200 });
      cat.uninstallsApp();
      const club = discord.guild("Career Club");
      const member = club.member("cat");
      expect(await post("hello")).toMatchObject({ status: 200 });
      member.leavesTheGuild();
      expect(await post("hello")).toMatchObject(refused(403, 50278));
    }));
});

describe("messages", () => {
  it("can be changed and deleted by who wrote them", () =>
    withDiscord(async (discord) => {
      const ann = discord.guild("Career Club").member("ann");
      const { route, post } = await directMessages(discord, ann);
      const { id: hers } = await ann.writesDM("mine");
      const ours = str(bag((await post("ours")).answer).id);
      const edit = (id: string) => call(discord, `PATCH ${route}/${id}`, text("changed"));
      const remove = (id: string) => call(discord, `DELETE ${route}/${id}`);
      expect(await edit(hers)).toMatchObject(refused(403, 50005));
      expect(await edit(ours)).toMatchObject({
        status: 200,
        answer: { edited_timestamp: expect.any(String) },
      });
      expect(await remove(hers)).toMatchObject(refused(400, 50003));
      expect(await remove(ours)).toMatchObject({ status: 204 });
      expect(await edit(ours)).toMatchObject(refused(404, 10008));
      expect(await remove(ours)).toMatchObject(refused(404, 10008));
      expect(ann.sees()).toBe("mine");
    }));

  it("of others in a guild are for moderators to delete", () =>
    withDiscord(async (discord) => {
      const club = discord.guild("Career Club");
      const channel = club.channel("general");
      const { id } = await club.member("ann").writes("hello", { in: channel });
      expect(await call(discord, `DELETE /channels/${channel.id}/messages/${id}`)).toMatchObject(
        refused(403, 50013),
      );
    }));

  it("are listed the newest first, after and before whatever is named", () =>
    withDiscord(async (discord) => {
      const ann = discord.guild("Career Club").member("ann");
      const { route } = await directMessages(discord, ann);
      const ids: string[] = [];
      for (const word of ["one", "two", "three", "four"]) ids.push((await ann.writesDM(word)).id);
      const list = async (query: string) =>
        bags((await call(discord, `GET ${route}?${query}`)).answer).map(({ content }) => content);
      expect(await list("")).toEqual(["four", "three", "two", "one"]);
      expect(await list("limit=2")).toEqual(["four", "three"]);
      expect(await list(`after=${ids[0]}&limit=2`)).toEqual(["three", "two"]);
      expect(await list(`after=${ids[3]}`)).toEqual([]);
      expect(await list(`before=${ids[2]}`)).toEqual(["two", "one"]);
    }));

  it.each([
    ["101", "100"],
    ["0", "1"],
  ])("are not listed by %s, but by %s", (few, enough) =>
    withDiscord(async (discord) => {
      const { route } = await directMessages(discord, discord.guild("Career Club").member("ann"));
      const { answer } = await call(discord, `GET ${route}?limit=${few}`);
      expect(complaintsOf(answer)[0]).toContain("limit NUMBER_TYPE_M");
      expect(await call(discord, `GET ${route}?limit=${enough}`)).toMatchObject({ status: 200 });
    }, LOOSE),
  );

  it("carry files, named and described, and lose those an edit leaves out", () =>
    withDiscord(async (discord) => {
      const ann = discord.guild("Career Club").member("ann");
      const { route } = await directMessages(discord, ann);
      const form = new FormData();
      const about = [{ id: 0, filename: "interview.ics", description: "For your calendar" }];
      form.append("payload_json", JSON.stringify(text("Here", { attachments: about })));
      form.append("files[0]", new Blob(["BEGIN:VCALENDAR"]), "x");
      const response = await fetch(`${discord.apiUrl}/v10${route}`, {
        method: "POST",
        headers: { authorization: `Bot ${discord.app.botToken}` },
        body: form,
      });
      const { id, attachments } = bag(await response.json());
      expect(attachments).toMatchObject([
        { filename: "interview.ics", size: 15, description: "For your calendar" },
      ]);
      expect(ann.sees()).toBe("Here\n(file: interview.ics)");
      expect(ann.messages()[0]?.attachments[0]?.content.toString()).toBe("BEGIN:VCALENDAR");
      expect(discord.calls().at(-1)?.files).toEqual(["x"]);
      await call(discord, `PATCH ${route}/${str(id)}`, text("Gone", { attachments: [] }));
      expect(ann.sees()).toBe("Gone");
    }));
});

describe("a nonce", () => {
  it("makes one message of many tries, for a few minutes, if it is to", () =>
    withDiscord(async (discord) => {
      const { post } = await directMessages(discord, discord.guild("Career Club").member("ann"));
      const once = { nonce: "n1", enforce_nonce: true };
      const first = bag((await post("hello", once)).answer);
      expect((await post("hello", once)).answer).toEqual(first);
      expect(bag((await post("hello", { nonce: "n2", enforce_nonce: true })).answer).id).not.toBe(first.id);
      await discord.passes(179_999);
      expect((await post("hello", once)).answer).toEqual(first);
      await discord.passes(1);
      const again = bag((await post("hello", once)).answer);
      expect(again.id).not.toBe(first.id);
      expect(bag((await post("hello", { nonce: "n1" })).answer).id).not.toBe(again.id);
    }));

  it("belongs to its channel", () =>
    withDiscord(async (discord) => {
      const club = discord.guild("Career Club");
      const [ann, ben] = [club.member("ann"), club.member("ben")];
      const once = { nonce: "n1", enforce_nonce: true };
      const first = await (await directMessages(discord, ann)).post("hello", once);
      const second = await (await directMessages(discord, ben)).post("hello", once);
      expect(bag(second.answer).id).not.toBe(bag(first.answer).id);
    }));

  it("remembers even what was deleted since, and won't make it again", () =>
    withDiscord(async (discord) => {
      const { post, route } = await directMessages(discord, discord.guild("Career Club").member("ann"));
      const once = { nonce: "n1", enforce_nonce: true };
      await call(discord, `DELETE ${route}/${str(bag((await post("hello", once)).answer).id)}`);
      expect(await post("hello", once)).toMatchObject(refused(404, 10008));
    }));
});

describe("a channel", () => {
  it("may be out of reach: unseen, gone, or in a guild that has put the bot out", () =>
    withDiscord(async (discord) => {
      const club = discord.guild("Career Club");
      const [hidden, gone, general] = ["hidden", "gone", "general"].map((name) => club.channel(name));
      if (!hidden || !gone || !general) throw new Error("Three channels were opened.");
      const post = (id: string) => call(discord, `POST /channels/${id}/messages`, text("x"));
      hidden.botMay.delete("view");
      club.deletes(gone);
      expect(await post(hidden.id)).toMatchObject(refused(403, 50001));
      expect(await post(gone.id)).toMatchObject(refused(404, 10003));
      expect(await post(general.id)).toMatchObject({ status: 200 });
      club.uninstalls();
      expect(await post(general.id)).toMatchObject(refused(403, 50001));
    }));

  it("between two people is none of the bot's", () =>
    withDiscord(async (discord) => {
      const chat = discord.person("cat").chatsWith(discord.person("dan"));
      expect(await call(discord, `GET /channels/${chat.id}`)).toMatchObject(refused(403, 50001));
    }));

  it.each([
    ["send", text("x"), {}],
    ["embed", text("x", { embeds: [{ title: "x" }] }), text("x")],
  ] as const)("may be seen without leave to %s", (permission, body, twin) =>
    withDiscord(async (discord) => {
      const channel = discord.guild("Career Club").channel("general");
      const post = (wanted: object) => call(discord, `POST /channels/${channel.id}/messages`, wanted);
      channel.botMay.delete(permission);
      expect(await post(body)).toMatchObject(refused(403, 50013));
      if ("content" in twin) expect(await post(twin)).toMatchObject({ status: 200 });
      channel.botMay.add(permission);
      expect(await post(body)).toMatchObject({ status: 200 });
    }),
  );

  it("keeps its words to itself without the content intent, but for those that mention the bot", () =>
    withDiscord(async (discord) => {
      const club = discord.guild("Career Club");
      const channel = club.channel("general");
      const ann = club.member("ann");
      await ann.writes("a secret", { in: channel });
      await ann.writes(`<@${discord.app.applicationId}> hello`, { in: channel });
      const { answer } = await call(discord, `GET /channels/${channel.id}/messages`);
      expect(bags(answer).map(({ content }) => content)).toEqual([
        `<@${discord.app.applicationId}> hello`,
        "",
      ]);
      channel.botMay.delete("history");
      expect(await call(discord, `GET /channels/${channel.id}/messages`)).toMatchObject(refused(403, 50013));
    }));
});

it("a message rings those it mentions and says it may, and nobody else", () =>
  withDiscord(async (discord) => {
    const club = discord.guild("Career Club");
    const [ann, ben, general] = [club.member("ann"), club.member("ben"), club.channel("general")];
    const allowed_mentions = { parse: [], users: [ann.id] };
    const body = { content: `<@${ann.id}>, <@${ben.id}>: there is news.`, allowed_mentions };
    await call(discord, `POST /channels/${general.id}/messages`, body);
    ann.turnsTo(general);
    expect(ann.messages()[0]?.pings).toEqual([ann.id]);
    expect(ann.sees()).toBe("@ann, @ben: there is news.");
  }));

describe("who is asked for", () => {
  it("is found where the bot can see them", () =>
    withDiscord(async (discord) => {
      const club = discord.guild("Career Club");
      const ann = club.member("ann", { displayName: "Ann" });
      const member = (guild: string, user: string) => call(discord, `GET /guilds/${guild}/members/${user}`);
      expect((await call(discord, `GET /users/${ann.id}`)).answer).toMatchObject({ global_name: "Ann" });
      expect((await member(club.id, ann.id)).answer).toMatchObject({ user: { id: ann.id }, roles: [] });
      expect(await member(club.id, "1300000000000000099")).toMatchObject(refused(404, 10007));
      expect(await member("1300000000000000099", ann.id)).toMatchObject(refused(404, 10004));
      expect((await call(discord, `GET /guilds/${club.id}`)).answer).toMatchObject({ name: "Career Club" });
      club.uninstalls();
      expect(await member(club.id, ann.id)).toMatchObject(refused(403, 50001));
    }));

  it("is the app itself", () =>
    withDiscord(async (discord) => {
      const { applicationId: id, name } = discord.app;
      expect((await call(discord, "GET /users/@me")).answer).toMatchObject({ id, username: name, bot: true });
      expect((await call(discord, "GET /applications/@me")).answer).toMatchObject({ id, name });
    }));
});

describe("a request", () => {
  it("without the bot's token is answered 401, and journaled without it", () =>
    withDiscord(async (discord) => {
      const wrong = { authorization: "Bot someone-else" };
      expect(await call(discord, "GET /users/@me", undefined, wrong)).toMatchObject(refused(401, 0));
      expect(await call(discord, "GET /users/@me", undefined, {})).toMatchObject(refused(401, 0));
      await call(discord, "GET /users/@me");
      expect(discord.calls("GET /users/@me").map(({ by }) => by)).toEqual(["nobody", "nobody", "bot"]);
      expect(JSON.stringify(discord.calls())).not.toContain(discord.app.botToken);
    }));

  it("nobody knows is answered 404, and can be counted", () =>
    withDiscord(async (discord) => {
      expect(await call(discord, "GET /voice/regions")).toMatchObject(refused(404, 0));
      expect(discord.calls("unknown")).toMatchObject([{ url: "/api/v10/voice/regions" }]);
    }));
});
