import { describe, expect, it } from "vitest";
import type { Community } from "../../platforms/slack/community.ts";
import type { Person } from "../../platforms/slack/people/person.ts";
import type { Channel } from "../../platforms/slack/world/world.ts";
import { type Ground, onGround, type Process, startHouse, type Way } from "./house.ts";
import { goesOn, inWords, said } from "./journey.ts";

const HOUR = 3_600_000;
/** Nine in New York. */
const FIRST_MONDAY = Date.UTC(2026, 10, 23, 14, 0);

interface Scene extends Ground {
  readonly club: Community;
  readonly general: Channel;
  /** Looks after the workspace. */
  readonly ada: Person;
  readonly bo: Person;
  readonly cy: Person;
  readonly house: Process;
  /** So many hours go by, and whoever is due is looked at. */
  hours(count: number): Promise<void>;
  /** The next time that was set comes. */
  monday(): Promise<void>;
  /** Everything there is to set up, until it is on: Mondays at nine in New York. */
  setsUp(): Promise<void>;
}

const inClub = (run: (scene: Scene) => Promise<void>, way: Way = "sockets") =>
  onGround(way, async (ground) => {
    const { slack } = ground;
    const club = slack.workspace("T1");
    const zone = { tz: "America/New_York" };
    const ada = club.member("U1", { ...zone, admin: true });
    const [bo, cy] = [club.member("U2", zone), club.member("U3", zone)];
    const general = club.channel("interviews", { members: ["U1", "U2", "U3"] });
    const house = await startHouse(ground);
    let next = FIRST_MONDAY;
    const hours = async (count: number) => {
      await slack.passes(count * HOUR);
      await house.tick();
      await house.tick();
    };
    const monday = async () => {
      await hours((next - slack.now()) / HOUR);
      next += 7 * 24 * HOUR;
    };
    const setsUp = async () => {
      const deeds = [
        () => ada.runs("/debrief", "community", { in: general }),
        () => ada.opensMessages(),
        () => ada.presses("This channel"),
        () => ada.writesDM("Mondays at 9"),
        () => ada.presses("Mine: America/New_York"),
        () => ada.presses("Turn it on"),
      ];
      for (const deed of deeds) {
        await deed();
        await house.settle();
      }
    };
    await run({ ...ground, club, general, ada, bo, cy, house, hours, monday, setsUp });
  });

const posted = ({ messages }: Channel) => messages.filter(({ fromApp, onlyFor }) => fromApp && !onlyFor);

