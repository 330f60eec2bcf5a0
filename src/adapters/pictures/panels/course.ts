import type { Course } from "../../../core/picture.ts";
import { across, down, type Element, mark, text } from "../element.ts";
import { INK, TYPE } from "../looks.ts";
import { column } from "./columns.ts";

const STEP = 15;
const DOT = 12;

/** A dot for each time, as high as its step, on a ladder of all there are. */
export function course({ label, low, high, steps, at }: Course): Element {
  const height = steps * STEP;
  return across(
    { justifyContent: "space-between" },
    down(
      { justifyContent: "space-between", height },
      text(TYPE.small, high),
      text(TYPE.label, label),
      text(TYPE.small, low),
    ),
    across(
      { position: "relative", height },
      ladder(steps),
      across({ position: "relative" }, ...at.map((step) => column(at.length, dot(step, steps)))),
    ),
  );
}

function ladder(steps: number): Element {
  const rungs = Array.from({ length: steps }, () =>
    down({ height: STEP, justifyContent: "center" }, mark({ height: 1, backgroundColor: INK.line })),
  );
  return down({ position: "absolute", left: 0, right: 0, top: 0 }, ...rungs);
}

/** Where nothing can be said, an outline in the middle. */
function dot(step: number | null, steps: number): Element {
  const middle = (steps - 1) / 2;
  const side = Math.sign((step ?? middle) - middle);
  const colour = side === 0 ? INK.between : side > 0 ? INK.good : INK.bad;
  return mark({
    marginTop: (steps - 1 - (step ?? middle)) * STEP + (STEP - DOT) / 2,
    width: DOT,
    height: DOT,
    borderRadius: DOT / 2,
    ...(step === null
      ? { border: `1.25px dashed ${INK.faint}`, backgroundColor: INK.card }
      : { backgroundColor: colour }),
  });
}
