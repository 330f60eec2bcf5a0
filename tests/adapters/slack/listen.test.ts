import { describe, expect, it } from "vitest";
import type { Community } from "../../platforms/slack/community.ts";
import { signed } from "../../platforms/slack/http/request-url.ts";
import type { Slack } from "../../platforms/slack/slack.ts";
import { call } from "../../platforms/slack/support.ts";
import { STORY } from "../../support/debrief.ts";
import { onGround, startHouse, type Way } from "./house.ts";
import { openQuestion, said } from "./journey.ts";

const WAYS: readonly Way[] = ["sockets", "HTTP"];
const OPENING = "How did it go?";

/** A message with a button of some other time, in a member's direct messages. */
async function postsOldButton(slack: Slack, club: Community, user: string): Promise<void> {
  const { channel } = await call(slack, "conversations.open", { token: club.token(), users: user });
  const button = { type: "button", action_id: "old", text: { type: "plain_text", text: "Old" }, value: "x" };
  const blocks = [{ type: "actions", block_id: "old", elements: [button] }];
  await call(slack, "chat.postMessage", {
    token: club.token(),
    channel: (channel as { id: string }).id,
    text: "old",
    blocks,
  });
}

const HOUR = 3_600_000;

describe.each(WAYS)("what Ann does in Slack, over %s", (way) => {
  it("somebody who writes more than can be read is told where it stopped, and holds nobody up", () =>
    onGround(way, async (ground) => {
      const club = ground.slack.workspace("T1");
      const [ann, ben] = [club.member("U2"), club.member("U3")];
      const house = await startHouse(ground);
      await Promise.all(Array.from({ length: 60 }, (_, nth) => ann.writesDM(`help ${nth}`)));
      await ben.writesDM("hi");
      await ben.hears(OPENING);
      await house.engine.settle();
      expect(said(ann).split("more at once than I can read")).toHaveLength(2);
      await ground.slack.until(() => ground.slack.deliveries().every(({ outcome }) => outcome === "acked"));
    }));

  it("/debrief in a channel is answered for her alone, and goes on in her direct messages", () =>
    onGround(way, async ({ slack, ...ground }) => {
      const club = slack.workspace("T1");
      const [ann, ben] = [club.member("U2"), club.member("U3")];
      const general = club.channel("general", { members: ["U2", "U3"], withBot: false });
      const house = await startHouse({ slack, ...ground });
      await ann.runs("/debrief", "", { in: general });
      expect(ann.sees()).toContain("I've answered in our direct messages");
      ben.turnsTo(general);
      expect(ben.sees()).toBe("");
      await house.engine.settle();
      await ann.opensMessages();
      expect(ann.sees()).toContain(OPENING);
      expect(general.messages.filter(({ onlyFor }) => !onlyFor)).toEqual([]);
    }));

  it.each([
    ["help", "You can say"],
    ["list", "No interviews yet"],
    ["privacy", "What is stored about you"],
    ["prepare", "Which role was it"],
    ["outcome", "Which role was it"],
    ["offer", "Which role was it"],
    ["community", "Only those who administer this community"],
    ["email", "?"],
    ["export", "in these two files"],
    ["forget", "for good"],
    ["debreif", "Did you mean “debrief”?"],
    ["how are you", "I don't know “how”"],
  ])("/debrief %s is answered in her direct messages", (text, answer) =>
    onGround(way, async (ground) => {
      const ann = ground.slack.workspace("T1").member("U2");
      const house = await startHouse(ground);
      await ann.runs("/debrief", text);
      await house.engine.settle();
      await ann.opensMessages();
      expect(ann.sees()).toContain(answer);
    }),
  );

  it("gets her export as a file", () =>
    onGround(way, async (ground) => {
      const ann = ground.slack.workspace("T1").member("U2");
      const house = await startHouse(ground);
      await ann.runs("/debrief", "export");
      await house.engine.settle();
      expect(ann.sees()).toContain("(file: afterword-export.json)");
    }));

  it("gets it as words where files are not allowed", () =>
    onGround(way, async (ground) => {
      const { slack } = ground;
      const ann = slack.workspace("T1").member("U2");
      const house = await startHouse(ground);
      slack.faults.befall("files.getUploadURLExternal", { error: "missing_scope" }, 2);
      await ann.runs("/debrief", "export");
      await house.engine.settle();
      expect(said(ann)).toContain('"talks"');
      expect(said(ann)).not.toContain("<!doctype");
    }));

  it("hears a word for a command, a button, a shortcut and a form that nobody knows", () =>
    onGround(way, async (ground) => {
      const { slack } = ground;
      const club = slack.workspace("T1");
      const ann = club.member("U2");
      await startHouse(ground);
      expect((await ann.runs("/debrie")).outcome).toBe("acked");
      await ann.hears("I don't know that command");
      await postsOldButton(slack, club, "U2");
      expect((await ann.presses("Old")).outcome).toBe("acked");
      await ann.hears("no longer in use");
      expect((await ann.usesShortcut("gone")).outcome).toBe("acked");
      await ann.writesDM("a note to myself about the interview");
      expect((await ann.usesMessageShortcut("gone", "a note to myself")).outcome).toBe("acked");
      await ann.hears("no longer in use");
    }));

  it("hears in her direct messages what she asked for by a button in a channel", () =>
    onGround(way, async (ground) => {
      const { slack } = ground;
      const club = slack.workspace("T1");
      const ann = club.member("U2");
      const general = club.channel("general", { members: ["U2"] });
      const house = await startHouse(ground);
      const blocks = [
        {
          type: "actions",
          block_id: "press:0:1/story",
          elements: [
            {
              type: "button",
              action_id: "press:0",
              text: { type: "plain_text", text: "List" },
              value: "/list",
            },
          ],
        },
      ];
      await call(slack, "chat.postMessage", { token: club.token(), channel: general.id, text: "x", blocks });
      await ann.presses("List", { in: general });
      await house.engine.settle();
      expect(general.messages.filter(({ onlyFor }) => !onlyFor)).toHaveLength(1);
      expect(general.messages.at(-1)).toMatchObject({ onlyFor: ann.id });
      await ann.opensMessages();
      expect(ann.sees()).toContain("No interviews yet");
    }));

  it("is told that a form of some other time is no longer in use", () =>
    onGround(way, async (ground) => {
      const { slack } = ground;
      const club = slack.workspace("T1");
      const ann = club.member("U2");
      await startHouse(ground);
      const { body } = await ann.runs("/debrief", "list");
      const text = (words: string) => ({ type: "plain_text", text: words });
      const element = { type: "plain_text_input", action_id: "value" };
      const view = {
        type: "modal",
        callback_id: "old",
        title: text("Old"),
        submit: text("Done"),
        blocks: [{ type: "input", block_id: "field", label: text("Field"), element }],
      };
      await call(slack, "views.open", { token: club.token(), trigger_id: body.trigger_id, view });
      expect((await ann.fills({ Field: "x" }))?.outcome).toBe("acked");
      expect(ann.sees()).toContain("! This form is no longer in use.");
      await ann.closesForm();
    }));

  it("starts from the shortcut, wherever she is", () =>
    onGround(way, async (ground) => {
      const ann = ground.slack.workspace("T1").member("U2");
      await startHouse(ground);
      expect((await ann.usesShortcut("start_debrief")).outcome).toBe("acked");
      await ann.hears(OPENING);
    }));

  it("makes a story of a message of her own, and is kindly refused another's", () =>
    onGround(way, async (ground) => {
      const club = ground.slack.workspace("T1");
      const [ann, ben] = [club.member("U2"), club.member("U3")];
      const general = club.channel("general", { members: ["U2", "U3"] });
      const house = await startHouse(ground);
      await ben.writes("Tom Weber cut me off after ten minutes.", { in: general });
      await ann.writes(STORY, { in: general });
      await ann.usesMessageShortcut("use_as_story", "Tom Weber");
      await ann.hears("Only a message of your own");
      await ann.usesMessageShortcut("use_as_story", "Maria Lopez");
      await house.engine.settle();
      await ann.opensMessages();
      expect(said(ann)).toContain("I read in it");
      expect(said(ann)).not.toContain("Tom Weber");
      expect(openQuestion(ann)?.key).toBe("story:right");
    }));

  it("finds her board on the Home tab, and starts from there", () =>
    onGround(way, async (ground) => {
      const ann = ground.slack.workspace("T1").member("U2");
      const house = await startHouse(ground);
      await ann.opensHome();
      await ann.hears("Your interviews");
      await ann.presses("Start a debrief");
      await house.engine.settle();
      await ann.opensMessages();
      expect(ann.sees()).toContain(OPENING);
    }));

  it("is told in the form itself what could not be read, and not a second time outside", () =>
    onGround(way, async (ground) => {
      const ann = ground.slack.workspace("T1").member("U2");
      const house = await startHouse(ground);
      await ann.runs("/debrief", "settings");
      await ann.hears("My details");
      await ann.presses("My details");
      await ann.hears("Full name");
      await ann.fills({ "Full name": " " });
      expect(ann.sees()).toContain("! I couldn't read that.");
      await house.engine.settle();
      await ann.fills({ "Full name": "Ann Lee" });
      await house.engine.settle();
      expect(ann.form()).toBeUndefined();
      expect(said(ann)).not.toContain("I couldn't read that.");
      expect(said(ann)).toContain("Ann Lee");
    }));

  it("opens a form again by its button, from this process and from the next", () =>
    onGround(way, async (ground) => {
      const ann = ground.slack.workspace("T1").member("U2");
      const first = await startHouse(ground);
      await ann.runs("/debrief", "settings");
      await ann.hears("My details");
      await ann.presses("My details");
      await ann.hears("Full name");
      await ann.closesForm();
      await first.engine.settle();
      const messages = ann.messages().length;
      await ann.presses("Open the form");
      await ann.hears("Full name");
      await ann.closesForm();
      expect(ann.messages()).toHaveLength(messages);
      await first.dies();
      await startHouse(ground);
      await ann.presses("Open the form");
      await ann.hears("Full name");
    }));

  it("has her time zone from her profile, asked of Slack once", () =>
    onGround(way, async (ground) => {
      const { slack } = ground;
      const ann = slack.workspace("T1").member("U2", { tz: "Asia/Tokyo" });
      const house = await startHouse(ground);
      await ann.writesDM("hi");
      await ann.hears(OPENING);
      await ann.writesDM(STORY);
      await house.engine.settle();
      expect((await house.store.load("slack:T1:U2")).member?.zone).toBe("Asia/Tokyo");
      expect(slack.calls("users.info")).toHaveLength(1);
    }));

  it("is heard without a profile too", () =>
    onGround(way, async (ground) => {
      const { slack } = ground;
      const ann = slack.workspace("T1").member("U2");
      await startHouse(ground);
      slack.faults.befall("users.info", { error: "missing_scope" }, 9);
      await ann.writesDM("hi");
      await ann.hears(OPENING);
      await ann.writesDM(STORY);
      await ann.hears("Maria Lopez");
      expect(slack.calls("users.info")).toHaveLength(1);
    }));
});

