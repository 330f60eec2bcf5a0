/** Why something a member told us stays out of a mail, though it may well be true. */
export type Unsaid = "salary" | "private" | "negative";

/**
 * What a mail to an interviewer never says. Our judgement, from the mistakes recruiters name:
 * money before an offer, what the employer had no business asking, complaints, apologies, self-blame.
 * Words with a trade meaning ("failed payments", "late-stage", "incident") are left alone on purpose.
 */
const UNSAID: readonly (readonly [Unsaid, RegExp])[] = [
  [
    "salary",
    /\b(?:salar(?:y|ies)|wages?|remuneration|compensation|pay(?:rise| rise| band| range| grade)|stock options|signing bonus|bonus(?:es)?)\b/i,
  ],
  [
    "salary",
    /\b(?:the|my|your|their|her|his|better|more|good|about) pay\b(?! (?:down|off|attention))|[$£€]\s?\d|\b\d+ ?k\b (?:a|per) year/i,
  ],
  [
    "private",
    /\b(?:pregnan\w*|maternity|my (?:age|religion|faith|disability|illness|sexuality|marriage|divorce|husband|wife)|married|single mother)\b/i,
  ],
  [
    "private",
    /\b(?:have|having|want|wanted|wanting|planning) (?:any |more )?(?:kids|children|a baby|a family)\b/i,
  ],
  [
    "negative",
    /\b(?:sorry|apolog\w+|regret\w*|unfortunately|embarrass\w+|ashamed|nervous(?:ly|ness)?|weakness(?:es)?)\b/i,
  ],
  [
    "negative",
    /\b(?:terribl[ey]|horribl[ey]|awful(?:ly)?|badly|disaster|worst|pathetic|stupid(?:ly)?|idiots?|useless|dumb)\b/i,
  ],
  [
    "negative",
    /\b(?:rude(?:ly|ness)?|boring|bored|annoy(?:ed|ing)|arrogant|condescending|dismissive|hostile|toxic|sexist|racist|creepy|weird(?:ly|o)?|awkward(?:ly)?|disrespect\w*|unprofessional|disorgani[sz]ed|chaotic|sketchy|shady|unfair(?:ly)?)\b/i,
  ],
  [
    "negative",
    /\b(?:suck(?:s|ed)?|crap(?:py)?|shit\w*|fuck\w*|bullshit|damn|wtf|bitch\w*|asshole\w*|arse\w*|bastard\w*|hell)\b/i,
  ],
  [
    "negative",
    /\b(?:hated?|hating|waste of time|screwed up|mess(?:ed)? up|botched|bombed|blanked|flunked|rambled|stumbled|my mind went blank|no[- ]show)\b/i,
  ],
  [
    "negative",
    /\bI (?:really |totally |completely )?(?:failed|struggled|froze|choked|couldn't|could not|didn't|did not|forgot|panicked|lied|don't|do not|can't|cannot|haven't|lack)\b/i,
  ],
  [
    "negative",
    /\b(?:she|he|they|you|interviewers?) (?:was|were|seemed|looked|got|came|showed up|turned up) (?:\w+ )?(?:late|cold|mean|angry|distracted|tired|unprepared|vague|uninterested|checked out)\b/i,
  ],
  [
    "negative",
    /\b(?:lay-?offs?|burn(?:ed|t)? ?out|under-?staffed|short-?staffed|bankrupt\w*|lawsuits?|high turnover|(?:team|people|staff|everyone|everybody) (?:has |have |is |are |just )?(?:left|leaving|quit\w*))\b/i,
  ],
  [
    "negative",
    /\b(?:rejected|rejection|fired|laid off|let go|redundan(?:t|cy)|why I (?:left|quit|am leaving|want to leave)|why I'm leaving|gaps? (?:in|on) my)\b/i,
  ],
];

/** The first reason to keep these words out of a mail, if there is one, and where it stands. */
export function unsaidAt(text: string): { readonly why: Unsaid; readonly at: number } | undefined {
  for (const [why, pattern] of UNSAID) {
    const found = pattern.exec(text);
    if (found) return { why, at: found.index };
  }
  return undefined;
}

export function unsaid(text: string): Unsaid | undefined {
  return unsaidAt(text)?.why;
}
