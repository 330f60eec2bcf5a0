import { describe, expect, it } from "vitest";
import { minutesBetween, timesIn } from "../../../src/interview/story/clock.ts";
import { durationsIn } from "../../../src/interview/story/durations.ts";
import { sentencesOf } from "../../../src/interview/story/telling.ts";

const minutesIn = (text: string) => durationsIn(sentencesOf(text)).map(({ minutes }) => minutes);

describe("times of day", () => {
  it.each([
    ["9.30", [9 * 60 + 30]],
    ["half past nine", [9 * 60 + 30]],
    ["half three", [3 * 60 + 30]],
    ["quarter to one", [45]],
    ["twenty-five to three", [2 * 60 + 35]],
    ["14:20", [2 * 60 + 20]],
    ["noon", [0]],
    ["3pm", [3 * 60]],
    ["ten o'clock", [10 * 60]],
  ])("knows %s", (text, times) => expect(timesIn(text).map(({ at }) => at)).toEqual(times));

  it("counts on past twelve, and past the hour where the hour is left out", () => {
    const between = (text: string) => {
      const [start, end] = timesIn(text);
      return start && end && minutesBetween(start, end);
    };
    expect(between("half eleven, quarter past twelve")).toBe(45);
    expect(between("ten o'clock, half past.")).toBe(30);
  });
});

describe("lengths of time", () => {
  it.each([
    ["It was an hour and three quarters.", [105]],
    ["Three quarters of an hour.", [45]],
    ["1h20, all told.", [80]],
    ["It was meant to be 1 to 1.30.", [30]],
    ["From two to about half three.", [90]],
    ["I went in at twenty past two. I was out at twenty-five to three.", [15]],
    ["They said an hour. It was nearly two.", [60, 120]],
    ["They said an hour. It was half.", [60, 30]],
    ["Meant to take two hours and took two and a half.", [120, 150]],
    ["He'd allotted half an hour. He gave me three quarters.", [30, 45]],
    ["We talked for 50ish minutes, twenty-odd mins of it about dogs.", [50, 20]],
    ["We were scheduled 2:30-3:00.", [30]],
    ["Nine till ten, that was the plan.", [60]],
    ["We started at 1 and when I left it was five past two.", [65]],
    ["Start 10:00, planned end 11:00, actual end 10:25.", [25, 60]],
    ["The ad said interviews of around 30 minutes, she gave me 35.", [30, 35]],
    ["My last interview took two hours.", []],
    ["Stayed nearly an hour longer than planned.", []],
    ["The test took an hour, the interview half that.", [60, 30]],
    ["We had the hour and she stayed another twenty.", [60, 80]],
    ["My slot was an hour and we ran ten minutes over.", [60, 70]],
    ["It was down for 45 minutes. We finished a quarter of an hour early.", [45, 30]],
    ["It was down for 45 minutes. I was a quarter of an hour early.", [45, 15]],
    ["He asked two or three questions of the five of us.", []],
    ["They have 12 people, 3 rounds and 5 weeks.", []],
  ])("finds them: %s", (text, minutes) => expect(minutesIn(text)).toEqual(minutes));
});
