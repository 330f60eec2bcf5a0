import { describe, expect, it } from "vitest";
import type { Book } from "../../src/conversations/book.ts";
import { house } from "../../src/conversations/index.ts";
import { newMember } from "../../src/core/member.ts";
import { plain } from "../../src/core/message.ts";
import { at as berlin, wall } from "../interview/nudges/member.ts";
import { type Chat, chat } from "../support/chat.ts";
import { ANSWERS, goesOn, keyOf } from "../support/debrief.ts";

const NEW_YORK = "America/New_York";
const at = (local: string) => berlin(local, NEW_YORK);

/** Ann at noon on Wednesday 18 November, who puts in an interview for Friday at three. */
function planning(): Chat<Book> {
  const it = chat(house);
  it.calls("calendar");
  it.says("Friday at 3pm");
  it.says("data analyst at Brightwell");
  it.says("second interview");
  it.says("by video");
  it.says("Maria Lopez and Tom");
  it.says("yes");
  return it;
}

const fileIn = (it: Chat<Book>): string =>
  it
    .all()
    .flatMap(({ files = [] }) => files)
    .map(({ content }) => content)
    .join("");

describe("an interview put in ahead", () => {
  it("is put in by words, and handed over as a file with an alarm", () => {
    const it = planning();
    expect(it.member().book.ahead).toMatchObject([
      {
        job: { role: "data analyst", company: "Brightwell" },
        at: at("2026-11-20 15:00"),
        zone: NEW_YORK,
        stage: "second",
        format: "video",
        people: ["Maria Lopez", "Tom"],
      },
    ]);
    const file = fileIn(it);
    expect(file).toContain("DTSTART:20261120T200000Z");
    expect(file).toContain("TRIGGER:-PT60M");
    expect(file).toContain("SUMMARY:Interview: data analyst at Brightwell");
    expect(file).toMatch(/^BEGIN:VCALENDAR\r\n/);
  });

  it("is put in by one form", () => {
    const it = chat(house);
    it.calls("calendar");
    it.presses("change:form");
    it.fills({
      when: "2 December at 10am ET, 45 minutes",
      job: "porter at Kingsway",
      format: "onsite",
      people: "",
      stage: "",
    });
    expect(it.member().book.ahead).toMatchObject([
      {
        job: { role: "porter", company: "Kingsway" },
        at: at("2026-12-02 10:00"),
        format: "onsite",
        minutes: 45,
      },
    ]);
    expect(fileIn(it)).toContain("DTEND:20261202T154500Z");
  });

  it("is put in by a command with the day in it", () => {
    const it = chat(house);
    it.says("calendar Friday at 3pm");
    expect(keyOf(it.asked())).toBe("job");
    expect(it.member().book.ahead?.[0]?.at).toBe(at("2026-11-20 15:00"));
  });

  it("asks for the time where only a day was said, in whichever zone it is given", () => {
    const it = chat(house);
    it.calls("calendar");
    it.presses("2026-11-20");
    expect(it.hears()).toContain("At what time?");
    it.says("9am PT");
    expect(it.hears()).toContain("12:00");
    expect(it.member().book.ahead?.[0]?.at).toBe(at("2026-11-20 12:00"));
  });

  it("asks where the member is first, where nobody knows", () => {
    const it = chat(house, newMember<Book>("test:bo", house.empty));
    it.calls("calendar");
    expect(keyOf(it.asked())).toBe("zone");
    it.says("Berlin");
    it.says("Friday at 3pm");
    expect(it.member().book.ahead?.[0]).toMatchObject({
      at: berlin("2026-11-20 15:00"),
      zone: "Europe/Berlin",
    });
  });

  it.each(["yesterday at 3", "when they call", "the 31st of November"])(
    "can't be put in for %j, and says what can",
    (words) => {
      const it = chat(house);
      it.calls("calendar");
      it.says(words);
      expect(it.hears()).toContain("a day ahead");
      expect(it.member().book.ahead ?? []).toEqual([]);
    },
  );

  it("is there though the rest was skipped", () => {
    const it = chat(house);
    it.calls("calendar");
    it.says("Friday at 3pm");
    it.says("that's enough");
    expect(it.hears()).toContain("It is in your calendar here");
    expect(it.member().book.ahead).toHaveLength(1);
  });

  it("can be corrected, and is then one and not two", () => {
    const it = planning();
    it.says("change when it is");
    it.says("Monday at 11");
    expect(it.member().book.ahead).toMatchObject([
      { at: at("2026-11-23 11:00"), people: ["Maria Lopez", "Tom"] },
    ]);
  });
});

