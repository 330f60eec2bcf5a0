/** Sizes in the picture's own points; it is drawn `ZOOM` times as large, so that a phone shows it sharp. */
export const WIDTH = 432;
export const ZOOM = 2;
export const MARGIN = 24;
export const EDGE = 1;
/** What is left for a panel. */
export const ROOM = WIDTH - 2 * (MARGIN + EDGE);

/**
 * One picture for light and for dark: an ink card reads on white as it does at night, where a white one glares. Teal and
 * amber are told apart by every kind of colour vision, and never say anything alone: side, sign and words do.
 */
export const INK = {
  card: "#18212b",
  edge: "#34414f",
  line: "#303c49",
  track: "#222d39",
  text: "#f2f5f7",
  soft: "#b3bfca",
  quiet: "#9ba8b5",
  faint: "#8694a2",
  good: "#5fd3bc",
  bad: "#f3ac62",
  between: "#9fb0c0",
} as const;

export const TYPE = {
  heading: { fontSize: 21, fontWeight: 600, lineHeight: 1.25, color: INK.text },
  verdict: { fontSize: 18, fontWeight: 600, lineHeight: 1.3, color: INK.text },
  label: { fontSize: 14.5, fontWeight: 600, lineHeight: 1.3, color: INK.text },
  words: { fontSize: 13.5, lineHeight: 1.35, color: INK.soft },
  quote: { fontSize: 13, lineHeight: 1.42, color: INK.quiet },
  small: { fontSize: 11.5, lineHeight: 1.35, color: INK.faint },
} as const;
