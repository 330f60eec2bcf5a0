import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Identity, identifying } from "../../src/interview/redaction.ts";

const known: Identity = {
  people: ["Dr Maria Lopez-Reyes", "Bo", "李明", "Ann Lee"],
  companies: ["Brightwell & Sons Ltd", "St Anne's Hospital"],
  contacts: ["ann@example.org", "+44 20 7946 0958"],
};

describe("a line for somebody else's eyes", () => {
  it.each([
    ["It was at Brightwell", "Brightwell"],
    ["it was at brightwell", "brightwell"],
    ["it was at bright well", "bright well"],
    ["at b r i g h t w e l l and sons ltd i froze", "Brightwell & Sons Ltd"],
    ["I froze when maria asked", "maria"],
    ["bo was nice", "bo"],
    ["李明问我", "李明"],
    ["at the hospital", "hospital"],
    ["mail me at somebody@else.org", "somebody@else.org"],
    ["see www.example.com", "www.example.com"],
    ["they are at example.io", "example.io"],
    ["call 020 7946 0958", "020 7946 0958"],
    ["I told Priya about it", "Priya"],
    ["like at IBM", "IBM"],
    ["in room 1204", "1204"],
    ["hey <!channel>", "<!channel>"],
  ])("“%s” is not clean", (line) => {
    expect(identifying(line, known)).toBeDefined();
  });

  it("says which word it is about", () => {
    expect(identifying("It was at Brightwell and I froze", known)).toBe("Brightwell");
    expect(identifying("I told Priya about it", known)).toBe("Priya");
  });

  it.each([
    "I froze on a technical question and talked too long",
    "They asked about testing. I had nothing ready, and I'm not sure why.",
    "Two of them, 45 minutes, and I rambled",
    "How do you answer when they ask about pay?",
  ])("“%s” is clean", (line) => {
    expect(identifying(line, known)).toBeUndefined();
  });

  it("holds no name we know of, however it is written into it", () => {
    const letters = fc.constantFrom(
      "Brightwell",
      "Zoë Łuk",
      "Иван Петров",
      "O'Neill",
      "mark",
      "The Good Company",
      "x-y z",
    );
    const written = fc.constantFrom<(name: string) => string>(
      (name) => name,
      (name) => name.toUpperCase(),
      (name) => name.toLowerCase(),
      (name) => [...name].join(" "),
      (name) => [...name].join("\u200B"),
      (name) => name.normalize("NFD"),
      (name) => `(${name})`,
      (name) => `“${name}”`,
    );
    fc.assert(
      fc.property(
        letters,
        written,
        fc.constantFrom("i froze at ", "", "so "),
        fc.constantFrom(" today", ""),
        (name, how, before, after) => {
          const line = `${before}${how(name)}${after}`;
          expect(identifying(line, { people: [], companies: [name], contacts: [] }), line).toBeDefined();
          expect(identifying(line, { people: [name], companies: [], contacts: [] }), line).toBeDefined();
        },
      ),
    );
  });

  it("is found out in no time, whatever it is", () => {
    for (const line of ["a@".repeat(100), "A ".repeat(100), "1 ".repeat(100), ".".repeat(200)])
      identifying(line, known);
  });
});
