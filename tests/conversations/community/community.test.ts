import { describe, expect, it } from "vitest";
import { wordingOf } from "../../../src/conversations/community/posts.ts";
import { fingerprint } from "../../../src/core/fingerprint.ts";
import { BEGIN, type Town, town } from "./town.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** A town whose admin has set everything up: Mondays at 9 in New York, in the channel it was said in. */
function setUp(it: Town = town()) {
  const ann = it.member("ann", { admin: true });
  ann.calls("community");
  ann.presses("This channel");
  ann.says("Mondays at 9");
  ann.presses("Mine: America/New_York");
  ann.presses("Turn it on");
  return { it, ann };
}

/** Monday 23 November 2026, 9:00 in New York. */
const FIRST_MONDAY = Date.UTC(2026, 10, 23, 14, 0);

const kinds = (it: Town) => it.posts.map(({ post: { kind } }) => kind);

describe("the community command", () => {
  it.each(["community", "community now really", "/community stop", "community off", "community insight"])(
    "is politely denied to whoever isn't an admin: “%s”",
    (said) => {
      const { it } = setUp();
      const before = it.book();
      const bo = it.member("bo");
      expect(bo.says(said)).toContain("Only those who administer this community");
      expect(it.book()).toEqual(before);
      expect(kinds(it)).toEqual(["trial"]);
    },
  );

  it("says what the community's outcomes say, and what it takes until they say anything", () => {
    const { ann } = setUp();
    ann.says("community");
    expect(ann.presses("What outcomes say")).toContain("Nothing yet: there are too few outcomes");
  });

  it("can't be done from nowhere: it is said in the community it is for", () => {
    const ann = town().member("ann", { admin: true });
    ann.chat.stands({});
    expect(ann.says("community")).toContain("That belongs to a community");
  });

  it("asks where, when and in which zone, shows the post and its next three times, and posts nothing before a yes", () => {
    const it = town();
    const ann = it.member("ann", { admin: true });
    expect(ann.calls("community")).toContain("Nothing is posted until you say so");
    expect(ann.presses("This channel")).toContain("a trial line there");
    expect(it.posts).toEqual([{ channel: "C1", post: { kind: "trial" }, onlyFor: "test:ann" }]);
    ann.says("Mondays at 9");
    const shown = ann.presses("Mine: America/New_York");
    expect(shown).toContain(wordingOf({ kind: "invitation", nth: 0 }).text);
    expect(shown).toContain(
      "Next: Monday 23 November at 09:00; Monday 30 November at 09:00; Monday 7 December at 09:00.",
    );
    it.lives(FIRST_MONDAY + DAY);
    expect(kinds(it)).toEqual(["trial"]);
  });

  it("posts on its schedule once it is on, with other words each time", () => {
    const { it } = setUp();
    it.lives(FIRST_MONDAY + 14 * DAY);
    expect(it.posts.slice(1).map(({ post }) => post)).toEqual(
      [0, 1, 2].map((nth) => ({ kind: "invitation", nth })),
    );
    expect(it.book().next).toBe(FIRST_MONDAY + 21 * DAY);
  });

  it("shows how things stand, and everything that can be done about it", () => {
    const { ann } = setUp();
    expect(ann.says("community")).toContain("Schedule: Mondays at 09:00");
    expect(ann.chat.buttons()).toEqual([
      "Turn it off",
      "Preview",
      "Trial post",
      "Post it now",
      "Channel",
      "Schedule",
      "Time zone",
      "Counts on",
      "What outcomes say",
      "Stop everything",
    ]);
  });

  it("changes one thing at a time, and the next post with it", () => {
    const { it, ann } = setUp();
    ann.says("community schedule");
    expect(ann.says("Fridays at 16:00")).toContain("Fridays at 16:00");
    expect(it.book()).toMatchObject({ cron: "0 16 * * 5", on: true, next: Date.UTC(2026, 10, 20, 21, 0) });
    ann.says("community zone");
    ann.says("Berlin");
    expect(it.book()).toMatchObject({ zone: "Europe/Berlin", next: Date.UTC(2026, 10, 20, 15, 0) });
  });

  it("is turned off and on again with what was chosen kept", () => {
    const { it, ann } = setUp();
    expect(ann.says("community off")).toContain("It is off");
    it.lives(FIRST_MONDAY + DAY);
    expect(kinds(it)).toEqual(["trial"]);
    ann.chat.lives(FIRST_MONDAY + DAY);
    expect(ann.says("community on")).toContain("It is on");
    it.lives(FIRST_MONDAY + 8 * DAY);
    expect(kinds(it)).toEqual(["trial", "invitation"]);
  });

  it("posts at once only after a second press, and leaves the schedule where it is", () => {
    const { it, ann } = setUp();
    const { next } = it.book();
    ann.says("community now");
    expect(kinds(it)).toEqual(["trial"]);
    expect(ann.presses("Post it now")).toContain("on its way");
    expect(kinds(it)).toEqual(["trial", "invitation"]);
    expect(it.book().next).toBe(next);
  });

  it("stops everything at one word, members' own mentions too, and allows it again", () => {
    const { it, ann } = setUp();
    ann.says("community stop");
    it.lives(FIRST_MONDAY + DAY);
    it.orders("mention", JSON.stringify({ channel: "C1" }), "test:bo");
    it.orders("now", "", "test:ann");
    expect(kinds(it)).toEqual(["trial"]);
    ann.says("community allow");
    expect(it.book()).toMatchObject({ on: true, channel: "C1" });
    it.lives(FIRST_MONDAY + 8 * DAY);
    expect(kinds(it)).toEqual(["trial", "invitation"]);
  });

  it("says what it didn't understand, and what there is", () => {
    const { ann } = setUp();
    expect(ann.calls("community", "fireworks")).toContain("I don't know that one");
  });

  it("takes no more answers an hour after it was begun: who is an admin is asked again", () => {
    const { it, ann } = setUp();
    ann.says("community schedule");
    it.lives(BEGIN + 2 * HOUR);
    ann.says("Fridays at 16:00");
    expect(it.told.at(-1)).toMatchObject({ to: "test:ann" });
    expect(it.told.at(-1)?.text).toContain("Say “community” again");
    expect(it.book().cron).toBe("0 9 * * 1");
  });
});

