import { describe, expect, it } from "vitest";
import type { Followed } from "../../../src/interview/nudges/followed.ts";
import { noted } from "../../../src/interview/nudges/ledger.ts";
import { type Outlook, planOf } from "../../../src/interview/nudges/plan.ts";
import { ahead, at, diary, lives, SAID_YES, told } from "./member.ts";

const MONTHS = 90 * 24 * 3_600_000;

/** What a member hears who answers nothing but doesn't mind. */
function hears(followed: Followed, more: Partial<Outlook> = {}): readonly string[] {
  const outlook = { ...SAID_YES, followed: [followed], ...more };
  return diary(lives(outlook, followed.since, followed.since + MONTHS).said, outlook.zone);
}

// 18 November 2026 is a Wednesday.
describe("after an interview that was told", () => {
  it("the thank-you comes two hours on and once more before its day is over; then the wait, and its end", () => {
    expect(hears(told("2026-11-18 14:00"))).toEqual([
      "Wed 2026-11-18 16:30 thank_you",
      "Thu 2026-11-19 12:00 thank_you",
      "Fri 2026-11-20 10:00 keep_applying",
      "Wed 2026-11-25 10:00 check_in",
      "Fri 2026-12-04 10:00 check_in",
      "Tue 2026-12-15 10:00 let_go",
    ]);
  });

  it("the check-in waits for one business day after the day they named", () => {
    const heard = hears(told("2026-11-18 14:00", { replyBy: { date: "2026-11-27" } }));
    expect(heard.find((line) => line.includes("check_in"))).toBe("Mon 2026-11-30 10:00 check_in");
  });

  it("the last call goes out before quiet hours begin, where the day ends within them", () => {
    expect(hears(told("2026-11-18 08:30")).slice(0, 2)).toEqual([
      "Wed 2026-11-18 11:00 thank_you",
      "Wed 2026-11-18 20:00 thank_you",
    ]);
  });

  it("weekends don't matter to the thank-you", () => {
    expect(hears(told("2026-11-20 16:00")).slice(0, 2)).toEqual([
      "Fri 2026-11-20 18:30 thank_you",
      "Sat 2026-11-21 14:00 thank_you",
    ]);
  });

  it("told in the evening, the first call waits for the morning", () => {
    const late = { ...told("2026-11-18 17:00"), since: at("2026-11-18 20:00") };
    expect(hears(late).slice(0, 2)).toEqual([
      "Thu 2026-11-19 08:00 thank_you",
      "Thu 2026-11-19 15:00 thank_you",
    ]);
  });

  it("told a week on, there is no thank-you to speak of, and the wait begins the morning after", () => {
    const late = { ...told("2026-11-09 14:00"), since: at("2026-11-18 14:00") };
    expect(hears(late)[0]).toBe("Thu 2026-11-19 10:00 check_in");
  });

  it("told months on, there is nothing to say", () => {
    expect(hears({ ...told("2026-08-03 14:00"), since: at("2026-11-18 14:00") })).toEqual([]);
  });

  it.each([
    ["the thank-you was sent", told("2026-11-18 14:00", { thanked: true }), "thank_you"],
    ["the outcome is known", told("2026-11-18 14:00", { over: "outcome" }), ""],
    ["a later interview has come", told("2026-11-18 14:00", { over: "next" }), ""],
  ] as const)("says no more of it once %s", (_, followed, kind) => {
    expect(hears(followed).filter((line) => line.includes(kind))).toEqual([]);
  });

  it("asks whether they answered only once a check-in was sent, and moves the rest along", () => {
    const followed = told("2026-11-18 14:00");
    const ledger = noted({}, "check_in:1:1", { said: at("2026-11-25 10:00"), done: at("2026-11-26 09:00") });
    const outlook = { ...SAID_YES, followed: [followed], ledger };
    const { said } = lives(outlook, at("2026-11-26 09:00"), at("2027-03-01 00:00"));
    expect(diary(said)).toEqual([
      "Thu 2026-12-03 10:00 heard_back",
      "Mon 2026-12-07 10:00 check_in",
      "Wed 2026-12-16 10:00 let_go",
    ]);
  });

  it("begins the wait anew where they named another day", () => {
    const ledger = noted({}, "check_in:1:2026-11-20.1", { said: at("2026-11-23 10:00") });
    const followed = told("2026-11-18 14:00", { replyBy: { date: "2026-12-04" } });
    const { said } = lives(
      { ...SAID_YES, followed: [followed], ledger },
      at("2026-11-24 09:00"),
      at("2027-03-01 00:00"),
    );
    expect(diary(said).find((line) => line.includes("check_in"))).toBe("Mon 2026-12-07 10:00 check_in");
  });
});

describe("an interview put in ahead", () => {
  it("is wished luck two hours before, and its debrief offered right after", () => {
    expect(hears(ahead("2026-11-20 14:00", "2026-11-16 09:00"))).toEqual([
      "Fri 2026-11-20 12:00 good_luck",
      "Fri 2026-11-20 15:15 debrief",
    ]);
  });

  it("is wished luck the evening before, where it is early", () => {
    expect(hears(ahead("2026-11-20 08:30", "2026-11-16 09:00"))[0]).toBe("Thu 2026-11-19 20:00 good_luck");
  });

  it("is wished none again, where it is put in just before", () => {
    expect(hears(ahead("2026-11-20 14:00", "2026-11-20 13:00"))).toEqual(["Fri 2026-11-20 15:15 debrief"]);
  });

  it("has no debrief offered once it has begun", () => {
    const followed = ahead("2026-11-20 14:00", "2026-11-20 13:00");
    const begun: Followed = {
      ...followed,
      stage: { is: "ahead", ends: at("2026-11-20 15:00"), begun: true },
    };
    expect(hears(begun)).toEqual([]);
  });
});

