import type { SatoriNode } from "satori";

/** What satori lays out: the little of React's shape it needs. */
export interface Element {
  readonly type: string;
  readonly props: Readonly<Record<string, unknown>>;
}

type Style = Readonly<Record<string, string | number>>;

/** A row of things. */
export const across = (style: Style, ...children: readonly Element[]): Element => box(style, children);

/** A column of things. */
export const down = (style: Style, ...children: readonly Element[]): Element =>
  box({ flexDirection: "column", ...style }, children);

export const text = (style: Style, words: string): Element => box(style, [words]);

/** At most so many lines, the last with an ellipsis where there were more. */
export const clamped = (lines: number): Style => ({
  display: "block",
  lineClamp: lines,
  wordBreak: "break-word",
});

/** A thing without anything in it: a bar, a line, a dot. */
const mark = (style: Style): Element => box(style, []);

/** A thin line across: as the border of a box it would be cut out three times over. */
export const rule = (colour: string): Element => mark({ height: 1, backgroundColor: colour });

function box(style: Style, children: readonly (Element | string)[]): Element {
  return { type: "div", props: { style: { display: "flex", boxSizing: "border-box", ...style }, children } };
}

/** One shape of a drawing, as SVG. */
export type Shape = string;

/**
 * Shapes that no box can take, or more of them than are worth laying out one by one; in the picture's points. satori only
 * keeps their place: it would make an image of them, cut out twice.
 */
export function drawing(
  [width, height]: readonly [width: number, height: number],
  ...shapes: readonly Shape[]
): Element {
  return { type: "div", props: { style: { display: "flex", width, height, flexShrink: 0 }, shapes } };
}

/** The shapes of an element, where satori has put it. */
export function placed({ left, top, props }: Pick<SatoriNode, "left" | "top" | "props">): readonly Shape[] {
  const { shapes } = props as Partial<Readonly<Record<"shapes", readonly Shape[]>>>;
  return shapes ? [`<g transform="translate(${left} ${top})">${shapes.join("")}</g>`] : [];
}

/** Names and values are ours, never a member's. */
export const shape = (type: string, props: Readonly<Record<string, string | number>>): Shape =>
  `<${type} ${Object.entries(props)
    .map(([name, value]) => `${name}="${value}"`)
    .join(" ")}/>`;

interface Pill extends Readonly<Record<string, string | number>> {
  readonly left: number;
  readonly top: number;
  readonly wide: number;
  readonly high: number;
}

/** A bar with round ends. */
export const pill = ({ left, top, wide, high, ...look }: Pill): Shape =>
  shape("rect", { x: left, y: top, width: wide, height: high, rx: high / 2, ...look });

/** A shape so far to the right. */
export const moved = (by: number, child: Shape): Shape => `<g transform="translate(${by} 0)">${child}</g>`;