describe("counts", () => {
  function counted(people: number) {
    const { it, ann } = setUp();
    ann.says("community digest");
    for (let nth = 0; nth < people; nth++) {
      it.orders("news", "", `test:p${nth}`);
      it.orders("news", "", `test:p${nth}`);
    }
    return it;
  }

  it("are never posted under five people", () => {
    const it = counted(4);
    it.lives(FIRST_MONDAY);
    expect(it.posts.at(-1)?.post).toEqual({ kind: "invitation", nth: 0 });
    // They are not lost: next week there may be more to hide among.
    it.orders("news", "", "test:p9");
    it.lives(FIRST_MONDAY + 7 * DAY);
    expect(it.posts.at(-1)?.post).toEqual({ kind: "digest", people: 5, count: 9, nth: 1 });
  });

  it("say how many people and interviews there were since the last time, and begin anew", () => {
    const it = counted(5);
    it.lives(FIRST_MONDAY);
    expect(it.posts.at(-1)?.post).toEqual({ kind: "digest", people: 5, count: 10, nth: 0 });
    expect(it.book().news).toEqual({ people: [], count: 0 });
  });

  it("leave out whoever was forgotten, admins too", () => {
    const it = counted(5);
    for (const who of ["test:p0", "test:ann"]) it.orders("forgets", fingerprint(who));
    expect(it.book().news.people).toHaveLength(4);
    expect(it.book().admin).toBeUndefined();
  });

  it("name nobody, not even where they are kept", () => {
    expect(JSON.stringify(counted(5).book())).not.toContain("test:p");
  });

  it("aren't kept where nobody wants them", () => {
    const { it } = setUp();
    it.orders("news", "", "test:bo");
    expect(it.book().news.people).toEqual([]);
  });
});

describe("a post", () => {
  it("comes at once after a short silence of ours, and not at all after a long one", () => {
    const { it } = setUp();
    it.lives(FIRST_MONDAY);
    expect(it.posts.at(-1)).toMatchObject({ until: FIRST_MONDAY + 2 * HOUR });
  });

  it("that can't be posted any more pauses the schedule, and the admin hears of it once", () => {
    const { it } = setUp();
    const lost = JSON.stringify({ channel: "C1", post: { kind: "invitation", nth: 0 }, why: "Invite me." });
    it.orders("lost", lost);
    it.orders("lost", lost);
    expect(it.told).toHaveLength(1);
    expect(it.told[0]).toMatchObject({ to: "test:ann" });
    expect(it.told[0]?.text).toContain("The schedule is paused, and I won't say this again");
    expect(it.book().next).toBeUndefined();
    it.lives(FIRST_MONDAY + 30 * DAY);
    expect(kinds(it)).toEqual(["trial"]);
  });

  it("of a member's own reminder that fails is told to that member, and pauses nothing", () => {
    const { it } = setUp();
    it.orders(
      "lost",
      JSON.stringify({ channel: "C1", post: { kind: "reminder" }, why: "Invite me." }),
      "test:bo",
    );
    expect(it.told[0]).toMatchObject({ to: "test:bo" });
    expect(it.book().on).toBe(true);
  });
});

describe("a mention of one's own reminder", () => {
  it("is chosen in a channel, says that there is one and nothing of it, and ends with a press", () => {
    const it = town();
    const bo = it.member("bo", { channel: "C7" });
    expect(bo.says("reminders channel")).toContain("that you see there is one, and nobody what it is: C7");
    it.orders("mention", JSON.stringify({ channel: "C7", until: 5 }), "test:bo");
    expect(it.posts).toEqual([{ channel: "C7", post: { kind: "reminder", member: "test:bo" }, until: 5 }]);
    expect(bo.presses("No mention")).toContain("nowhere else");
    expect(bo.chat.member().book.nudges?.mention).toBeUndefined();
  });

  it("can't be chosen where there is no channel", () => {
    const bo = town().member("bo");
    bo.chat.stands({ community: { id: "test:town" } });
    expect(bo.says("reminders channel")).toContain("in the channel where you want to be mentioned");
  });
});