describe("what a member wants", () => {
  const followed = told("2026-11-18 14:00");
  const wants = (wishes: Outlook["wishes"], more: Partial<Outlook> = {}) =>
    hears(followed, { wishes, ...more });

  it("is nothing before a yes, after a no, while we rest, and where nobody knows what time it is there", () => {
    expect(wants({})).toEqual([]);
    expect(wants({ consent: "no" })).toEqual([]);
    expect(wants({ consent: "yes", resting: true })).toEqual([]);
    expect(wants({ consent: "yes" }, { zone: undefined })).toEqual([]);
  });

  it("moves what is planned when they move", () => {
    const tokyo = hears(followed, { zone: "Asia/Tokyo" });
    // Told at 22:30 there: the first call is for the morning, and the day ends at 22:00.
    expect(tokyo.slice(0, 3)).toEqual([
      "Thu 2026-11-19 08:00 thank_you",
      "Thu 2026-11-19 20:00 thank_you",
      "Fri 2026-11-20 10:00 keep_applying",
    ]);
  });

  it("can be other quiet hours, or none", () => {
    const night = wants({ consent: "yes", quiet: { from: "08:00", to: "17:00" } });
    expect(night.slice(0, 2)).toEqual(["Wed 2026-11-18 17:00 thank_you", "Thu 2026-11-19 07:00 thank_you"]);
    const none = hears(told("2026-11-18 23:00"), {
      wishes: { consent: "yes", quiet: { from: "00:00", to: "00:00" } },
    });
    expect(none[0]).toBe("Thu 2026-11-19 01:30 thank_you");
  });

  it("can be to stop one kind", () => {
    const heard = wants({ consent: "yes", stopped: ["check_in"] });
    expect(heard.map((line) => line.split(" ").at(-1))).toEqual([
      "thank_you",
      "thank_you",
      "keep_applying",
      "let_go",
    ]);
  });

  it("can be a pause: what is still worth saying comes at once when it ends, as one message", () => {
    const followed = [told("2026-11-18 14:00"), { ...told("2026-11-18 15:00"), id: "2" }];
    const outlook: Outlook = {
      ...SAID_YES,
      followed,
      wishes: { consent: "yes", pausedUntil: at("2026-11-30 09:00") },
    };
    const { said } = lives(outlook, at("2026-11-18 16:00"), at("2026-12-01 00:00"));
    expect(diary(said)).toEqual(["Mon 2026-11-30 09:00 check_in + check_in"]);
  });

  it("can be to hear of one of them later, in spite of weekends, and never at night", () => {
    const until = (local: string) => {
      const ledger = noted({}, "check_in:1:1", { said: at("2026-11-25 10:00"), snoozed: at(local) });
      const { said } = lives(
        { ...SAID_YES, followed: [followed], ledger },
        at("2026-11-25 10:05"),
        at("2026-12-03 00:00"),
      );
      return diary(said);
    };
    expect(until("2026-11-28 12:00")).toEqual(["Sat 2026-11-28 12:00 check_in"]);
    expect(until("2026-11-28 22:30")).toEqual(["Sun 2026-11-29 08:00 check_in"]);
  });

  it("can be not to hear of one of them at all", () => {
    const ledger = noted({}, "thank_you:1:1", { cancelled: true });
    expect(hears(followed, { ledger })[0]).toBe("Thu 2026-11-19 12:00 thank_you");
  });

  it("is never to be spoken to in the middle of a talk", () => {
    const stirred = at("2026-11-18 16:28");
    expect(hears(followed, { stirred })[0]).toBe("Wed 2026-11-18 16:38 thank_you");
  });

  it("is at most three messages a day: the rest comes the next morning, if it is still worth saying", () => {
    const busy = ["09:00", "11:00", "13:00", "14:00"].map((time, nth) => ({
      ...told(`2026-11-18 ${time}`),
      id: String(nth),
    }));
    const { said } = lives({ ...SAID_YES, followed: busy }, at("2026-11-18 09:30"), at("2026-11-20 00:00"));
    expect(diary(said)).toEqual([
      "Wed 2026-11-18 11:30 thank_you",
      "Wed 2026-11-18 13:30 thank_you",
      "Wed 2026-11-18 15:30 thank_you",
      "Thu 2026-11-19 08:00 thank_you + thank_you",
      "Thu 2026-11-19 09:00 thank_you",
      "Thu 2026-11-19 11:00 thank_you",
    ]);
  });
});

describe("after a time in which nobody looked", () => {
  it("everything that is still worth saying is one message, and what is not is nobody's loss", () => {
    const followed = [
      told("2026-11-16 10:00"),
      { ...told("2026-11-17 10:00"), id: "2" },
      { ...told("2026-11-26 14:00"), id: "3" },
    ];
    const plan = planOf({ ...SAID_YES, followed }, at("2026-11-27 09:00"));
    expect(plan.due.map(({ id }) => id)).toEqual(["thank_you:3:1", "check_in:1:1", "check_in:2:1"]);
    const fates = plan.nudges
      .filter(({ id }) => /:[12]:1$/.test(id))
      .map(({ kind, fate }) => `${kind} ${fate.is}`);
    expect(fates.filter((fate) => fate.startsWith("thank_you"))).toEqual([
      "thank_you moot",
      "thank_you moot",
    ]);
  });

  it("looked at in the middle of the night, it waits for the morning", () => {
    const plan = planOf({ ...SAID_YES, followed: [told("2026-11-18 14:00")] }, at("2026-11-19 03:00"));
    expect([plan.due.length, plan.next]).toEqual([0, at("2026-11-19 08:00")]);
  });
});
