import { describe, expect, it } from "vitest";
import type { Community } from "../../platforms/discord/community.ts";
import type { Person } from "../../platforms/discord/people/person.ts";
import type { Channel } from "../../platforms/discord/world/world.ts";
import { type Ground, onGround, type Process, startHouse } from "./house.ts";
import { goesOn, inWords, said } from "./journey.ts";

const HOUR = 3_600_000;
/** Nine in Berlin. */
const FIRST_MONDAY = Date.UTC(2026, 10, 23, 8, 0);

interface Scene extends Ground {
  readonly club: Community;
  readonly general: Channel;
  /** Holds Manage Server. */
  readonly ada: Person;
  readonly bo: Person;
  readonly cy: Person;
  readonly house: Process;
  /** So many hours go by, and whoever is due is looked at. */
  hours(count: number): Promise<void>;
  /** The next time that was set comes. */
  monday(): Promise<void>;
  /** Everything there is to set up, until it is on: Mondays at nine in Berlin. */
  setsUp(): Promise<void>;
}

const inClub = (run: (scene: Scene) => Promise<void>) =>
  onGround(async (ground) => {
    const { discord } = ground;
    const club = discord.guild("club");
    const ada = club.member("Ada", { admin: true });
    const [bo, cy, general] = [club.member("Bo"), club.member("Cy"), club.channel("interviews")];
    const house = await startHouse(ground);
    let next = FIRST_MONDAY;
    const hours = async (count: number) => {
      await discord.passes(count * HOUR);
      await house.tick();
      await house.tick();
    };
    const monday = async () => {
      await hours((next - discord.now()) / HOUR);
      next += 7 * 24 * HOUR;
    };
    const writes = async (words: string) => {
      await ada.presses("Write an answer");
      return ada.fills({ "In your own words": words });
    };
    const setsUp = async () => {
      const deeds = [
        () => ada.runs("/debrief community", {}, { in: general }),
        () => ada.selects("interviews"),
        () => writes("Mondays at 9"),
        () => writes("Berlin"),
        () => ada.presses("Turn it on"),
      ];
      for (const deed of deeds) {
        await deed();
        await house.settle();
      }
    };
    await run({ ...ground, club, general, ada, bo, cy, house, hours, monday, setsUp });
  });

const posted = ({ messages }: Channel) => messages.filter(({ onlyFor, gone }) => !onlyFor && !gone);
/** The last message there has one button, of whatever making. */
function press(channel: Channel, label: string, custom_id: string): void {
  const last = posted(channel).at(-1);
  if (!last) throw new Error("Nothing was posted.");
  last.components = [{ type: 1, components: [{ type: 2, style: 1, label, custom_id }] }];
}
const seenBy = (person: Person, channel: Channel): string => {
  person.turnsTo(channel);
  return person.sees();
};

