import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { card } from "../../src/conversations/debrief/card.ts";
import { cardPicture } from "../../src/conversations/debrief/card-picture.ts";
import { signLabel, signWords } from "../../src/conversations/debrief/sign-questions.ts";
import { patternPicture } from "../../src/conversations/my-interviews/pattern-picture.ts";
import { plain } from "../../src/core/message.ts";
import { type Balance, type BalanceRow, described, type Picture } from "../../src/core/picture.ts";
import type { Interview } from "../../src/interview/interview.ts";
import type { Contribution } from "../../src/interview/reading/contribution.ts";
import { read } from "../../src/interview/reading/reading.ts";
import type { Seen } from "../../src/interview/reading/seen.ts";
import { FORMATS, SIGNS, STAGES } from "../../src/interview/signs.ts";
import { ann, goesOn, STORY } from "../support/debrief.ts";

const anySeen: fc.Arbitrary<Seen> = fc.record(
  {
    signs: fc.dictionary(fc.constantFrom(...SIGNS), fc.constantFrom("positive", "negative", "mixed", "na"), {
      noNullPrototype: true,
    }),
    stage: fc.constantFrom(...STAGES),
    format: fc.constantFrom(...FORMATS),
    structured: fc.boolean(),
    inexperienced: fc.boolean(),
    hoursSince: fc.nat(2_000),
  },
  { requiredKeys: ["signs"], noNullPrototype: true },
);

const LONGEST = "they asked and asked, ".repeat(30);
const JOB = { role: "Staff nurse", company: "St Anne's Hospital" };

const balanceOf = ({ panels }: Picture): Balance =>
  panels.flatMap((panel) => ("balance" in panel ? [panel.balance] : []))[0]!;

function isWhereItIsRead({ says, lean, open }: BalanceRow, told: Contribution | undefined): void {
  const unread = open ? "unknown" : "doesn't apply";
  expect(says).toBe(told ? signWords(told.sign, told.polarity) : unread);
  expect(lean === undefined).toBe(told === undefined);
  expect(Math.sign(lean ?? 0)).toBe(Math.sign(told?.points ?? 0));
  for (const end of [lean ?? 0, ...(open ?? [])]) expect(Math.abs(end)).toBeLessThanOrEqual(1);
}

describe("the reading card as a picture", () => {
  it("stands beside the card in a debrief", () => {
    const it = ann({ story: STORY });
    goesOn(it, "sign:engagement");
    const messages = it.says("enough");
    const [message] = messages.filter(({ pictures }) => pictures);
    expect(message?.pictures?.map(({ name }) => name)).toEqual(["how-it-looked.png"]);
    expect(message && plain(message)).toContain("How it looked: staff nurse at St Anne's Hospital");
  });

  it("is told again when an answer changes it, and only then", () => {
    const it = ann({ story: STORY });
    goesOn(it, "point:1");
    const pictured = (words: string) => it.says(words).some(({ pictures }) => pictures);
    expect(["edit", "who was there", "Tom Achebe"].map(pictured)).toEqual([false, false, false]);
    for (const words of ["edit", "depth"]) it.says(words);
    let again = pictured("stayed on the surface");
    while (!again && it.asked()) again = pictured("skip");
    expect(again).toBe(true);
  });

  it("has all nine signs, each where the reading puts it, and what is unknown as unknown", () => {
    fc.assert(
      fc.property(anySeen, (seen) => {
        const { contributions } = read(seen);
        const { rows } = balanceOf(cardPicture({ seen, evidence: {} }, JOB));
        expect(rows.map(({ label }) => label)).toEqual(SIGNS.map(signLabel));
        for (const [nth, sign] of SIGNS.entries())
          isWhereItIsRead(
            rows[nth]!,
            contributions.find((each) => each.sign === sign),
          );
      }),
    );
  });

  it("never says by colour alone: what pulls says in words which way", () => {
    fc.assert(
      fc.property(anySeen, (seen) => {
        for (const { lean, pulls } of balanceOf(cardPicture({ seen, evidence: {} }, JOB)).rows) {
          if (!lean) continue;
          expect(pulls).toContain(lean > 0 ? " encouraging" : " discouraging");
        }
      }),
    );
  });

  it("says nothing that the card's words don't, and fits every platform's alternative text whole", () => {
    fc.assert(
      fc.property(anySeen, (seen) => {
        const evidence = Object.fromEntries(SIGNS.map((sign) => [sign, LONGEST]));
        const picture = cardPicture({ seen, evidence }, JOB);
        const words = plain({ parts: card({ seen, evidence }, JOB) });
        for (const { label, says, pulls } of balanceOf(picture).rows)
          expect(words).toContain(`- ${label}: ${says}${pulls ? ` (${pulls})` : ""}`);
        const { range, base, says } = read(seen);
        expect(described(picture)).toContain(says);
        for (const { low, high } of [base, ...(read(seen).enough ? [range] : [])])
          expect(described(picture)).toContain(`${low} to ${high}`);
        // Discord takes 1,024 characters, Slack 2,000.
        expect(described(picture, 1_024)).not.toContain("…");
      }),
    );
  });
});

const interview = (id: number, seen: Seen): Interview => ({
  id: String(id),
  job: { role: `Job ${id}` },
  people: [],
  toldAt: Date.UTC(2026, 8, id),
  seen,
  evidence: {},
  employer: [],
  points: [],
  well: [],
  badly: [],
});

describe("the pattern as a picture", () => {
  const told = { zone: "UTC", says: ["Depth improved."] };

  it("needs three interviews, and shows the last eight, the oldest first", () => {
    const all = Array.from({ length: 12 }, (_, nth) => interview(nth + 1, { signs: {} }));
    expect(patternPicture(all.slice(0, 2), told)).toBeUndefined();
    const words = described(patternPicture(all.toReversed(), told)!);
    expect(words).toContain("1. Job 5, 5 September. 2. Job 6, 6 September.");
    expect(words).toContain("8. Job 12, 12 September.");
    expect(words).not.toContain("Job 4,");
    expect(words).toContain("Depth improved.");
  });

  it("has a cell for each sign of each, and nothing known looks like nothing known", () => {
    fc.assert(
      fc.property(fc.array(anySeen, { minLength: 3, maxLength: 8 }), (all) => {
        const picture = patternPicture(
          all.map((seen, nth) => interview(nth + 1, seen)),
          told,
        );
        const [grid] = picture!.panels.flatMap((panel) => ("grid" in panel ? [panel.grid] : []));
        expect(grid!.rows.map(({ label }) => label)).toEqual(SIGNS.map(signLabel));
        for (const { cells } of grid!.rows) expect(cells).toHaveLength(all.length);
        const [course] = picture!.panels.flatMap((panel) => ("course" in panel ? [panel.course] : []));
        expect(course!.at.map((step) => step === null)).toEqual(all.map((seen) => !read(seen).enough));
      }),
    );
  });
});
