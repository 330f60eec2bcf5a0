import { readFileSync, writeFileSync } from "node:fs";
import { argv, exit } from "node:process";

/** Draws a profile of V8's (`--cpu-prof`, or the bench's own) as a flame graph: wide is long, and below is who was called. */

const [from, to] = argv.slice(2);
if (!from || !to) {
  console.error("Usage: node scripts/run.mjs scripts/flame.ts PROFILE.cpuprofile PICTURE.svg");
  exit(1);
}

interface Profile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly functionName: string; readonly url: string };
    readonly children?: readonly number[];
  }[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

interface Frame {
  readonly name: string;
  micros: number;
  readonly under: Map<string, Frame>;
}

const profile = JSON.parse(readFileSync(from, "utf8")) as Profile;
const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
const own = new Map<number, number>();
profile.samples.forEach((id, nth) => {
  own.set(id, (own.get(id) ?? 0) + (profile.timeDeltas[nth] ?? 0));
});

/** What waits is no cost, and what has no name of its own says nothing. */
const UNSAID = /^(?:\(root\)|\(idle\)|\(program\)|\(anonymous\)|)$/;

function add(into: Frame, id: number): number {
  const node = nodes.get(id);
  if (!node || node.callFrame.functionName === "(idle)") return 0;
  const { functionName, url } = node.callFrame;
  const named = !UNSAID.test(functionName) && !url.startsWith("node:");
  const frame = named ? (into.under.get(functionName) ?? fresh(functionName)) : into;
  if (named) into.under.set(functionName, frame);
  const micros = (node.children ?? []).reduce((sum, child) => sum + add(frame, child), own.get(id) ?? 0);
  if (named) frame.micros += micros;
  return micros;
}

const fresh = (name: string): Frame => ({ name, micros: 0, under: new Map() });
const root = fresh("all");
root.micros = add(root, profile.nodes[0]?.id ?? 0);

const [WIDTH, ROW, LEAST] = [1_200, 18, 0.004];
const LETTER = 6.6;
const drawn: string[] = [];
let deepest = 0;

function draw({ name, micros, under }: Frame, left: number, depth: number): void {
  const width = (micros / root.micros) * WIDTH;
  if (width < LEAST * WIDTH) return;
  deepest = Math.max(deepest, depth);
  const share = `${((100 * micros) / root.micros).toFixed(1)} %`;
  const shown = name.slice(0, Math.max(0, Math.floor(width / LETTER) - 1));
  drawn.push(
    `<g transform="translate(${left.toFixed(1)} ${depth * ROW})"><title>${escaped(name)}: ${share}</title><rect width="${width.toFixed(1)}" height="${ROW - 1}" fill="${colourOf(name)}"/><text x="3" y="13">${escaped(shown)}</text></g>`,
  );
  let from = left;
  for (const each of [...under.values()].sort((one, other) => other.micros - one.micros)) {
    draw(each, from, depth + 1);
    from += (each.micros / root.micros) * WIDTH;
  }
}

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const colourOf = (name: string) =>
  `hsl(${20 + ([...name].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 30)} 70% 72%)`;

draw(root, 0, 0);
writeFileSync(
  to,
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${(deepest + 1) * ROW}" font-family="monospace" font-size="11" role="img" aria-label="Where the processor time of a turn goes"><rect width="100%" height="100%" fill="#fff"/>\n${drawn.join("\n")}\n</svg>\n`,
);
