import { Dialect, type Lint, LocalLinter } from "harper.js";
import { binary } from "harper.js/binary";

/** A slip of the pen: what stands there, what should, and why. Places count UTF-16 units. */
export interface Slip {
  readonly at: number;
  readonly was: string;
  readonly to: string;
  readonly says: string;
}

/** Rules that fire on what is right in a mail to an employer: found on names, dates and set phrases. */
const OFF = ["RoadMap", "DayOneNames", "HowTo", "MissingPreposition"];
/** Kinds of lint that are matters of taste. */
const TASTE = new Set(["Style", "Enhancement", "Readability", "Redundancy", "Regionalism", "Formatting"]);

/** Harper with what is wrong in British and in American English alike; so no spelling is wrong for its country. */
export async function openHarper(): Promise<
  (text: string, words: readonly string[]) => Promise<readonly Slip[]>
> {
  const linter = new LocalLinter({ binary, dialect: Dialect.British });
  await linter.setup();
  const rules = await linter.getLintConfig();
  await linter.setLintConfig({ ...rules, ...Object.fromEntries(OFF.map((rule) => [rule, false])) });

  async function under(dialect: Dialect, text: string, words: readonly string[]): Promise<readonly Lint[]> {
    await linter.setDialect(dialect);
    await linter.clearWords();
    await linter.importWords([...words]);
    return linter.lint(text, { language: "plaintext" });
  }

  return async (text, words) => {
    const british = await under(Dialect.British, text, words);
    if (british.length === 0) return [];
    const american = new Set((await under(Dialect.American, text, words)).map(nameOf));
    const known = new Set(words);
    return british
      .filter((lint) => american.has(nameOf(lint)) && !known.has(lint.get_problem_text()))
      .flatMap((lint) => slipOf(lint, text) ?? []);
  };
}

const nameOf = (lint: Lint): string => `${lint.span().start} ${lint.get_problem_text()}`;

const REMOVE = 1;
const INSERT_AFTER = 2;

/** A name it doesn't know is none of its business. */
function slipOf(lint: Lint, text: string): Slip | undefined {
  const [suggestion] = lint.suggestions();
  if (!suggestion || TASTE.has(lint.lint_kind())) return undefined;
  const { start } = lint.span();
  const was = lint.get_problem_text();
  const before = text.slice(0, start);
  if (
    /^\p{Lu}/u.test(was) &&
    /^(?:Spelling|Capitalization)$/.test(lint.lint_kind()) &&
    !beginsSentence(before)
  )
    return undefined;
  const said = suggestion.get_replacement_text();
  const to = suggestion.kind() === REMOVE ? "" : suggestion.kind() === INSERT_AFTER ? was + said : said;
  return { at: before.length, was, to, says: lint.message() };
}

const beginsSentence = (before: string): boolean => /(?:^|[.!?\n]["”’)]*\s*)$/u.test(before);
