/**
 * Whose interview, whose behaviour, and did it happen: what keeps a phrase from passing for a sign.
 * Source of every row: our judgement, kept where it held on stories written for this project.
 */

const ELSEWHERE: readonly RegExp[] = [
  // Somebody else's interview.
  /\bmy (?:friend|mate|buddy|sister|brother|cousin|roommate|flatmate|wife|husband|girlfriend|boyfriend|partner|mum|mom|mama|dad|aunt|uncle|neighbou?r|classmate|coworker|colleague|son|daughter|nan|nephew|niece|old boss|ex)\b.{0,60}\b(?:says?|said|told|interviewed|had|got|went|did|reckons|thinks|swears|works|walked|hers|his)\b/,
  /\b(?:hers|his|theirs) (?:was|went|lasted|took)\b/,
  // Another interview of the member's own.
  /\b(?:last|previous|other|earlier|first|next|usual|past|old) (?:interviews?|one|ones|place|places|job|employer|company|loops?|time) (?:i|was|were|they|where|had|she|he|in|at|with|a|never|we)\b/,
  /\b(?:last|another|different|previous) (?:interview|employer|company)\b/,
  /\b(?:last (?:year|month|summer|spring|autumn|winter|january|june|july)|years ago|months ago|back in (?:19|20)\d\d|when i interviewed (?:at|for|people|myself)|the one at the|at my (?:current|old|last|previous)|the (?:school|firm|place|company|bank|shop) before this)\b/,
  /\b(?:normally|usually|generally|in general|in my experience|as a rule|most places|some places|other places|these days|every job ad|they all say)\b/,
  // Read or heard, not seen.
  /\b(?:glassdoor|the (?:job )?(?:ad|advert|post|posting|listing|website|careers page) (?:says|said|promises|promised|goes|mentions|mentioned)|reviews say|i read that|i've read|on reddit|the internet says|on (?:their|the) (?:site|website))\b/,
  /\b(?:agency recruiter told|my recruiter|recruiter told me about|the recruiter had told)\b/,
  // Wished for, feared or still to come.
  /\b(?:i wish|i hope|i'd hoped|hopefully|i was hoping|i'm hoping|fingers crossed|would have (?:been|liked|loved|had)|would've|i'd have (?:liked|loved|been|stayed)|wouldn't mind|in a perfect world|ideally|i'd dreaded|i dread|if they (?:ask|call|want|like|offer|drag|don't|say|ring|do)|if i get|if i'd|if they'd|if he'd|if she'd|if they had|if the next|what i want|i might|i need to|i should|remind me|how do i|how long should|should i|shall i|do i (?:tell|send|need|email|call|write|look)|do you|does it|would you|is it (?:a|bad|weird|normal|me|ok|okay|too|just)|is that|are they|what do you|what does it|can you|could you)\b/,
];

/** Delays and sounds that say nothing about anyone's interest. */
const HARMLESS =
  /\b(?:(?:fire|smoke) (?:alarm|drill|bell)|wi-?fi|connection|internet|power cut|froze|frozen|lag(?:ged|gy)?|bandwidth|sharepoint|traffic|roadworks|stuck on the m\d|scoring form|taking notes on|(?:typing|writing) (?:up )?(?:my|the) (?:answers|notes)|not in a|started late|turned up \d+ ?min(?:ute)?s? late|i (?:was|turned up|got there|arrived) (?:\w+ ){0,3}late|we started)\b/;

/** Says whether a sentence is about another interview, a wish, a question or hearsay. */
export function isElsewhere(plain: string): boolean {
  return ELSEWHERE.some((mark) => mark.test(plain));
}

/** Says whether a harmless cause is given for time or attention lost or gained. */
export function isHarmless(plain: string): boolean {
  return HARMLESS.test(plain);
}

const DENIAL =
  /\b(?:not|never|no|nobody|no one|without|hardly|barely|\w+n'?t|cannot|nothing|none|neither|nor|instead of|rather than|anything but|far from|stopped)(?: (?!but\b|and\b|so\b)[\p{L}']+){0,2} ?$/u;

/** Says whether the words just before a phrase, in its own clause, deny it. */
export function isDenied(before: string): boolean {
  return DENIAL.test(lastClause(before).replaceAll(/["'“”]+$/g, ""));
}

const OWN =
  /\b(?:i|i'm|i am|i was|i'd|i've|i kept|i just|i even|my own|me)(?: (?!think|thought|felt|could|saw|guess|reckon|know|had)[\p{L}']+)? ?$/u;

/** Says whether the behaviour that follows was the member's own ("I looked at my phone"). */
export function isOwn(before: string): boolean {
  return OWN.test(lastClause(before));
}

function lastClause(before: string): string {
  const clause = before.split(/[,;:—–()]| - | but | although | though | and then /).at(-1) ?? "";
  return clause.slice(-60).trimStart();
}

const NO =
  /(?:<not>|\b(?:not|never|no|nobody|nothing|none|nowt|zero|without|neither|nor|hardly|barely|instead|cannot|\w+n'?t)\b)/u;

/** Says whether a stretch of words holds a no of its own. */
export function saysNo(words: string): boolean {
  return NO.test(words);
}

const UNDONE =
  /^[^,;:—–()]{0,30}\b(?:didn't|never|not|nothing|nope|none|nobody|crickets|shrug\w*|ignored|laughed|dodged|scrapped|dropped|cancelled|changed the subject|wasn't|weren't|snapped|sighed|silence|brushed|batted|depends|later)\b/u;

/** Says whether the rest of the clause takes back what was said ("my goals were not a topic"). */
export function isTakenBack(after: string): boolean {
  return UNDONE.test(after);
}

const PROMISE =
  /\b(?:told|said|promised|supposed|agenda|schedule[d]?|invit\w+|email|meant|letter|waiting|expecting|hoping|plan|itinerary|confirmation|asked (?:if|could|to)|asked whether)\b.{0,40}\b(?:i'd|i would|i could|i can|be|to|there'd|tour|meet)\b/u;

/** Says whether a tour or a meeting was only promised or asked for. */
export function isOnlyPromised(plain: string): boolean {
  return PROMISE.test(plain);
}
