import { describe, expect, it } from "vitest";
import { call } from "../../platforms/discord/support.ts";
import { STORY } from "../../support/debrief.ts";
import { type Ground, onGround, startHouse } from "./house.ts";
import { byButtons, goesOn, inWords, ofBot, openQuestion, said } from "./journey.ts";

const OPENING = "How did it go?";

/** Ann in a server, and the bot running. */
const withAnn = (
  run: (
    ground: Ground & {
      readonly ann: ReturnType<ReturnType<Ground["discord"]["guild"]>["member"]>;
      readonly club: ReturnType<Ground["discord"]["guild"]>;
      readonly house: Awaited<ReturnType<typeof startHouse>>;
    },
  ) => Promise<void>,
) =>
  onGround(async (ground) => {
    const club = ground.discord.guild("club");
    const ann = club.member("Ann");
    await run({ ...ground, club, ann, house: await startHouse(ground) });
  });

describe("what Ann does on Discord", () => {
  it("/debrief start in a channel is answered for her alone, and goes on in her direct messages", () =>
    withAnn(async ({ club, ann, house }) => {
      const ben = club.member("Ben");
      const general = club.channel("general");
      await ann.runs("/debrief start", {}, { in: general });
      await ann.hears("I've answered in our");
      ben.turnsTo(general);
      expect(ben.sees()).toBe("");
      await house.engine.settle();
      ann.opensMessages();
      expect(ann.sees()).toContain(OPENING);
      expect(general.messages.filter(({ onlyFor }) => !onlyFor)).toEqual([]);
    }));

  it("/debrief start in direct messages is answered by the question itself", () =>
    withAnn(async ({ ann, house }) => {
      await ann.runs("/debrief start");
      await house.engine.settle();
      expect(ofBot(ann)).toHaveLength(1);
      expect(ann.sees()).toContain(OPENING);
    }));

  it.each([
    ["help", "You can say"],
    ["list", "No interviews yet"],
    ["privacy", "What is stored about you"],
    ["prepare", "Which role was it"],
    ["outcome", "Which role was it"],
    ["offer", "Which role was it"],
    ["community", "That belongs to a community"],
    ["email", "?"],
    ["why", "no reading yet"],
    ["settings", "Your time zone"],
    ["export", "in these two files"],
    ["forget", "for good"],
  ])("/debrief %s is answered where it is typed", (command, answer) =>
    withAnn(async ({ ann }) => {
      await ann.runs(`/debrief ${command}`);
      await ann.hears(answer);
    }),
  );

  it("a press puts the answer in the question's place, with a way to change it", () =>
    withAnn(async ({ discord, ann, house }) => {
      await ann.writesDM(STORY);
      await ann.hears("I read in it");
      await goesOn(ann, { discord, house, manner: inWords, stop: "sign:engagement" });
      const asked = ann.sees();
      expect(asked).toContain("How present were they");
      await ann.presses("With me throughout");
      await house.engine.settle();
      expect(ann.sees()).toContain("Attention: with me throughout");
      expect(ann.sees()).not.toContain("How present were they");
      await ann.presses("Change");
      await ann.hears("How present were they");
    }));

  it("words settle the question's message too", () =>
    withAnn(async ({ discord, ann, house }) => {
      await ann.writesDM(STORY);
      await ann.hears("I read in it");
      await ann.writesDM("that's right");
      await discord.until(() => ann.sees().includes("What I read: right"));
      await house.engine.settle();
      expect(ann.sees()).not.toContain("[That's right]");
    }));

  it("a press on a question long answered changes that answer and no other", () =>
    withAnn(async ({ discord, ann, house }) => {
      await ann.writesDM(STORY);
      await ann.hears("I read in it");
      const [old] = ofBot(ann).slice(-1);
      await goesOn(ann, { discord, house, manner: inWords, stop: "sign:engagement" });
      const before = openQuestion(ann);
      if (old)
        old.components = [
          {
            type: 1,
            components: [{ type: 2, style: 1, label: "Old", custom_id: "press:0:1/story:right|yes" }],
          },
        ];
      await ann.presses("Old");
      await house.engine.settle();
      expect(openQuestion(ann)).toEqual(before);
      expect(ann.sees()).toContain("Changed. What I read: right.");
    }));

  it("somebody who writes more than can be read is told where it stopped, and holds nobody up", () =>
    withAnn(async ({ club, ann, house }) => {
      const ben = club.member("Ben");
      for (let nth = 0; nth < 60; nth++) await ann.writesDM(`help ${nth}`);
      await ben.writesDM("hi");
      await ben.hears(OPENING);
      await ann.hears("more at once than I can read");
      await house.engine.settle();
      expect(said(ann).split("more at once than I can read")).toHaveLength(2);
    }));

  it("a double click is one press", () =>
    withAnn(async ({ ann, house }) => {
      await ann.writesDM(STORY);
      await ann.hears("I read in it");
      await ann.pressesTwice("That's right");
      await house.engine.settle();
      expect(ann.sees()).not.toContain("Already noted");
      expect(ann.sees()).not.toContain("failed");
    }));

  it("an event that Discord tells twice has its effect once", () =>
    withAnn(async ({ discord, ann, house }) => {
      discord.faults.tellTwice();
      await ann.writesDM("hi");
      await ann.hears(OPENING);
      await house.engine.settle();
      expect(ofBot(ann)).toHaveLength(1);
    }));

  it("a button of some other time says so, to her alone", () =>
    withAnn(async ({ ann }) => {
      await ann.writesDM("hi");
      await ann.hears(OPENING);
      const [message] = ofBot(ann);
      if (message)
        message.components = [
          { type: 1, components: [{ type: 2, style: 1, label: "Old", custom_id: "vote:3" }] },
        ];
      await ann.presses("Old");
      await ann.hears("no longer in use");
    }));

  it("the quick form is one form: checkboxes, radio buttons and a box", () =>
    withAnn(async ({ discord, ann, house }) => {
      await ann.runs("/debrief start");
      await ann.hears(OPENING);
      await ann.presses("Quick form instead");
      await ann.hears("What was good?");
      await ann.fills({
        "What was good?": ["Rapport: flowed both ways", "Depth: dug in, followed up"],
        "How did you meet?": "By video",
        "Who, which job, what was said at the end?": STORY,
      });
      await house.engine.settle();
      expect(ann.form()).toBeUndefined();
      await goesOn(ann, { discord, house, manner: inWords });
      expect(ann.sees()).toContain("That is the debrief");
    }));

  it("a form that opened under another answer leaves that answer where it stands", () =>
    withAnn(async ({ ann, house }) => {
      await ann.runs("/debrief settings");
      await ann.hears("What would you like to change?");
      await ann.presses("My details");
      await ann.hears("Full name");
      await ann.fills({ "Full name": "Ann Lee" });
      await house.engine.settle();
      expect(said(ann)).toContain("What to change: My details");
      expect(said(ann)).toContain("Ann Lee");
    }));

  it("a form opens by its button in another process too", () =>
    withAnn(async ({ ann, house, ...ground }) => {
      await ann.runs("/debrief start");
      await ann.hears(OPENING);
      await ann.presses("Quick form instead");
      await ann.closesForm();
      await house.dies();
      await startHouse(ground);
      await ann.presses("Open the form");
      await ann.hears("What was good?");
      expect(ann.form()).toBeDefined();
    }));

  it("what was typed into a form that can't be read stands there again", () =>
    withAnn(async ({ discord, ann, house }) => {
      await ann.runs("/debrief email");
      await ann.hears("Who interviewed you");
      await goesOn(ann, { discord, house, manner: inWords, stop: "details" });
      if (!ann.form()) await ann.presses("Open the form");
      await ann.fills({ "Full name": "   ", Email: "ann@example.org" });
      await ann.hears("I couldn't read that");
      await house.engine.settle();
      if (!ann.form()) await ann.presses("Open the form");
      expect(JSON.stringify(ann.form())).toContain("ann@example.org");
    }));

  it("editing her own message changes the answer, deleting it takes it back", () =>
    withAnn(async ({ ann }) => {
      await ann.runs("/debrief email");
      await ann.hears("Who interviewed you");
      await ann.writesDM("Maria Lopez");
      await ann.hears("Which role was it");
      await ann.editsMessage("Maria Lopez", "Tom Achebe");
      await ann.hears("Changed. Who was there: Tom Achebe");
      await ann.deletesMessage("Tom Achebe");
      await ann.hears("Taken back");
    }));

  it("a message of her own can be her story; another's can't", () =>
    withAnn(async ({ club, ann }) => {
      const ben = club.member("Ben");
      const general = club.channel("general");
      await ann.writes(STORY, { in: general });
      await ben.writes("I got the job of my dreams, thanks to all of you.", { in: general });
      ann.turnsTo(general);
      await ann.pointsAt("Use as my story", "job of my dreams");
      await ann.hears("Only a message of your own");
      await ann.pointsAt("Use as my story", "triage");
      await ann.hears("I've answered in our");
      ann.opensMessages();
      expect(ann.sees()).toContain("I read in it");
    }));

  it("a file is declined, and said to be", () =>
    withAnn(async ({ discord, ann }) => {
      await ann.writesDM("hi");
      await ann.hears(OPENING);
      await ann.attachesDM("notes.pdf");
      await ann.hears("I can't open files");
      expect(discord.calls().filter(({ route }) => route.includes("notes"))).toEqual([]);
    }));

  it("the export comes as files", () =>
    withAnn(async ({ ann }) => {
      await ann.writesDM("export");
      expect(await ann.hears("in these two files")).toContain("(file: afterword-export.json)");
    }));

  it("typing a command offers her own interviews, and nobody else's", () =>
    withAnn(async ({ discord, club, ann, house }) => {
      await ann.writesDM("hi");
      await ann.hears(OPENING);
      await goesOn(ann, { discord, house, manner: inWords });
      expect(await ann.types("/debrief list", { interview: "pilot" })).toEqual([]);
      expect(await club.member("Ben").types("/debrief list", { interview: "" })).toEqual([]);
      const offered = await ann.types("/debrief list", { interview: "nurse" });
      expect(offered).toHaveLength(1);
      expect(offered[0]).toContain("staff nurse at St Anne's Hospital");
      await ann.runs("/debrief list", { interview: offered[0] ?? "" });
      await ann.hears("How it looked");
    }));

  it("who added the app to their own account has it between others and alone with it", () =>
    onGround(async (ground) => {
      const { discord } = ground;
      const cat = discord.person("Cat");
      cat.installsApp();
      await startHouse(ground);
      const chat = cat.chatsWith(discord.person("Dan"));
      await cat.runs("/debrief start", {}, { in: chat });
      await cat.hears("I've answered in our");
      cat.opensMessages();
      expect(cat.sees()).toContain(OPENING);
    }));

  it("a day and time she names is shown in Discord's own way", () =>
    withAnn(async ({ discord, ann, house }) => {
      await ann.writesDM("hi");
      await ann.hears(OPENING);
      await goesOn(ann, { discord, house, manner: inWords, stop: "zone" });
      await ann.writesDM("New York");
      await ann.hears("When was the interview");
      await ann.writesDM("yesterday at 3pm");
      await ann.hears("When it was");
      await house.engine.settle();
      const at = Date.UTC(2026, 10, 17, 20) / 1_000;
      expect(JSON.stringify(ofBot(ann).map(({ components }) => components))).toContain(`<t:${at}:F>`);
    }));
});