describe("the calendar", () => {
  it("lists what is coming; one can be opened, moved and taken out", () => {
    const it = planning();
    it.calls("calendar");
    expect(it.hears()).toContain("1. data analyst at Brightwell, Friday 20 November at 15:00");
    it.presses("/calendar open 1");
    expect(it.hears()).toContain("Maria Lopez, Tom");
    expect(it.buttons()).toEqual(["Another time", "Take it out"]);
    it.presses("/calendar move 1");
    it.says("Monday at 11");
    expect(it.hears()).toContain("Moved");
    expect(it.member().book.ahead).toMatchObject([
      { at: at("2026-11-23 11:00"), people: ["Maria Lopez", "Tom"] },
    ]);
    const [{ id } = { id: "" }] = it.member().book.ahead ?? [];
    it.presses(`/calendar remove ${id}`);
    expect(it.member().book.ahead).toHaveLength(1);
    it.presses(`/calendar out ${id}`);
    expect(it.member().book.ahead).toEqual([]);
    it.presses(`/calendar open ${id}`);
    expect(it.hears()).toBe("That one is not in your calendar any more.");
    expect(it.lives(at("2026-12-24 00:00"))).toEqual([]);
  });
});

describe("before and after it", () => {
  it("there is good luck two hours before, and the debrief right after", () => {
    const it = planning();
    const said = it
      .lives(at("2026-11-20 20:00"))
      .map(({ at, messages }) => [wall(at, NEW_YORK), messages.map(plain).join()]);
    expect(said.map(([time]) => time)).toEqual(["Fri 2026-11-20 13:00", "Fri 2026-11-20 16:15"]);
    expect(said[0]?.[1]).toContain("Good luck: data analyst at Brightwell, today at 15:00.");
    expect(it.buttons()).toContain("Start the debrief");
  });

  it("the debrief has what was put in, and asks none of it again", () => {
    const it = planning();
    it.lives(at("2026-11-20 16:20"));
    it.presses("/debrief of 1");
    expect(it.hears()).toContain("So it was data analyst at Brightwell, today at 15:00.");
    it.says("They asked a lot about my dashboards and said they'd let me know by Wednesday.");
    const asked = goesOn(it, undefined, { ...ANSWERS, "story:right": "yes" });
    for (const key of ["job", "people", "stage", "format", "when"]) expect(asked).not.toContain(key);
    const { interviews, ahead } = it.member().book;
    expect(ahead).toEqual([]);
    expect(interviews).toMatchObject([
      { job: { company: "Brightwell" }, stage: "second", at: at("2026-11-20 15:00") },
    ]);
  });

  it("a debrief that is begun by itself finds the one that has just been, and lets go of it", () => {
    const it = planning();
    it.lives(at("2026-11-20 16:20"));
    it.calls("debrief");
    expect(it.hears()).toContain("So it was data analyst at Brightwell");
    it.presses("/debrief new");
    expect(it.hears()).not.toContain("Brightwell");
    expect(it.lives(at("2026-11-20 23:00"))).toEqual([]);
  });

  it("one that didn't take place is taken out by its reminder", () => {
    const it = planning();
    it.lives(at("2026-11-20 16:20"));
    it.presses("off");
    expect(it.hears()).toContain("Taken out of your calendar here");
    expect(it.member().book.ahead).toEqual([]);
  });

  it("the next round put in ends the wait for an answer about the last one", () => {
    const it = planning();
    it.lives(at("2026-11-20 16:20"));
    it.presses("/debrief of 1");
    it.says("They asked a lot about my dashboards and said they'd let me know by Wednesday.");
    goesOn(it, undefined, { ...ANSWERS, "story:right": "yes" });
    it.says("calendar 10 December at 9am");
    it.says("data analyst at Brightwell");
    it.says("that's enough");
    const said = it.lives(at("2026-12-09 12:00")).flatMap(({ messages }) => messages.map(plain));
    expect(said.join("\n")).not.toContain("business day has passed");
  });
});
