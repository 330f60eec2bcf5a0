import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Book, bookSchema } from "../../src/conversations/book.ts";
import { house } from "../../src/conversations/index.ts";
import type { Message } from "../../src/core/message.ts";
import { plain } from "../../src/core/message.ts";
import { type Chat, chat } from "../support/chat.ts";
import { keyOf } from "../support/debrief.ts";

const COMMANDS = [
  "debrief",
  "invited",
  "prepare",
  "outcome",
  "outcome rejected",
  "outcome next round",
  "outcome no word",
  "offer",
  "stories new conflict",
  "stories",
  "recover",
  "compare",
  "pattern",
  "list",
  "list 1",
  "delete 1",
  "delete back",
];

const WORDS: Readonly<Record<string, readonly string[]>> = {
  story: [
    "They went deep into how my work is done. It was a first interview for the clerk role at Acme.",
    "They only asked superficial questions. I froze on one of them. It was for the porter role at Brightwell.",
    "She said I was too old for the team.",
  ],
  job: ["clerk at Acme", "porter at Brightwell", "skip"],
  details: ["Ann Lee"],
  people: ["Maria Lopez", "skip"],
  zone: ["Berlin"],
  said: ["They chose somebody else.", "He said I was too old.", "skip"],
};

interface Dice {
  readonly what: number;
  readonly which: number;
}
const anyWalk = fc.array(fc.record({ what: fc.nat({ max: 99 }), which: fc.nat() }), {
  minLength: 20,
  maxLength: 50,
});

const nth = <T>(all: readonly T[], which: number): T | undefined => all[which % Math.max(1, all.length)];

/** One thing more: a command now and then, a button, or an answer. */
function goesOn(it: Chat<Book>, { what, which }: Dice): void {
  const asked = it.asked();
  if (what < 15 || (asked === undefined && what < 60)) {
    it.says(`/${nth(COMMANDS, which)}`);
    return;
  }
  const offers = it.controls().filter(({ value }) => /^(?:change|pick|\/)/.test(value));
  const offer = what < (asked ? 25 : 95) ? nth(offers, which) : undefined;
  if (offer) it.presses(offer.value, asked ?? aboutOf(it.told()));
  else
    it.says(
      nth(it.last()?.options ?? [], which)?.label ??
        nth(WORDS[keyOf(asked)] ?? ["two of us, 1"], which) ??
        "skip",
    );
}

/** Where a button stands that is under no question: on a card of some talk. */
const aboutOf = (told: readonly Message[]): string | undefined => {
  const about = told.findLast((message) => message.about)?.about;
  return about === undefined ? undefined : `${about}/card`;
};

const walk = (dice: readonly Dice[], each: (it: Chat<Book>) => void): Chat<Book> => {
  const it = chat(house);
  for (const one of dice) {
    goesOn(it, one);
    each(it);
  }
  return it;
};

/** Words that promise what nobody can; the member's own are taken out first. */
const CLAIMS =
  /you(?:'ve| have)? (?:got|landed|nailed) (?:it|the job)|(?:will|going to|likely to|sure to|certain to) (?:get|make you|receive|offer you)|offer is (?:likely|coming|certain|on its way)|chance of (?:an offer|getting)|congratulations|\d ?%|per ?cent/i;

describe("whatever a member does before and after interviews", () => {
  it("no sentence claims or implies an offer, and no share stands without what it is of", () => {
    fc.assert(
      fc.property(anyWalk, (dice) => {
        walk(dice, (it) => {
          const ours = it
            .told()
            .map(({ links: _, ...message }) => plain(message))
            .join("\n")
            .replace(/“[^”]*”/g, "");
          expect(CLAIMS.exec(ours)?.[0], ours).toBeUndefined();
        });
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it("every deed has an answer, and the book stays one that can be read", () => {
    fc.assert(
      fc.property(anyWalk, (dice) => {
        walk(dice, (it) => {
          expect(it.told()).not.toEqual([]);
          const { book } = it.member();
          expect(bookSchema.parse(book)).toEqual(book);
        });
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it("each interview stands in one application, and nothing is shared that nobody picked a place for", () => {
    fc.assert(
      fc.property(anyWalk, (dice) => {
        walk(dice, (it) => {
          const { interviews, processes } = it.member().book;
          expect(processes.flatMap((process) => process.interviews).sort()).toEqual(
            interviews.map(({ id }) => id).sort(),
          );
          expect(it.shares()).toEqual([]);
        });
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it("what was deleted and brought back is as it was", () => {
    fc.assert(
      fc.property(anyWalk, (dice) => {
        const it = walk(dice, () => undefined);
        const before = it.member().book;
        if (before.interviews.length === 0) return;
        it.calls("delete", "1");
        it.calls("delete", "back");
        const { deleted: _, ...former } = before;
        const sorted = (book: Book) => ({
          ...book,
          processes: [...book.processes].sort((one, other) => one.id.localeCompare(other.id)),
        });
        expect(sorted(it.member().book)).toEqual(sorted(former));
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});