describe("what the bot tells Discord", () => {
  it("asks for nothing privileged, pings nobody, and names every message it posts", () =>
    withAnn(async ({ discord, ann, house }) => {
      await ann.writesDM(
        "@everyone <@123456789012345678> so that was that after all of this time, I suppose.",
      );
      await house.engine.settle();
      await discord.until(() => ofBot(ann).length > 0);
      await goesOn(ann, { discord, house, manner: byButtons });
      const posts = discord.calls("POST /channels/:channel/messages");
      expect(posts.length).toBeGreaterThan(5);
      for (const { body } of posts)
        expect(body).toMatchObject({ allowed_mentions: { parse: [] }, enforce_nonce: true });
      const nonces = posts.map(({ body }) => (body as { nonce: string }).nonce);
      expect(new Set(nonces).size).toBe(nonces.length);
      expect(discord.gateway.intents()).toEqual([1 | 4096]);
    }));

  it("registers its commands once, and again only when they have changed", () =>
    onGround(async (ground) => {
      const { discord } = ground;
      const first = await startHouse(ground);
      expect(discord.calls("PUT /applications/:app/commands")).toHaveLength(1);
      await first.stop();
      await (await startHouse(ground)).stop();
      expect(discord.calls("PUT /applications/:app/commands")).toHaveLength(1);
      await call(discord, `PUT /applications/${discord.app.applicationId}/commands`, []);
      await startHouse(ground);
      expect(discord.calls("PUT /applications/:app/commands")).toHaveLength(3);
    }));
});
