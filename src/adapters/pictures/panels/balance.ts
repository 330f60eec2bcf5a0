import type { Balance, BalanceRow } from "../../../core/picture.ts";
import { across, clamped, down, drawing, type Element, rule, type Shape, shape, text } from "../element.ts";
import { INK, TYPE } from "../looks.ts";

/** The beam every weight pulls on, in points. */
const BEAM = 148;
const HALF = BEAM / 2;
const HIGH = 22;
const MIDDLE = HIGH / 2;
const THICK = 11;
/** So that the lightest is still seen, and which way it pulls. */
const LEAST = 6;
const DASHED = 1.25;

/** A beam for each row: bars to either side of the middle, and where something is unknown, the room it could take. */
export function balance({ low, high, unknown, rows }: Balance): Element {
  return down(
    {},
    across(
      { justifyContent: "space-between", alignItems: "center", paddingBottom: 5 },
      across({ alignItems: "center", gap: 6 }, key(), text(TYPE.small, unknown)),
      across({ width: BEAM, justifyContent: "space-between" }, text(TYPE.small, low), text(TYPE.small, high)),
    ),
    ...rows.flatMap(row),
  );
}

function row(each: BalanceRow): readonly Element[] {
  return [
    rule(INK.line),
    across(
      { alignItems: "center", paddingTop: 5, paddingBottom: 6 },
      down({ flexGrow: 1, flexBasis: 0, paddingRight: 12 }, ...named(each)),
      beam(each),
    ),
  ];
}

/** What pulls nowhere takes one line, so that what does stands out. */
function named({ label, says, lean, quote }: BalanceRow): readonly Element[] {
  const name = text(TYPE.label, label);
  const quoted = quote ? [text({ ...TYPE.quote, ...clamped(2) }, `“${quote}”`)] : [];
  if (lean !== undefined) return [name, text(TYPE.words, says), ...quoted];
  const words = text({ ...TYPE.quote, color: INK.faint }, says);
  return [across({ gap: 8, alignItems: "baseline" }, name, words), ...quoted];
}

/** One drawing for all of a beam: as boxes, each part would be laid out on its own. */
function beam({ lean, open }: BalanceRow): Element {
  return drawing(
    [BEAM, HIGH],
    shape("path", { d: `M0 ${MIDDLE} H${BEAM}`, stroke: INK.line }),
    ...(open ? [room(open)] : []),
    ...(lean ? [pull(lean)] : []),
    shape("path", { d: `M${HALF} 3 V${HIGH - 2}`, stroke: INK.faint, "stroke-width": 1.5 }),
    ...(lean === 0 ? [dot()] : []),
  );
}

/** As wide as it could pull: an outline with nothing in it. */
const room = ([low, high]: readonly [number, number]): Shape =>
  outline({ left: HALF + low * HALF, wide: (high - low) * HALF, middle: MIDDLE });

/** The outline on its own, to name it by. */
const key = (): Element => drawing([24, THICK], outline({ left: 0, wide: 24, middle: THICK / 2 }));

interface Stretch {
  readonly left: number;
  readonly wide: number;
  readonly middle: number;
}

const outline = ({ left, wide, middle }: Stretch): Shape =>
  shape("rect", {
    x: left + DASHED / 2,
    y: middle - (THICK - DASHED) / 2,
    width: wide - DASHED,
    height: THICK - DASHED,
    rx: (THICK - DASHED) / 2,
    fill: INK.card,
    stroke: INK.faint,
    "stroke-width": DASHED,
    "stroke-dasharray": "2.5 1.9",
  });

/** Round at the far end. */
function pull(lean: number): Shape {
  const way = Math.sign(lean);
  const round = THICK / 2;
  const straight = Math.max(Math.abs(lean) * HALF, LEAST) - round;
  const turns = `a${round} ${round} 0 0 ${way > 0 ? 1 : 0} 0 ${THICK}`;
  return shape("path", {
    d: `M${HALF} ${MIDDLE - round} h${way * straight} ${turns} h${-way * straight} Z`,
    fill: way > 0 ? INK.good : INK.bad,
  });
}

/** Known, and pulling neither way. */
const dot = (): Shape =>
  shape("circle", { cx: HALF, cy: MIDDLE, r: 4, fill: INK.card, stroke: INK.between, "stroke-width": 2 });
