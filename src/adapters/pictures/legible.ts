const EMOJI =
  /\p{RI}{2}|[#*\d]\uFE0F?\u20E3|\p{Extended_Pictographic}(?:\uFE0F|\p{EMod})?(?:\u200D\p{Extended_Pictographic}(?:\uFE0F|\p{EMod})?)*/gu;

/**
 * What only steers how others are shown: turned directions, marks of byte order; and Arabic vowel points, which would be
 * drawn across their letter, and are read without.
 */
const STEERING = /[\p{Cc}\u064B-\u0652\u0670\u00AD\u061C\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;

const LETTER = /[\p{L}\p{N}]/u;

/** What a stretch is called that no font of ours has, the first that fits. */
const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, "in Japanese"],
  [/\p{Script=Hangul}/u, "in Korean"],
  [/\p{Script=Han}/u, "in Chinese characters"],
];

/**
 * A text of which every letter can be drawn: no empty boxes, and no gap where words stood. Emoji go, and signs no font
 * has; a stretch of letters no font has is named in its place, and `named` is told.
 */
export function legible(text: string, canDraw: (letter: string) => boolean, named: () => void): string {
  const letters = [...text.normalize("NFC").replace(EMOJI, " ").replace(/\s+/gu, " ").replace(STEERING, "")];
  const strange = new Set(letters.filter((letter) => LETTER.test(letter) && !canDraw(letter)));
  const kept = letters.filter((letter) => letter === " " || strange.has(letter) || canDraw(letter)).join("");
  return tidy(strange.size === 0 ? kept : withNames(kept, strange, named));
}

function withNames(text: string, strange: ReadonlySet<string>, named: () => void): string {
  const some = `[${[...strange].join("")}]+`;
  return text.replace(new RegExp(`${some}(?: ${some})*`, "gu"), (words) => {
    named();
    const script = SCRIPTS.find(([pattern]) => pattern.test(words))?.[1] ?? "in a script of its own";
    return ` [${script}] `;
  });
}

const tidy = (text: string): string =>
  text
    .replace(/ +/g, " ")
    .replace(/ (?=[,.;:!?)\]”’])|(?<=[(“‘]) /g, "")
    .trim();
