import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decide } from "../../src/core/decide.ts";
import type { Deed } from "../../src/core/inbound.ts";
import { type Member, newMember } from "../../src/core/member.ts";
import { plain } from "../../src/core/message.ts";
import { type LittleBook, littleHouse } from "../support/little-talk.ts";

const KEYS = ["verdict", "worry", "shout", "day", "card", "edit", "nonsense", "__proto__"];
const WORDS = [
  "yes",
  "no",
  "hello",
  "2026-11-20",
  "back",
  "skip",
  "not sure",
  "edit",
  "1",
  "worry",
  "that's enough",
  "pause",
  "resume",
  "start over",
  "cancel",
  "bring it back",
  "another",
  "help",
  "little",
  "/little",
  "",
  "  ",
  "change worry",
];
const VALUES = [
  "yes",
  "no",
  "skip",
  "unsure",
  "back",
  "edit",
  "enough",
  "pause",
  "resume",
  "restart",
  "cancel",
  "undo",
  "another",
  "help",
  "change:verdict",
  "change:nonsense",
  "worry",
  "resume:1",
  "restart:1",
  "/little",
  "__proto__",
];

const anyRef = fc.oneof(
  fc.tuple(fc.nat({ max: 4 }), fc.constantFrom(...KEYS)).map(([id, key]) => `${id}/${key}`),
  fc.constantFrom("talks/live", "", "no-slash"),
);

const anyDeed: fc.Arbitrary<Deed> = fc.oneof(
  fc
    .oneof(fc.constantFrom(...WORDS), fc.string({ unit: "grapheme" }), fc.string({ unit: "binary" }))
    .map((text) => ({ text })),
  fc.record({ press: fc.constantFrom(...VALUES), question: anyRef }),
  fc.constantFrom(...VALUES).map((press) => ({ press })),
  fc.record({
    form: fc.dictionary(fc.constantFrom("name", "other", "__proto__"), fc.string()),
    question: anyRef,
  }),
  fc.record({ command: fc.oneof(fc.constantFrom("little", "help", "lit"), fc.string()), args: fc.string() }),
);

/** Back out of a change that was paused. */
const PAUSED_IN_A_CHANGE: Deed[] = [
  { press: "another" },
  { press: "yes" },
  { form: {}, question: "1/verdict" },
  { press: "pause" },
  { press: "back" },
];

const anyDeeds = fc.array(anyDeed, { minLength: 1, maxLength: 25 });

function played(deeds: readonly Deed[]): { member: Member<LittleBook>; says: readonly string[] } {
  let member = newMember("test:ann", littleHouse.empty);
  let says: readonly string[] = [];
  deeds.forEach((deed, count) => {
    const decision = decide(
      member,
      { id: `e${count}`, member: member.id, deed },
      { register: littleHouse, now: 0, records: new Map() },
    );
    member = JSON.parse(JSON.stringify(decision.member));
    says = decision.messages.map(plain);
  });
  return { member, says };
}

const lastSaid = (member: Member<LittleBook>) =>
  member.talks[0]?.said.filter(([, reply]) => !("made" in reply)) ?? [];

describe("whatever a member does", () => {
  it("gets an answer with words in it, and never breaks the talk", () => {
    fc.assert(
      fc.property(anyDeeds, (deeds) => {
        const { says } = played(deeds);
        expect(says.length).toBeGreaterThan(0);
        for (const text of says) expect(text.trim()).not.toBe("");
      }),
      { numRuns: 600, examples: [[PAUSED_IN_A_CHANGE]] },
    );
  });

  it("is decided the same way every time", () => {
    fc.assert(
      fc.property(anyDeeds, (deeds) => {
        expect(played(deeds)).toEqual(played(deeds));
      }),
      { numRuns: 100 },
    );
  });

  it("“back” takes back exactly the last thing said in the talk, changes too", () => {
    fc.assert(
      fc.property(anyDeeds, (deeds) => {
        const before = played(deeds).member;
        if (before.talks[0] === undefined || before.talks[0].editing !== undefined) return;
        const said = lastSaid(before);
        const { member } = played([...deeds, { text: "back" }]);
        expect(lastSaid(member)).toEqual(said.slice(0, -1));
      }),
      { numRuns: 400 },
    );
  });

  it("a button never changes the answer to any question but its own", () => {
    fc.assert(
      fc.property(
        anyDeeds,
        fc.constantFrom("yes", "no", "skip", "unsure", "hours"),
        fc.constantFrom("verdict", "worry", "shout"),
        (deeds, press, key) => {
          const { member: before } = played(deeds);
          const { member } = played([...deeds, { press, question: `1/${key}` }]);
          const others = (of: Member<LittleBook>) =>
            of.talks
              .map(({ id, said }) => [id, said.filter(([each]) => id !== "1" || !each.startsWith(key))])
              .sort();
          expect(others(member)).toEqual(others(before));
        },
      ),
      { numRuns: 400 },
    );
  });

  it("nothing said is lost: it is in a talk, aside, or in the records", () => {
    fc.assert(
      fc.property(anyDeeds, (deeds) => {
        let member = newMember("test:ann", littleHouse.empty);
        for (const [count, deed] of deeds.entries()) {
          const decision = decide(
            member,
            { id: `e${count}`, member: member.id, deed },
            { register: littleHouse, now: 0, records: new Map() },
          );
          const { talks, aside } = decision.member;
          const kept = [...talks, ...(aside ? [aside] : [])]
            .map(({ id }) => `talk:${id}`)
            .concat(Object.keys(decision.records));
          const said = member.talks.filter((talk) => talk.said.length > 0).map(({ id }) => `talk:${id}`);
          expect(kept).toEqual(expect.arrayContaining(said));
          member = decision.member;
        }
      }),
      { numRuns: 400 },
    );
  });
});
