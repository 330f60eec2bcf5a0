import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readPress } from "../../../src/adapters/slack/render/press.ts";
import { render } from "../../../src/adapters/slack/render.ts";
import { settled } from "../../../src/adapters/slack/settled.ts";
import { ann, goesOn, STORY } from "../../support/debrief.ts";
import { anyMessage, anyWords } from "../any-message.ts";
import { fits, shown } from "./render-support.ts";

describe("a question that was answered", () => {
  const asked = ann({ story: STORY });
  goesOn(asked, "sign:engagement");
  const { question = "" } = asked.last() ?? {};

  it("shows what was said, with one button that changes it", () => {
    const { text, blocks } = settled(
      "Attention: with me throughout",
      question,
      render(asked.last()!)[0]?.blocks,
    );
    fits({ text, blocks });
    expect(text).toBe("Attention: with me throughout");
    expect(shown(blocks)).toBe("Attention: with me throughout\nChange");
    const [section] = blocks;
    const value =
      section?.type === "section" && section.accessory?.type === "button" ? section.accessory.value : "";
    expect(readPress({ block_id: section?.block_id ?? "", value })).toEqual({
      press: "change:sign:engagement",
      question,
    });
  });

  it("keeps what was said beside it, and can be settled again", () => {
    const [before] = render({
      parts: [{ text: "That sounds really hard." }, { text: "Now or later?" }],
      question,
    });
    const once = settled("Now or later: now", question, before?.blocks);
    expect(once.text).toBe("That sounds really hard.\n\nNow or later: now");
    const twice = settled("Now or later: tomorrow", question, once.blocks);
    expect(shown(twice.blocks)).toBe("That sounds really hard.\nNow or later: tomorrow\nChange");
    fits(twice);
  });

  it("fits, whatever was said", () => {
    fc.assert(
      fc.property(anyWords, anyMessage, (text, message) => {
        const before = render(message).at(-1)?.blocks;
        const { text: said, blocks } = settled(text.slice(0, 200) || "…", question, before);
        expect(said).not.toMatch(/[<>]/);
        fits({ text: said, blocks });
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});
