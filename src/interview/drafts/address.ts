import type { Tone } from "./draft.ts";
import { capital } from "./phrase.ts";
import { saysNothing, tidy } from "./tidy.ts";

const TITLE =
  /^(?:dr|prof|professor|mr|mrs|ms|mx|miss|sir|dame|rev|herr|frau|madame|monsieur|judge|captain)\.?\s/i;

/** People described rather than named: nobody is greeted as "the recruiter". */
const NOT_A_NAME =
  /^(?:the|a|an|my|some|someone|somebody|her|his|their|two|three|four|several|both|him|she|he|they|them|it|one|head|chief|vice|senior|junior|lead|director)\b|\b(?:recruiters?|manager|panel|hr|team|interviewers?|people|guys?|lady|ladies|man|woman|engineers?|developers?|director|ceo|cto)\b/i;

/** Family names that are written first where they are at home: better a full name than half of the wrong one. */
const FAMILY_FIRST = new Set(
  "li wang zhang chen liu yang huang zhao wu zhou xu sun zhu lin guo luo nguyen tran le pham hoang kim park choi jung kang tanaka sato suzuki takahashi watanabe ito yamamoto nakamura kobayashi".split(
    " ",
  ),
);

/** A role or a person as they can stand in a sentence: one line, with no mark that would end it early. */
export function nameOf(raw: string | undefined): string | undefined {
  const name = tidy((raw ?? "").replace(/!/g, " ")).replace(/(?<!\b(?:Jr|Sr|\p{Lu}))\.+$/u, "");
  return saysNothing(name) ? undefined : name;
}

/** A firm's name, marks and all: "Yahoo!" and "Acme Inc." are written so. */
export function companyOf(raw: string | undefined): string | undefined {
  const name = tidy((raw ?? "").replace(/!(?!\s*$)|!{2,}/g, " "));
  if (saysNothing(name)) return undefined;
  return /[\p{L}\p{N}]!\s*$/u.test(raw ?? "") ? `${name}!` : name;
}

/** The interviewer's name without what members add to tell people apart: "Maria (HR)", "Maria from the data team". */
export function recipientName(raw: string | undefined): string | undefined {
  const bare = (raw ?? "").replace(/\(.*?\)|（.*?）/gu, " ").split(/,|;|\/|\bfrom\b|\bat\b|\s[-–—]\s/iu)[0];
  const name = nameOf(bare?.replace(/^\s*@/, ""));
  if (name === undefined || NOT_A_NAME.test(name.replace(TITLE, ""))) return undefined;
  return name === name.toLowerCase() ? capitalised(name) : name;
}

/** Members type names in small letters; particles stay small, as their owners write them. */
function capitalised(name: string): string {
  return name.replace(
    /(?<![\p{L}\p{M}'])(?!(?:and|de|la|da|do|dos|van|von|der|den|di|el|al|bin|y)\b)\p{Ll}/gu,
    capital,
  );
}

const HELLO: Readonly<Record<Tone, string>> = { warm: "Hi", neutral: "Hello", formal: "Dear" };

/** The first line of a mail: half a name only where it is plain which half is the given one. */
export function greeting(recipient: string | undefined, tone: Tone): string {
  if (recipient === undefined) return "Hello,";
  return `${HELLO[tone]} ${tone === "formal" ? recipient : shortName(recipient)},`;
}

function shortName(recipient: string): string {
  const [first, last, ...more] = recipient.split(" ");
  const twoPart = first !== undefined && last !== undefined && more.length === 0 && !TITLE.test(recipient);
  const plain = /^\p{Script=Latin}[\p{Script=Latin}\p{M}'-]+$/u;
  if (!twoPart || !plain.test(first) || !plain.test(last)) return recipient;
  return FAMILY_FIRST.has(first.toLowerCase()) ? recipient : first;
}

/** The names by which the recipient may be called in the member's own words. */
export function namesOf(recipient: string | undefined): readonly string[] {
  const whole = recipientName(recipient);
  if (whole === undefined) return [];
  const parts = whole
    .split(" ")
    .filter((part) => part.length > 2 && !/^(?:and|the|prof\.?|professor|mrs\.?|miss)$/i.test(part));
  return [whole, ...parts];
}
