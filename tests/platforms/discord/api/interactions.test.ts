import { describe, expect, it } from "vitest";
import { bag, str } from "../../bag.ts";
import type { Discord } from "../discord.ts";
import { listens } from "../line.ts";
import type { Person } from "../people/person.ts";
import { call, complaintsOf, LOOSE, withDiscord } from "../support.ts";

const MENTIONS = { allowed_mentions: { parse: [] } };
const BUTTON = { type: 2, style: 2, label: "Go", custom_id: "go" };
const text = (content: string, more: object = {}) => ({ ...MENTIONS, content, ...more });
const refused = (status: number, code: number) => ({ status, answer: { code } });

/** Ways to answer the last thing somebody did, with nothing but its token. */
function answering(discord: Discord) {
  const { id, token } = bag(discord.deliveries("INTERACTION_CREATE").at(-1)?.body);
  const webhook = `/webhooks/${discord.app.applicationId}/${str(token)}`;
  return {
    respond: (type: number, data?: object) =>
      call(discord, `POST /interactions/${str(id)}/${str(token)}/callback`, { type, data }, {}),
    follow: (body: object) => call(discord, `POST ${webhook}`, body, {}),
    edit: (body: object, message = "@original") =>
      call(discord, `PATCH ${webhook}/messages/${message}`, body, {}),
    fetch: (message = "@original") => call(discord, `GET ${webhook}/messages/${message}`, undefined, {}),
    remove: (message = "@original") => call(discord, `DELETE ${webhook}/messages/${message}`, undefined, {}),
  };
}

interface Scene {
  readonly ann: Person;
  readonly discord: Discord;
}

async function scene(discord: Discord): Promise<Scene> {
  await listens(discord);
  const commands = [{ name: "debrief", description: "x", contexts: [0, 1, 2], integration_types: [0, 1] }];
  await call(discord, `PUT /applications/${discord.app.applicationId}/commands`, commands);
  return { ann: discord.guild("Career Club").member("ann"), discord };
}

/** Ann has run a command; the deed is still open. */
async function commanded(discord: Discord) {
  const { ann } = await scene(discord);
  const running = ann.runs("/debrief");
  return { ann, running, ...answering(discord) };
}

/** Ann has pressed a button on a message of the bot's. */
async function pressed(discord: Discord) {
  const { ann } = await scene(discord);
  const { answer: dm } = await call(discord, "POST /users/@me/channels", { recipient_id: ann.id });
  const components = [{ type: 1, components: [BUTTON] }];
  const route = `POST /channels/${str(bag(dm).id)}/messages`;
  const { answer } = await call(discord, route, text("Ready?", { components }));
  const pressing = ann.presses("Go");
  return { ann, pressing, message: str(bag(answer).id), ...answering(discord) };
}

describe("the first answer", () => {
  it("may take three seconds, and not a moment longer", () =>
    withDiscord(async (discord) => {
      const { running, respond, ann } = await commanded(discord);
      await discord.passes(2_999);
      expect(await respond(4, text("Just in time"))).toMatchObject({ status: 204 });
      await running;
      const late = ann.runs("/debrief");
      const { respond: respondLate, follow } = answering(discord);
      await discord.passes(3_000);
      expect((await late).outcome).toBe("failed");
      expect(await respondLate(4, text("Too late"))).toMatchObject(refused(404, 10062));
      expect(await follow(text("Too late"))).toMatchObject(refused(404, 10015));
    }));

  it("is one", () =>
    withDiscord(async (discord) => {
      const { respond } = await commanded(discord);
      expect(await respond(5)).toMatchObject({ status: 204 });
      expect(await respond(4, text("again"))).toMatchObject(refused(400, 40060));
    }));

  it("needs the interaction's own token", () =>
    withDiscord(async (discord) => {
      await commanded(discord);
      const { id, token } = bag(discord.deliveries("INTERACTION_CREATE").at(-1)?.body);
      const route = (key: string) => `POST /interactions/${str(id)}/${key}/callback`;
      expect(await call(discord, route("guess"), { type: 5 })).toMatchObject(refused(404, 10062));
      expect(await call(discord, route(str(token)), { type: 5 })).toMatchObject({ status: 204 });
    }));

  it("stands in the journal with its address, for a test to look for in a log", () =>
    withDiscord(async (discord) => {
      const { respond, follow } = await commanded(discord);
      await respond(5);
      await follow(text("x"));
      const { token } = bag(discord.deliveries("INTERACTION_CREATE").at(-1)?.body);
      const urls = discord.calls().map(({ url }) => url);
      expect(urls.filter((url) => url.includes(str(token)))).toHaveLength(2);
    }));

  it("is told of in full where that is asked for", () =>
    withDiscord(async (discord) => {
      await commanded(discord);
      const { id, token } = bag(discord.deliveries("INTERACTION_CREATE").at(-1)?.body);
      const route = `POST /interactions/${str(id)}/${str(token)}/callback?with_response=true`;
      const { status, answer } = await call(discord, route, { type: 4, data: text("Hi", { flags: 64 }) }, {});
      expect(status).toBe(200);
      const message = bag(bag(bag(answer).resource).message);
      expect(answer).toMatchObject({
        interaction: { id, type: 2, response_message_id: message.id, response_message_ephemeral: true },
        resource: { type: 4, message: { content: "Hi", flags: 64 } },
      });
    }));

  it.each([6, 7, 8])("to a command is of no kind %i", (type) =>
    withDiscord(async (discord) => {
      const { respond } = await commanded(discord);
      const { answer } = await respond(type, type === 8 ? { choices: [] } : text("x"));
      expect(complaintsOf(answer)).toEqual(["type BASE_TYPE_CHOICES Value must be one of {4, 5, 9}."]);
      expect(await respond(5)).toMatchObject({ status: 204 });
    }, LOOSE),
  );
});

