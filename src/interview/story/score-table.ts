import { type Row, type Score, type Tally, total } from "./score.ts";

const WIDTH = 28;

/** Lays a score out for a terminal: precision, recall and F1, with the counts they are made of. */
export function scoreTable({ stories, signs, context, facts, silence }: Score): string {
  const head = `${"".padEnd(WIDTH)}${["precision", "recall", "F1", "right", "wrong", "missed"].map((name) => name.padStart(10)).join("")}`;
  return [
    `${stories} ${stories === 1 ? "story" : "stories"}`,
    head,
    ...section("signs", signs),
    ...section("context", context),
    ...section("facts", facts),
    `silent where there is no sign: ${silence.of === 0 ? "–" : `${silence.silent} of ${silence.of}`} (${ratio(silence.silent, silence.of)})`,
  ].join("\n");
}

function section(name: string, rows: readonly Row[]): readonly string[] {
  const seen = rows.filter((row) => row.right + row.wrong + row.missed > 0);
  if (seen.length === 0) return [];
  return [...seen.map((row) => rowOf(`  ${row.name}`, row)), rowOf(`all ${name}`, total(seen)), ""];
}

function rowOf(name: string, { right, wrong, missed }: Tally): string {
  const measures = [
    ratio(right, right + wrong),
    ratio(right, right + missed),
    ratio(2 * right, 2 * right + wrong + missed),
  ];
  const cells = [...measures, String(right), String(wrong), String(missed)];
  return `${name.padEnd(WIDTH)}${cells.map((cell) => cell.padStart(10)).join("")}`;
}

function ratio(part: number, whole: number): string {
  return whole === 0 ? "–" : (part / whole).toFixed(3);
}
