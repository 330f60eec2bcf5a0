import type { Details, Job } from "./interview.ts";

/** Reads the small particulars of an interview out of an answer to a plain question: names, a job, contact details. */

const LONGEST_NAME = 80;

/** "Maria Lopez and Dr Achebe" into names; a lead such as "it was" or "with" is no part of one. */
export function readPeople(words: string): readonly string[] | undefined {
  const list = words
    .trim()
    .replace(
      /^(?:it was|i (?:met|spoke|talked)(?: to| with)?|i was interviewed by|interviewed by|with|just|by)\s+/iu,
      "",
    )
    .replace(/[.!]+$/u, "");
  const names = list
    .split(/\s*(?:,|;|\n|\band\b|&|、|，)\s*/iu)
    .map((name) => withoutAside(name))
    .filter((name) => name !== "");
  return names.length > 0 && names.every(isName) ? names : undefined;
}

/** "Tom (the team lead)" and "Tom from HR" are Tom. */
const withoutAside = (name: string) =>
  name.replace(/\s*(?:\(.*|[-–—]\s.*|\b(?:from|who|the)\b.*)$/iu, "").trim();

const isName = (name: string) =>
  name.length <= LONGEST_NAME &&
  /\p{L}/u.test(name) &&
  name.split(/\s+/u).length <= 5 &&
  !/\d|https?:|@/u.test(name);

const LONGEST_PART = 120;

/** "Data analyst at Brightwell" into role and company; without an "at" the words are the role. */
export function readJob(words: string): Job | undefined {
  const said = words
    .trim()
    .replace(/^(?:it was|it's|it is|i (?:applied|interviewed) (?:for|as)|for|as)\s+/iu, "")
    .replace(/^(?:the|an?)\s+/iu, "")
    .replace(/[.!]+$/u, "")
    .replace(/\s+/gu, " ");
  const [, role, company] = /^(.+?)\s*(?:,|@|\bat\b|\bwith\b|\bfor\b)\s*(.+)$/iu.exec(said) ?? [
    undefined,
    said,
    undefined,
  ];
  const job = {
    ...part("role", role?.replace(/\s+(?:role|position|job)$/iu, "")),
    ...part("company", company),
  };
  return Object.keys(job).length > 0 && said.length <= 2 * LONGEST_PART ? job : undefined;
}

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
