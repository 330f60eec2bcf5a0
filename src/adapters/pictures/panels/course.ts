import type { Course } from "../../../core/picture.ts";
import { across, down, drawing, type Element, type Shape, shape, text } from "../element.ts";
import { INK, TYPE } from "../looks.ts";
import { middlesOf, widthOf } from "./columns.ts";

const STEP = 15;
const DOT = 12;
const DASHED = 1.25;

/** A dot for each time, as high as its step, on a ladder of all there are: one drawing, as for a beam. */
export function course({ label, low, high, steps, at }: Course): Element {
  const height = steps * STEP;
  const wide = widthOf(at.length) * at.length;
  const middles = middlesOf(at.length, DOT);
  return across(
    { justifyContent: "space-between" },
    down(
      { justifyContent: "space-between", height },
      text(TYPE.small, high),
      text(TYPE.label, label),
      text(TYPE.small, low),
    ),
    drawing(
      [wide, height],
      ...Array.from({ length: steps }, (_, nth) => rung(nth, wide)),
      ...at.map((step, nth) => dot(middles[nth] ?? 0, step, steps)),
    ),
  );
}

const rung = (nth: number, wide: number): Shape =>
  shape("path", { d: `M0 ${(nth + 0.5) * STEP} H${wide}`, stroke: INK.line });

/** Where nothing can be said, an outline in the middle. */
function dot(across: number, step: number | null, steps: number): Shape {
  const middle = (steps - 1) / 2;
  const side = Math.sign((step ?? middle) - middle);
  const place = { cx: across, cy: (steps - 0.5 - (step ?? middle)) * STEP };
  if (step !== null)
    return shape("circle", {
      ...place,
      r: DOT / 2,
      fill: side === 0 ? INK.between : side > 0 ? INK.good : INK.bad,
    });
  return shape("circle", {
    ...place,
    r: (DOT - DASHED) / 2,
    fill: INK.card,
    stroke: INK.faint,
    "stroke-width": DASHED,
    "stroke-dasharray": "2.5 1.9",
  });
}
