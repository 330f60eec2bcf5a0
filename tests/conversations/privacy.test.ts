import { describe, expect, it } from "vitest";
import { plain } from "../../src/core/message.ts";
import { ann, goesOn, STORY } from "../support/debrief.ts";

const HOUR = 3_600_000;
const told = (messages: readonly Parameters<typeof plain>[0][]): string => messages.map(plain).join("\n");

describe("what is done with what a member says", () => {
  it("is four switches, each shown as it stands", () => {
    const it = ann({ story: STORY });
    goesOn(it);
    const page = told(it.calls("privacy"));
    expect(page).toContain("1 interview and what came of it, 0 open talks");
    for (const row of ["Keep: on", "Remind: on", "Count: off", "Share: only what you post yourself"])
      expect(page).toContain(row);
    it.calls("reminders", "off");
    it.calls("privacy", "share off");
    it.calls("privacy", "keep off");
    const after = told(it.calls("privacy"));
    for (const row of ["Keep: off", "Remind: off", "Count: off", "Share: off"]) expect(after).toContain(row);
  });

  it("kept for nothing, is all gone twelve hours after the last thing they do, whenever that is", () => {
    const it = ann({ story: STORY });
    expect(it.member().keptUntil).toBeUndefined();
    expect(told(it.says("privacy keep off"))).toContain(
      "removed by itself 12 hours after the last thing you say",
    );
    const until = it.member().keptUntil ?? 0;
    it.lives(until - HOUR);
    expect(it.came()?.forget).toBe(false);
    it.says("list");
    expect(it.member().keptUntil).toBeGreaterThan(until);
    it.lives(it.member().keptUntil ?? 0);
    expect(it.came()).toMatchObject({ forget: true, messages: [] });
  });

  it("kept for nothing, still works as before until then, and is kept again on a word", () => {
    const it = ann();
    it.calls("privacy", "keep off");
    it.calls("debrief");
    it.says(STORY);
    goesOn(it);
    expect(told(it.calls("list"))).toContain("staff nurse");
    it.presses("/privacy keep on");
    expect(it.member().keptUntil).toBeUndefined();
  });

  it("not shared, leaves no place to post a summary, and takes back what stands", () => {
    const it = ann({ story: STORY });
    goesOn(it);
    it.calls("recover");
    it.says("skip");
    const offered = it.told().some(({ place }) => place !== undefined);
    expect(offered).toBe(true);
    it.presses("C1", it.told().find(({ place }) => place)?.place?.question);
    expect(it.shares()).toHaveLength(1);
    expect(told(it.calls("privacy", "share off"))).toContain("taken back");
    expect(it.shares()).toEqual([expect.objectContaining({ withdraw: true })]);
    it.calls("recover");
    it.says("skip");
    expect(it.told().some(({ place }) => place !== undefined)).toBe(false);
    expect(told(it.calls("privacy", "share on"))).toContain("You can post a summary again");
  });
});
