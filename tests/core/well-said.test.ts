import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { heardWell, keptWell, wellSaid } from "../../src/core/well-said.ts";

const anyWords = fc.oneof(
  fc.string({ unit: "binary", maxLength: 80 }),
  // Halves of characters, controls and all.
  fc.array(fc.nat(0xffff), { maxLength: 80 }).map((units) => String.fromCharCode(...units)),
  fc.string({
    unit: fc.constantFrom(
      "\0",
      "\x1b",
      "\x7f",
      "\r",
      "\n",
      "\f",
      "\v",
      "\u0085",
      "\ud83d",
      "\u202e",
      "\u2066",
      "a",
    ),
  }),
);

describe("words as they are heard", () => {
  it("hold no control but ends of lines and tabs, and no half of a character", () => {
    fc.assert(
      fc.property(anyWords, (words) => {
        const heard = wellSaid(words);
        expect(heard).not.toMatch(/(?![\n\t])\p{Cc}|\p{Cs}|[\u2028\u2029\u202a-\u202e\u2066-\u2069]/u);
        expect(wellSaid(heard)).toBe(heard);
        expect(Buffer.from(heard).toString()).toBe(heard);
      }),
    );
  });

  it("are otherwise letter for letter as they were", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), (words) => {
        const whole = words.replace(/[\p{Cc}\u2028-\u202e\u2066-\u2069]/gu, "");
        expect(wellSaid(whole)).toBe(whole);
      }),
    );
    expect(wellSaid("👩‍👩‍👧 e\u0301 \u200bשלום\tso\n")).toBe("👩‍👩‍👧 e\u0301 \u200bשלום\tso\n");
  });

  it("end their lines in one way, whichever keyboard or word processor they come from", () => {
    expect(wellSaid("one\r\ntwo\rthree\vfour\ffive\u0085six\u2028seven")).toBe(
      "one\ntwo\nthree\nfour\nfive\nsix\nseven",
    );
  });

  it("turn nothing round that stands after them, and are in letters of the other side all the same", () => {
    expect(wellSaid("\u202egnp.exe\u202c and \u2067שלום\u2069")).toBe("gnp.exe and שלום");
    expect(wellSaid("שלום\u200f!")).toBe("שלום\u200f!");
  });

  it("are so in whatever a member does", () => {
    const does = (deed: Parameters<typeof heardWell>[0]["deed"]) =>
      heardWell({ id: "e1", member: "test:ann", deed }).deed;
    expect(does({ text: "a\0b", question: "1/story" })).toEqual({ text: "ab", question: "1/story" });
    expect(does({ edited: "17.5", text: "a\ud800" })).toEqual({ edited: "17.5", text: "a\ufffd" });
    expect(does({ press: "y\x1bes" })).toEqual({ press: "yes" });
    expect(does({ command: "email\0", args: "#1\x07" })).toEqual({ command: "email", args: "#1" });
    expect(does({ form: { role: "nur\0se" }, question: "1/job" })).toEqual({
      form: { role: "nurse" },
      question: "1/job",
    });
    expect(does({ alarm: true })).toEqual({ alarm: true });
  });
});

describe("words as an older version kept them", () => {
  it("are read as they would be heard now", () => {
    fc.assert(
      fc.property(anyWords, (words) => {
        expect(keptWell(JSON.stringify({ said: [words] }))).toEqual({ said: [wellSaid(words)] });
      }),
    );
  });

  it("leave members their names, and files their lines", () => {
    const kept = { id: "test:\u0000ann", files: [{ content: "To: a\r\nSubject: b\r\n" }] };
    expect(keptWell(JSON.stringify(kept))).toEqual(kept);
  });
});
