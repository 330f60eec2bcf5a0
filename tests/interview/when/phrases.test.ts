import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { readWhen, type When } from "../../../src/interview/when.ts";

/** "2026-12-02", "2026-12-02 15:00", "~2026-12-02" where the words are vague, "" where they name no date. */
const written = (when: When | undefined): string =>
  when ? `${when.vague ? "~" : ""}${when.date}${when.time ? ` ${when.time}` : ""}` : "";

/** Each phrase said on a Tuesday afternoon in winter: 9 February 2027, 14:20 in New York. */
const NOW = Temporal.Instant.from("2027-02-09T14:20:40-05:00").epochMilliseconds;
const TUESDAY = { now: NOW, zone: "America/New_York" };

const AHEAD: Readonly<Record<string, string>> = {
  tomorrow: "2027-02-10",
  "the day after tomorrow": "2027-02-11",
  Thursday: "2027-02-11",
  "by this Thursday": "2027-02-11",
  "Monday at the latest": "2027-02-15",
  "next Thursday": "2027-02-18",
  "Saturday fortnight": "2027-02-27",
  "Wednesday week": "2027-02-17",
  "a week on Saturday": "2027-02-20",
  "two weeks from Friday": "2027-02-26",
  "three Mondays from now": "2027-03-01",
  "Wednesday of next week": "2027-02-17",
  "next week, on Wednesday": "2027-02-17",
  "the 3rd": "2027-03-03",
  "by the 9th": "2027-02-09",
  "no later than the 31st": "2027-03-31",
  "Fri the 19th": "2027-02-19",
  "2 March": "2027-03-02",
  "the 2nd of March": "2027-03-02",
  "on Mar. 2nd": "2027-03-02",
  "January 5": "2028-01-05",
  "April 1st, 2027": "2027-04-01",
  "29 Feb": "2028-02-29",
  "2027-03-15": "2027-03-15",
  "by 3/4": "2027-03-04",
  "by 25/3": "2027-03-25",
  "04.03.27": "2027-04-03",
  "five days from today": "2027-02-14",
  "in four days": "2027-02-13",
  "end of the week": "2027-02-12",
  "the end of February": "2027-02-28",
  "end of next month": "2027-03-31",
  "before the weekend": "2027-02-12",
  "before Memorial Day": "2027-05-30",
  "before the 20th": "2027-02-19",
  "before Halloween": "2027-10-30",
  "they have until Valentine's Day": "2027-02-14",
  "I met three people and they'll tell me by Friday": "2027-02-12",
  "We spoke on Monday, they'll answer by Thursday": "2027-02-11",
  "I interviewed today and will hear back next Wednesday": "2027-02-17",

  "in two weeks": "~2027-02-23",
  "in a week or so": "~2027-02-23",
  "I was told three weeks": "~2027-03-02",
  "six weeks": "~2027-03-23",
  "about ten days, she said": "~2027-02-19",
  "Probably about a month": "~2027-03-09",
  "it could take up to 4 weeks": "~2027-03-09",
  "within five working days": "~2027-02-16",
  "2-4 business days": "~2027-02-15",
  "48 to 72 hours": "~2027-02-12",
  "within 24h": "~2027-02-10",
  "over the next couple of weeks": "~2027-02-23",
  "within the week": "~2027-02-16",
  "within the month": "~2027-03-09",
  "in the coming days": "~2027-02-13",
  "they'll let me know after Christmas": "~2028-01-07",
  "after the new year": "~2028-01-07",
  "after the holidays": "",
  "next week": "~2027-02-19",
  "late next week": "~2027-02-19",
  "at the start of next week": "~2027-02-16",
  "the week after next": "~2027-02-26",
  "the week of the 22nd": "~2027-02-26",
  "the week before Easter Monday": "",
  "Wednesday or Thursday": "~2027-02-11",
  "between Thursday and Monday": "~2027-02-15",
  "3-5 March": "~2027-03-05",
  "early in March": "~2027-03-10",
  "mid-April": "~2027-04-20",
  "the second week of March": "~2027-03-12",
  "some time in May": "~2027-05-31",
  "this weekend": "~2027-02-14",

  "Thursday at 4": "2027-02-11 16:00",
  "Thursday, 9:30": "2027-02-11 09:30",
  "half ten on Thursday": "2027-02-11 10:30",
  "quarter to one on the 12th": "2027-02-12 12:45",
  "8pm on 1 March": "2027-03-01 20:00",
  "Monday first thing": "2027-02-15 09:00",
  "tomorrow, end of business": "2027-02-10 17:00",
  "Thursday at 3pm PT": "2027-02-11 18:00",
  "10am London time on Friday": "2027-02-12 05:00",
  "Friday at 8am in the morning": "2027-02-12 08:00",
  "tonight at 8": "2027-02-09 20:00",
  "3pm": "2027-02-09 15:00",
  "1pm": "2027-02-10 13:00",
  "in three hours": "2027-02-09 17:20",
  "Thursday morning": "~2027-02-11 12:00",
  "this afternoon": "~2027-02-09 17:00",
};

