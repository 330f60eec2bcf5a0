import type { SignName } from "../signs.ts";
import { CHANGED, DEGREES, type Degree, MEANS, type Polarity, WORDS } from "./answer-words.ts";

/** The question that was answered. */
export interface Under {
  readonly sign: SignName;
  /** Where it was “did you mean …?”: what "yes" says. */
  readonly meant?: "positive" | "negative" | undefined;
}

/** More words than this tell a story, and are read as one. */
const MOST_WORDS = 30;
const MOST_LETTERS = 300;

/** What a short answer says, and whether its words can hardly mean anything else under that question. */
export interface Short {
  readonly says: Polarity;
  readonly plainly: boolean;
}

/** What a short answer says of the sign that was asked for, by words that mean it under that question. */
export function shortAnswer(words: string, under: Under): Short | undefined {
  const said = straight(words);
  if (said.length > MOST_LETTERS || said.split(" ").length > MOST_WORDS) return undefined;
  const { lead, rest } = ledBy(said, under);
  const told = toldIn(rest, under.sign);
  if (lead === undefined) return told;
  // "No" alone takes back what was meant, and says nothing in its place.
  const denied = under.meant !== undefined && lead !== under.meant;
  if (denied && lead === "positive" && NO_HARM.test(rest)) return { says: lead, plainly: true };
  return denied && told === undefined ? undefined : joined(lead, told, rest);
}

