import type { Verdict } from "../../../core/picture.ts";
import { across, down, type Element, mark, text } from "../element.ts";
import { INK, TYPE } from "../looks.ts";

/** The words, large; below them the steps there are, and the one they stand for. */
export function verdict({ says, beside, steps, at }: Verdict): Element {
  return down(
    { gap: 7 },
    text(TYPE.verdict, says),
    across(
      { gap: 4, height: 10, alignItems: "center" },
      ...Array.from({ length: steps }, (_, step) => stepMark(step, { steps, at })),
    ),
    ...(beside ? [text(TYPE.words, beside)] : []),
  );
}

function stepMark(
  step: number,
  { steps, at }: { readonly steps: number; readonly at: number | undefined },
): Element {
  const here = step === at;
  const middle = (steps - 1) / 2;
  const colour = step === middle ? INK.between : step > middle ? INK.good : INK.bad;
  return mark({
    flexGrow: 1,
    height: here ? 10 : 4,
    borderRadius: 5,
    backgroundColor: here ? colour : INK.line,
  });
}
