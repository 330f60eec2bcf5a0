/**
 * Something to look at beside the words: what stands in it, never how it looks. It says nothing that the words of its
 * message don't, so that nobody who can't see it misses anything.
 */
export interface Picture {
  /** Of the file, with its ending. */
  readonly name: string;
  readonly heading: string;
  /** What it is about: a job, a stretch of time. */
  readonly about?: string;
  readonly panels: readonly Panel[];
}

export type Panel =
  | { readonly verdict: Verdict }
  | { readonly balance: Balance }
  | { readonly spans: Spans }
  | { readonly course: Course }
  | { readonly grid: Grid }
  | { readonly list: readonly string[] }
  | { readonly note: string };

/** The whole in words, and which of a few steps it stands on. */
export interface Verdict {
  readonly says: string;
  /** How much that tells. */
  readonly beside?: string;
  /** How many steps there are, the worst first, and the one it stands on; none where nothing can be said. */
  readonly steps: number;
  readonly at?: number;
}

/** Weights on one beam: how far each pulls to either end. */
export interface Balance {
  readonly low: string;
  readonly high: string;
  /** What is meant by a row that is open. */
  readonly unknown: string;
  readonly rows: readonly BalanceRow[];
}

export interface BalanceRow {
  readonly label: string;
  /** The answer, in words. */
  readonly says: string;
  /** Where it pulls and how much, in words. */
  readonly pulls?: string;
  /** The member's own words. */
  readonly quote?: string;
  /**
   * From −1 (all the way to the low end) to 1. `lean`: it pulls so far. `open`: unknown, and could pull anywhere
   * between these two. Neither: it pulls nowhere.
   */
  readonly lean?: number;
  readonly open?: readonly [low: number, high: number];
}

/** Stretches between 0 and 100, on one line each. */
export interface Spans {
  readonly of: string;
  readonly rows: readonly SpanRow[];
}

export interface SpanRow {
  readonly label: string;
  readonly low: number;
  readonly high: number;
  /** What is known from elsewhere, to hold the others against. */
  readonly known?: boolean;
}

/** How it went from one time to the next, in steps as a verdict has them. */
export interface Course {
  readonly label: string;
  readonly low: string;
  readonly high: string;
  readonly steps: number;
  /** One for each time, the oldest first; null where nothing can be said. */
  readonly at: readonly (number | null)[];
}

/** One sign after another, in one column for each time. */
export interface Grid {
  readonly columns: readonly string[];
  readonly rows: readonly GridRow[];
}

interface GridRow {
  readonly label: string;
  readonly cells: readonly Cell[];
}

export type Cell = "good" | "bad" | "between" | "unknown" | "none";

/** What a cell says in words. */
export const CELL_WORDS: Readonly<Record<Cell, string>> = {
  good: "good",
  bad: "bad",
  between: "in between",
  unknown: "unknown",
  none: "doesn't apply",
};

/** All the picture says, as words. Where that is over `most` characters, without the quotes, which the message has too. */
export function described(picture: Picture, most = Number.POSITIVE_INFINITY): string {
  const whole = inWords(picture, true);
  if (whole.length <= most) return whole;
  const short = inWords(picture, false);
  return short.length <= most ? short : `${short.slice(0, most - 1)}…`;
}

function inWords({ heading, about, panels }: Picture, quoting: boolean): string {
  const named = about ? `${heading}: ${about}` : heading;
  return [named, ...panels.flatMap((panel) => panelWords(panel, quoting))].map(sentence).join(" ");
}

function panelWords(panel: Panel, quoting: boolean): readonly string[] {
  if ("verdict" in panel)
    return [panel.verdict.says, ...(panel.verdict.beside ? [panel.verdict.beside] : [])];
  if ("balance" in panel) return panel.balance.rows.map((row) => balanceWords(row, quoting));
  if ("spans" in panel)
    return panel.spans.rows.map(({ label, low, high }) => `${panel.spans.of}, ${label}: ${low} to ${high}`);
  if ("course" in panel) return [courseWords(panel.course)];
  if ("grid" in panel)
    return panel.grid.rows.map(
      ({ label, cells }) => `${label}: ${cells.map((cell) => CELL_WORDS[cell]).join(", ")}`,
    );
  return "list" in panel ? panel.list : [panel.note];
}

function courseWords({ label, low, high, steps, at }: Course): string {
  const where = at.map((step) => (step === null ? "unknown" : `${step + 1}`));
  return `${label}, from 1 (${low}) to ${steps} (${high}): ${where.join(", ")}`;
}

function balanceWords({ label, says, pulls, quote }: BalanceRow, quoting: boolean): string {
  const own = quoting && quote ? ` “${quote}”` : "";
  return `${label}: ${says}${pulls ? `, ${pulls}` : ""}${own}`;
}

const sentence = (words: string): string => (/[.!?…”]$/u.test(words) ? words : `${words}.`);
