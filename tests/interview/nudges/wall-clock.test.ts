import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { instantAt, wallAt, weekday } from "../../../src/interview/nudges/wall-clock.ts";

const DAY = 86_400_000;
const anyMoment = fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2031, 11, 31) });
const anyZone = fc.constantFrom(
  ...Intl.supportedValuesOf("timeZone"),
  "Australia/Lord_Howe",
  "Africa/Casablanca",
);

/** Moments close to where clocks change, which is where clocks are got wrong. */
const nearChange = fc
  .tuple(anyMoment, anyZone, fc.integer({ min: -30 * 60, max: 30 * 60 }))
  .map(([at, zone, minutes]) => {
    const change = Temporal.Instant.fromEpochMilliseconds(at)
      .toZonedDateTimeISO(zone)
      .getTimeZoneTransition("next");
    return { zone, at: (change?.epochMilliseconds ?? at) + minutes * 60_000 };
  });

describe("the wall clock", () => {
  it("shows what Temporal says it shows, before, at and after every change of clocks", () => {
    fc.assert(
      fc.property(nearChange, ({ at, zone }) => {
        const here = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
        const { day, minute } = wallAt(at, zone);
        expect(new Date(day * DAY).toISOString().slice(0, 10)).toBe(here.toPlainDate().toString());
        expect(minute).toBe(here.hour * 60 + here.minute);
        expect(weekday(day)).toBe(here.dayOfWeek);
      }),
      { numRuns: 2_000 },
    );
  });

  it("shows it when Temporal says it does: skipped, repeated or once", () => {
    fc.assert(
      fc.property(nearChange, ({ at, zone }) => {
        const local = Temporal.PlainDateTime.from(
          new Date(Math.floor(at / 60_000) * 60_000).toISOString().slice(0, 19),
        );
        const wall = { day: Math.floor(at / DAY), minute: local.hour * 60 + local.minute };
        // What is skipped comes when the clocks jump, and not as much later as it was skipped.
        const expected = (disambiguation: "compatible" | "later") => {
          const shown = local.toZonedDateTime(zone, { disambiguation });
          const isSkipped = !shown.toPlainDateTime().equals(local);
          return (isSkipped ? shown.getTimeZoneTransition("previous") : shown)?.epochMilliseconds;
        };
        expect(instantAt(wall, zone)).toBe(expected("compatible"));
        expect(instantAt(wall, zone, "second")).toBe(expected("later"));
      }),
      { numRuns: 2_000 },
    );
  });
});
