import { describe, expect, it } from "vitest";
import { described, type Picture } from "../../src/core/picture.ts";

const quote = "she asked me how I had cut the waiting list, and then what I would do about the other one";
const picture: Picture = {
  name: "x.png",
  heading: "How it looked",
  about: "Nurse at St Anne's",
  panels: [
    { verdict: { says: "It looked mixed.", beside: "That tells little.", steps: 5, at: 2 } },
    {
      balance: {
        low: "discouraging",
        high: "encouraging",
        unknown: "could still pull so far",
        rows: [
          { label: "Depth", says: "dug in", pulls: "clearly encouraging", lean: 1, quote },
          { label: "Rapport", says: "unknown", open: [-1, 1] },
        ],
      },
    },
    { spans: { of: "Of 100 screens", rows: [{ label: "end in an offer", low: 5, high: 20, known: true }] } },
    { course: { label: "How each looked", low: "bad", high: "good", steps: 5, at: [0, null, 4] } },
    { grid: { columns: ["1", "2"], rows: [{ label: "Length", cells: ["good", "unknown"] }] } },
    { list: ["1. Nurse", "2. Clerk"] },
    { note: "Signs are weak evidence" },
  ],
};

describe("a picture in words", () => {
  it("says all there is to see", () => {
    expect(described(picture)).toBe(
      `How it looked: Nurse at St Anne's. It looked mixed. That tells little. Depth: dug in, clearly encouraging “${quote}” Rapport: unknown. Of 100 screens, end in an offer: 5 to 20. How each looked, from 1 (bad) to 5 (good): 1, unknown, 5. Length: good, unknown. 1. Nurse. 2. Clerk. Signs are weak evidence.`,
    );
  });

  it("leaves the member's own words to the message where a platform takes no more, and only then cuts", () => {
    const whole = described(picture);
    expect(described(picture, whole.length)).toBe(whole);
    const short = described(picture, whole.length - 1);
    expect(short).not.toContain(quote);
    expect(short).toContain("Signs are weak evidence.");
    expect(described(picture, 40)).toHaveLength(40);
  });
});
