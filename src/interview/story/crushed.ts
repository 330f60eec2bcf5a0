/** What someone says who should be met before they are read. Source: our judgement; wide on purpose. */
const CRUSHED =
  /\b(?:i (?:just |really |honestly |feel like i'?m )?(?:can'?t|cannot|couldn'?t) (?:stop|quit) (?:crying|shaking|thinking about how)|(?:can'?t|couldn'?t) stop crying|i(?:'ve| have)? (?:been )?(?:cried|crying|sobbing|sobbed|bawled|bawling)|in tears|i(?:'m| am|m) (?:just |so |such |a |an |completely |totally |absolutely |clearly )*(?:useless|worthless|a failure|failure|pathetic|hopeless|devastated|crushed|gutted|heartbroken|broken|humiliated|mortified beyond|a joke|a fraud|an idiot|never going to|done for|falling apart)|i feel (?:so |just |completely |absolutely |really |like )*(?:sick|awful|terrible|worthless|useless|broken|humiliated|crushed|hopeless|like crying|like a failure|like giving up|like (?:such )?(?:an? )?(?:garbage|rubbish|shit|crap|trash|dirt|loser|idiot|nothing)|garbage|rubbish|like shit|destroyed|numb|a failure|small|ashamed|giving up)|(?:want|wanted) to (?:cry|die|disappear|give up|curl up)|what'?s the point|(?:should i|i should|ready to|about to|might as well) (?:just )?give up|i (?:give|gave) up|i hate myself|i(?:'m| am)? never (?:going to |gonna )?(?:get|find) (?:a job|hired|anything)|don'?t (?:really )?want to talk about it|dont really want to talk|can'?t (?:do|take) this (?:any ?more|again)|at rock bottom|worst day|no one will ever|nobody will ever (?:hire|want)|cried (?:in|all|the whole|on)|broke down|end it all|no reason to (?:live|go on))\b/u;

/** Says whether the member sounds crushed: then they are met with kindness before anything else. */
export function soundsCrushed(sentences: readonly string[]): boolean {
  return sentences.some(
    (plain) =>
      CRUSHED.test(plain) &&
      !/\b(?:nobody|no one|she|he|they) (?:was|were|had me|had us) in tears\b|laugh|tears of joy|happy tears/.test(
        plain,
      ),
  );
}

/** The same of a few words that are no story. */
export const isCrushed = (said: string): boolean =>
  soundsCrushed([said.toLowerCase().replace(/[’‘]/g, "'").replace(/\s+/g, " ").trim()]);
