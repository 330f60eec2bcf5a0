import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import {
  hoursSince,
  instantOf,
  namesNoDay,
  readWhen,
  showWhen,
  type When,
} from "../../src/interview/when.ts";

const NEW_YORK = "America/New_York";
const at = (local: string, zone: string) => ({
  now: Temporal.PlainDateTime.from(local).toZonedDateTime(zone).epochMilliseconds,
  zone,
});

const TUESDAY = at("2027-02-09T14:20:40", NEW_YORK);
const written = (when: When | undefined): string =>
  when ? `${when.vague ? "~" : ""}${when.date}${when.time ? ` ${when.time}` : ""}` : "";

describe("what people differ about", () => {
  const monday = Temporal.PlainDate.from("2026-11-16");
  const week = Array.from({ length: 7 }, (_, days) => monday.add({ days }));
  const said = (words: string) =>
    week.map((day) => readWhen(words, at(`${day}T10:00`, "Europe/Paris"), "ahead")?.date.slice(8));

  it("means by next Friday the Friday of next week, whichever day it is said", () => {
    expect(said("next Friday")).toEqual(Array(7).fill("27"));
  });
  it("means by Friday the coming one, and never today", () => {
    expect(said("Friday")).toEqual(["20", "20", "20", "20", "27", "27", "27"]);
  });
  it("means by this Friday the coming one, today included", () => {
    expect(said("this Friday")).toEqual(["20", "20", "20", "20", "20", "27", "27"]);
  });
  it("ends a week on its Friday, and on its Sunday once Friday is past", () => {
    expect(said("end of the week")).toEqual(["20", "20", "20", "20", "20", "22", "22"]);
  });
  it("counts business days over the weekend", () => {
    expect(said("within 2 business days")).toEqual(["18", "19", "20", "23", "24", "24", "24"]);
  });
  it("reads 3/4 as people write it where they are", () => {
    const read = (zone: string) => readWhen("on 3/4", at("2027-02-09T10:00", zone), "ahead")?.date;
    expect([read("America/Chicago"), read("Europe/Dublin"), read("Asia/Kolkata")]).toEqual([
      "2027-03-04",
      "2027-04-03",
      "2027-04-03",
    ]);
  });
});

describe("the edges of the calendar", () => {
  it.each([
    ["in two days", "2026-12-30T18:00", "Europe/London", "2027-01-01"],
    ["the 2nd", "2026-12-30T18:00", "Asia/Tokyo", "2027-01-02"],
    ["next month", "2026-12-30T18:00", "Asia/Tokyo", "~2027-01-31"],
    ["before the new year", "2026-12-30T18:00", "Asia/Tokyo", "2026-12-31"],
    ["a month from today", "2027-01-31T09:00", "Europe/Madrid", "2027-02-28"],
    ["before Thanksgiving", "2027-11-01T09:00", "America/Denver", "2027-11-24"],
    ["tomorrow", "2027-02-28T23:59", "Pacific/Auckland", "2027-03-01"],
  ])("hears %j on %s in %s as %j", (words, local, zone, expected) => {
    expect(written(readWhen(words, at(local, zone), "ahead"))).toBe(expected);
  });

  it("lives in the member's zone: one instant, two tomorrows", () => {
    const now = Date.UTC(2026, 10, 18, 22, 0);
    expect(readWhen("tomorrow", { now, zone: "America/Los_Angeles" }, "ahead")?.date).toBe("2026-11-19");
    expect(readWhen("tomorrow", { now, zone: "Australia/Sydney" }, "ahead")?.date).toBe("2026-11-20");
  });

  it("keeps the time by the wall clock when the clocks change in between", () => {
    const when = readWhen("November 10 at 9am", at("2026-10-20T12:00", NEW_YORK), "ahead");
    expect(new Date(instantOf(when!, NEW_YORK, "12:00")).toISOString()).toBe("2026-11-10T14:00:00.000Z");
  });

  it.each([
    [
      "the hour that is skipped",
      { date: "2026-03-29", time: "02:30" },
      "Europe/Berlin",
      "2026-03-29T01:30:00.000Z",
    ],
    [
      "the hour that comes twice",
      { date: "2026-11-01", time: "01:30" },
      NEW_YORK,
      "2026-11-01T05:30:00.000Z",
    ],
    ["a day with no time", { date: "2026-07-01" }, "Asia/Kolkata", "2026-07-01T03:30:00.000Z"],
  ])("finds the instant of %s", (_, when, zone, expected) => {
    expect(new Date(instantOf(when, zone, "09:00")).toISOString()).toBe(expected);
  });
});

describe("how long ago", () => {
  it("counts a day without a time from midday, and nothing below nought", () => {
    expect(hoursSince({ date: "2027-02-08" }, TUESDAY)).toBeCloseTo(26 + 1 / 3, 1);
    expect(hoursSince({ date: "2027-02-09", time: "14:00" }, TUESDAY)).toBeCloseTo(1 / 3, 1);
    expect(hoursSince({ date: "2027-02-12" }, TUESDAY)).toBe(0);
  });
  it("counts the hour a night lost", () => {
    expect(hoursSince({ date: "2026-03-28", time: "12:00" }, at("2026-03-29T12:00", "Europe/Berlin"))).toBe(
      23,
    );
  });
});

