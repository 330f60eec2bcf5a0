import { isKnown, isOrganisation, isSeenThere } from "./organisations.ts";
import { isPlace } from "./places.ts";
import { capitalised } from "./small-letters.ts";

const PROPER =
  "(?:the )?(?:St\\. )?\\p{Lu}(?:[\\p{L}\\p{N}&'’-]|\\.(?=\\p{L}))*(?:(?: (?:of|and|&|for))? \\p{Lu}[\\p{L}\\p{N}&'’-]*){0,3}";
const ROLE = "[\\p{L}][\\p{L}/+&-]*(?: [\\p{L}/+&-]+){0,4}?";

/** "for the data analyst role at Brightwell": the role is the first group, the company the second, where both are named. */
const BOTH = [
  new RegExp(
    `\\bfor (?:the |a |an |my )?(${ROLE}) (?:role|job|position|post|spot|gig|opening|vacancy) (?:at|with|in) (${PROPER})`,
    "u",
  ),
  new RegExp(`\\b(${ROLE}) (?:interview|role|job|position) (?:at|with) (${PROPER})`, "u"),
];
/** Where only an employer stands. */
const AT_COMPANY = [
  new RegExp(
    `\\b[Ii]nterview(?:ed|ing)?(?: \\p{Ll}+){0,3},? (?:at|for) (${PROPER})(?= (?:for|today|this|yesterday|on|as|and|last|went|was|just|over|in|by|with)\\b|[,.!?\\n]|$)`,
    "u",
  ),
  new RegExp(`\\b[Ii]nterview(?:ed|ing)? with [^.!?\\n]{2,40} at (${PROPER})`, "u"),
  new RegExp(`\\b(?:interview|job|role|position|round|stage|screen|call|chat|team|HR) at (${PROPER})`, "u"),
];
/** Where an employer stands, or whoever asked the questions. */
const WITH_COMPANY = new RegExp(
  `\\b(?:[Ii]nterview(?:ed|ing)?|[Jj]ob|[Rr]ole|[Pp]osition|[Rr]ound|[Ss]tage|[Ss]creen|[Ss]creening|[Cc]all|[Cc]hat|[Mm]et|[Mm]eeting) (?:with|w/) ?(${PROPER})`,
  "gu",
);
const WHO =
  "recruiters?|HR|hiring managers?|managers?|directors?|engineers?|developers?|founders?|someone|somebody|people|person|guys?|lady|ladies|wom[ae]n|m[ae]n|girl|team|panel|rep|folks|chap|bloke";
/** Whoever it was, and where they came from: "the recruiter from Monzo", "with Priya from Acme". */
const FROM_COMPANY = new RegExp(
  `\\b(?:(?:${WHO})|(?:with|to|by|met|meet|saw|from|and) (?<who>\\p{Lu}[\\p{L}'’-]+)(?: \\p{Lu}[\\p{L}'’-]+)?) (?:from|of|at) (?<where>${PROPER})`,
  "gu",
);
const DEPARTMENT =
  /^(?:the )?(?:HR|IT|QA|R&D|Human Resources|Sales|Marketing|Engineering|Product|Finance|Legal|Design|Accounting|Accounts|Talent|People|Recruitment|Recruiting|Operations|Ops|Support|Customer|Data|Security|Research|Procurement|Payroll|Head Office|Management|Leadership)\b/u;
const ROLES = [
  new RegExp(
    `\\b(?:[Ii]nterview(?:ed)?|[Aa]pplied|going|went|up|screen|call|round|[Ss]poke|[Tt]alked|chat)\\b[^.!?\\n]{0,40}?\\b(?:for|about) (?:the |a |an |my )?(${ROLE}) (?:role|job|position|post|spot|gig|opening|vacancy)\\b`,
    "u",
  ),
  new RegExp(
    `\\b[Ii]nterview(?:ed)?\\b[^.!?\\n]{0,40}? (?:at|with) ${PROPER} (?:for|as) (?:the |a |an )?(${ROLE})(?= (?:today|tomorrow|this|next|yesterday|on|at|in|went|and|was)\\b|[,.!?\\n]|$)`,
    "u",
  ),
];
const NOT_A_ROLE =
  /^(?:the|this|that|a|an|my|same|next|new|first|second|any|no|it|them|me|us|his|her|their|whole|final|last|good|dream|phone|video|zoom)$/iu;
