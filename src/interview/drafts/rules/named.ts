import { companyOf, greeting, nameOf, namesOf, recipientName } from "../address.ts";
import { compose, isFitSubject } from "../compose.ts";
import { advice, error, type Finding } from "../finding.ts";
import { bareRole, blank, type Check, has, type Read } from "../read.ts";

/** Whom it goes to, what it is about, whom it comes from. */

export const subject: Check = ({ draft, facts }) => {
  const about =
    /thank|interview|conversation|role|position|promised|withdraw|decision|candidacy|invitation|letting me know/i;
  if (isFitSubject(draft.subject) && (about.test(draft.subject) || hasRole(draft.subject, facts)))
    return undefined;
  const better = compose(draft.kind, facts, { tone: "neutral", draft: 0, nth: 0 }).subject;
  return error("subject", {
    says: "The subject should be four to nine words and say what it is about.",
    fix: `Try “${better}”.`,
    mend: { where: "subject", at: 0, was: draft.subject, to: better },
  });
};

const hasRole = (text: string, facts: Read["facts"]) => {
  const role = bareRole(facts);
  return role !== undefined && has(text, role);
};

export const recipient: Check = ({ draft, facts }) => {
  const name = recipientName(facts.recipient);
  if (name === undefined)
    return advice("recipient", {
      says: "It greets nobody by name.",
      fix: "Tell me who you spoke with, as they call themselves.",
    });
  const [first = ""] = draft.body.split("\n");
  if ([...namesOf(facts.recipient), ...name.split(" ").slice(0, 1)].some((each) => has(first, each)))
    return undefined;
  const isGreeting = /^\P{L}*(?:hi|hello|hey|dear|good (?:morning|day|afternoon|evening))\b.{0,80}$/iu.test(
    first,
  );
  const better = greeting(facts.recipient && name, /^dear/i.test(first) ? "formal" : "neutral");
  return error("recipient", {
    says: `The greeting doesn't name ${name}.`,
    fix: `Begin with “${better}”.`,
    mend: { where: "body", at: 0, was: isGreeting ? first : "", to: isGreeting ? better : `${better}\n\n` },
  });
};

export const role: Check = ({ draft, facts }) => {
  const named = bareRole(facts);
  if (named === undefined)
    return advice("role", {
      says: "The mail doesn't name the role.",
      fix: "Tell me the job title as the advert had it.",
    });
  if (has(draft.body, named) || has(draft.subject, named)) {
    if (has(draft.body, named) || draft.kind === "note") return undefined;
  }
  const vague = /\bthe (?:role|position|job)\b/i.exec(draft.body);
  return error("role", {
    says: "The role you interviewed for is missing.",
    fix: `Put “${named}” in once.`,
    mend: vague ? { where: "body", at: vague.index, was: vague[0], to: `the ${named} role` } : undefined,
  });
};

const JOINED = `(?:role|position|job|post|work|working|opportunity|interview|join|career|life|team|cook|start) (?:at|with|for) `;

export const company: Check = (read) => {
  const { draft, facts, otherCompanies = [] } = read;
  const own = companyOf(facts.company);
  const isOwn = (name: string) => own !== undefined && (has(own, name) || has(name, own));
  const body = draft.body.toLowerCase();
  // Few of many are in it.
  const other = otherCompanies.find((each) => body.includes(each.toLowerCase()) && !isOwn(each));
  const found = other === undefined ? strangeCompany(read, own) : wherever(draft.body, other);
  if (!found) return undefined;
  return error("company", {
    says: `It says “${found.was}”.${own ? ` The interview was at ${own}.` : " That is another employer of yours."}`,
    fix: own ? `Put “${own}” there.` : "Take it out.",
    mend: own ? { where: "body", ...found, to: own } : undefined,
  });
};

function wherever(body: string, name: string) {
  const at = body.toLowerCase().indexOf(name.toLowerCase());
  return { at, was: body.slice(at, at + name.length) };
}

/** "the analyst role at Initech", where the interview was at Acme and nothing the member told says Initech. */
function strangeCompany({ draft: { body }, facts }: Read, own: string | undefined) {
  if (own === undefined) return undefined;
  const said = Object.values(facts)
    .filter((fact) => typeof fact === "string")
    .join(" ");
  for (const { 0: all, 1: name = "", index } of body.matchAll(
    new RegExp(`${JOINED}((?:\\p{Lu}[\\p{L}\\p{M}'&.-]*)(?: (?:&|\\p{Lu}[\\p{L}\\p{M}'&.-]*))*)`, "gu"),
  )) {
    const was = name.replace(/[.'-]+$/, "");
    if (has(own, was) || has(was, own) || has(said, was)) continue;
    return { at: index + all.length - name.length, was };
  }
  return undefined;
}

export const sender: Check = ({ draft, facts }) => {
  const name = nameOf(facts.sender.name);
  if (name === undefined || has(draft.body.trimEnd().split("\n\n").at(-1) ?? "", name)) return undefined;
  const { body } = draft;
  const signedOff = /(?:^|\n)[^\p{L}\n]*\p{L}[\p{L}’']*(?: [\p{L}’']+){0,3} ?,\s*$/u.test(body);
  return error("sender", {
    says: "Your name is missing at the end.",
    fix: "Sign with your full name.",
    mend: {
      where: "body",
      at: body.length,
      was: "",
      to: signedOff ? `\n${name}` : `\n\nKind regards,\n${name}`,
    },
  });
};

export const contact: Check = ({ facts: { sender } }): Finding | undefined =>
  blank(sender.email) && blank(sender.phone)
    ? advice("contact", {
        says: "There is no way to reach you under your name.",
        fix: "“Settings” adds your address or phone to every mail from now on.",
      })
    : undefined;
