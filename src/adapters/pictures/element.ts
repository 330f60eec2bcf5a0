/** What satori lays out: the little of React's shape it needs. */
export interface Element {
  readonly type: string;
  readonly props: Readonly<Record<string, unknown>>;
}

type Style = Readonly<Record<string, string | number>>;

/** A row of things. */
export const across = (style: Style, ...children: readonly Element[]): Element =>
  box({ flexDirection: "row", ...style }, children);

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
export const mark = (style: Style): Element => box(style, []);

function box(style: Style, children: readonly (Element | string)[]): Element {
  return { type: "div", props: { style: { display: "flex", boxSizing: "border-box", ...style }, children } };
}

/** Shapes that no box can take, or more of them than are worth laying out one by one; in the picture's points. */
export function drawing(
  [width, height]: readonly [width: number, height: number],
  ...children: readonly Element[]
): Element {
  return {
    type: "svg",
    props: {
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      xmlns: "http://www.w3.org/2000/svg",
      children,
    },
  };
}

export const shape = (type: string, props: Readonly<Record<string, string | number>>): Element => ({
  type,
  props,
});
