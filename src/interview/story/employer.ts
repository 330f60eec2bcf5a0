const PROPER =
  "(?:the )?\\p{Lu}[\\p{L}\\p{N}&'’.-]*(?:(?: (?:of|and|&|for))? \\p{Lu}[\\p{L}\\p{N}&'’-]*){0,3}";
const ROLE = "[\\p{L}][\\p{L}/+&-]*(?: [\\p{L}/+&-]+){0,4}?";

/** "for the data analyst role at Brightwell": the role is the first group, the company the second, where both are named. */
const BOTH = [
  new RegExp(
    `\\bfor (?:the |a |an |my )?(${ROLE}) (?:role|job|position|post|spot|gig|opening|vacancy) (?:at|with|in) (${PROPER})`,
    "u",
  ),
  new RegExp(`\\b(${ROLE}) (?:interview|role|job|position) (?:at|with) (${PROPER})`, "u"),
];
const COMPANY = [
  new RegExp(
    `\\b[Ii]nterview(?:ed|ing)?(?: \\p{Ll}+){0,3} (?:at|with|for) (${PROPER})(?= (?:for|today|this|yesterday|on|as|and|last|went|was|just|over|in|by)\\b|[,.!?\\n]|$)`,
    "u",
  ),
  new RegExp(`\\b(?:interview|job|role|position|round|screen|call) (?:at|with) (${PROPER})`, "u"),
];
const ROLES = [
  new RegExp(
    `\\b(?:[Ii]nterview(?:ed)?|[Aa]pplied|going|went|up|screen|call|round)\\b[^.!?\\n]{0,40}?\\bfor (?:the |a |an |my )?(${ROLE}) (?:role|job|position|post|spot|gig|opening|vacancy)\\b`,
    "u",
  ),
  new RegExp(
    `\\b[Ii]nterview(?:ed)?\\b[^.!?\\n]{0,40}? (?:at|with) ${PROPER} (?:for|as) (?:the |a |an )?(${ROLE})(?= (?:today|this|yesterday|on|went|and|was)\\b|[,.!?\\n]|$)`,
    "u",
  ),
];
const NOT_A_ROLE =
  /^(?:the|this|that|a|an|my|same|next|new|first|second|any|no|it|them|me|us|his|her|their|whole|final|last|good|dream|phone|video|zoom)$/iu;
const NOT_A_COMPANY =
  /^(?:the )?(?:HR|Zoom|Teams|Google Meet|Skype|Mr|Mrs|Ms|Dr|I|CEO|VP|CTO|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b/u;

/** The company and the role, where the member names them outright; `people` are known not to be companies. */
export function employerIn(
  text: string,
  people: readonly string[],
): { readonly company?: string; readonly role?: string } {
  const both = BOTH.map((words) => words.exec(text)).find((match) => match !== null);
  const company = asCompany(both?.[2] ?? firstGroup(COMPANY, text), people);
  const role = asRole(both?.[1] ?? firstGroup(ROLES, text));
  return { ...(company && { company }), ...(role && { role }) };
}

function firstGroup(patterns: readonly RegExp[], text: string): string | undefined {
  return patterns.map((words) => words.exec(text)?.[1]).find((found) => found !== undefined);
}

function asCompany(found: string | undefined, people: readonly string[]): string | undefined {
  const name = found?.replace(/[.'’-]+$/u, "");
  if (
    !name ||
    NOT_A_COMPANY.test(name) ||
    people.some((person) => person.includes(name) || name.includes(person))
  )
    return undefined;
  return name;
}

function asRole(found: string | undefined): string | undefined {
  const words = found?.split(" ") ?? [];
  const from = words.findLastIndex((word) => NOT_A_ROLE.test(word)) + 1;
  return words.slice(from).join(" ") || undefined;
}
