import { describe, expect, it } from "vitest";
import { insightMessage } from "../src/conversations/community/insight.ts";
import { plain } from "../src/core/message.ts";
import { madeUpTable } from "../src/made-up.ts";

const WEDNESDAY = Date.UTC(2026, 10, 18);
const DAY = 24 * 3_600_000;

const shown = async (now: number): Promise<string> =>
  plain(insightMessage(await madeUpTable(now), { admin: false }));

describe("a community of people who don't exist", () => {
  it("is shown what a grown one would be: signs that tell and signs that can't be told yet, stages and waiting", async () => {
    const insight = await shown(WEDNESDAY);
    expect(insight).toMatch(/From about 1\d\d interviews of about (?:35|40|45) people/);
    for (const words of [
      "good ones went on more often",
      "Can't be told yet",
      "First screen",
      "No answer by day 3",
    ])
      expect(insight).toContain(words);
  });

  it("is shown the same all week, and enough whenever anybody looks", async () => {
    expect(await shown(WEDNESDAY + DAY)).toBe(await shown(WEDNESDAY));
    expect(await shown(WEDNESDAY + 400 * DAY)).toContain("good ones went on more often");
  });
});
