import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { escaped } from "../../../src/adapters/discord/render/markdown.ts";
import { asRead } from "./as-read.ts";

/** Everything that Discord reads as more than words, to be thrown together. */
const MARKS = [
  ...["*", "**", "_", "__", "~~", "||", "`", "``", "```", "\\", "<", ">", "(", ")", "[", "]"],
  ...["\n", "\n\n", " ", "# ", "## ", "### ", "-# ", "> ", ">>> ", "* ", "1. ", "23) ", "-", "+ ", "•"],
  ...["<@80351110224678912>", "<@&80351110224678912>", "<#80351110224678912>", "<:mmLol:216154654256398347>"],
  ...["<t:1618953630:d>", "</debrief start:816437322781949972>", "<80351110224678912:browse>"],
  ...["@everyone", "@here", ":smile:", ":+1:", "👍🏽", "¯\\_(ツ)_/¯", "<ann@example.org>", "<+1 555 0100>"],
  ...["https://example.org/a_b*c", "http://*a*", "https://", "https://a.b", "<https://a.b/c>", "steam://run"],
  ...["[see](https://a.b)", "a", "Word", "é", "面接", "."],
];
const anyMarks = fc.array(fc.constantFrom(...MARKS), { maxLength: 14 }).map((marks) => marks.join(""));

describe("whatever a member writes", () => {
  it("is shown as it was typed, and is no more than words", () => {
    fc.assert(
      fc.property(fc.oneof(anyMarks, fc.string({ unit: "grapheme" })), (typed) => {
        const { words, marks } = asRead(escaped(typed));
        expect(words).toBe(typed);
        // An address is shown as itself, and can be pressed.
        expect(marks.filter((mark) => mark !== "autolink")).toEqual([]);
      }),
      { numRuns: 3_000 },
    );
  }, 60_000);

  it.each([
    ["# no heading", "\\# no heading"],
    ["-# no small print", "\\-# no small print"],
    ["> no quote", "\\> no quote"],
    ["3. no list", "3\\. no list"],
    ["**no** _such_ ~~thing~~ ||here||", "\\*\\*no\\*\\* \\_such\\_ \\~\\~thing\\~\\~ \\|\\|here\\|\\|"],
    ["<@80351110224678912> @everyone", "\\<@80351110224678912> \\@everyone"],
    ["a :smile: at 10:30", "a \\:smile: at 10:30"],
    ["a \\ b", "a \\\\ b"],
    ["2 * 3 > 5 - 1", "2 \\* 3 > 5 - 1"],
  ])("%s is shown as it is", (typed, sent) => {
    expect(escaped(typed)).toBe(sent);
    expect(asRead(sent)).toEqual({ words: typed, marks: [] });
  });

  it.each([
    ["https://example.org/a_b*c?d=[e]&f", "<https://example.org/a_b*c?d=[e]&f>"],
    ["(see http://example.org/x.)", "(see <http://example.org/x>.)"],
    ["[no](https://link.example)", "\\[no\\](<https://link.example>)"],
    // What follows an address can't hide behind it.
    ["https://a.b<@80351110224678912>", "<https://a.b>\\<@80351110224678912>"],
    ["http://*a*", "http\\://\\*a\\*"],
    ["steam://run_me", "steam\\://run\\_me"],
  ])("%s: an address is one only where it surely is", (typed, sent) => {
    expect(escaped(typed)).toBe(sent);
    expect(asRead(sent).words).toBe(typed);
  });

  it("keeps the lines of a list, which begin with a dash", () => {
    expect(escaped("I read in it:\n- Depth: dug in\n- Rapport: stiff")).toBe(
      "I read in it:\n- Depth: dug in\n- Rapport: stiff",
    );
  });
});
