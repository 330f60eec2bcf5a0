import { type Rule, rule } from "./rule.ts";

/** Mix-ups a dictionary is blind to, because both words exist. */
export const CONFUSED: readonly Rule[] = [
  rule(/(?<!\band )\bfro\b/gi, "for", "“for”"),
  rule(
    /\b(for|of|take|appreciate|appreciated|value|valued|enjoyed|with|on|in|to) you (time|team|work|company|office|questions?|interview|invitation|message|help|support|reply|patience|advice|kindness|insights?)\b/gi,
    "$1 your $2",
    "“your” belongs there",
  ),
  rule(
    /\byour (looking (?:for|to|at)|going to|trying to|very (?:kind|welcome|good)|welcome(?=[.!]))/gi,
    "you're $1",
    "“you are”",
  ),
  rule(
    /\byou're (time|team|company|office|questions?|interview|work|product|products|plans?|website|culture|customers?|email|message|reply|help|offer|people|colleagues?|job)\b/gi,
    "your $1",
    "belonging to you",
  ),
  rule(
    /\bIts (?=(?:clear|been|a|an|great|good|obvious|important|not|true|the|also|very|so|my|something|nice|easy|hard|what|why|how)\b)/g,
    "It's ",
    "“it is”",
  ),
  rule(
    /\bits (?=(?:clear that|been a|great to|good to|obvious that|important to|true that|a pleasure|a shame|nice to|hard to|easy to|not (?:a|the|only)|why I|what I|how I)\b)/g,
    "it's ",
    "“it is”",
  ),
  rule(
    /\bit's (?=(?:own|team|people|customers|products?|history|values|mission|work|kind|way)\b)/gi,
    "its ",
    "belonging to it",
  ),
  rule(
    /\b(from|over|out|in|up|down|been|go|be|get|work|join|start|it|met|live|stay) their\b(?=\s*[.,;!?]|\s+(?:and|but|so|when|as|for|on|every|next|last|this|to)\b)/gi,
    "$1 there",
    "the place",
  ),
  rule(/\btheir (?=(?:is|are|was|were|will be|has been|have been)\b)/gi, "there ", "“there” with “is”"),
  rule(
    /\bthey're (?=(?:team|work|own|company|products?|customers?|plans?|office|people)\b)/gi,
    "their ",
    "belonging to them",
  ),
  rule(
    /\b(is|are|was|were|be|am|not|far|way|seem|seems|it's|just) to (good|much|many|little|late|early|long|short|big|small|hard|easy|soon|often|fast|slow|kind|modest|busy|important)\b/gi,
    "$1 too $2",
    "“too”, as in too much",
  ),
  rule(/\b(me|you|us|them|him|her) to(?=[.!])/gi, "$1 too", "“too”, as in also"),
  rule(
    /\b(more|less|better|rather|other|larger|smaller|faster|sooner|later|earlier|easier|harder|greater|higher|older|longer|worse) then\b/gi,
    "$1 than",
    "“than” compares",
  ),
  rule(/(?<=^|[.!?]\s+|\n)Than(?= (?:you|we|I|they|she|he|it|the|there)\b)/g, "Then", "“then” is a time"),
  rule(
    /\b(and|but|since|until|by|even|now and|just) than\b(?= (?:I|we|you|they|she|he|it|on|the)\b)/gi,
    "$1 then",
    "“then” is a time",
  ),
  rule(
    /\b(me|us|it|this|that|which|they|you|has|have|had|was|were|strongly|deeply|directly) effected\b/gi,
    "$1 affected",
    "“affected”: changed",
  ),
  rule(
    /\b(an|the|positive|negative|good|great|real|lasting|big|no|any) affect\b/gi,
    "$1 effect",
    "“effect”: the result",
  ),
  rule(
    /\b(tell|know|say|ask|asked|wonder|wondering|wondered|sure|decide|see|let me know|check|me) weather\b/gi,
    "$1 whether",
    "“whether”, as in if",
  ),
  rule(
    /\b(will|would|to|can|could|gladly|happily|please|not) except\b(?= (?:the|your|an?|any|my|this|applications?|it|that)\b)/gi,
    "$1 accept",
    "“accept”: take",
  ),
  rule(/\b(all|everyone|everything|everybody|nothing|anyone) accept\b/gi, "$1 except", "“except”: but not"),
  rule(
    /\b(go|went|going|walk|walked|walking|run|ran|come|came|talk|talked|get|got|work|worked|think|take|took|me|you|it|us) threw\b/gi,
    "$1 through",
    "“through”: from end to end",
  ),
  rule(/\bin the passed\b/gi, "in the past", "the time before"),
  rule(
    /\b(I|we|you|they|has|have|had) past (the|my|an?|all|this|that)\b/gi,
    "$1 passed $2",
    "went by, or did well",
  ),
  rule(
    /\bpeace of (?=(?:work|advice|cake|writing|code|mind that|information|paper|the puzzle)\b)/gi,
    "piece of ",
    "“piece”: a part",
  ),
  rule(/\bpiece of mind\b/gi, "peace of mind", "“peace”: quiet"),
  rule(/\bright up my ally\b/gi, "right up my alley", "a street is an alley"),
  rule(
    /\b(to|will|would|not|don't|never|might|could) loose\b(?= (?:the|my|your|an?|this|that|any|time|sight|touch|it)\b)/gi,
    "$1 lose",
    "“lose”: not keep",
  ),
  rule(/\b(could|should|would|must|might) of\b/gi, "$1 have", "“have”"),
  rule(
    /\b(from|of|in|with|to|about|after|during) are (?=(?:talk|conversation|meeting|interview|discussion|call|team|chat)\b)/gi,
    "$1 our ",
    "“our”: belonging to us",
  ),
  rule(/\bmight here\b/gi, "might hear", "with the ear"),
  rule(/\b(to|will|would|soon) here (from|back|about)\b/gi, "$1 hear $2", "with the ear"),
  rule(/\bOne think\b(?= (?:I|that|is|we)\b)/gi, "One thing", "“thing”"),
  rule(/\bexited (about|to|by|for|at)\b/gi, "excited $1", "“excited”: looking forward"),
  rule(/\b(thank|thanks) you're\b/gi, "$1 you", "too much"),
  rule(
    /\b(principle) (?=(?:engineer|designer|analyst|consultant|developer|architect|scientist|investigator)\b)/gi,
    "principal ",
    "“principal”: first",
  ),
  rule(
    /\bcomplimentary (?=(?:skills?|strengths?|experience)\b)/gi,
    "complementary ",
    "“complementary”: adding to",
  ),
  rule(/\b(your|the|a) (?:advise)\b/gi, "$1 advice", "the noun has a c"),
  rule(/\bsuit me good\b/gi, "suit me well", "“well”, with a verb"),
  rule(
    /\b(went|go|goes|work|works|worked|fit|fits|did|do|performed|perform|suits?|communicate|listens?|speaks?|write|writes) (?:me )?(really |very |so |pretty )?good\b(?=[.,!;]| (?:with|in|and|together|on|for)\b)/gi,
    "$1 $2well",
    "“well”, with a verb",
  ),
  rule(
    /\b(take|takes|took|taken|taking) (it|this|that|them|things) (so |very |really |too )?serious\b/gi,
    "$1 $2 $3seriously",
    "“seriously”, with a verb",
  ),
  rule(
    /\b(spoke|speak|talk|talked|work|worked|write|wrote|answer|answered) (so |very |really )?(clear|quick|careful|open|honest|thorough|direct)\b(?=[.,!;]| (?:about|with|and|to|on)\b)/gi,
    "$1 $2$3ly",
    "with a verb it ends in “ly”",
  ),
];
