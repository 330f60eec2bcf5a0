import { describe, expect, it } from "vitest";
import type { Person } from "../../platforms/slack/people/person.ts";
import { type Ground, onGround, type Process, startHouse } from "./house.ts";
import { goesOn, inWords, said } from "./journey.ts";

const STORY =
  "It was a first interview for the data analyst role at Brightwell. They only asked superficial questions about my work.";

interface Scene extends Ground {
  readonly house: Process;
  readonly ann: Person;
  readonly ben: Person;
  /** A channel both are in, by its id. */
  readonly channel: string;
  /** What stands there. */
  seen(): string;
}

/** Ann has told of an interview and looks at what to take from it; Ben is somebody she knows. */
const lookingBack = (run: (scene: Scene) => Promise<void>, { invited = true } = {}) =>
  onGround("sockets", async (ground) => {
    const club = ground.slack.workspace("T1");
    const [ann, ben] = [club.member("U2"), club.member("U3")];
    const { id } = club.channel("feedback", { members: ["U2", "U3"], withBot: invited });
    const seen = () => (club.inside().channels.get(id)?.messages ?? []).map(({ text }) => text).join("\n");
    const house = await startHouse(ground);
    await ann.writesDM("/debrief");
    await house.engine.settle();
    await ann.writesDM(STORY);
    await goesOn(ann, house, { manner: inWords });
    await ann.runs("/debrief", "recover");
    await house.engine.settle();
    await goesOn(ann, house, { manner: inWords });
    await run({ ...ground, house, ann, ben, channel: id, seen });
  });

describe("a summary shared from Slack", () => {
  it("stands in the channel that was picked, under the member's name, until one press takes it back", () =>
    lookingBack(async ({ ann, house, channel, seen }) => {
      await ann.selects(channel, { of: "place:channel" });
      await house.engine.settle();
      expect(said(ann)).toContain("It stands there now, as you see it above, under your name.");
      expect(seen()).toContain("U2");
      expect(seen()).toContain("- Depth: stayed on the surface");
      expect(seen()).not.toMatch(/Brightwell|analyst|superficial/i);
      await ann.presses("Take it back");
      await house.engine.settle();
      expect(seen()).not.toContain("Depth");
    }));

  it("is sent to the person that was picked", () =>
    lookingBack(async ({ ann, ben, house }) => {
      await ann.selects("U3", { of: "place:person" });
      await house.engine.settle();
      expect(said(ben)).toContain("- Depth: stayed on the surface");
      await ann.writesDM("take it back");
      await house.engine.settle();
      expect(said(ben)).toBe("");
    }));

  it("goes nowhere where the bot isn't in the channel, and is not said to stand there", () =>
    lookingBack(
      async ({ ann, house, channel, seen }) => {
        await ann.selects(channel, { of: "place:channel" });
        await house.engine.settle();
        expect(said(ann)).toContain("I couldn't put it there, so nobody has seen it. Type /invite");
        expect(said(ann)).not.toContain("It stands there now");
        expect(seen()).not.toContain("Depth");
      },
      { invited: false },
    ));

  it("is not repeated where nobody can say whether it arrived", () =>
    lookingBack(async ({ ann, house, slack, channel, seen }) => {
      slack.faults.befall("chat.postMessage", { lost: true });
      await ann.selects(channel, { of: "place:channel" });
      await house.engine.settle();
      await house.tick();
      expect(said(ann)).toContain("I can't tell whether it arrived");
      expect(seen().split("Depth").length - 1).toBe(1);
    }));

  it("is taken away by a forget", () =>
    lookingBack(async ({ ann, house, channel, seen }) => {
      await ann.selects(channel, { of: "place:channel" });
      await house.engine.settle();
      await ann.runs("/debrief", "forget everything");
      await house.engine.settle();
      expect(seen()).not.toContain("Depth");
    }));
});
