import { Resvg } from "@resvg/resvg-js";
import satori from "satori";
import type { Picture } from "../../core/picture.ts";
import { card } from "./card.ts";
import { placed, type Shape } from "./element.ts";
import { canDraw, familiesOf, fontsFor } from "./fonts.ts";
import { legible } from "./legible.ts";
import { WIDTH, ZOOM } from "./looks.ts";
import { png } from "./png.ts";

/** Where letters are named instead of drawn. */
const NAMED: Picture["panels"][number] = {
  note: "Where this picture has no letters for a script, it names it in brackets. The text has it whole.",
};

/** A picture as a PNG. Takes some tens of milliseconds of a processor: work for a thread of its own. */
export async function draw(picture: Picture): Promise<Uint8Array> {
  const legible = legibly(picture);
  const shapes: Shape[] = [];
  const fonts = fontsFor(textsIn(legible).join(""));
  const laidOut = await satori(card(legible, familiesOf(fonts)), {
    width: WIDTH,
    fonts,
    onNodeDetected: (node) => shapes.push(...placed(node)),
  });
  const svg = laidOut.replace(/<\/svg>$/, `${shapes.join("")}</svg>`);
  const fitTo = { mode: "zoom", value: ZOOM } as const;
  return png(new Resvg(svg, { fitTo, font: { loadSystemFonts: false } }).render());
}

/** The picture with every text such that it can be drawn. */
export function legibly(picture: Picture): Picture {
  let named = false;
  const { panels, ...rest } = mapTexts(picture, (text) =>
    legible(text, canDraw, () => {
      named = true;
    }),
  );
  return { ...rest, panels: named ? [...panels, NAMED] : panels };
}

/** The same data with other words in it. */
function mapTexts<T>(data: T, map: (text: string) => string): T {
  const mapped = (): unknown => {
    if (typeof data === "string") return map(data);
    if (Array.isArray(data)) return data.map((each) => mapTexts(each, map));
    if (typeof data !== "object" || data === null) return data;
    return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, mapTexts(value, map)]));
  };
  // Of the same shape: only strings have changed.
  return mapped() as T;
}

export function textsIn(data: unknown): readonly string[] {
  if (typeof data === "string") return [data];
  return typeof data === "object" && data !== null ? Object.values(data).flatMap(textsIn) : [];
}
