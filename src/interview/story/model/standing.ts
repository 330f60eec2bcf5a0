import type { Word } from "./words.ts";

/** How a word stands in its clause: what a window of a few words can't see. */
export interface Standing {
  /** A no came before it in its clause. */
  readonly denied: boolean;
  /** Whose doing the clause is, by the last person named. */
  readonly whose: "mine" | "theirs" | "nobody's";
  readonly quoted: boolean;
}

// Source of the four lists: our judgement, kept because the model read better with them than without.
const NO = set("n't not never no nobody nothing none without hardly barely neither nor zero nowt scarcely");
const CLAUSE_END = set(". , ! ? ; : but - ( ) though although because so which until");
const MINE = set("i my me mine myself we");
const THEIRS = set(
  "he she they interviewer manager boss both everyone nobody one panel his her their recruiter guy lady woman man chef director owner lead head who chair",
);

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(" "));
}

/** Says whether a word ends a clause, so that nothing before it reaches over. */
export function endsClause(word: string): boolean {
  return CLAUSE_END.has(word);
}

/** How each word stands, in the order of the words. */
export function standingOf(words: readonly Word[]): readonly Standing[] {
  let denied = false;
  let whose: Standing["whose"] = "nobody's";
  let quoted = false;
  return words.map(({ word }) => {
    if (endsClause(word)) denied = false;
    if (MINE.has(word)) whose = "mine";
    else if (THEIRS.has(word)) whose = "theirs";
    if (word === '"') quoted = !quoted;
    const standing = { denied, whose, quoted };
    if (NO.has(word)) denied = true;
    return standing;
  });
}
