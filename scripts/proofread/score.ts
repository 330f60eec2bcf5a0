import { checkDraft } from "../../src/interview/drafts/check.ts";
import type { Finding } from "../../src/interview/drafts/finding.ts";
import { languageFindings } from "../../src/interview/drafts/language.ts";
import type { Slip } from "../../src/interview/drafts/slips.ts";
import { wordsIn } from "../../src/interview/drafts/tidy.ts";
import type { Planted } from "./planted.ts";

/** How a proofreading of planted mails went. */
export interface Score {
  readonly planted: number;
  readonly found: number;
  /** Of those found, how many the offered fix puts right as the author would. */
  readonly righted: number;
  readonly cleanMails: number;
  /** Flags in the mails that have no error. */
  readonly falseFlags: readonly string[];
  /** Flags in the others that point at no planted error. */
  readonly otherFlags: readonly string[];
  readonly onNames: readonly string[];
  readonly missed: readonly string[];
}

/** All findings that say something is wrong; advice on what could be better is none. */
function findingsOf(mail: Planted, slips: readonly Slip[]): readonly Finding[] {
  const { draft, facts, otherCompanies } = mail;
  const rubric = checkDraft(draft, facts, { otherCompanies });
  return [...rubric.filter(({ level }) => level === "error"), ...languageFindings(draft, facts, slips)];
}

export function scored(read: readonly { readonly mail: Planted; readonly slips: readonly Slip[] }[]): Score {
  const all = read.map(({ mail, slips }) => ({ mail, findings: findingsOf(mail, slips) }));
  const hits = all.flatMap(({ mail, findings }) => [
    ...mail.errors.map((error) => ({
      mail,
      what: error.was,
      to: error.to,
      by: findings.filter((each) => pointsAt(each, error)),
    })),
    ...mail.misses.map((rule) => ({
      mail,
      what: rule,
      to: undefined,
      by: findings.filter((each) => each.rule === rule),
    })),
  ]);
  const found = hits.filter(({ by }) => by.length > 0);
  const idle = (mail: Planted, finding: Finding) =>
    !mail.misses.includes(finding.rule) && !mail.errors.some((error) => pointsAt(finding, error));
  const strange = all.flatMap(({ mail, findings }) =>
    findings.filter((each) => idle(mail, each)).map((finding) => ({ mail, finding })),
  );
  const shown = ({ mail, finding }: (typeof strange)[number]) =>
    `${mail.name}: “${finding.mend?.was ?? ""}” ${finding.says} ${finding.fix}`;
  return {
    planted: hits.length,
    found: found.length,
    righted: found.filter(({ by, to, what }) =>
      by.some(({ mend }) => to === undefined || same(what, mend?.was, mend?.to, to)),
    ).length,
    cleanMails: read.filter(({ mail }) => mail.clean).length,
    falseFlags: strange.filter(({ mail }) => mail.clean).map(shown),
    otherFlags: strange.filter(({ mail }) => !mail.clean).map(shown),
    onNames: strange.filter(({ mail, finding }) => isName(mail, finding.mend?.was)).map(shown),
    missed: hits.filter(({ by }) => by.length === 0).map(({ mail, what }) => `${mail.name}: ${what}`),
  };
}

function pointsAt({ mend }: Finding, error: Planted["errors"][number]): boolean {
  if (mend?.where !== "body") return false;
  return mend.at < error.at + error.was.length && error.at < mend.at + Math.max(1, mend.was.length);
}

/** Whether the fix leaves what the author would have written, wider or narrower as it may reach. */
function same(what: string, was = "", to = "", right = ""): boolean {
  const flat = (text: string) => text.toLowerCase().replace(/\s+/g, " ").trim();
  if (right === "") return flat(was).includes(flat(what)) && to === "";
  return (
    flat(to).includes(flat(right)) ||
    flat(what.replace(was, to)) === flat(right) ||
    flat(was.replace(what, right)) === flat(to)
  );
}

function isName({ facts }: Planted, was: string | undefined): boolean {
  const names = [facts.recipient, facts.company, facts.role, facts.sender.name].flatMap((name) =>
    wordsIn(name ?? ""),
  );
  return was !== undefined && names.some((name) => wordsIn(was).includes(name));
}