describe("a community on Discord", () => {
  it("is set up by an admin where they said so, and posts when it said it would", () =>
    inClub(async ({ discord, setsUp, ada, bo, general, monday, house }) => {
      await setsUp();
      expect(ada.sees()).toContain("It is on");
      expect(seenBy(bo, general)).toContain("A trial: this is where I'd post");
      await house.lapse(60_000);
      await discord.until(() => !bo.sees().includes("A trial"));
      await monday();
      expect(posted(general)).toHaveLength(1);
      expect(seenBy(bo, general)).toContain("Just out of an interview");
    }));

  it("lets two people press its button, each for themselves and in private", () =>
    inClub(async ({ discord, setsUp, bo, cy, general, monday, house }) => {
      await setsUp();
      await house.lapse(60_000);
      await monday();
      for (const one of [bo, cy]) {
        one.turnsTo(general);
        await one.presses("Go over mine, privately");
        await house.settle();
        one.opensMessages();
        await discord.until(() => one.sees().includes("How did it go?"));
      }
      expect(seenBy(bo, general)).not.toContain("How did it go?");
    }));

  it("lets somebody whose direct messages are closed go over theirs right there, seen by them alone", () =>
    inClub(async ({ setsUp, bo, cy, general, monday, house }) => {
      await setsUp();
      bo.closesDMs();
      await monday();
      bo.turnsTo(general);
      await bo.presses("Go over mine, privately");
      await bo.hears("How did it go?");
      await house.settle();
      expect(seenBy(cy, general)).not.toContain("How did it go?");
    }));

  it("is nobody's to change who doesn't manage the server", () =>
    inClub(async ({ setsUp, bo, general, house, monday }) => {
      await setsUp();
      for (const what of ["now really", "stop"]) {
        await bo.runs("/debrief community", { what }, { in: general });
        await house.settle();
        expect(bo.sees()).toContain("Only those who administer this community");
      }
      await house.lapse(60_000);
      await monday();
      expect(posted(general)).toHaveLength(1);
    }));

  it("is nobody's to change by a button that was forged or replayed under its post", () =>
    inClub(async ({ discord, setsUp, bo, cy, general, house, monday }) => {
      await setsUp();
      await house.lapse(60_000);
      await monday();
      bo.turnsTo(general);
      const pressed = await bo.presses("Go over mine, privately");
      await house.settle();
      const again = async (swaps: readonly (readonly [string, string])[]) => {
        const body = swaps.reduce(
          (text, [from, to]) => text.replaceAll(from, to),
          JSON.stringify(pressed.body),
        );
        discord.tellsAgain({ ...pressed, body: JSON.parse(body) });
        await new Promise((go) => setImmediate(go));
        await house.settle();
      };
      const id = String(pressed.body.id);
      await again([]);
      bo.opensMessages();
      await discord.until(() => bo.sees().includes("How did it go?"));
      const member = async (who: Person) => (await house.store.load(`discord:${who.id}`)).member;
      expect((await member(bo))?.seen).toHaveLength(1);
      // As if somebody else had pressed it, and it had meant more.
      for (const [nth, deed] of ["stop", "off", "now really"].entries())
        await again([
          ["/debrief", `/community ${deed}`],
          [bo.id, cy.id],
          [id, `${id.slice(0, -1)}${nth + 5}`],
        ]);
      press(general, "Stop", "press:0:|/community stop");
      cy.turnsTo(general);
      await cy.presses("Stop");
      await house.settle();
      cy.opensMessages();
      await discord.until(() => cy.sees().includes("Only those who administer this community"));
      expect((await member(cy))?.talks).toEqual([]);
      for (let week = 0; week < 3; week++) await monday();
      expect(posted(general)).toHaveLength(4);
    }));

  it("answers whoever presses an old post's button, and nobody else, though all is stopped and the bot is another", () =>
    inClub(async (scene) => {
      const { discord, setsUp, ada, bo, cy, general, monday, house } = scene;
      await setsUp();
      await house.lapse(60_000);
      await monday();
      await ada.runs("/debrief community", { what: "stop" }, { in: general });
      await house.stop();
      await discord.passes(60 * 24 * HOUR);
      const later = await startHouse(scene);
      bo.turnsTo(general);
      await bo.presses("Go over mine, privately");
      await later.settle();
      bo.opensMessages();
      await discord.until(() => bo.sees().includes("How did it go?"));
      expect(posted(general)).toHaveLength(1);
      expect(seenBy(cy, general)).not.toContain("How did it go?");
    }));

  it("says of a button that no version of it knows any more that it is no longer in use, to whoever pressed it", () =>
    inClub(async ({ setsUp, bo, cy, general, monday, house }) => {
      await setsUp();
      await house.lapse(60_000);
      await monday();
      press(general, "Go over mine", "invite:go");
      bo.turnsTo(general);
      await bo.presses("Go over mine");
      await bo.hears("no longer in use");
      await house.settle();
      expect((await house.store.load(`discord:${bo.id}`)).member).toBeUndefined();
      expect(seenBy(cy, general)).not.toContain("no longer in use");
      expect(posted(general)).toHaveLength(1);
    }));

  it("is nobody's to change who manages another server, by whatever stands under a copy of its post there", () =>
    inClub(async ({ discord, setsUp, club, general, monday, house }) => {
      await setsUp();
      await house.lapse(60_000);
      await monday();
      const other = discord.guild("other");
      const eve = other.member("Eve", { admin: true });
      const theirs = other.channel("theirs");
      const [post] = posted(general);
      if (!post) throw new Error("Nothing was posted.");
      for (const forged of ["stop", `stop discord:server:${club.id}`, "now really"]) {
        const id = `${post.id}${theirs.messages.length + 1}`;
        theirs.messages.push({ ...structuredClone(post), id, channel: theirs.id });
        press(theirs, forged, `press:0:|/community ${forged}`);
        eve.turnsTo(theirs);
        await eve.presses(forged);
        await house.settle();
      }
      // It was her own community that she stopped.
      expect(eve.sees()).toContain("Everything is stopped in this community");
      await monday();
      expect(posted(general)).toHaveLength(2);
    }));

  it("asks to be told where it is meant, in direct messages", () =>
    inClub(async ({ ada }) => {
      await ada.writesDM("community");
      await ada.hears("That belongs to a community");
    }));

  it("never posts in a server by the word of somebody from another one", () =>
    inClub(async ({ discord, ada, general, house }) => {
      const other = discord.guild("other");
      const theirs = other.channel("theirs");
      await ada.runs("/debrief community", { what: "channel" }, { in: general });
      await house.settle();
      await ada.presses("Write an answer");
      await ada.fills({ "In your own words": theirs.id });
      await house.settle();
      await house.settle();
      expect(ada.sees()).toContain("It is not in this server");
      expect(theirs.messages).toEqual([]);
    }));

  it.each([
    ["is gone", ({ club, general }: Scene) => club.deletes(general)],
    [
      "lets the bot write no more",
      ({ general }: Scene) => void (general.botMay as Set<string>).delete("send"),
    ],
    ["is in a server the bot was taken out of", ({ club }: Scene) => club.uninstalls()],
  ])("pauses when its channel %s, and tells its admin once, in private", (_, happens) =>
    inClub(async (scene) => {
      const { setsUp, ada, monday, house } = scene;
      ada.installsApp();
      await setsUp();
      await house.lapse(60_000);
      happens(scene);
      await monday();
      await monday();
      ada.opensMessages();
      expect(said(ada).split("The schedule is paused").length - 1).toBe(1);
    }),
  );

  it("mentions a member who chose so, and says nothing of what it is about", () =>
    inClub(async ({ discord, bo, general, hours, house }) => {
      await bo.writesDM("hi");
      await bo.hears("How did it go?");
      await goesOn(bo, { discord, house, manner: inWords });
      await bo.runs("/debrief reminders", { what: "channel" }, { in: general });
      await house.settle();
      await hours(3);
      const [mention] = posted(general);
      expect(JSON.stringify(mention?.components)).toContain(`<@${bo.id}> there is a reminder of yours.`);
      expect(JSON.stringify(mention)).not.toMatch(/nurse|St Anne|thank-you/i);
    }));
});
