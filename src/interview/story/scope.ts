/**
 * Whose interview, whose behaviour, and did it happen: what keeps a phrase from passing for a sign.
 * Source of every row: our judgement, kept where it held on stories written for this project.
 */

const SOMEBODY_ELSES: readonly RegExp[] = [
  /\bmy (?:friend|mate|buddy|sister|brother|cousin|roommate|flatmate|wife|husband|girlfriend|boyfriend|partner|mum|mom|mama|dad|aunt|uncle|neighbou?r|classmate|coworker|colleague|son|daughter|nan|nephew|niece|old boss|ex)\b.{0,60}\b(?:says?|said|told|interviewed|had|got|went|did|reckons|thinks|swears|works|walked|hers|his)\b/,
  /\b(?:hers|his|theirs) (?:was|went|lasted|took)\b/,
];

const ANOTHER: readonly RegExp[] = [
  ...SOMEBODY_ELSES,
  // Another interview of the member's own.
  /\b(?:last|previous|earlier|first|next|usual|past|old) (?:interviews?|one|ones|place|places|job|employer|company|loops?|time) (?:i|was|were|they|where|had|she|he|in|at|with|a|never|we)\b/,
  // "The other one never looked up" is the second interviewer; "the other one was at the bank" is not.
  /\bother (?:interviews?|ones|places?|jobs?|employers?|company|one (?:i|was (?:at|in|for|a)|where|in|at|with|we))\b/,
  /\b(?:last|another|different|previous) (?:interview|employer|company)\b/,
  /\b(?:last (?:year|month|summer|spring|autumn|winter|january|june|july)|years ago|months ago|back in (?:19|20)\d\d|when i interviewed (?:at|for|people|myself)|the one at the|at my (?:current|old|last|previous)|the (?:school|firm|place|company|bank|shop) before this)\b/,
  /\b(?:normally|usually|generally|in general|in my experience|as a rule|most places|some places|other places|these days|every job ad|they all say)\b/,
  // Wished for, feared or still to come.
  /\b(?:i wish|i hope|i'd hoped|hopefully|i was hoping|i'm hoping|fingers crossed|would have (?:been|liked|loved|had)|would've|i'd have (?:liked|loved|been|stayed)|wouldn't mind|in a perfect world|ideally|i'd dreaded|i dread|if they (?:ask|call|want|like|offer|drag|don't|say|ring|do)|if i get|if i'd|if they'd|if he'd|if she'd|if they had|if the next|what i want|i might|i need to|i should|remind me|how do i|how long should|should i|shall i|do i (?:tell|send|need|email|call|write|look)|do you|does it|would you|is it (?:a|bad|weird|normal|me|ok|okay|too|just)|is that|are they|what do you|what does it|can you|could you)\b/,
];

/** Read or heard, not seen. */
const HEARSAY: readonly RegExp[] = [
  /\b(?:glassdoor|the (?:job )?(?:ad|advert|post|posting|listing|website|careers page) (?:says|said|promises|promised|goes|mentions|mentioned)|reviews say|i read that|i've read|on reddit|the internet says|on (?:their|the) (?:site|website))\b/,
  /\b(?:agency recruiter told|my recruiter|recruiter told me about|the recruiter had told)\b/,
];

/** Says whether a sentence is about another interview, a wish, a question or hearsay. */
export function isElsewhere(plain: string): boolean {
  return isAnother(plain) || HEARSAY.some((mark) => mark.test(plain));
}

/** The same without hearsay: what an advertisement says of this interview is about this one. */
export function isAnother(plain: string): boolean {
  return ANOTHER.some((mark) => mark.test(plain));
}

/** Says whether a stretch tells of somebody else's interview. */
export function isSomebodyElses(stretch: string): boolean {
  const plain = stretch.replaceAll("’", "'").toLowerCase();
  return SOMEBODY_ELSES.some((mark) => mark.test(plain));
}

/** Delays and sounds that say nothing about anyone's interest. */
const HARMLESS =
  /\b(?:(?:fire|smoke) (?:alarm|drill|bell)|wi-?fi|connection|internet|power cut|(?<!\bi (?:\w+ )?)(?:froze|frozen)|lag(?:ged|gy)?|bandwidth|traffic|roadworks|started late|late starting|turned up \d+ ?min(?:ute)?s? late|i (?:was|turned up|got there|arrived) (?:\w+ ){0,3}late|needed the room|room was (?:booked|needed)|same for (?:everyone|every candidate))\b/;

/** Says whether a harmless cause is given for time lost or gained. */
export function isHarmless(plain: string): boolean {
  return HARMLESS.test(plain);
}

const MINE_FIRST = /^[^\p{L}]*(?:and |but |so )?(?:i|i'm|i'd|i've|my)\b/u;
const SOMEBODY =
  /\b(?:he|she|they|him|hers?|them|his|theirs?|we|us|our|you|it|interviewers?|managers?|boss|both|every(?:one|body)|no(?:body| one)|some(?:body|one)|one|two|panel|recruiters?|guys?|lady|ladies|wom[ae]n|m[ae]n|chef|directors?|owner|lead|head|who|chair|people|person|team|room|faces?|eyes|smiles)\b|[\p{L},] \p{Lu}\p{Ll}/u;

/** Says whether a stretch tells of nobody but the member ("I smiled a lot"): no praise for the other side is in it. */
export function isOwnDoing(stretch: string): boolean {
  const plain = stretch.replaceAll("’", "'").replaceAll(/\bI\b/g, "i");
  return MINE_FIRST.test(plain.toLowerCase()) && !SOMEBODY.test(plain);
}
