import { describe, expect, it } from "vitest";
import { onGround, startHouse, type Way } from "./house.ts";
import { said } from "./journey.ts";

const WAYS: readonly Way[] = ["sockets", "HTTP"];

describe("an email in Slack, where files are not allowed", () => {
  it("is shown whole, and its file is simply not there", () =>
    onGround("sockets", async (ground) => {
      const ann = ground.slack.workspace("T1").member("U2");
      const house = await startHouse(ground);
      ground.slack.faults.befall("files.getUploadURLExternal", { error: "missing_scope" });
      await ann.runs("/debrief", "email withdrawal");
      for (const words of ["Maria Lopez", "data analyst at Brightwell", "Ann Lee"]) {
        await ann.writesDM(words);
        await house.engine.settle();
        await ann.opensMessages();
      }
      expect(said(ann)).toContain("Your withdrawal, to Maria Lopez");
      expect(said(ann)).not.toContain("X-Unsent");
    }));
});

describe.each(WAYS)("an email in Slack, over %s", (way) => {
  it("is handed over, redrafted, edited in a form, mended and marked as sent, each with one press", () =>
    onGround(way, async (ground) => {
      const ann = ground.slack.workspace("T1").member("U2");
      const house = await startHouse(ground);
      const settles = async () => {
        await house.engine.settle();
        await ann.opensMessages();
      };
      await ann.runs("/debrief", "email thank-you");
      for (const words of [
        "Maria Lopez",
        "data analyst at Brightwell",
        "how they cut churn",
        "Ann Lee",
        "I led the same move",
      ]) {
        await ann.writesDM(words);
        await settles();
      }
      expect(said(ann)).toContain("Thank-you to Maria Lopez");
      expect(ann.sees()).toContain("(file: thank-you-maria-lopez.eml)");

      // Slack opens the page by itself, and tells the app of it: nothing is to come of that.
      const before = ann.messages().length;
      expect((await ann.presses("Open in Gmail")).outcome).toBe("acked");
      await settles();
      expect(ann.messages()).toHaveLength(before);

      await ann.presses("More formal");
      await settles();
      expect(said(ann)).toContain("Dear Maria Lopez,");

      await ann.presses("Edit the email");
      await house.engine.settle();
      await ann.fills({
        Subject: "Thank you for the data analyst interview",
        Email: "Hi Maria,\n\nThank you for you time and the data analyst role.\n\nAnn Lee",
      });
      await settles();
      expect(said(ann)).toContain("“for you time” becomes “for your time”");
      await ann.presses("Fix all");
      await settles();
      expect(said(ann)).toContain("Thank you for your time and the data analyst role.");

      await ann.presses("I sent it");
      await settles();
      expect(said(ann)).toContain("Marked as sent on");
    }));
});
