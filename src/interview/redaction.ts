/** Everything a member's words could be recognised by, as far as we know it. */
export interface Identity {
  /** Interviewers, and the member. */
  readonly people: readonly string[];
  readonly companies: readonly string[];
  /** Addresses, numbers, links. */
  readonly contacts: readonly string[];
}

/** Parts of names that name nobody. */
const NOBODY = new Set(
  "the and for of at in a an co company group limited ltd inc llc plc gmbh corp corporation mr mrs ms dr prof sir".split(
    " ",
  ),
);

/** Addresses, handles, long numbers, and markup a platform would make a mention or a link of. */
const TELLING =
  /[\p{L}\p{N}._-]{0,64}@[\p{L}\p{N}._-]+|(?:https?:|www\.)\S+|\b[\p{L}\p{N}-]{1,63}\.(?:com|org|net|io|co|dev|ai|uk|de|edu|gov)\b|[#<>]\S*|\d[\d\s().-]{3,40}\d|\d{3,}/iu;
/** A capital where no sentence begins is mostly a name. */
const NAMED = /(?<![.!?\n]\s*|^\s*["“'(]*)\b(?!I\b|I'|I’)\p{Lu}[\p{L}\p{N}'’-]*/u;

/**
 * What in a line could tell whom it is about, or undefined where nothing is known to. It rather refuses too much: a line
 * is always said again more easily than taken back.
 */
export function identifying(line: string, identity: Identity): string | undefined {
  const names = [...identity.people, ...identity.companies, ...identity.contacts];
  const plain = line.normalize("NFKD");
  for (const part of new Set(names.flatMap(partsOf))) {
    const found = apart(part).exec(plain)?.[0];
    if (found !== undefined) return found;
  }
  const run = names.find((name) => runsIn(squashed(name), squashed(line)));
  return run ?? (TELLING.exec(line)?.[0] || NAMED.exec(line)?.[0]);
}

/** A name as a whole word, also where its letters stand apart. */
const apart = (name: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])${[...name].join("[^\\p{L}\\p{N}]*")}(?![\\p{L}\\p{N}])`, "iu");

/** A whole name run together with other words; the shortest Latin ones would be found in every word. */
function runsIn(name: string, line: string): boolean {
  const least = /^[a-z0-9]*$/.test(name) ? 5 : 1;
  return name.length >= least && line.includes(name);
}

/** The parts of a name by which it is known: "Dr Maria Lopez-Reyes" by maria, lopez and reyes. */
function partsOf(name: string): readonly string[] {
  return (name.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [])
    .map(squashed)
    .filter((part) => part !== "" && !NOBODY.has(part));
}

/** Letters and digits alone, small, without accents or look-alike widths. */
const squashed = (words: string): string =>
  words
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
