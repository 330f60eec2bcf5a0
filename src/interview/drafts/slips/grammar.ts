import { base, gerund, participle } from "./forms.ts";
import { type Rule, rule } from "./rule.ts";

/** Forms that don't go together. */
export const GRAMMAR: readonly Rule[] = [
  rule(
    /\b(looking|look|looked|looks) forward to (hear|meet|see|speak|talk|work|discuss|learn|join|continue|receive|get|start|know|visit|contribute)\b/gi,
    (look = "", verb = "") => `${look} forward to ${gerund(verb)}`,
    "after “forward to” comes “-ing”",
  ),
  rule(/\bI seen\b/g, "I saw", "“saw”, or “have seen”"),
  rule(/\b(I|we) done\b/g, "$1 did", "“did”, or “have done”"),
  rule(/\b(I|we|you|they) (?:has)\b/g, "$1 have", "“have” goes with it"),
  rule(/\b(you|we|they) was\b/gi, "$1 were", "“were” goes with it"),
  rule(/\b(he|she|it) (?:have)\b(?! been (?:you|we))/gi, "$1 has", "“has” goes with it"),
  rule(/\b(he|she|it) don't\b/gi, "$1 doesn't", "“doesn't” goes with it"),
  rule(
    /\b[Tt]here is (?=(?:several|many|some|a few|two|three|four|five|lots of|plenty of|so many|a number of) (?!(?:time|room|work|money|water|help|more)\b)\p{L}+s\b)/gu,
    "there are ",
    "there are several",
  ),
  rule(
    /\b(each|every one|one|neither|either|none) of (them|us|you|the \w+|these|those|my \w+|your \w+) have\b/gi,
    "$1 of $2 has",
    "one of them has",
  ),
  rule(
    /\b(would|will|can|could|should|must|might) (liked|loved|enjoyed|wanted|worked|helped|joined|learned|appreciated|hoped|needed|looked|started|talked|seen|went|gone|did|done|had been able|hopes|likes|loves|wants|enjoys|works|helps)\b/gi,
    (modal = "", verb = "") => `${modal} ${base(verb)}`,
    "after “would” and its like the plain form",
  ),
  rule(
    /\b(have|has|had|having) (decide|learn|work|enjoy|manage|receive|complete|finish|lead|help|discuss|mention|apply|attend|prepare|improve|develop|create|use|want|try|talk|look|start|organi[sz]e|train|teach)\b(?! (?:to me|time|experience|load|force|day|place|shop|life)\b)(?=\s(?:to|a|an|the|my|your|in|on|with|for|it|that|this|about|many|several|two|three|from|all)\b)/gi,
    (have = "", verb = "") => `${have} ${participle(verb)}`,
    "after “have” the past form",
  ),
  rule(
    /\b(been|being|is|are|was|were|be) (make|take|give|choose|write|speak|do|show|see|know|tell|teach|build|send|find|decide|finali[sz]e|discuss|mention|complete|interview|invite|schedule|confirm)\b(?=[.,!?;]| (?:by|for|in|on|to|yet|about|with|that|at)\b)/gi,
    (be = "", verb = "") => `${be} ${participle(verb)}`,
    "after “been” and its like the past form",
  ),
  rule(
    /\bvery (excite|interest|impress|please|motivate|honou?r)\b/gi,
    (verb = "") => `very ${participle(verb)}`,
    "a “d” is missing",
  ),
  rule(
    /\b(am|was|I'm|be|is|are|were|really|so) (interest|excite|impress|please|motivate|honou?r) (in|by|about|to|with|at|for)\b/gi,
    (be = "", verb = "", to = "") => `${be} ${participle(verb)} ${to}`,
    "the end of the word is missing",
  ),
  rule(/\bam use to\b/gi, "am used to", "a “d” is missing"),
  rule(
    /\b(enjoyed|appreciated|loved|liked|disliked) to (hear|meet|see|speak|talk|work|discuss|learn|visit|listen)\b/gi,
    (liked = "", verb = "") => `${liked} ${gerund(verb)}`,
    "after “enjoyed” comes “-ing”",
  ),
  rule(
    /\b(interested|experience|experienced|skilled|succeed|succeeded|specialised|specialized) (?:on|for|at) (?=(?:the|this|your|working|joining|learning|data|design|this role|building|managing|teaching)\b)/gi,
    "$1 in ",
    "it takes “in”",
  ),
  rule(/\b(than|to) confirm\b(?= (?:that|my|our|the)\b)(?<=\bthan confirm)/gi, "to confirm", "“to”"),
  rule(/\bto you reply\b/gi, "to your reply", "“your” belongs there"),
  rule(
    /\bbring my (experience|skills|knowledge|training) at use\b/gi,
    "put my $1 to use",
    "one puts it to use",
  ),
  rule(
    /\b(you|we|they|I) (doesn't|does)\b(?= (?:not|need|want|have|know|like|think)\b)/g,
    (who = "", does = "") => `${who} ${does.replace("does", "do")}`,
    "“do” goes with it",
  ),
  rule(
    /\b(Me and (?:my )?\w+|My \w+ and me) (?=(?:was|were|worked|had|have|built|ran|did|went|are|is)\b)/g,
    (both = "") => `${both.replace(/^Me and (.*)$|^(.*) and me$/i, "$1$2 and I").replace(/^my/, "My")} `,
    "“… and I”",
  ),
];
