import { shipped } from "./model/shipped.ts";
import { NAMES } from "./names.ts";
import { isKnown, isOrganisation } from "./organisations.ts";
import { namesInSmallLetters } from "./small-letters.ts";

/** Words with a capital that are not people: days, months, tools, places of a telling. */
const NOT_NAMES = new Set(
  (
    "I I'm I'd I've I'll Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December " +
    "Zoom Teams Google Meet Skype Slack Excel Python SQL Java English French German Spanish Christmas Easter HR CV CEO CTO CFO VP HM IT UK US EU NHS AI PM QA The A An And But So Then They He She We It Who When What Where Why How " +
    "My His Her Their Our Not No Nope Yes Yeah Ok Okay Just Very Really Lovely Final First Second Third Two Three Four Five Panel Phone Video Interview Interviewer Honestly Good Bad Great Half STAR Glassdoor LinkedIn Reddit WhatsApp London Paris Lisbon Berlin Dublin Leeds " +
    "Summer One Also Another Both Manager Supervisor Director Recruiter Matron Boss Owner Head Nobody Someone Everyone Everybody Somebody Interviewers Turns Then There This That Those These Nothing Something Anything After Before At In On Of For From With To If As Is Was Were Did Do Does Have Had Has Be Been Being Got Went Came Said Told Asked Most All Some Any Each Every Other Others Apparently Anyway Afterwards Eventually Finally Sadly Well Now Today Yesterday Tomorrow Overall Later Maybe Or Only Even Still Again Guy Lady Man Woman People Team Panel Company Role Job Questions Recruiters Managers You Us Me Him Them Like Which While Because Since Though Although Once Whole Same Half " +
    "Wife Husband Girlfriend Boyfriend Partner Mum Mom Mam Dad Nan Gran Brother Friend Mate Roommate Flatmate Cousin Kids Foreman Lead Dean Chief Librarian Nurse Principal Office Front Staff Room Slot Lunch Rent Petrol Parking Mine Never Always Heart God Lord Fourth Fifth Sixth Everything Feedback Results Hopefully Driver Receptionist Security Traffic Time Money Pay Salary Coffee Tea Somewhere Sometimes Usually Meanwhile Instead Until Unless Whatever Whoever Either Neither Between During Behind Outside Inside Sales Marketing Ward Zero Ten Six Seven Eight Nine"
  ).split(" "),
);

const TITLE =
  "(?:Dr|Mr|Mrs|Ms|Miss|Prof(?:essor)?|Sir|Frau|Herr|Madame|Sr|Sra|Don|Dame|Father|Sister|Chef|Captain|Sergeant|Judge|Councillor|Cllr|Rev|Reverend|Pastor|Coach|Inspector|Major|Lady|Lord|Miss|Big|Auntie|Uncle)\\.?";
const CAPITAL = "\\p{Lu}[\\p{L}'’-]{1,24}";
const NAME = `(?:${TITLE} )?${CAPITAL}(?: ${CAPITAL}){0,2}`;
const TWO = `(${NAME})(?:(?:,? (?:and|&|\\+)| ?,| ?&) (${NAME}))?`;

/** Where an interviewer's name stands. The name is the first group (and the second, when two are named). */
const PLACES: readonly RegExp[] = [
  new RegExp(
    `\\b(?:interview(?:ed)?|call|chat|meeting|screen|spoke|talked|talk|sat down|round|conducted|panel|zoom|Zoom|Teams|min(?:ute)?s?|interviewed|met|was|stage|one|onsite|half|hour)\\b[^.!?\\n]{0,24}?\\b(?:with|w/|by|to|was)(?: the)? (?:\\p{Ll}[\\p{Ll}-]+ ){0,3}?,? ?${TWO}`,
    "gu",
  ),
  new RegExp(`\\bw/ ?${TWO}`, "gu"),
  new RegExp(
    `\\b(?:interviewer|manager|recruiter|boss|founder|lady|guy|woman|man|bloke|director|supervisor|head|engineer|owner|lead|chef|teacher|partner|matron|third|other|he's|she's|called|named|someone|CEO|CTO|CFO|COO|VP|HM|EM|PM)(?: was| is| called| named| was called)?,? \\(?(${NAME})(?=[),.:;\\s]|$)`,
    "gu",
  ),
  new RegExp(`\\(\\s?(${NAME})\\s?\\)`, "gu"),
  new RegExp(
    `(?:^|[.!?\\n"] ?|\\b(?:and|but|then|because|when|so|that|as) )(${NAME})(?: (?:and|&) (${NAME}))? (?:\\([^)]{1,40}\\) )?(?:really |then |also |just |even |clearly |never |actually |kept |was |were |is |has |had )?(?:asked|asks|said|says|told|explained|showed|introduced|took|walked|laughed|smiled|nodded|listened|looked|answered|described|chaired|mouthed|was|were|had|has|seemed|kept|came|wanted|couldn't|didn't|never|interviewed|ran|led|gave|reckons|went|talked|called|grilled|quizzed|leaned|lit|yawned|pulled|put|let|made|started|opened|spent|got|sat|stayed|cut|read|pushed|brought|thinks|knew)\\b`,
    "gu",
  ),
  new RegExp(`\\b(${TITLE} ${CAPITAL}(?: ${CAPITAL})?)`, "gu"),
];