describe("a button's answer", () => {
  it("changes the message it stands on", () =>
    withDiscord(async (discord) => {
      const { ann, pressing, message, respond, fetch } = await pressed(discord);
      await respond(7, text("Gone.", { components: [] }));
      await pressing;
      expect(ann.sees()).toBe("Gone.");
      expect((await fetch()).answer).toMatchObject({ id: message, edited_timestamp: expect.any(String) });
    }));

  it("leaves it alone for now, and changes it later", () =>
    withDiscord(async (discord) => {
      const { ann, pressing, respond, edit, follow } = await pressed(discord);
      await respond(6);
      await pressing;
      expect(ann.sees()).toBe("Ready?\n[Go]");
      await edit(text("Later.", { components: [] }));
      expect(ann.sees()).toBe("Later.");
      expect((await follow(text("And more"))).answer).toMatchObject({
        type: 19,
        message_reference: { type: 0 },
      });
      expect(ann.sees()).toBe("Later.\n\nAnd more");
    }));

  it("opens a form, which is no message", () =>
    withDiscord(async (discord) => {
      const { ann, pressing, respond, edit } = await pressed(discord);
      const field = { type: 4, custom_id: "name", style: 1 };
      const label = { type: 18, label: "Name", component: field };
      await respond(9, { custom_id: "f", title: "Form", components: [label] });
      await pressing;
      expect(await edit(text("x"))).toMatchObject(refused(404, 10008));
      const filling = ann.fills({ Name: "Dana" });
      expect(bag(discord.deliveries("INTERACTION_CREATE").at(-1)?.body)).toMatchObject({
        type: 5,
        message: { content: "Ready?" },
        data: {
          custom_id: "f",
          components: [{ type: 18, id: 1, component: { type: 4, id: 2, custom_id: "name", value: "Dana" } }],
        },
      });
      await answering(discord).respond(7, text("Hello Dana", { components: [] }));
      await filling;
      expect(ann.sees()).toBe("Hello Dana");
    }));
});

describe("the token", () => {
  it("lives for a quarter of an hour", () =>
    withDiscord(async (discord) => {
      const { running, respond, edit, follow } = await commanded(discord);
      await respond(4, text("One"));
      await running;
      await discord.passes(15 * 60_000 - 1);
      expect(await edit(text("Two"))).toMatchObject({ status: 200 });
      await discord.passes(1);
      expect(await edit(text("Three"))).toMatchObject(refused(401, 50027));
      expect(await follow(text("Three"))).toMatchObject(refused(401, 50027));
    }));

  it("opens nothing before the first answer, and nothing for others", () =>
    withDiscord(async (discord) => {
      const { respond, follow } = await commanded(discord);
      expect(await follow(text("x"))).toMatchObject(refused(404, 10015));
      await respond(5);
      const route = (app: string, token: string) => `POST /webhooks/${app}/${token}`;
      const { applicationId } = discord.app;
      expect(await call(discord, route(applicationId, "guess"), text("x"))).toMatchObject(
        refused(401, 50027),
      );
      const { token } = bag(discord.deliveries("INTERACTION_CREATE").at(-1)?.body);
      expect(await call(discord, route("1300000000000000002", str(token)), text("x"))).toMatchObject(
        refused(404, 10015),
      );
    }));

  it("reaches what it brought, until that is deleted", () =>
    withDiscord(async (discord) => {
      const { ann, running, respond, follow, edit, fetch, remove } = await commanded(discord);
      await respond(4, text("One", { flags: 64 }));
      await running;
      const id = str(bag((await follow(text("Two", { flags: 64 }))).answer).id);
      await edit(text("Two and a half"), id);
      expect(ann.sees()).toBe("One\n\nTwo and a half");
      expect(await remove(id)).toMatchObject({ status: 204 });
      expect(await fetch(id)).toMatchObject(refused(404, 10008));
      expect(await remove()).toMatchObject({ status: 204 });
      expect(await fetch()).toMatchObject(refused(404, 10008));
      expect(ann.sees()).toBe("");
    }));
});