describe("a file", () => {
  it("is declined once, however often Slack tells of it, and its words count", () =>
    onGround("HTTP", async (ground) => {
      const { slack } = ground;
      const ann = slack.workspace("T1").member("U2");
      const house = await startHouse(ground);
      await ann.writesDM("hi");
      await ann.hears(OPENING);
      const [delivery] = slack.deliveries();
      const event = {
        ...(delivery?.body.event as object),
        subtype: "file_share",
        text: STORY,
        files: [{ id: "F1" }],
      };
      const body = JSON.stringify({
        ...delivery?.body,
        event_id: "EvFILE",
        event: { ...event, ts: "1795021201.0001" },
      });
      for (let times = 0; times < 3; times++) {
        const headers = { "content-type": "application/json", ...signed(slack.app.signingSecret, body) };
        expect((await fetch(house.url, { method: "POST", headers, body })).status).toBe(200);
      }
      await house.engine.settle();
      await house.stop();
      expect(said(ann)).toContain("Maria Lopez");
      expect(said(ann).split("I can't open files")).toHaveLength(2);
    }));
});

describe("a member whose account is closed", () => {
  it.each(WAYS)("is gone within a day, and a stranger's account makes nobody known, over %s", (way) =>
    onGround(way, async (ground) => {
      const club = ground.slack.workspace("T1");
      const ann = club.member("U2");
      club.member("U3");
      const house = await startHouse(ground);
      await ann.writesDM("hi");
      await ann.hears(OPENING);
      const kept = async (user: string) => (await house.store.load(`slack:T1:${user}`)).member;
      for (const user of ["U2", "U3"]) await club.closes(user);
      expect(await kept("U3")).toBeUndefined();
      await ground.slack.passes(22 * HOUR);
      await house.tick();
      expect(await kept("U2")).toBeDefined();
      await ground.slack.passes(HOUR);
      await house.tick();
      expect(await kept("U2")).toBeUndefined();
    }),
  );
});

describe("a workspace that removes the app", () => {
  it.each(WAYS)("is passed on, with the moment it was said, over %s", (way) =>
    onGround(way, async (ground) => {
      const gone: unknown[] = [];
      await startHouse(ground, {
        installs: { gone: async (team, at) => void gone.push([team, at]), refused: async () => {} },
      });
      const club = ground.slack.workspace("T1");
      await club.uninstalls();
      expect(gone).toEqual([
        ["T1", ground.slack.now()],
        ["T1", ground.slack.now()],
      ]);
    }),
  );

  it("without a word is passed on when its token is refused", () =>
    onGround("sockets", async (ground) => {
      const refused: unknown[] = [];
      const house = await startHouse(ground, {
        installs: { gone: async () => {}, refused: async (...what) => void refused.push(what) },
      });
      const club = ground.slack.workspace("T1");
      const token = club.token();
      ground.slack.faults.befall("chat.postMessage", { error: "token_revoked" });
      await club.member("U2").writesDM("hi");
      await house.engine.settle();
      expect(refused).toEqual([["T1", token]]);
    }));
});