describe("a community in Slack", () => {
  it.each<Way>(["sockets", "HTTP"])(
    "is set up by an admin, and posts when it said it would, over %s",
    (way) =>
      inClub(async ({ setsUp, ada, general, monday }) => {
        await setsUp();
        expect(said(ada)).toContain("It is on");
        expect(posted(general)).toEqual([]);
        expect(general.messages.at(-1)?.onlyFor).toBe("U1");
        expect(general.messages.at(-1)?.text).toContain("A trial: this is where I'd post");
        await monday();
        expect(posted(general)).toHaveLength(1);
        expect(posted(general)[0]?.text).toContain("Just out of an interview");
      }, way),
  );

  it("lets two people press its button, each for themselves and in private", () =>
    inClub(async ({ setsUp, bo, cy, general, monday, house }) => {
      await setsUp();
      await monday();
      for (const one of [bo, cy]) {
        one.turnsTo(general);
        await one.presses("Go over mine, privately");
        await one.hears("I've answered in our direct messages");
        await house.settle();
        await one.opensMessages();
        expect(one.sees()).toContain("How did it go?");
      }
      expect(posted(general)).toHaveLength(1);
    }));

  it("is nobody's to change who isn't an admin", () =>
    inClub(async ({ setsUp, bo, general, house, monday }) => {
      await setsUp();
      for (const text of ["community now really", "community stop"]) {
        await bo.runs("/debrief", text, { in: general });
        await house.settle();
        await bo.opensMessages();
        expect(said(bo)).toContain("Only those who administer this community");
      }
      expect(posted(general)).toEqual([]);
      await monday();
      expect(posted(general)).toHaveLength(1);
    }));

  it("is nobody's to change by a button that was forged or replayed under its post", () =>
    inClub(async ({ slack, setsUp, bo, cy, general, house, monday }) => {
      const other = slack.workspace("T2");
      other.member("U1", { admin: true });
      await setsUp();
      await monday();
      bo.turnsTo(general);
      const pressed = await bo.presses("Go over mine, privately");
      await house.settle();
      const again = async (swaps: readonly (readonly [string, string])[]) => {
        const body = swaps.reduce(
          (text, [from, to]) => text.replaceAll(from, to),
          JSON.stringify(pressed.body),
        );
        await slack.tellsAgain({ ...pressed, attempts: [], body: JSON.parse(body) });
        await house.settle();
      };
      await again([]);
      await bo.opensMessages();
      expect(said(bo).split("How did it go?")).toHaveLength(2);
      const trigger = String(pressed.body.trigger_id);
      for (const deed of ["stop", "off", "now really"])
        await again([
          ['"/debrief"', `"/community ${deed}"`],
          ["U2", "U3"],
          [trigger, `1.2.${deed.slice(0, 3)}`],
        ]);
      await cy.opensMessages();
      expect(said(cy).split("Only those who administer this community")).toHaveLength(4);
      // An admin, but of another community.
      await again([
        ['"/debrief"', '"/community stop"'],
        ["U2", "U1"],
        ['"T1"', '"T2"'],
      ]);
      // The very button, a month later.
      for (let week = 0; week < 3; week++) await monday();
      await again([
        ["U2", "U3"],
        [trigger, "1.2.later"],
      ]);
      await cy.opensMessages();
      expect(said(cy)).toContain("How did it go?");
      expect(posted(general)).toHaveLength(4);
    }));

  it("hears why nothing comes where it isn't let in", () =>
    inClub(async ({ ada, club, house }) => {
      const closed = club.channel("elsewhere", { members: ["U1"], withBot: false });
      await ada.runs("/debrief", "community channel");
      await house.settle();
      await ada.selects(closed.id, { of: "Choose a channel" });
      await house.settle();
      await house.settle();
      expect(said(ada)).toContain("Type /invite and my name there");
    }));

  it("pauses, and tells its admin once, when its channel is archived", () =>
    inClub(async ({ setsUp, ada, general, monday }) => {
      await setsUp();
      general.archived = true;
      await monday();
      await monday();
      expect(said(ada).split("The schedule is paused").length - 1).toBe(1);
      expect(posted(general)).toEqual([]);
    }));

  it("posts nothing twice, and nothing it can't be sure of, when Slack is in trouble", () =>
    inClub(async ({ setsUp, slack, general, monday, hours }) => {
      await setsUp();
      slack.faults.befall("chat.postMessage", { status: 429, retryAfter: 30 });
      await monday();
      expect(posted(general)).toHaveLength(1);
      slack.faults.befall("chat.postMessage", { lost: true });
      await monday();
      await hours(1);
      expect(posted(general)).toHaveLength(2);
    }));

  it("mentions a member who chose so, and says nothing of what it is about", () =>
    inClub(async ({ bo, general, hours, house }) => {
      await bo.writesDM("hi");
      await goesOn(bo, house, { manner: inWords });
      await bo.runs("/debrief", "reminders channel", { in: general });
      await house.settle();
      await hours(3);
      const [mention] = posted(general);
      expect(mention?.text).toBe("<@U2> there is a reminder of yours.");
      expect(JSON.stringify(mention)).not.toMatch(/nurse|St Anne|thank-you/i);
      bo.turnsTo(general);
      await bo.presses("Show it to me alone");
      await house.settle();
      await bo.opensMessages();
      expect(said(bo).split("The thank-you, staff nurse").length - 1).toBe(2);
    }));
});
