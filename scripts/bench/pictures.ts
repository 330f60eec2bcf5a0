import { Resvg } from "@resvg/resvg-js";
import { draw } from "../../src/adapters/pictures/draw.ts";
import { WIDTH, ZOOM } from "../../src/adapters/pictures/looks.ts";
import { cardPicture } from "../../src/conversations/debrief/card-picture.ts";
import type { Picture } from "../../src/core/picture.ts";
import { ALL_KNOWN, INTERVIEWS, patternOf } from "../pictures/examples.ts";
import { type Figure, percentile, type Section } from "./frame.ts";

const DRAWN = 40;

/** How long a picture takes, against an empty one of the same size made into the same kind of file. */
export const pictures: Section = {
  name: "pictures",
  measure: async () => {
    const [card, pattern] = [cardPicture(ALL_KNOWN.known, ALL_KNOWN.job), patternOf(INTERVIEWS)];
    const first = await timed(() => draw(card));
    return [
      { what: "the first picture of a process", value: first, unit: "ms" },
      ...(await measured("a reading card", card)),
      ...(await measured("a pattern over five interviews", pattern)),
    ];
  },
};

async function measured(what: string, picture: Picture): Promise<readonly Figure[]> {
  const height = Buffer.from(await draw(picture)).readUInt32BE(20) / ZOOM;
  const times: number[] = [];
  const floors: number[] = [];
  for (let nth = 0; nth < DRAWN; nth++) {
    times.push(await timed(() => draw(picture)));
    floors.push(await timed(async () => empty(height)));
  }
  const [p50, floor] = [percentile(times, 0.5), percentile(floors, 0.5)];
  return [
    { what: `${what}, p50`, value: p50, unit: "ms", most: 150 },
    { what: `${what}, against an empty one`, value: p50 / floor, unit: "times", most: 3 },
  ];
}

function empty(height: number): Uint8Array {
  const svg = `<svg width="${WIDTH}" height="${height}" xmlns="http://www.w3.org/2000/svg"><rect width="100%" height="100%" fill="#18212b"/></svg>`;
  return new Resvg(svg, { fitTo: { mode: "zoom", value: ZOOM } }).render().asPng();
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