/** Several named one after another, each with or without what they are: the whole of the list is the first group. */
const NAMED = `${NAME}(?: \\([^)]{1,40}\\)| from \\p{Ll}+)?`;
const LIST = new RegExp(
  `\\b(?:[Mm]et(?: with)?|[Ss]aw|with|by|of them|rounds?|[Ii]nterviewers?(?: (?:was|were))?|[Ss]poke (?:to|with)|I got|[Cc]all me|called|named|name is|:)[:,]? (?:a |an |the |my |their |[a-z]+ ){0,2}?(${NAMED}(?:(?:,? (?:and|then|plus|&)|,)(?: then| also| with| a| the| an| my| [a-z]+){0,4},? ${NAMED})*)`,
  "gu",
);
/** Anyone whose name is known for one, wherever they stand. */
const KNOWN = new RegExp(`(?<![\\p{L}'’])(?:${TITLE} )?(${CAPITAL})(?: ${CAPITAL}){0,2}`, "gu");

/** A capital after one of these is a place's, not a person's. */
const A_PLACE = /\b(?:in|at|from|near|outside|to the|for the|of the|next to the) $/u;

/** Somebody spoken of, who did not ask the questions. */
const NOT_THERE =
  /(?:\b(?:(?:my|a|an|our) (?:\p{L}+ )?(?:friend|mate|sister|brother|cousin|husband|wife|boss|son|daughter|dog|mum|mom|ex)|introduced? (?:me |you )?to|meet|supposed to be with|instead of|in for|called me|replaced|replacing|my name is|recruiter swore|to meet|in accounts)\b|(?<!["“])\bi'm\b)[^.!?]{0,24}$/iu;

/** Somebody spoken of, who was to be there and wasn't, or who only brought the two together. */
const AWAY =
  /^,? (?:from the agency|works? there|set (?:it|this|me) up|referred me|got me the|(?:but |who )?(?:(?:he|she) )?(?:was|is|were) (?:sick|off|ill|away|on leave|on holiday|out with)|couldn['’]t make|[^.!?]{0,30}\bwas(?:n['’]t| not) there)/u;

/** The interviewers' names as the member wrote them, titles and all, each once, in order; `company` is nobody's. */
export function interviewersIn(text: string, company = ""): readonly string[] {
  const named = [
    ...PLACES.flatMap((place) => [...text.matchAll(place)].flatMap((match) => namesOf(match, text))),
    ...[...text.matchAll(LIST)].flatMap((match) => listed(match, text)),
    ...[...text.matchAll(KNOWN)].flatMap((match) => known(match, text)),
    ...namesInSmallLetters(text).flatMap(({ name, at }) => ({ name, at, there: isThere(text, at, name) })),
  ];
  const all = [...named, ...beside(named, text)];
  // Whoever was first spoken of as not there stays so.
  const away = new Set(all.filter(({ there }) => !there).map(({ name }) => bareName(name)));
  const inOrder = all
    .toSorted((a, b) => a.at - b.at)
    .map(({ name }) => name)
    .filter((name) => !away.has(bareName(name)) && !isPartOf(company, name));
  return inOrder.filter((name, i) => !inOrder.some((other, j) => covers(other, name, j < i)));
}

/** "Brightwell said I'd hear": the employer speaks, nobody of that name. */
const isPartOf = (company: string, name: string): boolean => ` ${company} `.includes(` ${name} `);

const NEXT_TO = new RegExp(
  `^(?:'s)?(?: \\([^)]{1,40}\\))?(?:, | and | & |, and )(?:(?:an?|the|old|young|his|her) )?(${NAME})`,
  "u",
);

/** Whoever is named in one breath with somebody is somebody too. */
function beside(named: readonly Named[], text: string): readonly Named[] {
  return named.flatMap(({ name, at, there }) => {
    const from = at + name.length;
    const [whole, raw] = NEXT_TO.exec(text.slice(from, from + 90)) ?? [];
    return there && whole && raw ? person(raw, from + whole.length - raw.length, text) : [];
  });
}

interface Named {
  readonly name: string;
  readonly at: number;
  /** Not a friend's, nor somebody spoken of. */
  readonly there: boolean;
}

function namesOf(match: RegExpExecArray, text: string): readonly Named[] {
  return [match[1], match[2]].flatMap((raw) =>
    raw ? person(raw, match.index + match[0].indexOf(raw), text) : [],
  );
}

function listed(match: RegExpExecArray, text: string): readonly Named[] {
  const [whole, list = ""] = match;
  const from = match.index + whole.length - list.length;
  return [...list.replaceAll(/\([^)]*\)/g, (aside) => " ".repeat(aside.length)).matchAll(ONE)].flatMap(
    ({ 0: raw, index }) => person(raw, from + index, text),
  );
}

const ONE = new RegExp(NAME, "gu");

function known({ 0: raw, 1: first = "", index }: RegExpExecArray, text: string): readonly Named[] {
  if (!NAMES.has(first.toLowerCase().replace(/['’]s$/u, ""))) return [];
  const before = text.slice(Math.max(0, index - 4), index);
  if (
    /\bSt\.? $/u.test(before) ||
    /^['’]s \p{Lu}| (?:&|and) (?:Sons?|Co)\b/u.test(text.slice(index + raw.length - 2))
  )
    return [];
  return person(raw, index, text);
}

function person(raw: string, at: number, text: string): readonly Named[] {
  const name = trimmed(raw);
  if (!name) return [];
  const before = text.slice(Math.max(0, at - 40), at);
  if (A_PLACE.test(before) || isOrganisation(name) || isAWord(name, text) || isNoName(name)) return [];
  return [{ name, at, there: isThere(text, at, raw) }];
}

function isThere(text: string, at: number, raw: string): boolean {
  const before = text.slice(Math.max(0, at - 40), at);
  const after = text.slice(at + raw.length, at + raw.length + 40);
  return !NOT_THERE.test(before) && !AWAY.test(after);
}

/** "VP Product" is what somebody is. */
const A_POST = /^(?:VP|SVP|EVP|CEO|CTO|CFO|COO|CMO|HR|HM|PM|MD|GM|Head|Director|Manager|Lead) /u;

function trimmed(raw: string): string | undefined {
  const words = raw.replace(/['’]s$/u, "").split(" ");
  if (A_POST.test(raw)) return undefined;
  while (words[0] && isCommon(words[0])) words.shift();
  const end = words.findIndex((word) => isCommon(word) || /^\p{Lu}{2,}$/u.test(word));
  const kept = end < 0 ? words : words.slice(0, end);
  return kept.length === 0 || kept.every((word) => new RegExp(`^${TITLE}$`, "u").test(word))
    ? undefined
    : kept.join(" ");
}

/** Says whether it is a word or a place that every reader knows, and no name: "Munich", "Senior". */
function isNoName(name: string): boolean {
  const word = name.toLowerCase();
  return !name.includes(" ") && !isKnown(word) && (shipped().networks[0]?.rows.has(word) ?? false);
}

/** Says whether the story also has the word without its capital: then the capital is the sentence's. */
function isAWord(name: string, text: string): boolean {
  return !name.includes(" ") && new RegExp(`(?<!\\p{L})${name.toLowerCase()}(?!\\p{L})`, "u").test(text);
}

function isCommon(word: string): boolean {
  return NOT_NAMES.has(word.replace(/['’](?:d|s|ll|re|ve|m)$/u, ""));
}

/** "Marcus" is Marcus Oyelaran again; the same name is not said twice. */
function covers(other: string, name: string, earlier: boolean): boolean {
  if (other === name) return earlier;
  const bare = bareName(name);
  return bareName(other).split(" ").length > bare.split(" ").length
    ? ` ${bareName(other)} `.includes(` ${bare} `)
    : bareName(other) === bare && earlier;
}

/** A name without its title, in small letters: what two spellings of one person share. */
export function bareName(name: string): string {
  return name
    .replace(new RegExp(`^(?:${TITLE} )+(?=\\S)`, "u"), "")
    .toLowerCase()
    .trim();
}
