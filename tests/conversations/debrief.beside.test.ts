import { describe, expect, it } from "vitest";
import { house } from "../../src/conversations/index.ts";
import { ANSWERS, ann, goesOn, keyOf } from "../support/debrief.ts";

/** Tells one sign; everything else is open. */
const SHORT = "Maria Lopez asked a lot of follow-up questions about my triage experience.";

/** Ann with a story of which one sign was read, that reading confirmed. */
function told() {
  const it = ann({ story: SHORT });
  it.says("yes");
  return it;
}

/** Passes whatever is asked before `key`. */
function skipsTo(it: ReturnType<typeof ann>, key: string) {
  for (let turn = 0; keyOf(it.asked()) !== key && turn < 30; turn++) it.says("skip");
  expect(keyOf(it.asked())).toBe(key);
}

describe("a chatty member", () => {
  it("is told what was noted beside an answer, and isn't asked it again", () => {
    const it = told();
    skipsTo(it, "stage");
    it.says("first round, and she said she'd ring me by Friday");
    expect(it.hears()).toContain(
      "Noted, too: Next steps: clear steps or a date (“she said she'd ring me by Friday”); When you'll hear: Friday 20 November 2026.",
    );
    const asked = goesOn(it);
    expect(asked).not.toContain("sign:next_steps");
    expect(asked).not.toContain("reply_by");
  });

  it("may pass a question and tell something else in one breath", () => {
    const it = told();
    skipsTo(it, "stage");
    it.says("skip, but they showed me round the whole place");
    expect(it.hears()).toContain("Noted, too: Introductions: met people or had a tour");
    expect(it.hears()).not.toContain("couldn't read");
    expect(goesOn(it)).not.toContain("sign:introductions");
    it.says("edit");
    expect(it.hears()).toContain("Stage: skipped");
  });

  it("is understood when the words answer another question than the one that is open, and goes on", () => {
    const it = told();
    skipsTo(it, "stage");
    it.says("oh, and he was on his phone the whole time");
    expect(it.hears()).toContain("Noted, too: Attention: distracted or closed off");
    expect(it.hears()).not.toContain("couldn't read");
    expect(keyOf(it.asked())).not.toBe("");
    expect(goesOn(it, "point:1")).not.toContain("sign:engagement");
    it.calls("why");
    expect(it.hears()).toContain("Attention, distracted or closed off");
  });

  it("loses none of those words, and can change or take them back", () => {
    const it = told();
    skipsTo(it, "stage");
    it.says("oh, and he was on his phone the whole time");
    it.says("edit");
    expect(it.hears()).toContain("Said beside it: oh, and he was on his phone the whole time");
    it.says("back");
    it.says("back");
    expect(it.hears()).toContain("Taken back.");
    it.says("enough");
    expect(it.hears()).toContain("Attention: unknown");
  });

  it("has an answer stand against what was said beside another", () => {
    const it = told();
    skipsTo(it, "stage");
    it.says("first round, and she said she'd ring me by Friday");
    it.says("change next steps");
    it.presses("negative");
    goesOn(it, "point:1");
    it.calls("why");
    expect(it.hears()).toContain("Next steps, nothing, or vague");
  });

  it("tells the mail's facts while the mail is asked for, and a sign that still counts", () => {
    const it = ann({ story: "They asked a lot of follow-up questions about my triage experience." });
    goesOn(it, "people");
    it.says("skip, but I'd hear by next Friday, they said");
    expect(it.hears()).toContain("Noted, too: ");
    expect(it.hears()).toContain("When you'll hear: ");
    expect(goesOn(it)).not.toContain("reply_by");
  });

  it("is read once: a later reader changes nothing that was recorded", () => {
    const it = told();
    skipsTo(it, "stage");
    it.says("first round, and she said she'd ring me by Friday");
    const later = it.under({
      ...house,
      recorders: { ...house.recorders, story: () => never(), beside: () => never() },
    });
    later.says("resume");
    expect(keyOf(later.asked())).toBe(keyOf(it.asked()));
    later.says("enough");
    expect(later.hears()).toContain("she said she'd ring me by Friday");
  });

  it("is not believed of what only sounds like a sign", () => {
    const it = told();
    goesOn(it, "point:1");
    for (const words of ["how they staff nights in the summer", "I ran triage for two years at County"]) {
      it.says(words);
      expect(it.hears()).not.toContain("Noted, too");
    }
  });

  it("is still told what can be read when nothing was", () => {
    const it = told();
    skipsTo(it, "stage");
    it.says("purple monkey dishwasher");
    expect(it.hears()).toContain("I couldn't read that.");
  });
});

function never(): never {
  throw new Error("Recorded already.");
}

describe("what the story only seemed to say", () => {
  const UNSURE =
    "I did an interview today. He answered my question, sort of. She seemed all right I think, and I was out after a while.";

  it("is asked back before anything else, in the member's own words", () => {
    const it = ann({ story: UNSURE });
    if (keyOf(it.asked()) === "story:right") it.says("yes");
    expect(it.hears()).toMatch(/You wrote “[^”]+”\. Did you mean [^?]+\?/);
    expect(it.last()?.options?.[0]?.label).toMatch(/^Yes, /);
  });

  it("is quoted inside our sentence, which has a full stop of its own", () => {
    const it = ann({
      story: "It was for the staff nurse role at St Anne's Hospital. They ended it a bit before the time.",
    });
    if (keyOf(it.asked()) === "story:right") it.says("yes");
    expect(it.hears()).toContain(
      "You wrote “They ended it a bit before the time”. Did you mean they cut it short?",
    );
  });

  it("counts as the member meant it, with their words as the evidence", () => {
    const it = ann({ story: UNSURE });
    if (keyOf(it.asked()) === "story:right") it.says("yes");
    const [, words = ""] = /You wrote “([^”]+)”/.exec(it.hears()) ?? [];
    it.says("yes");
    it.says("enough");
    expect(it.hears()).toContain(`“${words}”`);
  });

  it("can be denied, and then it counts as what it was instead", () => {
    const it = ann({ story: UNSURE });
    if (keyOf(it.asked()) === "story:right") it.says("yes");
    const before = keyOf(it.asked());
    it.says(it.last()?.options?.[1]?.label ?? "");
    expect(keyOf(it.asked())).not.toBe(before);
  });

  it.each(["no", "Nope.", "not really", "No, that's not what I meant", "no, they didn't"])(
    "is taken back by “%s” alone, and not asked again",
    (said) => {
      const it = ann({ story: UNSURE });
      if (keyOf(it.asked()) === "story:right") it.says("yes");
      const before = keyOf(it.asked());
      const [, words = ""] = /You wrote “([^”]+)”/.exec(it.hears()) ?? [];
      it.says(said);
      expect(it.hears()).not.toContain("couldn't read");
      expect(it.asked()).toBeDefined();
      expect(keyOf(it.asked())).not.toBe(before);
      it.says("enough");
      expect(it.hears()).not.toContain(`“${words}”`);
    },
  );
});

describe("a story in another language", () => {
  const GERMAN = "Das Gespräch war sehr nett und wir haben viel gelacht, aber ich habe nichts gehört.";

  it("is kept, and answered kindly: with buttons, or the form", () => {
    const it = ann({ story: GERMAN });
    expect(it.hears()).toContain("it is kept word for word. I can only read English so far");
    expect(it.buttons()).toContain("Quick form instead");
    expect(it.last()?.options?.length).toBeGreaterThan(1);
    goesOn(it, "point:1", { ...ANSWERS, when: "yesterday" });
    expect(it.hears()).toContain("This is not an offer");
  });
});
