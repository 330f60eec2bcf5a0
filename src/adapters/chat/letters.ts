/** At most `most` characters, and where any went, an ellipsis to show it. Never through the middle of a letter. */
export function cut(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, letterBefore(text, most - 1))}…` : text;
}

const letters = new Intl.Segmenter("en", { granularity: "grapheme" });

/** The last boundary between two letters at or before `index`, accents and joined emoji counted with their letter. */
export function letterBefore(text: string, index: number): number {
  const start = letters.segment(text).containing(index)?.index ?? index;
  if (start > 0) return start;
  // One letter with thousands of accents: between two code points, then.
  const low = text.charCodeAt(index);
  return low >= 0xdc00 && low <= 0xdfff && index > 1 ? index - 1 : index;
}
