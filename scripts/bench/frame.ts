/** One number that was measured. */
export interface Figure {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  /** The most and the least it should be. */
  readonly most?: number;
  readonly least?: number;
}

/** Figures that belong together. A section measures what it needs itself; nothing is shared between two. */
export interface Section {
  readonly name: string;
  readonly measure: () => Promise<readonly Figure[]>;
}

/** Lays figures out for a terminal, one section below another. */
export function table(measured: ReadonlyMap<string, readonly Figure[]>): string {
  const width = Math.max(...[...measured.values()].flat().map(({ what }) => what.length)) + 2;
  const row = (figure: Figure) =>
    `  ${figure.what.padEnd(width)}${shown(figure.value).padStart(9)} ${figure.unit.padEnd(10)}${aimOf(figure)}`.trimEnd();
  return [...measured].map(([name, figures]) => [name, ...figures.map(row)].join("\n")).join("\n\n");
}

function aimOf({ value, most, least }: Figure): string {
  if (most !== undefined) return `at most ${shown(most)}${value > most ? "  over" : ""}`;
  if (least !== undefined) return `at least ${shown(least)}${value < least ? "  under" : ""}`;
  return "";
}

function shown(value: number): string {
  return Number.isInteger(value) || Math.abs(value) >= 100 ? String(Math.round(value)) : value.toFixed(2);
}

/** The value that this share of the others is no larger than. */
export function percentile(values: readonly number[], share: number): number {
  const inOrder = values.toSorted((a, b) => a - b);
  return inOrder[Math.min(inOrder.length - 1, Math.floor(share * inOrder.length))] ?? 0;
}
