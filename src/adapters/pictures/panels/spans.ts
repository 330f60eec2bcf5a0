import type { SpanRow, Spans } from "../../../core/picture.ts";
import { across, down, drawing, type Element, pill, type Shape, text } from "../element.ts";
import { INK, ROOM, TYPE } from "../looks.ts";

const THICK = 9;
const OUTLINE = 1.5;

/** Each stretch on the same line from 0 to 100: what is known in outline, what is guessed filled, with its ends in figures. */
export function spans({ of, rows }: Spans): Element {
  return down(
    { gap: 6 },
    text(TYPE.label, of),
    ...rows.map(row),
    across(
      { justifyContent: "space-between" },
      ...["0", "50", "100"].map((figure) => text(TYPE.small, figure)),
    ),
  );
}

function row({ label, low, high, known }: SpanRow): Element {
  return down(
    { gap: 3 },
    across(
      { justifyContent: "space-between" },
      text({ ...TYPE.words, flexShrink: 1, paddingRight: 10 }, label),
      text({ ...TYPE.words, color: INK.text, flexShrink: 0 }, `${low} to ${high}`),
    ),
    drawing(
      [ROOM, THICK],
      pill({ left: 0, top: 0, wide: ROOM, high: THICK, fill: INK.track }),
      stretch({ left: Math.round((low / 100) * ROOM), wide: Math.round(((high - low) / 100) * ROOM), known }),
    ),
  );
}

interface Stretch {
  readonly left: number;
  readonly wide: number;
  readonly known: boolean | undefined;
}

function stretch({ left, wide, known }: Stretch): Shape {
  const line = known ? OUTLINE : 0;
  return pill({
    ...{ left: left + line / 2, top: line / 2, wide: wide - line, high: THICK - line },
    ...(known ? { fill: "none", stroke: INK.between, "stroke-width": OUTLINE } : { fill: INK.between }),
  });
}