const BEHIND: Readonly<Record<string, string>> = {
  "just now": "2027-02-09 14:20",
  "ten minutes ago": "2027-02-09 14:10",
  "an hour and a half ago": "2027-02-09 12:50",
  "15 hours ago": "2027-02-08 23:20",
  "today at noon": "2027-02-09 12:00",
  "this morning": "~2027-02-09 12:00",
  "this afternoon": "~2027-02-09 14:20",
  "last night": "~2027-02-08 22:00",
  "yesterday at half past four": "2027-02-08 16:30",
  "the day before yesterday": "2027-02-07",
  Monday: "2027-02-08",
  Tuesday: "2027-02-02",
  "last Wednesday": "2027-02-03",
  "Friday at 11": "2027-02-05 11:00",
  "four business days ago": "2027-02-03",
  "a fortnight ago": "2027-01-26",
  "on the 30th": "2027-01-30",
  "28 December": "2026-12-28",
  "12/28": "2026-12-28",
  "last week": "~2027-02-05",
  "earlier this week": "~2027-02-09",
};

const NO_DATE = [
  "",
  "60 minutes",
  "she sat down",
  "not sure",
  "the sun was out",
  "5 years",
  "a second",
  "90 day probation",
  "soon",
  "they'll be in touch",
  "the 2nd round",
  "on the 4th floor",
  "casual Fridays",
  "Black Friday traffic",
  "every Monday they deploy",
  "I was there for two weeks",
  "it took three days",
  "two weeks' notice",
  "we shipped it in six weeks",
  "I built it in two days",
  "three days a week in the office",
  "24/7 on-call",
  "one of the 5 may be invited",
  "I may hear, I may not",
  "a march through my CV",
  "not before Friday",
  "after the 14th",
  "sometime after Thanksgiving",
  "version 2.10.3",
  "about 9 out of 10",
  "the last 2 years",
  "she said three days in the office",
  "500 people",
  "2024",
  "this week's sprint",
  "we wed theory to practice",
  "in no time",
  "a day in the life",
  "the Christmas party",
  "31 November",
  "30/02/2027",
  "the 45th",
]; // prettier-ignore

describe("reading a date ahead", () => {
  it.each(Object.entries(AHEAD))("hears %j as %j", (words, expected) => {
    expect(written(readWhen(words, TUESDAY, "ahead"))).toBe(expected);
  });
});

describe("reading a date behind", () => {
  it.each(Object.entries(BEHIND))("hears %j as %j", (words, expected) => {
    expect(written(readWhen(words, TUESDAY, "behind"))).toBe(expected);
  });
});

describe("words that name no date", () => {
  it.each(NO_DATE)("asks again after %j", (words) => {
    expect(written(readWhen(words, TUESDAY, "ahead"))).toBe("");
    expect(written(readWhen(words, TUESDAY, "behind"))).toBe("");
  });

  it.each([
    ["yesterday", "ahead"],
    ["this morning", "ahead"],
    ["2020-01-01", "ahead"],
    ["two days ago", "ahead"],
    ["tomorrow", "behind"],
    ["next Friday", "behind"],
    ["this evening", "behind"],
    ["in two weeks", "behind"],
  ] as const)("takes %j for no date %s", (words, direction) => {
    expect(readWhen(words, TUESDAY, direction)).toBeUndefined();
  });
});

describe("words said past midnight, by somebody whose day isn't over", () => {
  const LATE = { ...TUESDAY, now: Temporal.Instant.from("2027-02-09T00:20:00-05:00").epochMilliseconds };

  it.each([
    ["this morning", "~2027-02-08 12:00"],
    ["this afternoon", "~2027-02-08 17:00"],
    ["earlier today at 3pm", "2027-02-08 15:00"],
    ["today at 10", "2027-02-08 10:00"],
  ])("takes %j for the day before", (words, expected) => {
    expect(written(readWhen(words, LATE, "behind"))).toBe(expected);
  });

  it("says nothing of a day that is named, or ahead", () => {
    expect(readWhen("Tuesday at 3pm", LATE, "behind")?.date).not.toBe("2027-02-08");
    expect(written(readWhen("this morning", LATE, "ahead"))).toBe("~2027-02-09 12:00");
  });
});
