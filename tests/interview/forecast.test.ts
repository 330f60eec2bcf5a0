import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Closed, GUESSES, guessesSay } from "../../src/interview/forecast.ts";

const times = (count: number, closed: Closed): readonly Closed[] =>
  Array.from({ length: count }, () => closed);
const went = (guess: Closed["guess"], advanced: boolean): Closed => ({ guess, advanced });

describe("how a member's guesses do", () => {
  it("is not spoken of under ten outcomes", () => {
    expect(guessesSay(times(9, went("onward", true)))).toBeUndefined();
    expect(guessesSay(times(10, went("onward", true)))).toBeDefined();
  });

  it("is counted, with what it is counted of", () => {
    const says = guessesSay([
      ...times(6, went("onward", true)),
      ...times(3, went("not", false)),
      went("not", true),
    ]);
    expect(says?.[0]).toBe(
      "Of 10 interviews with a guess of yours and an outcome: 6 times you thought they'd go on with you, and 6 of those times they did; 4 times you thought they wouldn't, and 1 of those times they did.",
    );
    expect(says?.[1]).toContain("tell more");
  });

  it("says nothing of what guesses are worth while everything came out the same", () => {
    const refused = guessesSay([...times(9, went("not", false)), went("onward", false)]);
    expect(refused).toEqual([
      "Of 10 interviews with a guess of yours and an outcome: once you thought they'd go on with you, and they didn't; 9 times you thought they wouldn't, and none of those times they did.",
      "All of them came out the same, so it can't be said yet what your guesses are worth.",
    ]);
  });

  it("never tells somebody who expected a no that they expect too much, nor the other way round", () => {
    expect(guessesSay([...times(19, went("not", false)), went("not", true)])).toHaveLength(2);
    expect(guessesSay([...times(19, went("onward", true)), went("onward", false)])).toHaveLength(2);
  });

  it("is compared with guessing the same every time", () => {
    const wrong = [...times(5, went("onward", false)), ...times(5, went("not", true))];
    expect(guessesSay(wrong)?.[1]).toContain("tell less");
    const flat = [...times(5, went("either", true)), ...times(5, went("either", false))];
    expect(guessesSay(flat)?.[1]).toContain("about as much");
  });

  it("says which way they lean, where they do", () => {
    expect(
      guessesSay([...times(8, went("onward", false)), ...times(4, went("onward", true))])?.[2],
    ).toContain("more than comes");
    expect(guessesSay([...times(8, went("not", true)), ...times(4, went("not", false))])?.[2]).toContain(
      "less than comes",
    );
  });

  it("is never a percentage, and never adds up to anything but what there is", () => {
    const anyClosed = fc.record({ guess: fc.constantFrom(...GUESSES), advanced: fc.boolean() });
    fc.assert(
      fc.property(fc.array(anyClosed, { minLength: 10, maxLength: 60 }), (closed) => {
        const says = guessesSay(closed)?.join(" ") ?? "";
        expect(says).not.toMatch(/%|per ?cent/);
        const counts = [...says.matchAll(/(?:(\d+) times|once) you/g)].map(([, count = 1]) => Number(count));
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(closed.length);
      }),
    );
  });
});
