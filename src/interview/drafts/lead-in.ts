const WHO = "(?:we|i|she|he|they|you|it was|(?:the |my )?(?:interviewer|manager|recruiter|panel|team))";
const HOW =
  "(?:\\s(?:both|all|also|mostly|mainly|really|just|briefly|even|then|kind of|had|have|spent (?:a lot of |some |most of the |ages |)(?:time)?|got|'ve|particularly|especially|did|were|was))*";
const SPOKE =
  "(?:talk(?:ed|ing)?|chat(?:ted|ting)?|sp(?:oke|eaking)|discuss(?:ed|ing|ion)?|bond(?:ed|ing)|convers(?:ed|ation)|(?:had )?a (?:good |great |nice |long |short |brief |quick )?(?:chat|talk|discussion|conversation)|went|dug|div(?:ed|ing)|deep dive|geek(?:ed|ing) out|connect(?:ed|ing))";
const TOLD =
  "(?:told|explained|described|mentioned|showed|shared|walked|talked|took|said|presented|went|outlined|brought up|touched|covered|spoke)";

/** Who said what follows: nobody in particular, the interviewer asking the member, or either of them telling. */
type Mode = "plain" | "asked" | "told";

/** How members begin before they come to the point. Tried in order, again and again, until none fits. */
const LEAD_INS: readonly (readonly [Mode, RegExp])[] = [
  [
    "plain",
    /^(?:so|um+|uh+|oh|ok|okay|well|yeah|and|mostly|mainly|just|basically|like|probably|maybe|honestly|i think|i guess|i'd say|for example)\b[,:]?\s+/i,
  ],
  [
    "plain",
    new RegExp(
      `^(?:${WHO}${HOW}\\s)?(?:our |the )?${SPOKE}(?:\\s(?:a lot|a bit|quite a bit|at length|for ages|deep|with (?:her|him|them|me|she)))?(?:\\s(?:about|on|over|through|around|into|of))*\\s+(?=\\S)`,
      "i",
    ),
  ],
  [
    "asked",
    /^(?:(?:she|he|they|the interviewer)(?: (?:also|then|even|mostly))? )?(?:asked|wanted to know|was curious|were curious)(?! (?:her|him|them)\b)(?: (?:me|us))?(?: (?:about|on))?\s+/i,
  ],
  ["told", /^(?:(?:i|we)(?: (?:also|then|even))? )?asked(?: (?:her|him|them|she|about|on))*\s+/i],
  [
    "told",
    new RegExp(
      `^(?:(?:she|he|they|i|we|you|the (?:interviewer|manager|team))${HOW}\\s)?${TOLD}(?:\\s(?:me|us|her|him|them|about|on|of|through|around|over|to|up))*\\s+(?=\\S)`,
      "i",
    ),
  ],
  [
    "plain",
    /^(?:(?:i|we) )?(?:(?:also|really|particularly|especially|both|just) )*(?:liked|loved|enjoyed|appreciated|learned|learnt|heard|remember|noticed|saw)(?: (?:hearing|learning|talking|discussing))?(?: (?:about|of))?\s+/i,
  ],
  ["plain", /^(?:(?:i|we) )?spent (?:[a-z]+ ){0,5}?(?:on|talking about|discussing)\s+/i],
  [
    "plain",
    /^(?:what stood out was|the (?:best|main) (?:bit|part|thing|topic) was|it was about|about|regarding|re|topic|on)\b:?\s+/i,
  ],
];

const TRAILING =
  /(?:[,\s]+(?:lol|haha+|tho|though|i guess|i think|or something|and stuff|and so on|etc|basically|which was (?:really |very |so |pretty )?(?:cool|nice|fun|great|interesting|good)|with (?:her|him|them|she)|together|a lot|a bit|at length|today|yesterday))+$/i;

/** What stands after "we talked about", "so she asked me how" and their like, and who was speaking. */
export function afterLeadIns(
  segment: string,
  mode: Mode = "plain",
): { readonly mode: Mode; readonly rest: string } {
  const bare = segment.replace(TRAILING, "").trim();
  const lead = LEAD_INS.find(([, pattern]) => pattern.test(bare));
  if (lead === undefined) return { mode, rest: bare };
  const [said, pattern] = lead;
  return afterLeadIns(bare.replace(pattern, ""), said === "plain" ? mode : said);
}
