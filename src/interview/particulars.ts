import type { Details, Job } from "./interview.ts";
import { employerIn } from "./story/employer.ts";
import { interviewersIn } from "./story/people.ts";

/** Reads the small particulars of an interview out of an answer to a plain question: names, a job, contact details. */

const LONGEST_NAME = 80;

/** "Maria Lopez and Dr Achebe" into names; of a whole sentence, those that are named in it. */
export function readPeople(words: string): readonly string[] | undefined {
  const named = namesAlone(words) ?? interviewersIn(words, employerIn(words).company);
  return named.length > 0 ? named : undefined;
}

/** Names and nothing else; a lead such as "it was" or "with" is no part of one. */
function namesAlone(words: string): readonly string[] | undefined {
  const parts = words
    .trim()
    .replace(/’/g, "'")
    .replace(/[.!]+$/u, "")
    .split(/\s*(?:,|;|\n|\band\b|&|\+|\/|\bplus\b|、|，)\s*/iu)
    .map((part) => withoutAside(part.replace(LEAD, "")))
    .filter((part) => part !== "");
  const names = parts.filter((part) => [UNKNOWN, NO_NAME, A_ROLE].every((none) => !none.test(part)));
  return names.length > 0 && names.every(isName) ? names : undefined;
}

const LEAD =
  /^(?:(?:it was|i (?:met|spoke|talked)(?: to| with)?|i was interviewed by|interviewed by|with|just|only|by|(?:some|an?|the|this|one|my|his|her|their) (?:\p{L}+ )?(?:guy|man|woman|lady|girl|bloke|dude|person|manager|recruiter|boss)|called|named|(?:his|her|their|the) names? (?:was|were|is|are))\s+)+(?=\S)/iu;

