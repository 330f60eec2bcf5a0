import { across, type Element } from "../element.ts";

/** What stands one below the other in several panels stands in columns of the same width. */
export function column(count: number, child: Element): Element {
  return across({ width: Math.min(MOST_WIDE, ROOM / count), flexShrink: 0, justifyContent: "center" }, child);
}

const ROOM = 248;
const MOST_WIDE = 36;