describe("a deferred answer", () => {
  it("shows that the app is thinking, then what it thought; the first follow-up is that too", () =>
    withDiscord(async (discord) => {
      const { ann, running, respond, follow, fetch } = await commanded(discord);
      await respond(5);
      await running;
      expect(ann.sees()).toBe("Afterword is thinking...");
      const { answer } = await follow(text("Done."));
      expect((await fetch()).answer).toMatchObject({ id: bag(answer).id, content: "Done.", flags: 0 });
      expect(ann.sees()).toBe("Done.");
      await follow(text("And another thing."));
      expect(ann.sees()).toBe("Done.\n\nAnd another thing.");
    }));

  it("is for Ann alone if it was so from the start, and never otherwise", () =>
    withDiscord(async (discord) => {
      const { ann } = await scene(discord);
      const club = discord.guild("Career Club");
      const [ben, general] = [club.member("ben"), club.channel("general")];
      ben.turnsTo(general);
      const first = ann.runs("/debrief", {}, { in: general });
      const open = answering(discord);
      await open.respond(5);
      await open.edit(text("For all", { flags: 64 }));
      await first;
      expect(ben.sees()).toBe("For all");
      const second = ann.runs("/debrief", {}, { in: general });
      const closed = answering(discord);
      await closed.respond(5, { flags: 64 });
      expect((await closed.follow(text("For her"))).answer).toMatchObject({ flags: 64 });
      await second;
      expect(ann.sees()).toBe("For all\n\nFor her");
      expect(ben.sees()).toBe("For all");
    }));

  it("takes components alone when it is edited, not before", () =>
    withDiscord(async (discord) => {
      const { running, respond, edit } = await commanded(discord);
      await respond(5, { flags: 32_768 });
      await running;
      const components = [{ type: 10, content: "Done." }];
      const { answer } = await edit({ ...MENTIONS, components });
      expect(complaintsOf(answer)[0]).toContain("UNION_TYPE_CHOICES");
      expect(await edit({ ...MENTIONS, components, flags: 32_768 })).toMatchObject({ status: 200 });
    }, LOOSE));
});

describe("an ephemeral answer", () => {
  it("is no message to the API, no event, and gone when Ann reloads", () =>
    withDiscord(async (discord) => {
      const { ann, running, respond, fetch, edit } = await commanded(discord);
      await respond(4, text("Psst", { flags: 64 }));
      await running;
      const { id, channel_id } = bag((await fetch()).answer);
      const route = `/channels/${str(channel_id)}/messages`;
      expect(await call(discord, `GET ${route}/${str(id)}`)).toMatchObject(refused(404, 10008));
      expect((await call(discord, `GET ${route}`)).answer).toEqual([]);
      expect(discord.deliveries("MESSAGE_CREATE")).toEqual([]);
      ann.reloads();
      await edit(text("Psst again"));
      expect(ann.sees()).toBe("");
    }));

  it("works where the direct messages are closed", () =>
    withDiscord(async (discord) => {
      const { ann, running, respond } = await commanded(discord);
      ann.closesDMs();
      expect(await respond(4, text("Still here", { flags: 64 }))).toMatchObject({ status: 204 });
      await running;
      expect(ann.sees()).toBe("Still here");
    }));
});

it("an app that only its user has installed may follow up five times", () =>
  withDiscord(async (discord) => {
    await scene(discord);
    const cat = discord.person("cat");
    cat.installsApp();
    const running = cat.runs("/debrief");
    const { respond, follow } = answering(discord);
    await respond(4, text("One"));
    await running;
    for (let count = 0; count < 5; count++) expect(await follow(text("x"))).toMatchObject({ status: 200 });
    expect(await follow(text("x"))).toMatchObject(refused(400, 40094));
  }));
