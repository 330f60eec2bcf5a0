import { isEnglish } from "../story/language.ts";
import { RULES, type Rule } from "./rules.ts";
import { PARTS, type PartName, type Star } from "./star.ts";

/** What is thin in one part of a story, in the member's own words, and the one question that would mend it. */
export interface Thin {
  readonly rule: string;
  readonly part: PartName;
  /** Stands in the part letter for letter; none where there are no words to quote. */
  readonly quote?: string;
  readonly says: string;
  readonly asks: string;
  /** Whether what is answered goes in place of the part, and not after it. */
  readonly replaces: boolean;
}

type Told = Star["parts"];

/** What is thinnest in one part; undefined where nothing is. */
export function thinIn(part: PartName, told: Told): Thin | undefined {
  return thinsIn(part, told)[0];
}

/** Everything that is thin, part by part, the weightiest of each first. */
export function thinOf(told: Told): readonly Thin[] {
  return PARTS.flatMap((part) => thinsIn(part, told).slice(0, 1));
}

function thinsIn(part: PartName, told: Told): readonly Thin[] {
  const words = told[part] ?? "";
  // What rules of English say of another language is noise.
  const english = isEnglish(Object.values(told).join(" "));
  return RULES.filter((rule) => rule.part === part && (english || rule.anyLanguage)).flatMap((rule) => {
    const found = rule.finds(words, told);
    return found === undefined ? [] : [thin(rule, found)];
  });
}

function thin({ name, part, says, asks, replaces = false }: Rule, found: string): Thin {
  const quote = cut(found);
  return { rule: name, part, ...(quote && { quote }), says, asks, replaces };
}

const LONGEST_QUOTE = 90;

/** Whole words of it, as they stand. */
function cut(words: string): string {
  const said = words.trim();
  if (said.length <= LONGEST_QUOTE) return said;
  const short = said.slice(0, LONGEST_QUOTE);
  return short.slice(0, Math.max(short.lastIndexOf(" "), 40)).trim();
}
