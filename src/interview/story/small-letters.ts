import { NAMES } from "./names.ts";

/** Names that are words or places as well, once they have lost their capital. */
export const WORDS_TOO: ReadonlySet<string> = new Set(
  (
    "al ali amin angus april art basil bea blake bo bonnie boris brad brooklyn cal carol casey celeste " +
    "chad chelsea chuck cliff clint curt dale dawn dee denis destiny don dot drew ebony ed faith felicity " +
    "flora francis frank gabe gail gene georgia grace grant hank hazel heath holly hope iris ivy jack " +
    "jade jasmine jasper jay jean jo jordan josh joy joyce june kay kit lance landon leo lily lin ling " +
    "lorraine lu lucky madison mae mark max may mercedes miles mo mort ned nell norm olive opal otto pam " +
    "pat patience patsy pearl penny pete pippa poppy preston prudence randy ray reed rex rich rob robin " +
    "roger rose ruby sandy scarlett sid sky solomon stan sterling sue summer sunny tad taylor teddy terry " +
    "tim toby troy ty val van vic victor victoria vince viola violet wade walker will"
  ).split(" "),
);

/** What may stand between "with" and a name: "with the manager called dave". */
const WHO =
  "(?:(?:the|a|an|my|someone|somebody|this) )?(?:(?:guy|lady|woman|man|recruiter|manager|hm|boss|owner|lead|sister|nurse) )?(?:called |named )?";
/** There, and at the beginning of a sentence, somebody is named; in small letters only those count whose name is known for one. */
const BEFORE = new RegExp(
  `(?:^|[.!?\\n] ?|\\b(?:with|w/|by|met|saw|spoke to|talked to|called|named|interviewers?(?:,| was| were| is|:)|(?:it|panel|recruiter|manager|boss|hm) was)[:,]? )${WHO}`,
  "giu",
);
const AND = new RegExp(`^(?:,? (?:and|&|then|plus|\\+) |, ?)(?:then |also )?${WHO}`, "iu");
const ONE = /^(\p{Ll}[\p{L}'’-]+)(?: (\p{Ll}[\p{L}'’-]+))?/u;
/** Whoever has a title has a name, known or not. */
const TITLED = /^(?:dr|mr|mrs|ms|miss|prof)\.? \p{Ll}[\p{L}'’-]+/u;

/** A name somebody typed without its capitals, as it is written, and where it stands. */
export interface SmallName {
  readonly name: string;
  readonly at: number;
}

/** Everyone named where names stand ("with maria lopez and tom"), and wherever a word is nothing but a name. */
export function namesInSmallLetters(text: string): readonly SmallName[] {
  return [
    ...[...text.matchAll(BEFORE)].flatMap(({ 0: before, index }) => run(text, index + before.length)),
    ...[...text.matchAll(ANYWHERE)].flatMap(({ index }) => run(text, index)),
  ];
}

/** Shorter words are names only where names stand. */
const ANYWHERE =
  /(?<![\p{L}\p{N}'’@._/-])(?<!\b(?:in|at|from|near|to|like|than|my|called) )\p{Ll}{3,}(?![\p{L}@'’]|\.\p{L})/gu;

function run(text: string, from: number): readonly SmallName[] {
  const name = nameAt(text.slice(from, from + 60));
  if (!name) return [];
  const to = from + name.length;
  const [and] = AND.exec(text.slice(to, to + 20)) ?? [];
  return [{ name: capitalised(name), at: from }, ...(and ? run(text, to + and.length) : [])];
}

function nameAt(words: string): string | undefined {
  const [titled] = TITLED.exec(words) ?? [];
  if (titled) return titled;
  const [, first, last] = ONE.exec(words) ?? [];
  if (!first || !isName(first)) return undefined;
  return last && NAMES.has(last) ? `${first} ${last}` : first;
}

const isName = (word: string): boolean => NAMES.has(word) && !WORDS_TOO.has(word);

/** As it is written: "maria lopez" is Maria Lopez, and "house of fraser" House of Fraser. */
export const capitalised = (name: string): string =>
  name.replaceAll(/(?<![\p{L}'’])(?!(?:and|of|the|for)\b)\p{L}/gu, (first) => first.toUpperCase());
