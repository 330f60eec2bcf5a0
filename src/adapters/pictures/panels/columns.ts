import { across, type Element } from "../element.ts";

/** What stands one below the other in several panels stands in columns of the same width, in points. */
export const widthOf = (count: number): number => Math.min(MOST_WIDE, ROOM / count);

const ROOM = 248;
const MOST_WIDE = 36;

export function column(count: number, child: Element): Element {
  return across({ width: widthOf(count), flexShrink: 0, justifyContent: "center" }, child);
}

/** Where the middle of each column is, from the left of the first; on whole points, as satori would put it. */
export function middlesOf(count: number, wide: number): readonly number[] {
  return Array.from(
    { length: count },
    (_, nth) => Math.round(widthOf(count) * (nth + 0.5) - wide / 2) + wide / 2,
  );
}
