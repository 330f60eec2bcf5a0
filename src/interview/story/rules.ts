import { SIGNS, type SignName } from "../signs.ts";
import { COMPANY_INFO } from "./lexicon/company-info.ts";
import { ENGAGEMENT } from "./lexicon/engagement.ts";
import { FUTURE } from "./lexicon/future.ts";
import { INTRODUCTIONS } from "./lexicon/introductions.ts";
import { LENGTH } from "./lexicon/length.ts";
import type { Lexicon } from "./lexicon/lexicon.ts";
import { NEXT_STEPS } from "./lexicon/next-steps.ts";
import { QUESTIONS_WELCOMED } from "./lexicon/questions-welcomed.ts";
import { RAPPORT } from "./lexicon/rapport.ts";
import { SKILLS_DEPTH } from "./lexicon/skills-depth.ts";
import { compile, type Phrase } from "./phrase.ts";
import { saysNo } from "./scope.ts";
import { VOCABULARY } from "./vocabulary.ts";

export type Reads = "positive" | "negative";

/** A row of a lexicon, ready to be looked for. */
export interface Rule {
  readonly sign: SignName;
  readonly reads: Reads;
  /** How it reads when the words before it deny it; absent, a denied phrase says nothing. */
  readonly denied?: Reads;
  /** The phrase says no by itself ("never looked at his phone"), so a no inside it is meant. */
  readonly ownNo: boolean;
  readonly pattern: RegExp;
}

const LEXICONS: Readonly<Record<SignName, Lexicon>> = {
  engagement: ENGAGEMENT,
  rapport: RAPPORT,
  length: LENGTH,
  introductions: INTRODUCTIONS,
  company_info: COMPANY_INFO,
  skills_depth: SKILLS_DEPTH,
  future: FUTURE,
  questions_welcomed: QUESTIONS_WELCOMED,
  next_steps: NEXT_STEPS,
};

/** Makes a rule of a phrase; `turns` says it reads the other way when denied. */
function ruleOf(phrase: Phrase, sign: SignName, reads: Reads, turns = false): Rule {
  const denied: Reads = reads === "positive" ? "negative" : "positive";
  const pattern = compile(phrase, VOCABULARY);
  return { sign, reads, pattern, ownNo: saysNo(phrase), ...(turns && { denied }) };
}

export const RULES: readonly Rule[] = SIGNS.flatMap((sign) => {
  const { positive, negative, turns } = LEXICONS[sign];
  return [
    ...positive.map((phrase) => ruleOf(phrase, sign, "positive")),
    ...negative.map((phrase) => ruleOf(phrase, sign, "negative")),
    ...turns.positive.map((phrase) => ruleOf(phrase, sign, "negative", true)),
    ...turns.negative.map((phrase) => ruleOf(phrase, sign, "positive", true)),
  ];
});
