import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Book } from "../../src/conversations/book.ts";
import { house } from "../../src/conversations/index.ts";
import { type Decision, decide } from "../../src/core/decide.ts";
import type { Deed, Inbound } from "../../src/core/inbound.ts";
import { type Member, newMember } from "../../src/core/member.ts";
import type { Message } from "../../src/core/message.ts";
import { ANSWERS, keyOf, STORY } from "../support/debrief.ts";

const NOON = Date.UTC(2026, 10, 18, 17, 0);

/** What a member does next: by what is open, or whatever is open. */
type Move = "answers" | { readonly option: number } | { readonly says: string } | { readonly amends: number };

const STORIES = [
  STORY,
  "It went well, they showed me round the ward and Tom Reed said I would hear next week. We ran half an hour over.",
  "It was terrible, I blanked on everything and I feel like a complete failure.",
];

const anyMove: fc.Arbitrary<Move> = fc.oneof(
  { arbitrary: fc.constant<Move>("answers"), weight: 6 },
  { arbitrary: fc.nat({ max: 4 }).map((option) => ({ option })), weight: 5 },
  {
    arbitrary: fc
      .constantFrom(
        ...["back", "skip", "not sure", "edit", "1", "2", "6", "change stage", "change the job", "help"],
        ...["that's enough", "pause", "resume", "start over", "bring it back", "email", "/debrief", "hello"],
        ...STORIES,
        "they were late and read from a list, but Maria Lopez was lovely about my questions",
        "no, and the next round is on Monday with the whole team",
      )
      .map((says) => ({ says })),
    weight: 4,
  },
  { arbitrary: fc.nat({ max: 20 }).map((amends) => ({ amends })), weight: 1 },
);

function deedFor(move: Move, told: readonly Message[]): Deed {
  const open = told.findLast(({ question }) => question !== undefined);
  if (move === "answers")
    return { text: ANSWERS[keyOf(open?.question)] ?? open?.options?.[0]?.label ?? "skip" };
  if ("says" in move) return { text: move.says };
  if ("amends" in move)
    return { edited: `m${move.amends}`, text: "they cut it short and it was a video call" };
  const options = open?.options ?? [];
  const press = options[move.option % Math.max(1, options.length)]?.value ?? "skip";
  return open?.question === undefined ? { press } : { press, question: open.question };
}

function decided(member: Member<Book>, inbound: Inbound): Decision<Book> {
  return decide(member, inbound, { register: house, now: NOON, records: new Map() });
}

/** A member, and everything they do, decided by one process that remembers them and by one that has just read them. */
function twice(): (next: (told: readonly Message[]) => Deed) => void {
  let member = newMember("test:ann", house.empty);
  let told: readonly Message[] = [];
  let nth = 0;
  return (next) => {
    const around = { member: member.id, message: `m${++nth}`, zone: "Europe/London" };
    const inbound = { ...around, id: `e${nth}`, deed: next(told) };
    const before = structuredClone(member);
    const remembered = decided(member, inbound);
    expect(JSON.stringify(member)).toBe(JSON.stringify(before));
    expect(JSON.stringify(remembered)).toBe(JSON.stringify(decided(before, inbound)));
    ({ member, messages: told } = remembered);
  };
}

describe("what a process remembers of a talk", () => {
  it("never shows: whoever has just read the member decides the same, to the byte", () => {
    fc.assert(
      fc.property(fc.constantFrom(...STORIES), fc.array(anyMove, { maxLength: 45 }), (story, moves) => {
        const does = twice();
        does(() => ({ command: "debrief", args: "" }));
        does(() => ({ text: story }));
        for (const move of moves) does((told) => deedFor(move, told));
      }),
      { numRuns: 50 },
    );
  });
});