/** Small letters, straight quotes, and the apostrophes phones leave out. */
function straight(words: string): string {
  return words
    .toLowerCase()
    .replace(/[’‘`´]/g, "'")
    .replace(/\b(do|did|does|was|were|is|are|has|have|had|could|would|should)(?:nt| not)\b/g, "$1n't")
    .replace(/\b(?:can't|cant|can ?not)\b/g, "couldn't")
    .replace(/\b(they|you|we|he|she|it)(ll|d|ve|re)\b(?<!\b(?:were|well|wed|hell|shed|ill|id))/g, "$1'$2")
    .replace(/\bpls\b|\blo+l\b|\b(?:ha){2,}h?\b|\btbh\b|\bimo\b|\bngl\b|\p{Emoji_Presentation}/gu, " ")
    .replace(/\s+/g, " ")
    .replace(/^[\s,.!?;:…-]+|[\s,.!?;:…-]+$/g, "");
}

const YES =
  /^(?:oh )?(?:yes|yeah|yep|yup|yea|ya|yh|yess+|sure|definitely|absolutely|of course|for sure|certainly|(?:i (?:think|guess) so|probably|guess so|(?:i|they|he|she|we|it) did|true|correct|right|exactly|that's (?:right|it|what i meant))$)(?=$|[\s,.!;:-])/;
const NO =
  /^(?:oh )?(?:no|nope|nah|na|noo+|i don't think so|don't think so)(?=$|[,.!;:-]| (?:they|he|she|it|i|we|just|not|but|because|bc|cos|only|there|that|sorry|none|nothing|never|actually)\b)/;
const NOT_REALLY = /^(?:not (?:really|quite|exactly|at all))(?=$|[\s,.!;:-])/;

/** After "no", it says that there was nothing wrong. */
const NO_HARM =
  /^(?:(?:they|he|she|it|we|all|both) (?:was|were|went|is) )?(?:just |all |quite )?(?:fine|ok(?:ay)?|alright|all right|good)$/;

interface Led {
  readonly lead: Polarity | undefined;
  readonly rest: string;
}

/** "Yes" and "no" in front, and what they say here. */
function ledBy(said: string, { sign, meant }: Under): Led {
  const { yes, no } = WORDS[sign];
  if (YES.test(said)) return { lead: meant ?? yes, rest: without(said, meant ? [YES, YES] : [YES]) };
  if (!meant)
    return NO.test(said) ? { lead: no, rest: without(said, [NO]) } : { lead: undefined, rest: said };
  if (!NO.test(said) && !NOT_REALLY.test(said)) return { lead: undefined, rest: said };
  return { lead: OTHER[meant], rest: without(said, [NO, NOT_REALLY]) };
}

const without = (said: string, leads: readonly RegExp[]): string =>
  leads.reduce((left, lead) => left.replace(lead, "").replace(/^[\s,.!;:-]+/, ""), said);

const OTHER = { positive: "negative", negative: "positive" } as const;

const HEDGES = /\b(?:but|though|although|only)\b/;

/** "Yes, but only at the end" is in between; otherwise what follows says more than "yes" or "no" did. */
function joined(lead: Polarity, told: Short | undefined, rest: string): Short {
  const but = HEDGES.test(rest);
  if (told === undefined) return { says: but && lead === "positive" ? "mixed" : lead, plainly: true };
  if (told.says === lead) return { says: lead, plainly: true };
  return but && told.says !== "na" ? { says: "mixed", plainly: true } : told;
}

const SEAM = /[.,;:!?()…"“”]+|\s-+\s|\b(?:but|though|although|then|however|while|whereas|yet|tho)\b/;

function toldIn(said: string, sign: SignName): Short | undefined {
  const { na, mixed, otherwise } = WORDS[sign];
  const whole = degreeOf(said, sign);
  if (whole) return { says: whole, plainly: true };
  if (na.test(said)) return { says: "na", plainly: true };
  if (mixed?.test(said) || CHANGED.test(said)) return { says: "mixed", plainly: true };
  const measured = sign === "length" ? againstPlan(said) : undefined;
  if (measured) return { says: measured, plainly: true };
  return (
    clauseByClause(said, sign) ??
    (otherwise?.[0].test(said) ? { says: otherwise[1], plainly: false } : undefined)
  );
}

function clauseByClause(said: string, sign: SignName): Short | undefined {
  const clauses = said.split(SEAM).map((part) => part.trim());
  const degrees = clauses.flatMap((clause) => degreeOf(clause, sign) ?? []);
  const cues = clauses.flatMap((clause) => (degreeOf(clause, sign) ? [] : (cueIn(clause, sign) ?? [])));
  const [one, another] = new Set([...degrees, ...cues]);
  if (one === undefined) return undefined;
  if (another === undefined)
    return { says: one, plainly: cues.length === 0 || /^(?:not|no|never) /.test(said) };
  return { says: "mixed", plainly: cues.length === 0 || TURNS.test(said) };
}

const TURNS = /\b(?:but|though|although|whereas|while)\b/;

/** "Ten minutes over", "20 minutes instead of 45". */
function againstPlan(said: string): Polarity | undefined {
  if (OVER.test(said)) return "positive";
  const [, took, planned] =
    AGAINST.exec(said.replaceAll("half an hour", "30").replaceAll("an hour", "60")) ?? [];
  if (took === undefined || planned === undefined) return undefined;
  return Number(took) < Number(planned) ? "negative" : "positive";
}

const OVER =
  /\b(?:over-?r[au]n|r[au]n over|went over|(?:(?:min(?:ute)?s?|hours?|hrs?|quarter|half|bit|little|lot) (?:over|longer|extra)))\b(?! (?:in|after|within|by (?:\d|ten)))|\boverr[au]n\b/;
const AGAINST =
  /\b(\d+)(?: ?m(?:in(?:ute)?s?)?)? (?:instead of|out of|rather than|not)(?: the)?(?: planned| promised| full)? (\d+)\b/;

/** Which way the words of a clause point; the good ones in a clause with bad ones name what was bad. */
function cueIn(clause: string, sign: SignName): "positive" | "negative" | undefined {
  const { positive, negative } = WORDS[sign];
  const bad = matches(clause, negative);
  const good = matches(clause, positive).filter(({ at, to }) =>
    bad.every((one) => one.to <= at || to <= one.at),
  );
  if (bad.some(({ denied }) => !denied) || good.some(({ denied }) => denied)) return "negative";
  return bad.length + good.length > 0 ? "positive" : undefined;
}

const DENIED =
  /(?:\b(?:no|not|never|nothing|nobody|none|hardly|barely|without|less|neither)|n't)(?: [\p{L}']+){0,4} $/u;

function matches(clause: string, words: RegExp) {
  return [...clause.matchAll(new RegExp(words.source, "gu"))].map(({ 0: found, index }) => ({
    at: index,
    to: index + found.length,
    denied: DENIED.test(clause.slice(0, index)),
  }));
}

const BEFORE =
  /^(?:(?:um+|uh|h+m+|well|so|oh|honestly|actually|i(?:'d)? (?:think|guess|say|suppose|felt)|it (?:was|went|is|felt)|it's|that (?:was|went)|they (?:were|are|did|said|told me|asked|went|gave me|seemed|talked)|(?:s?he) (?:was|did|told me|said|seemed)|we (?:talked|got on)|probably|maybe|like|all|received|and|i got|i was told|told me|overall|both)[, ]+)+/;
const AFTER =
  /(?:,? (?:i (?:guess|think|suppose|felt|'d say)|i'd say|really|honestly|actually|overall|though|for me|to be honest|(?:they|he|she|it) (?:did|was|were)|from them|between us|about it|to me|in fact))+$/;

/** A degree and nothing else: "quite a lot, i think". */
function degreeOf(clause: string, sign: SignName): Polarity | undefined {
  const bare = clause.replaceAll(",", "");
  const forms = [bare, bare.replace(BEFORE, ""), bare.replace(BEFORE, "").replace(AFTER, "")];
  const names = Object.keys(DEGREES) as Degree[];
  const name = names.find((each) => forms.some((form) => DEGREES[each].test(form)));
  if (name === undefined) return undefined;
  return { ...MEANS, ...WORDS[sign].degrees }[name] ?? undefined;
}
