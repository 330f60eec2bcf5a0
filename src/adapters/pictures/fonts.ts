import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Font } from "satori";

/** The fonts a picture is drawn with. Each is read when a text first needs it. */

const require = createRequire(import.meta.url);

/** The parser satori itself reads fonts with: what is in a font here is in it there. It comes without types. */
const opentype: { parse(bytes: ArrayBuffer): { charToGlyphIndex(letter: string): number } } =
  require("@shuding/opentype.js");

interface Face {
  readonly family: string;
  readonly subset: string;
  /** The letters it is read for; without any, it always is. */
  readonly letters?: RegExp;
}

/** In the order they are tried. Chinese, Japanese and Korean would take forty times the room of all these together. */
const FACES: readonly Face[] = [
  { family: "inter", subset: "latin" },
  { family: "inter", subset: "latin-ext" },
  { family: "inter", subset: "vietnamese", letters: /\p{Script=Latin}|\p{M}/u },
  { family: "inter", subset: "cyrillic", letters: /\p{Script=Cyrillic}/u },
  { family: "inter", subset: "cyrillic-ext", letters: /\p{Script=Cyrillic}/u },
  { family: "inter", subset: "greek", letters: /\p{Script=Greek}/u },
  { family: "inter", subset: "greek-ext", letters: /\p{Script=Greek}/u },
  { family: "vazirmatn", subset: "arabic", letters: /\p{Script_Extensions=Arabic}/u },
  { family: "noto-sans-hebrew", subset: "hebrew", letters: /\p{Script_Extensions=Hebrew}/u },
  { family: "noto-sans-devanagari", subset: "devanagari", letters: /\p{Script_Extensions=Devanagari}/u },
  { family: "noto-sans-thai", subset: "thai", letters: /\p{Script_Extensions=Thai}/u },
];

const nameOf = ({ family, subset }: Face): string => `${family} ${subset}`;

const WEIGHTS = [400, 600] as const;

interface Loaded {
  readonly fonts: readonly Font[];
  has(letter: string): boolean;
}

const loaded = new Map<Face, Loaded>();

function load(face: Face): Loaded {
  const known = loaded.get(face);
  if (known) return known;
  const fonts = WEIGHTS.map((weight) => ({
    name: nameOf(face),
    data: bytesOf(face, weight),
    weight,
    style: "normal" as const,
  }));
  const parsed = opentype.parse(new Uint8Array(bytesOf(face, WEIGHTS[0])).buffer);
  const fresh = { fonts, has: (letter: string) => parsed.charToGlyphIndex(letter) > 0 };
  loaded.set(face, fresh);
  return fresh;
}

const bytesOf = ({ family, subset }: Face, weight: number): Buffer =>
  readFileSync(require.resolve(`@fontsource/${family}/files/${family}-${subset}-${weight}-normal.woff`));

function faceOf(letter: string): Face | undefined {
  return FACES.find((face) => (face.letters?.test(letter) ?? true) && load(face).has(letter));
}

/** Whether any of our fonts has this letter. */
export const canDraw = (letter: string): boolean => faceOf(letter) !== undefined;

/** The families of a list of fonts, each once: the first that has a letter draws it. */
export const familiesOf = (fonts: readonly Font[]): string =>
  [...new Set(fonts.map(({ name }) => name))].join(", ");

/** satori remembers what it read of a list of fonts by the list itself. */
const lists = new Map<string, Font[]>();

/** The plain fonts, and every other that these words need. */
export function fontsFor(words: string): Font[] {
  const needed = new Set([...new Set(words)].map(faceOf));
  const faces = FACES.filter((face) => face.letters === undefined || needed.has(face));
  const name = faces.map(nameOf).join();
  const fonts = lists.get(name) ?? faces.flatMap((face) => load(face).fonts);
  lists.set(name, fonts);
  return fonts;
}
