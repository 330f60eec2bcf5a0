import { CELL_WORDS, type Cell, type Grid } from "../../../core/picture.ts";
import { across, down, drawing, type Element, moved, rule, type Shape, shape, text } from "../element.ts";
import { INK, TYPE } from "../looks.ts";
import { column, middlesOf, widthOf } from "./columns.ts";

const SIDE = 20;

/** A shape a cell: up and filled, down and filled, half, hollow, nothing. The shapes are named below. */
export function grid({ columns, rows }: Grid): Element {
  const cell = (child: Element) => column(columns.length, child);
  const used = new Set(rows.flatMap(({ cells }) => cells));
  return down(
    {},
    across(
      { justifyContent: "flex-end", paddingBottom: 5 },
      ...columns.map((name) => cell(text({ ...TYPE.small, color: INK.soft }, name))),
    ),
    ...rows.flatMap(({ label, cells }) => [
      rule(INK.line),
      across({ alignItems: "center", height: 30 }, text({ ...TYPE.label, flexGrow: 1 }, label), signs(cells)),
    ]),
    rule(INK.line),
    across(
      { flexWrap: "wrap", gap: 4, paddingTop: 10 },
      ...CELLS.filter((each) => used.has(each)).map((each) =>
        across(
          { alignItems: "center", gap: 5, paddingRight: 10 },
          sign(each),
          text({ ...TYPE.small, color: INK.soft }, CELL_WORDS[each]),
        ),
      ),
    ),
  );
}

const CELLS: readonly Cell[] = ["good", "bad", "between", "unknown", "none"];

const SHAPES: Readonly<Record<Cell, Shape>> = {
  good: shape("path", { d: "M10 2.5 L18 16.5 H2 Z", fill: INK.good }),
  bad: shape("path", { d: "M10 17.5 L2 3.5 H18 Z", fill: INK.bad }),
  between: shape("path", { d: "M10 2.5 L17.5 10 L10 17.5 L2.5 10 Z", fill: INK.between }),
  unknown: shape("path", {
    d: "M10 3 a7 7 0 1 0 0.01 0 Z",
    fill: "none",
    stroke: INK.faint,
    "stroke-width": 1.6,
    "stroke-dasharray": "2.6 2.6",
  }),
  none: shape("path", { d: "M6.5 10 H13.5", stroke: INK.faint, "stroke-width": 1.8, fill: "none" }),
};

/** One drawing for a row: as boxes, each cell would be laid out on its own. */
const signs = (cells: readonly Cell[]): Element =>
  drawing(
    [widthOf(cells.length) * cells.length, SIDE],
    ...middlesOf(cells.length, SIDE).map((middle, nth) =>
      moved(middle - SIDE / 2, SHAPES[cells[nth] ?? "none"]),
    ),
  );

const sign = (cell: Cell): Element => drawing([SIDE, SIDE], SHAPES[cell]);
