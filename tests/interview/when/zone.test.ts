import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isZone, zoneFromWords } from "../../../src/interview/when.ts";

/** Half past eight in the evening in London, half past three in the afternoon in New York. */
const NOW = Date.UTC(2026, 10, 18, 20, 30);
const inLondon = { now: NOW, zone: "Europe/London" };

describe("the zone in a member's words", () => {
  it.each([
    ["Europe/Berlin", "Europe/Berlin"],
    ["america/argentina/buenos_aires", "America/Argentina/Buenos_Aires"],
    ["Berlin", "Europe/Berlin"],
    ["I'm in New York", "America/New_York"],
    ["Lisbon, Portugal", "Europe/Lisbon"],
    ["based in Seattle", "America/Los_Angeles"],
    ["Eastern", "America/New_York"],
    ["PST", "America/Los_Angeles"],
    ["central time", "America/Chicago"],
    ["Johannesburg time", "Africa/Johannesburg"],
    ["Bangalore", "Asia/Kolkata"],
    ["UTC", "UTC"],
  ])("hears %j as %s", (words, zone) => {
    expect(isZone(zone)).toBe(true);
    expect(zoneFromWords(words, inLondon)).toBe(zone);
  });

  it.each(["UTC+2", "the US", "Mars", "at home", "not telling", "", "25:99", "Europe/Atlantis"])(
    "asks again after %j",
    (words) => expect(zoneFromWords(words, inLondon)).toBeUndefined(),
  );

  it.each([
    ["it's 3:30pm here", "America/New_York"],
    ["9:25 pm", "Europe/Berlin"],
    ["it's 2am", "Asia/Kolkata"],
    ["it's 20:35", "Europe/London"],
    ["it is 8:30", "Europe/London"],
    ["it's 4:45pm", undefined],
    ["it's 12:30", undefined],
    ["now 11:10", undefined],
  ])("takes the clock in %j for %s", (words, zone) => {
    expect(zoneFromWords(words, inLondon)).toBe(zone);
  });

  it("believes the zone a member is already in, where its clock agrees", () => {
    expect(zoneFromWords("it's 9:30pm", { now: NOW, zone: "Africa/Lagos" })).toBe("Africa/Lagos");
  });

  it("answers with a zone this runtime knows, or with nothing", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.stringMatching(/^(it's )?[0-2]?\d(:[0-5]\d)?( ?[ap]m)?$/)),
        (words) => {
          const zone = zoneFromWords(words, inLondon);
          expect(zone === undefined || isZone(zone)).toBe(true);
        },
      ),
    );
  });
});

describe("what a zone is", () => {
  it.each(["Europe/Berlin", "UTC", "America/Indiana/Knox", "Asia/Kolkata", "Asia/Calcutta"])(
    "knows %s",
    (zone) => {
      expect(isZone(zone)).toBe(true);
    },
  );
  it.each(["", "+02:00", "-05", "Berlin", "Europe/Atlantis", "local", "Europe/Berlin; drop"])(
    "knows no %j",
    (zone) => {
      expect(isZone(zone)).toBe(false);
    },
  );
});
