/** The member's own account of their own answers, as whole sentences of theirs. */
export interface Performance {
  readonly well: readonly string[];
  readonly badly: readonly string[];
}

/** How people tell of their own part. Source: our judgement, kept where it held on stories written for this project. */
const BADLY =
  /\b(?:i (?:just |totally |completely |really |kinda |sort of |kind of |basically |definitely |also |still )?(?:froze|blanked|went blank|blew|bombed|botched|messed up|screwed up|fluffed|flubbed|fumbled|stumbled|stammered|rambled|waffled|babbled|panicked|choked|tanked|struggled|bungled|forgot(?! (?:to be nervous|i was|it was))|ballsed|mucked up|tripped|spoke too (?:much|fast|quietly)|talked too (?:much|fast|long)|talked (?:way )?too|overshared|overran|undersold|gave (?:a |an )?(?:\w+ )?(?:bad|terrible|awful|weak|poor|rubbish|long-winded|dumb|stupid|rambling|vague) (?:answer|example)|could(?:n't| not) (?:answer|think|remember|explain|get my words)|didn't (?:answer|explain|have a good|know the answer|mention|say enough|prepare)|should(?:'ve| have) (?:said|mentioned|prepared|known|asked)|said something (?:dumb|stupid|daft)|lost my (?:thread|train of thought|place|words)|was (?:so |too |very |really )?(?:nervous|rusty|underprepared|unprepared|flustered)|got (?:so |really )?(?:flustered|muddled|tongue-tied|my words)|repeated myself)|my mind went blank|my (?:answer|answers|example|presentation) (?:was|were|came out) (?:\w+ )?(?:bad|terrible|awful|weak|poor|rubbish|all over|garbled|rambling|too long|wrong)|i (?:think|reckon) i (?:blew|bombed|failed|messed|screwed|tanked))\b/u;
const WELL =
  /\b(?:i (?:just |totally |completely |really |actually |definitely |think i |reckon i |feel i |feel like i |believe i )?(?:nailed|smashed|aced|crushed|killed|nailed it|answered (?:\w+ )?well|answered everything|explained (?:\w+ )?well|did (?:really |pretty |very |quite )?(?:well|good|great|fine|my best)|was (?:well )?prepared|was (?:really |very )?(?:calm|confident|happy with|pleased with|proud of)|had (?:a )?(?:good|great|strong|solid) (?:answers?|examples?)|gave (?:a |an )?(?:\w+ )?(?:good|great|strong|solid|decent|clear|cracking) (?:answers?|examples?|account)|came across (?:\w+ )?well|held my own|knew (?:my stuff|the answers?|all the answers)|presented (?:\w+ )?well|got (?:it|them|that) (?:all )?right|spoke (?:\w+ )?well|sold myself)|my (?:answers?|presentation|examples?|demo|story) (?:went|was|were|came out|landed|came across) (?:\w+ )?(?:well|good|great|strong|solid|perfect|clear)|smashed it|nailed it|aced it)\b/u;

/** Reads what the member says went well and badly in their own answers; whole sentences, trimmed. */
export function performanceIn(
  text: string,
  sentences: readonly { readonly start: number; readonly plain: string }[],
): Performance {
  const words = (pattern: RegExp) =>
    sentences
      .filter(({ plain }) => pattern.test(plain) && !/\bif i\b/.test(plain))
      .map(({ start, plain }) => text.slice(start, start + plain.length).trim());
  return { well: words(WELL), badly: words(BADLY) };
}
