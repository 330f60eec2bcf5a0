import type { SpanRow, Spans } from "../../../core/picture.ts";
import { across, down, type Element, mark, text } from "../element.ts";
import { INK, TYPE } from "../looks.ts";

const THICK = 9;

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
    across(
      { position: "relative", height: THICK, borderRadius: THICK / 2, backgroundColor: INK.track },
      mark({
        position: "absolute",
        top: 0,
        left: `${low}%`,
        width: `${high - low}%`,
        height: THICK,
        borderRadius: THICK / 2,
        ...(known ? { border: `1.5px solid ${INK.between}` } : { backgroundColor: INK.between }),
      }),
    ),
  );
}
