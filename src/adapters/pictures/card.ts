import type { Panel, Picture } from "../../core/picture.ts";
import { clamped, down, type Element, text } from "./element.ts";
import { EDGE, INK, MARGIN, TYPE, WIDTH } from "./looks.ts";
import { balance } from "./panels/balance.ts";
import { course } from "./panels/course.ts";
import { grid } from "./panels/grid.ts";
import { spans } from "./panels/spans.ts";
import { verdict } from "./panels/verdict.ts";

const ROUND = 20;

/**
 * The picture as a card, its letters from these families: its heading, and below it one panel after another. Its edge is a larger card behind it: a border
 * around so much would be cut out of the whole picture, which takes longer than to draw all that is in it.
 */
export function card(picture: Picture, fontFamily: string): Element {
  return down(
    { width: WIDTH, padding: EDGE, borderRadius: ROUND, backgroundColor: INK.edge, fontFamily },
    face(picture),
  );
}

function face({ heading, about, panels }: Picture): Element {
  return down(
    { padding: MARGIN, gap: 18, borderRadius: ROUND - EDGE, backgroundColor: INK.card },
    down(
      { gap: 2 },
      text(TYPE.heading, heading),
      ...(about ? [text({ ...TYPE.words, fontSize: 15, ...clamped(2) }, about)] : []),
    ),
    ...panels.map(panelOf),
  );
}

function panelOf(panel: Panel): Element {
  if ("verdict" in panel) return verdict(panel.verdict);
  if ("balance" in panel) return balance(panel.balance);
  if ("spans" in panel) return spans(panel.spans);
  if ("course" in panel) return course(panel.course);
  if ("grid" in panel) return grid(panel.grid);
  if ("list" in panel)
    return down({ gap: 3 }, ...panel.list.map((each) => text({ ...TYPE.words, ...clamped(2) }, each)));
  return text(TYPE.quote, panel.note);
}
