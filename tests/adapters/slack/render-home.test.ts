import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { homeView } from "../../../src/adapters/slack/home.ts";
import { readPress } from "../../../src/adapters/slack/render/press.ts";
import type { Board } from "../../../src/core/board.ts";
import { anyWords } from "../any-message.ts";
import { everyObject, shown, viewFits } from "./render-support.ts";

/** Ann's board after so many interviews, with a little above and below them. */
const boardOf = (many: number, word = "Data analyst at Brightwell"): Board => ({
  sections: [
    { parts: [{ heading: "You have a debrief open" }], buttons: [{ value: "resume", label: "Resume" }] },
    {
      parts: [
        { heading: "Your interviews" },
        {
          rows: Array.from({ length: many }, (_, nth) => ({
            label: `${nth + 1}. ${word}`,
            value: "final round",
          })),
        },
      ],
      buttons: Array.from({ length: many }, (_, nth) => ({
        value: `/list ${nth + 1}`,
        label: `Open ${nth + 1}`,
      })),
    },
    {
      parts: [
        { heading: "Settings" },
        {
          rows: [
            { label: "Time zone", value: "UTC" },
            { label: "Name", value: "Ann" },
          ],
        },
      ],
      buttons: [{ value: "/settings", label: "Change" }],
    },
  ],
});

/** Every press the Home tab offers, as Slack would send it. */
const presses = (board: Board) =>
  homeView(board).blocks.flatMap((block) => {
    const elements =
      block.type === "actions"
        ? block.elements
        : block.type === "section" && block.accessory
          ? [block.accessory]
          : [];
    return elements.flatMap((element) =>
      "options" in element
        ? (element.options ?? []).map(({ value = "" }) => value)
        : [
            readPress({
              block_id: block.block_id ?? "",
              value: "value" in element ? String(element.value) : "",
            })?.press,
          ],
    );
  });

describe("the Home tab", () => {
  it("lists each interview with a button of its own", () => {
    expect(presses(boardOf(3))).toEqual(["resume", "/list 1", "/list 2", "/list 3", "/settings"]);
    viewFits(homeView(boardOf(3)), "home");
  });

  it("has room for fifty interviews", () => {
    const view = homeView(boardOf(50));
    viewFits(view, "home");
    expect(presses(boardOf(50))).toHaveLength(52);
    expect(shown(view.blocks)).not.toContain("don't fit");
  });

  it("says how many it leaves out, and never leaves out what stands below them", () => {
    const view = homeView(boardOf(200));
    viewFits(view, "home");
    const listed = presses(boardOf(200)).filter((press) => press?.startsWith("/list")).length;
    expect(listed).toBeGreaterThan(80);
    expect(shown(view.blocks)).toContain(`${200 - listed} more don't fit here.`);
    expect(presses(boardOf(200)).at(-1)).toBe("/settings");
  });

  it("says that there is more where even that doesn't fit", () => {
    const sections = Array.from({ length: 150 }, (_, nth) => ({
      parts: [{ heading: `Section ${nth}` }],
      buttons: [],
    }));
    const view = homeView({ sections });
    viewFits(view, "home");
    expect(shown(view.blocks)).toContain("There is more than fits here.");
  });

  it("fits, whatever a member's interviews are called, and shows words as words", () => {
    fc.assert(
      fc.property(fc.nat({ max: 60 }), anyWords, (many, word) => {
        const view = homeView(boardOf(many, word));
        viewFits(view, "home");
        expect(everyObject(view).filter(({ type }) => type === "mrkdwn" || type === "link")).toEqual([]);
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});
