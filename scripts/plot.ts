import { readFileSync, writeFileSync } from "node:fs";
import { argv, exit } from "node:process";
import type { Figure } from "./bench/frame.ts";

/** Draws what `npm run bench -- flat --json` has measured: what a turn costs, among ever more members. */

const [from, to] = argv.slice(2);
if (!from || !to) {
  console.error("Usage: node scripts/run.mjs scripts/plot.ts FLAT.json PICTURE.svg");
  exit(1);
}
const { flat = [] } = JSON.parse(readFileSync(from, "utf8")) as { readonly flat?: readonly Figure[] };
const CURVES = [
  { what: "processor time", colour: "#3b6ea8", says: "the bot's processor time" },
  { what: "Redis's processor time", colour: "#b4552d", says: "Redis's processor time" },
] as const;

interface Point {
  readonly members: number;
  readonly micros: number;
}

function pointsOf(wanted: string): readonly Point[] {
  return flat.flatMap(({ what, value }) => {
    const [, members, cost] = /^([\d,]+): (.*) a turn$/.exec(what) ?? [];
    return members === undefined || cost !== wanted
      ? []
      : [{ members: Number(members.replaceAll(",", "")), micros: value }];
  });
}

const [WIDTH, HEIGHT, LEFT, BELOW, ABOVE, RIGHT] = [640, 320, 64, 52, 44, 24];
const curves = CURVES.map((curve) => ({ ...curve, points: pointsOf(curve.what) }));
const all = curves.flatMap(({ points }) => points);
const highest = Math.ceil((Math.max(...all.map(({ micros }) => micros)) * 1.15) / 50) * 50;
const decades = all.map(({ members }) => Math.log10(members));
const [least, most] = [Math.min(...decades), Math.max(...decades)];
const x = (members: number) =>
  LEFT + ((Math.log10(members) - least) / (most - least)) * (WIDTH - LEFT - RIGHT);
const y = (micros: number) => HEIGHT - BELOW - (micros / highest) * (HEIGHT - BELOW - ABOVE);

const steps = Array.from({ length: 5 }, (_, step) => (highest * step) / 4);
const grid = steps.map(
  (micros) =>
    `<line x1="${LEFT}" y1="${y(micros)}" x2="${WIDTH - RIGHT}" y2="${y(micros)}" stroke="#ddd"/><text x="${LEFT - 8}" y="${y(micros) + 4}" text-anchor="end">${Math.round(micros)} µs</text>`,
);
const crowds = [...new Set(all.map(({ members }) => members))].map(
  (members) =>
    `<text x="${x(members)}" y="${HEIGHT - BELOW + 20}" text-anchor="${x(members) > WIDTH - 80 ? "end" : "middle"}">${members.toLocaleString("en")}</text>`,
);
const lines = curves.map(
  ({ points, colour }) =>
    `<polyline fill="none" stroke="${colour}" stroke-width="2" points="${points.map(({ members, micros }) => `${x(members)},${y(micros)}`).join(" ")}"/>${points.map(({ members, micros }) => `<circle cx="${x(members)}" cy="${y(micros)}" r="4" fill="${colour}"/>`).join("")}`,
);
const legend = curves.map(
  ({ colour, says }, nth) =>
    `<rect x="${LEFT + nth * 220}" y="16" width="12" height="12" fill="${colour}"/><text x="${LEFT + nth * 220 + 18}" y="26">${says}</text>`,
);
writeFileSync(
  to,
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12" fill="#333" role="img" aria-label="What a turn costs, by members in Redis"><rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>
${[...grid, ...crowds, ...lines, ...legend].join("\n")}
<text x="${(LEFT + WIDTH - RIGHT) / 2}" y="${HEIGHT - 10}" text-anchor="middle">members in Redis</text></svg>
`,
);
