import type { Verdict } from "../../../core/picture.ts";
import { down, drawing, type Element, pill, type Shape, text } from "../element.ts";
import { INK, ROOM, TYPE } from "../looks.ts";

/** The words, large; below them the steps there are, and the one they stand for. */
export function verdict({ says, beside, steps, at }: Verdict): Element {
  return down(
    { gap: 7 },
    text(TYPE.verdict, says),
    drawing([ROOM, HIGH], ...Array.from({ length: steps }, (_, step) => stepMark(step, { steps, at }))),
    ...(beside ? [text(TYPE.words, beside)] : []),
  );
}

const HIGH = 10;
const LOW = 4;
const GAP = 4;

function stepMark(
  step: number,
  { steps, at }: { readonly steps: number; readonly at: number | undefined },
): Shape {
  const here = step === at;
  const middle = (steps - 1) / 2;
  const colour = step === middle ? INK.between : step > middle ? INK.good : INK.bad;
  const wide = (ROOM - (steps - 1) * GAP) / steps;
  const [from, to] = [step * (wide + GAP), step * (wide + GAP) + wide].map(Math.round) as [number, number];
  const high = here ? HIGH : LOW;
  return pill({ left: from, top: (HIGH - high) / 2, wide: to - from, high, fill: here ? colour : INK.line });
}