describe("echoing a date", () => {
  it("writes it out in full, with its weekday", () => {
    expect(showWhen({ date: "2026-11-27" })).toBe("Friday 27 November 2026");
    expect(showWhen({ date: "2026-11-27", time: "15:00" })).toBe("Friday 27 November 2026 at 15:00");
    expect(showWhen({ date: "2026-11-27", time: "15:00" }, "de-DE")).toBe(
      "Freitag, 27. November 2026, 15:00",
    );
  });
});

describe("for any words, anywhere, at any time", () => {
  const zones = [
    NEW_YORK,
    "Europe/London",
    "Asia/Kolkata",
    "Pacific/Apia",
    "Pacific/Kiritimati",
    "America/St_Johns",
    "Africa/Lagos",
  ];
  const moment = fc.record({
    now: fc.integer({ min: Date.UTC(2024, 0), max: Date.UTC(2036, 0) }),
    zone: fc.constantFrom(...zones),
  });
  const direction = fc.constantFrom("ahead" as const, "behind" as const);

  const some = (...words: readonly string[]) => fc.constantFrom(...words);
  const weekday = some("Monday", "Tuesday", "wednesday", "Thursday", "Fri", "Saturday", "Sunday");
  const count = some("a", "two", "3", "10", "a few", "a couple of", "1-2", "two to three");
  const unit = some("days", "weeks", "business days", "months", "fortnights");
  const month = some("January", "feb", "March", "June", "september", "Dec");
  const nth = fc.integer({ min: 1, max: 31 }).map(String);
  const day = fc.oneof(
    weekday,
    fc.tuple(some("next", "this", "last"), weekday).map((pieces) => pieces.join(" ")),
    fc.tuple(nth, month).map((pieces) => pieces.join(" ")),
    nth.map((number) => `the ${number}th`),
    some(
      "today",
      "tomorrow",
      "yesterday",
      "Thanksgiving",
      "Christmas",
      "the weekend",
      "next week",
      "this week",
      "last month",
    ),
    fc.tuple(count, unit).map(([many, units]) => `${many} ${units} ago`),
    fc.tuple(some("in", "within", "over the next"), count, unit).map((pieces) => pieces.join(" ")),
  );
  const time = some(
    "",
    " at 3",
    " at 9:15am",
    " morning",
    " end of day",
    ", 23:30",
    " at 4pm PT",
    " tonight",
    " at noon",
  );
  const phrase = fc
    .tuple(some("", "by ", "on ", "before ", "end of ", "a week from ", "early "), day, time)
    .map((pieces) => pieces.join(""));
  const today = ({ now, zone }: { readonly now: number; readonly zone: string }) =>
    Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDate().toString();

  it("never answers a date ahead with one that is over", () => {
    fc.assert(
      fc.property(phrase, moment, (words, moment) => {
        const when = readWhen(words, moment, "ahead");
        if (when) expect(when.date >= today(moment)).toBe(true);
        if (when?.time) expect(instantOf(when, moment.zone, "12:00")).toBeGreaterThan(moment.now - 60_000);
      }),
      { numRuns: 2000 },
    );
  });

  it("never answers a date behind with one still to come", () => {
    fc.assert(
      fc.property(phrase, moment, (words, moment) => {
        const when = readWhen(words, moment, "behind");
        if (when) expect(when.date <= today(moment)).toBe(true);
        if (when?.time) expect(instantOf(when, moment.zone, "12:00")).toBeLessThanOrEqual(moment.now);
      }),
      { numRuns: 2000 },
    );
  });

  it("counts days on the member's own calendar", () => {
    fc.assert(
      fc.property(moment, fc.integer({ min: 1, max: 6 }), (moment, days) => {
        const expected = Temporal.PlainDate.from(today(moment)).add({ days }).toString();
        expect(readWhen(`in ${days} days`, moment, "ahead")?.date).toBe(expected);
      }),
    );
  });

  it("reads back what it wrote", () => {
    fc.assert(
      fc.property(phrase, moment, direction, (words, moment, direction) => {
        const when = readWhen(words, moment, direction);
        if (!when) return;
        const { vague: _, ...plain } = when;
        expect(readWhen(showWhen(when), moment, direction)).toEqual(plain);
      }),
    );
  });

  it("never throws", () => {
    const words = fc.array(
      fc.oneof(fc.string(), phrase, some("at", "99", "31", "/", "week of", "before", "or", "q4", "-", "mid")),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "binary" }),
          words.map((each) => each.join(" ")),
        ),
        moment,
        direction,
        (text, moment, direction) => {
          const when = readWhen(text, moment, direction);
          if (when) expect(Number.isFinite(instantOf(when, moment.zone, "09:00"))).toBe(true);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe("words for no day", () => {
  it.each([
    "they didn't say",
    "no date given",
    "no",
    "they just said soon",
    "nothing was said",
    "nobody told me",
    "asap",
  ])("say that none was named: “%s”", (words) => expect(namesNoDay(words)).toBe(true));

  it.each(["on friday", "banana", "in two weeks"])("are not: “%s”", (words) =>
    expect(namesNoDay(words)).toBe(false),
  );
});
