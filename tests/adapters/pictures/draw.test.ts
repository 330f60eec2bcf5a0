import fc from "fast-check";
import satori from "satori";
import { describe, expect, it } from "vitest";
import { card } from "../../../src/adapters/pictures/card.ts";
import { draw, legibly, textsIn } from "../../../src/adapters/pictures/draw.ts";
import { canDraw, familiesOf, fontsFor } from "../../../src/adapters/pictures/fonts.ts";
import { WIDTH, ZOOM } from "../../../src/adapters/pictures/looks.ts";
import type { Picture } from "../../../src/core/picture.ts";

/** What any member might have written, in any script. */
const saying = (quote: string, about = "Staff nurse"): Picture => ({
  name: "x.png",
  heading: "How it looked",
  about,
  panels: [
    {
      balance: {
        low: "discouraging",
        high: "encouraging",
        unknown: "could still pull so far",
        rows: [
          { label: "Depth", says: "dug in", pulls: "clearly encouraging", lean: 1, quote },
          { label: "Rapport", says: "unknown", open: [-0.5, 0.5] },
        ],
      },
    },
    { note: quote },
  ],
});

/** Where satori lays out each text, and every letter it has no font for. */
async function laidOut(picture: Picture) {
  const placed: { readonly words: string; readonly right: number; readonly bottom: number }[] = [];
  const missing: string[] = [];
  const drawable = legibly(picture);
  const fonts = fontsFor(textsIn(drawable).join(""));
  const svg = await satori(card(drawable, familiesOf(fonts)), {
    width: WIDTH,
    fonts,
    loadAdditionalAsset: async (_, letters) => {
      missing.push(letters);
      return [];
    },
    onNodeDetected: ({ textContent, left, top, width, height }) => {
      if (textContent) placed.push({ words: textContent, right: left + width, bottom: top + height });
    },
  });
  return { placed, missing, height: Number(/ height="(\d+)"/.exec(svg)?.[1]) };
}

const SCRIPTS: readonly (readonly [string, string])[] = [
  ["Latin with every accent", "Zoë Łukasiewicz, Ñuñez, Đặng Thị Hằng, Ærøskøbing"],
  ["Greek and Cyrillic", "Ελένη και Ольга Ґалаґан"],
  ["Arabic and Hebrew", "قالت إنهم سيتصلون بي، והיא ענתה"],
  ["Devanagari and Thai", "मैंने बहुत कुछ बताया ฉันก็ตอบได้"],
];

describe("a picture", () => {
  it("is a PNG as wide as it says, and as high as it needs to be", async () => {
    const png = Buffer.from(await draw(saying("they said I'd hear by Friday")));
    expect(png.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
    expect(png.toString("latin1", 12, 16)).toBe("IHDR");
    expect(png.readUInt32BE(16)).toBe(WIDTH * ZOOM);
    const { height } = await laidOut(saying("they said I'd hear by Friday"));
    expect(png.readUInt32BE(20)).toBe(height * ZOOM);
  });

  it("is the same bytes for the same picture", async () => {
    const [one, other] = [await draw(saying("the same")), await draw(saying("the same"))];
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
  });

  it.each(SCRIPTS)("draws %s", (_, words) => {
    expect(legibly(saying(words)).panels).toEqual(saying(words).panels);
  });

  it.each([
    ["李明 🎉 offered", "[in Chinese characters] offered"],
    ["at 株式会社 ブライト, they said", "at [in Japanese], they said"],
    ["김철수 (팀장)", "[in Korean] ([in Korean])"],
    ["ბრაიტი", "[in a script of its own]"],
  ])("names what it has no letters for, and says so: %s", (words, shown) => {
    const { about, panels } = legibly(saying("fine", words));
    expect(about).toBe(shown);
    expect(panels.at(-1)).toEqual({ note: expect.stringContaining("The text has it whole") });
  });

  it.each([
    ["It went great 🎉👩🏽‍💻🇫🇷 1️⃣!", "It went great!"],
    ["\u202Eevil\u2066 left\u0000", "evil left"],
    ["a\u0301 is á", "á is á"],
    ["كثيرًا", "كثيرا"],
    ["🎉", ""],
  ])("leaves out what can't be read aloud: %s", (words, shown) => {
    const { about, panels } = legibly(saying("fine", words));
    expect(about).toBe(shown);
    expect(panels).toHaveLength(2);
  });

  it("has a font for every letter it draws, whatever was written", async () => {
    const anything = fc.oneof(
      fc.string({ unit: "binary", maxLength: 40 }),
      fc.string({ unit: fc.constantFrom(..."aé ŁжΩ日本語한글ا בना ก🎉\u200D\u0301☂™→ﬁ𝒳"), maxLength: 40 }),
    );
    await fc.assert(
      fc.asyncProperty(anything, async (words) => {
        for (const text of textsIn(legibly(saying(words))))
          for (const letter of text) expect(letter === " " || canDraw(letter), text).toBe(true);
        expect((await laidOut(saying(words))).missing).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it("keeps every text inside, however long it is", async () => {
    for (const words of ["word ".repeat(200), "w".repeat(400), "ﷺ".repeat(40)]) {
      const { placed, height } = await laidOut(saying(words, words));
      for (const { words: text, right, bottom } of placed) {
        expect(right, text).toBeLessThanOrEqual(WIDTH);
        expect(bottom, text).toBeLessThanOrEqual(height);
      }
    }
  });
});
