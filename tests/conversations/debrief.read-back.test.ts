import { describe, expect, it } from "vitest";
import { ann, goesOn, keyOf } from "../support/debrief.ts";

const STORY =
  "Had my interview with Brightwell Clinic this morning for the ward clerk job. It flew by. They said I would hear by Friday.";

describe("what was read, said back", () => {
  it("takes what they say instead of “right”, and is shown again with it", () => {
    const it = ann({ story: STORY });
    expect(it.hears()).not.toContain("Who was there");
    it.says("maria lopez and Tom");
    expect(it.hears()).toContain("With that, I read:");
    expect(it.hears()).toContain("Who was there: Maria Lopez, Tom");
    it.says("and she walked me round the ward");
    expect(it.hears()).toContain("Introductions: met people or had a tour (“she walked me round the ward”)");
    it.says("yes");
    expect(goesOn(it)).not.toContain("sign:introductions");
    it.says("why");
    expect(it.hears()).toContain("Introductions, met people or had a tour");
  });

  it("adds to the people who were there, and begins anew where they were the wrong ones", () => {
    const it = ann({ story: STORY });
    it.says("it was with Maria");
    it.says("Tom was there too");
    expect(it.hears()).toContain("Who was there: Maria, Tom");
    it.says("no, it was with Jo and Amir");
    expect(it.hears()).toContain("Who was there: Jo, Amir");
  });

  it("keeps what was read of anything else where one thing is put right", () => {
    const it = ann({ story: STORY });
    it.says("it was with Maria");
    it.says("not quite, it was a phone call");
    expect(it.hears()).toContain("Format: By phone");
    expect(it.hears()).toContain("Who was there: Maria");
    expect(it.hears()).toContain("ward clerk at Brightwell Clinic");
  });

  it("asks which was wrong where they only say that something is", () => {
    const it = ann({ story: STORY });
    it.says("not quite");
    expect(it.hears()).toContain("Which one did I get wrong?");
  });

  it("is left by going back, one word at a time", () => {
    const it = ann({ story: STORY });
    it.says("it was with Maria");
    it.says("back");
    expect(it.hears()).not.toContain("Maria");
    expect(keyOf(it.asked())).toBe("story:right");
  });

  it("can be added to by name: “change who was there”", () => {
    const it = ann({ story: STORY });
    it.says("yes");
    it.says("change who was there");
    expect(it.hears()).toContain("Who interviewed you?");
    it.says("Tom Baker and Jo");
    expect(it.hears()).toContain("Tom Baker, Jo");
  });
});
