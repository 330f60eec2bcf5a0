/** What an employer did that says something about them, and nothing about how the member did. */
type ConductKind = "rude" | "unlawful_question" | "vague_role" | "late" | "discrimination";

export interface Conduct {
  readonly kind: ConductKind;
  /** The member's own words. */
  readonly words: string;
}

/** How each is told. Source: our judgement; what may not be asked follows common equal-opportunity guidance. */
const TOLD: Readonly<Record<ConductKind, RegExp>> = {
  rude: /\b(?:(?:was|were|so|really|very|bloody|just|plain|incredibly|downright|quite|pretty) (?:rude|disrespectful|insulting|aggressive|condescending|patroni[sz]ing|nasty|dismissive)|rolled (?:his|her|their) eyes|snapped at me|barked at me|shouted at me|yelled at me|talked down to me|spoke to me like|treated (?:me )?like (?:dirt|an idiot|a criminal|a suspect|a number)|laughed (?:at me|in my face)|mocked (?:me|my)|bit my head off|swore at me|hung up on me|told me to shut up|called me (?:stupid|an idiot)|sneered|scoffed at|made fun of|belittled)\b/u,
  unlawful_question:
    /\b(?:ask(?:ed|s|ing)?|wanted to know|wondered)\b[^.!?\n]{0,50}\b(?:(?:if|whether|when) i(?:'m| am|'d| was|'ll)? (?:\w+ )?(?:pregnant|married|single|planning (?:a family|kids|children)|having (?:kids|children|a baby)|going to have (?:kids|children)|trying for)|(?:have|had|want|wanted|plan|got) (?:\w+ )?(?:kids|children|a family|a baby|babies)|my (?:age|religion|ethnicity|nationality|sexuality|marital status|husband|wife|faith|disability|health|accent|race)|how old i|where i(?:'m| am) (?:really|originally) from|what church|which church|if i go to church|who i vote|childcare|who(?:'d| would| will) look after|(?:getting|get) pregnant|maternity|plans? (?:for|about) (?:kids|children|a family)|starting a family|start a family|year i was born|my disability|a disability)\b/u,
  vague_role:
    /\b(?:(?:couldn'?t|could not|can'?t|wouldn'?t|didn'?t know|not sure|had no idea|no clue|nobody could|no one could|none of them could|unable to) (?:even )?(?:tell me|say|explain|describe|agree|know)?[^.!?\n]{0,30}\b(?:what|which) (?:the|this|i'?d|id|i would) ?(?:actual )?(?:role|job|position|post|be doing|team|person)|vague (?:on|about) (?:the |what )?(?:role|job|everything|position)|(?:role|job|position) (?:wasn't|isn't|was never|was not) (?:explained|defined|described|clear)|still don'?t know what the (?:job|role) is|still figuring out (?:the|what)[^.!?\n]{0,20}(?:role|job)|couldn'?t explain the (?:job|role))\b/u,
  late: /\b(?:(?:he|she|they|interviewer|manager|boss|recruiter|guy|lady|panel|hm|everyone|director)(?:'d)? (?:had |was |were |all |then |finally )?(?:(?:turned|showed|rocked|rolled) up|came|arrived|joined|logged (?:in|on)|started|strolled in|wandered in|called|appeared|were|was)? ?(?:\w+ ){0,4}(?:late|behind)|(?:kept|left) me (?:waiting|sitting|sat|standing)|made me wait|(?:never|didn'?t|no-?) ?show(?:ed)?(?: up)?|forgot (?:about )?(?:me|our interview|the interview|i was coming)|no one (?:met|was there to meet) me|nobody met me)\b/u,
  discrimination:
    /\b(?:(?:racist|sexist|ageist|homophobic|transphobic|ableist|discriminat\w+|xenophobic)|(?:too old|too young|overqualified for my age|not (?:a )?(?:man|woman) enough|because (?:of my|i'?m|i am) (?:a )?(?:age|race|accent|colou?r|religion|disability|hijab|headscarf|wheelchair|gender|pregnan\w*|black|asian|muslim|jewish|gay|trans|deaf|blind|autistic|woman|skin|name))|(?:made|making|comments?|remarks?|joke|joked|jokes)[^.!?\n]{0,20}about my (?:age|race|accent|hijab|headscarf|hair|skin|wheelchair|weight|religion|disability|name|gender|pregnancy|turban|stammer)|people like you|your kind|(?:a|more of a) man's job|women (?:don't|can't|aren't)|go back to (?:your|my) (?:own )?country|real name)\b/u,
};

const KINDS = Object.keys(TOLD) as readonly ConductKind[]; // Object.keys forgets the keys it was given.

/** What the employer did in a story, each kind once, in the words it was told in. */
export function conductIn(
  text: string,
  sentences: readonly { readonly start: number; readonly plain: string }[],
): readonly Conduct[] {
  return KINDS.flatMap((kind) => {
    for (const { start, plain } of sentences) {
      const match = [...plain.matchAll(new RegExp(TOLD[kind], "gu"))].find(
        ({ index }) => !isDeniedHere(plain.slice(0, index), kind),
      );
      if (match)
        return [{ kind, words: text.slice(start + match.index, start + match.index + match[0].length) }];
    }
    return [];
  });
}

/** Manners and lateness may be the member's own; what was done to them begins with "I was" more often than not. */
const OWN: readonly ConductKind[] = ["rude", "late"];

function isDeniedHere(before: string, kind: ConductKind): boolean {
  if (/\b(?:not|never|nobody|wasn't|weren't|didn't|isn't|if) (?:\p{L}+ )?$/u.test(before)) return true;
  return OWN.includes(kind) && /\b(?:i|my train|my bus) (?:\p{L}+ )?$/u.test(before);
}
