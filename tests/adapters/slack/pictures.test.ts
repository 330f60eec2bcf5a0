import { describe, expect, it } from "vitest";
import type { Book } from "../../../src/conversations/book.ts";
import type { Draw, Store } from "../../../src/core/ports.ts";
import { bag, str } from "../../platforms/bag.ts";
import type { Person } from "../../platforms/slack/people/person.ts";
import type { Message } from "../../platforms/slack/world/world.ts";
import { STORY } from "../../support/debrief.ts";
import { lapseUntil } from "../one-process.ts";
import { type Ground, onGround, type Process, startHouse } from "./house.ts";

/** Stands for a drawing; what it looks like is the studio's matter. */
const PNG = Buffer.from("\x89PNG\r\n\x1a\nthe reading");
const draws: Draw = async () => PNG;

const pictures = (ann: Person): readonly Message[] =>
  ann.messages().filter(({ blocks }) => blocks.some(({ type }) => type === "image"));
const files = (ann: Person): readonly string[] =>
  ann.messages().flatMap((message) => message.files.map(({ name }) => name));

/** Ann has told her story and gets her reading. */
async function hasReading({ slack }: Ground, house: Process): Promise<Person> {
  const ann = slack.workspace("T1").member("U2");
  for (const words of [STORY, "that's right", "that's enough"]) {
    await ann.writesDM(words);
    await house.engine.settle();
  }
  expect(ann.sees()).toContain("This is not an offer");
  return ann;
}

describe("the reading as a picture in Slack", () => {
  it("stands between the card and what comes next, with all it shows in words", () =>
    onGround("sockets", async (ground) => {
      const ann = await hasReading(ground, await startHouse(ground, { draw: draws }));
      const said = ann.messages().filter(({ fromApp }) => fromApp);
      const [picture] = pictures(ann);
      const at = said.indexOf(picture!);
      expect(said[at - 1]?.text).toContain("How it looked");
      expect(said[at + 1]?.text).toContain("thank-you");
      const [{ alt_text, slack_file } = {}] = picture?.blocks ?? [];
      expect(alt_text).toContain("Depth: dug in, followed up, clearly encouraging");
      const club = ground.slack.workspace("T1", { installed: false });
      expect(club.inside().files.get(str(bag(slack_file).id))?.content).toEqual(PNG);
    }));

  /** Ann says that's enough, and Slack takes its time with the picture. */
  async function asksForReading({ slack }: Ground, house: Process): Promise<Person> {
    const ann = slack.workspace("T1").member("U2");
    for (const words of [STORY, "that's right"]) {
      await ann.writesDM(words);
      await house.engine.settle();
    }
    await ann.writesDM("that's enough");
    await slack.until(() => slack.calls("chat.postMessage").at(-1)?.answer.error === "invalid_blocks");
    return ann;
  }

  it("waits until Slack has looked at it", () =>
    onGround("sockets", async (ground) => {
      const { slack } = ground;
      slack.faults.delayFiles(1_000);
      const house = await startHouse(ground, { draw: draws });
      const ann = await asksForReading(ground, house);
      expect(pictures(ann)).toEqual([]);
      await slack.passes(1_000);
      await lapseUntil(house, house.engine.settle());
      expect(pictures(ann)).toHaveLength(1);
      expect(files(ann)).toEqual([]);
    }));

  it("comes as a file where the block is refused for good", () =>
    onGround("sockets", async (ground) => {
      ground.slack.faults.delayFiles(60_000);
      const house = await startHouse(ground, { draw: draws });
      const ann = await asksForReading(ground, house);
      await lapseUntil(house, house.engine.settle());
      expect(files(ann)).toEqual(["how-it-looked.png"]);
      await ann.hears("thank-you");
    }));

  it("is left out where it can't be drawn or not be uploaded, and nothing else is", () =>
    onGround("sockets", async (ground) => {
      const { slack, logged } = ground;
      const house = await startHouse(ground, { draw: async () => undefined });
      const ann = await hasReading(ground, house);
      expect([pictures(ann), files(ann)]).toEqual([[], []]);
      await ann.hears("thank-you");
      expect(logged).toEqual([]);
      await house.stop();
      const again = await startHouse(ground, { draw: draws });
      slack.faults.befall("files.getUploadURLExternal", { error: "missing_scope" });
      for (const words of ["edit", "depth", "mixed", "that's enough"]) {
        await ann.writesDM(words);
        await again.engine.settle();
      }
      expect([pictures(ann), files(ann)]).toEqual([[], []]);
      expect(logged.join()).toContain("Slack refused a picture; the words stand without it.");
    }));

  it("is shown once, though its process dies before it could note that it told it", () =>
    onGround("sockets", async (ground) => {
      const forgetful = (store: Store<Book>): Store<Book> => ({
        ...store,
        told: () => Promise.reject(new Error("The store is away.")),
      });
      const first = await startHouse(ground, { draw: draws, between: forgetful });
      const ann = await hasReading(ground, first);
      expect(pictures(ann)).toHaveLength(1);
      await first.dies();
      const second = await startHouse(ground, { draw: draws });
      await second.tick();
      expect(ground.slack.calls("conversations.history").length).toBeGreaterThan(0);
      expect(pictures(ann)).toHaveLength(1);
    }));

  it("is shown after all, where Slack lost the upload", () =>
    onGround("sockets", async (ground) => {
      const house = await startHouse(ground, { draw: draws });
      ground.slack.faults.befall("files.completeUploadExternal", { lost: true });
      const ann = await hasReading(ground, house);
      await house.tick();
      expect(pictures(ann)).toHaveLength(1);
    }));
});
