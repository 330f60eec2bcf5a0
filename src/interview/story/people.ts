/** Words with a capital that are not people: days, months, tools, places of a telling. */
const NOT_NAMES = new Set(
  (
    "I I'm I'd I've I'll Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December " +
    "Zoom Teams Google Meet Skype Slack Excel Python SQL Java English French German Spanish Christmas Easter HR CV CEO CTO CFO VP HM IT UK US EU NHS AI PM QA The A An And But So Then They He She We It Who When What Where Why How " +
    "My His Her Their Our Not No Nope Yes Yeah Ok Okay Just Very Really Lovely Final First Second Third Two Three Four Five Panel Phone Video Interview Interviewer Honestly Good Bad Great Half STAR Glassdoor LinkedIn Reddit WhatsApp London Paris Lisbon Berlin Dublin Leeds " +
    "One Also Another Both Manager Supervisor Director Recruiter Matron Boss Owner Head Nobody Someone Everyone Everybody Somebody Interviewers Turns Then There This That Those These Nothing Something Anything After Before At In On Of For From With To If As Is Was Were Did Do Does Have Had Has Be Been Being Got Went Came Said Told Asked Most All Some Any Each Every Other Others Apparently Anyway Afterwards Eventually Finally Sadly Well Now Today Yesterday Tomorrow Overall Later Maybe Or Only Even Still Again Guy Lady Man Woman People Team Panel Company Role Job Questions Recruiters Managers You Us Me Him Them Like Which While Because Since Though Although Once Whole Same Half " +
    "Wife Husband Girlfriend Boyfriend Partner Mum Mom Mam Dad Nan Gran Brother Friend Mate Roommate Flatmate Cousin Kids Foreman Lead Dean Chief Librarian Nurse Principal Office Front Staff Room Slot Lunch Rent Petrol Parking Mine Never Always Heart God Lord Fourth Fifth Sixth Everything Feedback Results Hopefully Driver Receptionist Security Traffic Time Money Pay Salary Coffee Tea Somewhere Sometimes Usually Meanwhile Instead Until Unless Whatever Whoever Either Neither Between During Behind Outside Inside Sales Marketing Ward Zero Ten Six Seven Eight Nine"
  ).split(" "),
);

const TITLE =
  "(?:Dr|Mr|Mrs|Ms|Miss|Prof(?:essor)?|Sir|Frau|Herr|Madame|Sr|Sra|Don|Dame|Father|Sister|Chef|Captain|Sergeant|Judge|Big|Auntie|Uncle)\\.?";
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
    `\\b(?:interviewer|manager|recruiter|boss|founder|lady|guy|woman|man|bloke|director|supervisor|head|engineer|owner|lead|chef|teacher|partner|matron|third|other|he's|she's|called|named|someone)(?: was| is| called| named| was called)?,? \\(?(${NAME})(?=[),.:;\\s]|$)`,
    "gu",
  ),
  new RegExp(`\\(\\s?(${NAME})\\s?\\)`, "gu"),
  new RegExp(
    `(?:^|[.!?\\n"] ?|\\b(?:and|but|then|because|when|so|that|as) )(${NAME})(?: (?:and|&) (${NAME}))? (?:\\([^)]{1,40}\\) )?(?:really |then |also |just |even |clearly |never |actually |kept |was |were |is |has |had )?(?:asked|asks|said|says|told|explained|showed|introduced|took|walked|laughed|smiled|nodded|listened|looked|answered|described|chaired|mouthed|was|were|had|has|seemed|kept|came|wanted|couldn't|didn't|never|interviewed|ran|led|gave|reckons|went|talked|called|grilled|quizzed|leaned|lit|yawned|pulled|put|let|made|started|opened|spent|got|sat|stayed|cut|read|pushed|brought|thinks|knew)\\b`,
    "gu",
  ),
  new RegExp(`\\b(${TITLE} ${CAPITAL}(?: ${CAPITAL})?)`, "gu"),
];

/** A capital after one of these is a place's, not a person's. */
const A_PLACE = /\b(?:in|at|from|near|outside|to the|for the|of the|next to the) $/u;

/** Somebody spoken of, who did not ask the questions. */
const NOT_THERE =
  /\b(?:introduced (?:me )?to|meet|friend|mate|sister|brother|cousin|husband|wife|called me|replaced|replacing|name is|i'm|recruiter swore|to meet|old boss|in accounts|my (?:boss|son|daughter|dog|mum|ex))\b[^.!?]{0,24}$/iu;

/** The interviewers' names as the member wrote them, titles and all, each once, in order. */
export function interviewersIn(text: string): readonly string[] {
  const named = PLACES.flatMap((place) => [...text.matchAll(place)].flatMap((match) => namesOf(match, text)));
  const inOrder = named.toSorted((a, b) => a.at - b.at).map((one) => one.name);
  return inOrder.filter((name, i) => !inOrder.some((other, j) => covers(other, name, j < i)));
}

function namesOf(
  match: RegExpExecArray,
  text: string,
): readonly { readonly name: string; readonly at: number }[] {
  return [match[1], match[2]].flatMap((raw) => {
    const name = raw && trimmed(raw);
    if (!raw || !name) return [];
    const at = match.index + match[0].indexOf(raw);
    const before = text.slice(Math.max(0, at - 40), at);
    if (NOT_THERE.test(before) || A_PLACE.test(before) || isAWord(name, text)) return [];
    return [{ name, at }];
  });
}

function trimmed(raw: string): string | undefined {
  const words = raw.replace(/['’]s$/u, "").split(" ");
  while (words[0] && isCommon(words[0])) words.shift();
  const end = words.findIndex((word) => isCommon(word) || /^\p{Lu}{2,}$/u.test(word));
  const kept = end < 0 ? words : words.slice(0, end);
  return kept.length === 0 || kept.every((word) => new RegExp(`^${TITLE}$`, "u").test(word))
    ? undefined
    : kept.join(" ");
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
