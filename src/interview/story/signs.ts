import { SIGNS, type Sign, type SignName } from "../signs.ts";
import { lengthsIn } from "./minutes.ts";
import { type Reads, RULES, type Rule } from "./rules.ts";
import { isDenied, isElsewhere, isHarmless, isOnlyPromised, isOwn, isTakenBack, saysNo } from "./scope.ts";
import { type Sentence, sentencesOf } from "./telling.ts";

/** One phrase found in a story; `from` and `to` are places in the member's own text. */
interface Found {
  readonly sign: SignName;
  readonly reads: Reads;
  readonly from: number;
  readonly to: number;
}

/** Behaviour that counts only when it was the other side's. */
const THEIRS: ReadonlySet<SignName> = new Set(["engagement", "rapport", "skills_depth"]);
/** What a fire alarm or a bad line can cause. */
const EXCUSABLE: ReadonlySet<SignName> = new Set(["engagement", "length"]);

/** The signs in a story: at most one of each, with the member's own words. */
export function signsIn(text: string): readonly Sign[] {
  const here = sentencesOf(text).filter((sentence) => !isElsewhere(sentence.plain));
  const found = here.flatMap((sentence) => RULES.flatMap((rule) => findBy(rule, sentence) ?? []));
  const measured = lengthMeasured(here);
  return SIGNS.flatMap((name) => {
    const winner =
      name === "length" && measured ? measured : strongest(found.filter((one) => one.sign === name));
    return winner ? [{ name, polarity: winner.reads, evidence: text.slice(winner.from, winner.to) }] : [];
  });
}

/** What one rule finds in one sentence, if its scope lets it stand. */
function findBy(rule: Rule, { start, plain }: Sentence): Found | undefined {
  const match = rule.pattern.exec(plain);
  if (match === null || (EXCUSABLE.has(rule.sign) && isHarmless(plain))) return undefined;
  const before = plain.slice(0, match.index);
  if (THEIRS.has(rule.sign) && isOwn(before)) return undefined;
  const reads = isDenied(before) ? rule.denied : rule.reads;
  if (reads === undefined || (reads === "positive" && !stands(rule, match, plain))) return undefined;
  const from = start + match.index;
  return { sign: rule.sign, reads, from, to: from + match[0].length };
}

/** A good sign takes more: it must not be undone inside, taken back just after, or be only a promise. */
function stands(rule: Rule, match: RegExpExecArray, plain: string): boolean {
  if (!rule.ownNo && saysNo(match[0])) return false;
  if (rule.sign === "introductions" && isOnlyPromised(plain)) return false;
  return !isTakenBack(plain.slice(match.index + match[0].length));
}

/** A quarter of the promised time lost is a cut-short interview; all of it or more is a full one. Our judgement. */
const CUT_SHORT = 0.75;

/** Where both lengths are told, they say more than any phrase does. */
function lengthMeasured(sentences: readonly Sentence[]): Found | undefined {
  const { scheduled, actual, told } = lengthsIn(sentences);
  if (scheduled === undefined || actual === undefined || told === undefined) return undefined;
  if (sentences.some(({ plain }) => isHarmless(plain))) return undefined;
  if (actual > CUT_SHORT * scheduled && actual < scheduled) return undefined;
  return { sign: "length", reads: actual < scheduled ? "negative" : "positive", ...told };
}

/** More of one reading wins; between equals the longest phrase, which had the most to go wrong. */
function strongest(found: readonly Found[]): Found | undefined {
  const votes = (reads: Reads) => found.filter((one) => one.reads === reads).length;
  const lead = votes("positive") - votes("negative");
  const winning = found.filter((one) => lead === 0 || one.reads === (lead > 0 ? "positive" : "negative"));
  return winning.toSorted((a, b) => b.to - b.from - (a.to - a.from))[0];
}
