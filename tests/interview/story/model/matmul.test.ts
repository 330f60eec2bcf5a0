import fc from "fast-check";
import { expect, it } from "vitest";
import { workbench } from "../../../../src/interview/story/model/matmul.ts";

const sizes = fc.record({
  rows: fc.integer({ min: 1, max: 6 }).map((n) => n * 4),
  columns: fc.integer({ min: 1, max: 4 }).map((n) => n * 8),
  inner: fc.integer({ min: 1, max: 40 }),
});

it("adds the product of two matrices to what was there", () => {
  fc.assert(
    fc.property(sizes, ({ rows, columns, inner }) => {
      const { room, multiply } = workbench(1);
      const [left, right, sum] = [room(rows * inner), room(inner * columns), room(rows * columns)];
      left.forEach((_, i) => {
        left[i] = (i % 7) - 3;
      });
      right.forEach((_, i) => {
        right[i] = (i % 5) - 2;
      });
      sum.fill(1);
      multiply({ left, right, sum, rows, columns, inner });
      const expected = Array.from(sum, (_, at) => {
        const [row, column] = [Math.floor(at / columns), at % columns];
        let total = 1;
        for (let i = 0; i < inner; i++) total += left[row * inner + i]! * right[i * columns + column]!;
        return total;
      });
      expect([...sum]).toEqual(expected);
    }),
    { numRuns: 30 },
  );
});
