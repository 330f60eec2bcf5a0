import { describe, expect, it } from "vitest";
import { onGround, startHouse } from "./house.ts";
import { said } from "./journey.ts";

describe("an email on Discord", () => {
  it("is asked for by its kind, handed over, redrafted, edited in a form, mended and marked as sent", () =>
    onGround(async ({ discord, ...ground }) => {
      const ann = discord.guild("club").member("Ann");
      await startHouse({ discord, ...ground });
      await ann.runs("/debrief email", { which: "thank you" });
      for (const [asked, words] of [
        ["Who interviewed you?", "Maria Lopez"],
        ["Which role was it", "data analyst at Brightwell"],
        ["stayed with you", "how they cut churn"],
        ["goes under your emails", "Ann Lee"],
        ["remember about you", "I led the same move"],
      ] as const) {
        await ann.hears(asked);
        await ann.writesDM(words);
      }
      await ann.hears("I led the same move");
      expect(said(ann)).toContain("Thank-you to Maria Lopez");
      await ann.hears("thank-you-maria-lopez.eml");

      await ann.presses("More formal");
      await ann.hears("Dear Maria Lopez,");
      await ann.presses("Edit the email");
      await ann.hears("[Submit]");
      await ann.fills({
        Subject: "Thank you for the data analyst interview",
        Email: "Hi Maria,\n\nThank you for you time and the data analyst role.\n\nAnn Lee",
      });
      await ann.hears("“for you time” becomes “for your time”");
      await ann.presses("Fix all");
      await ann.hears("Thank you for your time and the data analyst role.");
      await ann.presses("I sent it");
      await ann.hears("Marked as sent on");
    }));
});