const NOT_A_COMPANY =
  /^(?:the )?(?:HR|Zoom|Teams|Google Meet|Skype|Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Sister|Matron|I|My|Their|Our|His|Her|CEO|VP|CTO|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b/u;

const SMALL = "\\p{Ll}[\\p{L}\\p{N}&'’-]+";
/** In small letters only where nothing else can stand: "interview at tesco for team leader", "with lidl today". */
const IN_SMALL = [
  new RegExp(
    `\\b[Ii]nterview(?:ed|ing)? (?:at|with) (${SMALL}(?: ${SMALL}){0,2}?) (?:for|as) (?:the |a |an )?(${ROLE})(?= (?:role|job|position|post|today|this|yesterday|on|went|and|was)\\b|[,.!?\\n]|$)`,
    "u",
  ),
  new RegExp(
    `\\b[Ii]nterview(?:ed|ing)? (?:at|with) (${SMALL})(?= (?:today|this (?:morning|afternoon|evening|week)|yesterday|last)\\b|[,.!?\\n]|$)`,
    "u",
  ),
];
const NO_NAME = new Set(
  (
    "a an the my their his her our your this that these it me you us him them he she they i we one two three four five some any all both most no " +
    "noon midday midnight home work lunch lunchtime night short last first least best worst length ease once hand reception theirs hers mine " +
    "someone somebody everyone people person recruiter recruiters manager managers hiring boss owner ceo cto director directors team lead leads head " +
    "engineer engineers founder founders supervisor hr panel lady guy woman man men women nurse nurses doctor matron chef teacher partner partners " +
    "company firm startup agency place shop store bank school hospital clinic office university uni college council charity restaurant hotel big small " +
    "local new old nice great good different another same dream questions nerves zoom teams skype video phone"
  ).split(" "),
);

/** The company and the role, where the member names them outright. */
export function employerIn(text: string): { readonly company?: string; readonly role?: string } {
  return { ...inSmallLetters(text), ...withCapitals(text) };
}

function inSmallLetters(text: string): ReturnType<typeof employerIn> {
  for (const words of IN_SMALL) {
    const [, name, role] = words.exec(text) ?? [];
    if (name === undefined || isKnown(name) || name.split(" ").some((word) => NO_NAME.has(word))) continue;
    return { company: capitalised(name), ...(role && { role }) };
  }
  return {};
}

function withCapitals(text: string): ReturnType<typeof employerIn> {
  const both = BOTH.map((words) => words.exec(text)).find((match) => match !== null);
  const company =
    asCompany(both?.[2], text) ??
    asCompany(firstGroup(AT_COMPANY, text), text) ??
    namedWith(text) ??
    cameFrom(text);
  const role = asRole(both?.[1]) ?? asRole(firstGroup(ROLES, text));
  return { ...(company && { company }), ...(role && { role }) };
}

function firstGroup(patterns: readonly RegExp[], text: string): string | undefined {
  return patterns.map((words) => words.exec(text)?.[1]).find((found) => found !== undefined);
}

/** "Interview with Monzo", and not "with Maria". */
function namedWith(text: string): string | undefined {
  const all = [...text.matchAll(WITH_COMPANY)].map(([, found]) => asCompany(found, text));
  return all.find((name) => name !== undefined);
}

/** Where somebody who was there came from, unless that is a town, a country or a department. */
function cameFrom(text: string): string | undefined {
  for (const { groups = {} } of text.matchAll(FROM_COMPANY)) {
    const { who, where = "" } = groups;
    const [company = ""] = where.split(/ and (?=\p{Lu})/u);
    const isOne = !(
      NOT_A_COMPANY.test(company) ||
      isKnown(company) ||
      isPlace(company) ||
      DEPARTMENT.test(company)
    );
    if (isOne && (who === undefined || isKnown(who))) return company;
  }
  return undefined;
}

/** "Maria and Tom of Brightwell Clinic" are two people and where they work. */
function withoutPeople(name: string): string {
  const [, people = "", where] = /^(\p{Lu}\S+ (?:and|&) \p{Lu}\S+) of (\p{Lu}.*)$/u.exec(name) ?? [];
  return where !== undefined && people.split(/ (?:and|&) /).every(isKnown) ? where : name;
}

/** Nobody's name: neither a person's who is known or seen there, nor a word that only begins with a capital. */
function asCompany(found: string | undefined, text: string): string | undefined {
  const name = found && withoutPeople(found.replace(/[.'’-]+$/u, ""));
  if (!name || NOT_A_COMPANY.test(name)) return undefined;
  return isOrganisation(name) || !(isKnown(name) || isSeenThere(name, text)) ? name : undefined;
}

function asRole(found: string | undefined): string | undefined {
  const words = found?.split(" ") ?? [];
  const from = words.findLastIndex((word) => NOT_A_ROLE.test(word)) + 1;
  return words.slice(from).join(" ") || undefined;
}