/** What is said for want of a name: "didn't catch the other one". */
const UNKNOWN =
  /\b(?:(?:did|do|does|could|can|was|were)(?: ?not|n'?t)|cannot|no (?:names?|idea|clue|one)|nobody|none|not sure|unsure|forgot(?:ten)?|never|remember|recall|unknown|nope|idk|dunno)\b|^\W*no\W*$/iu;
/** What stands beside names and is none. */
const NO_NAME = /^no\b|\b(?:sorry|someone|somebody|other one|they|them|names?)\b/iu;
const A_ROLE =
  /^(?:(?:the|a|an|my|their|his|her|hiring|senior|junior|team|area|store|shop|assistant|deputy|general|line|regional|hr|tech|sales|head|floor|two|three|some) )*(?:manager|managers|leader|lead|boss|hr|recruiter|owner|director|head|supervisor|chef|people|panel|guy|lady|ceo|cto|founder|engineer|developer|head of [\p{L} ]+|director of [\p{L} ]+|vp of [\p{L} ]+)$/iu;

/** Says whether words that name nobody say that no name is known, or only what they were: "the hiring manager". */
export function namesNobody(words: string): boolean {
  const said = words.trim().replace(/’/g, "'");
  return UNKNOWN.test(said) || A_ROLE.test(said.replace(/^just /iu, ""));
}

/** "Tom (the team lead)" and "Tom from HR" are Tom. */
const withoutAside = (name: string) =>
  name.replace(/\s*(?:\(.*|[-–—]\s.*|\b(?:from|who|the)\b.*)$/iu, "").trim();

/** Days, and the words that sentences are made with: nobody is called so. */
const A_SENTENCE =
  /\b(?:yesterday|today|tomorrow|(?:this|last|next|in the) (?:morning|afternoon|evening|night|week|month)|(?:mon|tues|wednes|thurs|fri|satur|sun)day|they|are|is|was|were|it|we|i|to|about|because|how|what|when|why|very|really|role|job|position|company|interview|interviewer)\b/iu;

const isName = (name: string) =>
  name.length <= LONGEST_NAME &&
  !A_SENTENCE.test(name) &&
  /\p{L}/u.test(name) &&
  name.split(/\s+/u).length <= 5 &&
  !/\d|https?:|@/u.test(name);

const LONGEST_PART = 120;

/** Somebody does something: what was said is a sentence, and no job's name. */
const TELLS =
  /\b(?:they|she|he|we|i|it)(?:['’](?:re|s|ve|d|ll|m))? (?:\p{L}+ ){0,2}?(?:are|is|was|were|have|had|has|asked|said|told|want|wanted|will|moving|got|seemed)\b|\b(?:they|she|he|we|i)['’](?:re|ve|d|ll|m)\b|^(?:they|she|he|we|i)\b/iu;

/** "Data analyst at Brightwell" into role and company; of a whole sentence, what is named in it. */
export function readJob(words: string): Job | undefined {
  const alone = jobAlone(words);
  if (alone && !TELLS.test([alone.role, alone.company].join(" "))) return alone;
  const named = employerIn(words);
  return Object.keys(named).length > 0 ? named : undefined;
}

/** Without an "at" the words are the role. */
function jobAlone(words: string): Job | undefined {
  const said = words
    .trim()
    .replace(/^(?:(?:it was|it['’]?s|it is|i (?:applied|interviewed) (?:for|as)|for|as)\s+)+/iu, "")
    .replace(/^(?:the|an?)\s+/iu, "")
    .replace(/[.!]+$/u, "")
    .replace(/\s+/gu, " ");
  const job = jobOf(said);
  return Object.keys(job).length > 0 && said.length <= 2 * LONGEST_PART ? job : undefined;
}

function jobOf(said: string): Job {
  const [, one = said, mark = "", other] =
    /^(.+?)\s*(@|\bat\b|\bwith\b|\bfor\b)\s*(.+)$/iu.exec(said) ??
    /^(.+?)\s*(,|[-–—|/](?=\s)|:(?=\s))\s*(.+)$/iu.exec(said) ??
    [];
  // "Tesco, team leader": only where nothing says which is which, and the second is what people are called.
  const turned =
    other !== undefined && /^\W$/.test(mark) && mark !== "@" && !A_JOB.test(one) && A_JOB.test(other);
  const [role, company] = turned ? [other, one] : [one, other];
  return {
    ...part("role", role.replace(/\s+(?:role|position|job)$/iu, "")),
    ...part("company", company),
  };
}

/** What ends a role's name. */
const A_JOB =
  /\b(?:manager|leader|lead|assistant|analyst|nurse|engineer|developer|dev|designer|barista|chef|cook|driver|operative|operator|receptionist|cashier|clerk|teacher|tutor|intern|trainee|apprentice|graduate|consultant|advis[eo]r|agent|associate|supervisor|technician|officer|coordinator|administrator|admin|accountant|carer|worker|scientist|researcher|lecturer|writer|editor|executive|exec|rep|representative|specialist|director|head of \p{L}+|porter|cleaner|waiter|waitress|bartender|host|packer|picker|mechanic|electrician|plumber|joiner|architect|buyer|planner|recruiter|tester|support|sales|waiting staff|staff)\b/iu;

function part<K extends string>(name: K, value: string | undefined): Partial<Record<K, string>> {
  const said = value?.trim();
  // A computed key widens to string; K is exactly the one key there is.
  return said && /\p{L}/u.test(said) ? ({ [name]: said } as Record<K, string>) : {};
}

const EMAIL = /[^\s,;<>()]{1,64}@[^\s,;<>()]{1,190}\.[\p{L}]{2,24}/u;
const LINK = /(?:https?:\/\/|www\.|linkedin\.com\/|github\.com\/)[^\s,;<>]{2,200}/iu;
const PHONE = /\+?\d[\d\s()./-]{5,22}\d/u;

/** A form's fields, or "Ann Lee, ann@example.org, 555 0134" in one line. The name is what cannot be missing. */
export function readDetails(said: string | Readonly<Record<string, string>>): Details | undefined {
  return typeof said === "string" ? detailsIn(said) : checked(said);
}

function detailsIn(words: string): Details | undefined {
  const email = EMAIL.exec(words)?.[0];
  const links = LINK.exec(without(words, email))?.[0];
  const phone = PHONE.exec(without(words, email, links))?.[0];
  const name = without(words, email, links, phone)
    .replace(/\b(?:my (?:full )?name is|i am|i'm|it's|name|e-?mail|phone|tel|mobile|link)\b\s*:?/giu, " ")
    .replace(/[,;|\n]+/gu, " ");
  return checked({ name, email: email ?? "", phone: phone ?? "", links: links ?? "" });
}

function checked(fields: Readonly<Record<string, string>>): Details | undefined {
  const [name, email, phone, links] = [fields.name, fields.email, fields.phone, fields.links].map((field) =>
    oneLine(field ?? ""),
  );
  if (!name || !isName(name)) return undefined;
  if (email && !new RegExp(`^${EMAIL.source}$`, "u").test(email)) return undefined;
  return { name, ...(email && { email }), ...(phone && { phone }), ...(links && { links }) };
}

const without = (words: string, ...parts: readonly (string | undefined)[]) =>
  parts.reduce<string>((left, part) => (part ? left.replace(part, " ") : left), words);

/** No line breaks: these stand in headers and single lines. */
const oneLine = (words: string) => words.replace(/[\s\u2028\u2029]+/gu, " ").trim();
