import { employerIn } from "./story/employer.ts";
import { readBeside } from "./story/read-story.ts";

/** What a member asks about, or tells, while nothing is asked of them. */
export type Topic =
  | "thanks"
  | "wrong"
  | "salary"
  | "notice"
  | "paper"
  | "falls_through"
  | "decide"
  | "start"
  | "others"
  | "reply"
  | "why"
  | "again"
  | "wait"
  | "chances"
  | "prepare"
  | "nerves"
  | "news"
  | "next"
  | "glad"
  | "sad";

/** The first that fits is meant: what is narrow stands before what is wide. */
const TOPICS: readonly (readonly [Topic, RegExp])[] = [
  [
    "thanks",
    /^(?:(?:ok(?:ay)?|great|cool|perfect|nice|awesome|lovely|brilliant|good|got it|sure|alright|will do|good to know|that(?:'s| is| was)? (?:great|good|helpful|helped|useful|all)|thanks?|thank you|thx|ty|cheers|bye|goodbye|good ?night|see you|appreciate (?:it|that|you)|you(?:'re| are) (?:great|the best|awesome)|so much|very much|a lot|for (?:everything|that|your help|the help|all)|then|me|it|that|this|i|all|helped|really|for now|so|and|again|later)[\s,.!:)]*)+$/,
  ],
  [
    "wrong",
    /\b(?:discriminat\w+|illegal|unlawful|is (?:that|it|this) (?:legal|allowed)|lawyer|sue|because (?:of my|i(?:'m| am) (?:too old|old|a woman|pregnant|black|foreign|disabled|gay|trans))|because i(?:'m| am) \d\d)\b/,
  ],
  [
    "salary",
    /\b(?:negotiat\w+|salar(?:y|ies)|pay rise|raise|compensation|counter ?-?offer\w*|low ?ball\w*|more money|bonus|benefits|wages?|(?:the|their|my) pay|pay is|holidays?|vacation days|equity|stock options|sign-?on|market rate|how much (?:should|can|do|could) i (?:ask|say|want)|\d{2,3} ?k)\b/,
  ],
  [
    "notice",
    /\b(?:(?:give|hand(?:ed)? in|giving|put in|handing in) (?:my |in my )?(?:notice|resignation)|(?:quit|leave|resign from) my (?:\w+ )?job|resign|notice period)\b/,
  ],
  [
    "falls_through",
    /\b(?:fall(?:s|en)? through|(?:take|taken|pull|pulled|withdraw|withdrawn|rescind\w*|cancel\w*|revoke\w*|lose)\b.{0,16}\boffer|they\b.{0,20}\btake it back|back out on me|offer (?:safe|certain|binding)|(?:is|are) (?:it|the job|this) (?:safe|certain|binding|really mine|mine now|definite)|can they still)\b/,
  ],
  [
    "paper",
    /\b(?:contracts?|in writing|written offer|offer letter|paper ?work|background check|reference check|references?|non-?compete|probation\w*|clause|small print|what (?:should|do) i (?:check|look for))\b/,
  ],
  [
    "again",
    /\b(?:(?:apply|applying|try|trying|ask|write) (?:there |to them |them )?again|re-?apply|second chance|change (?:their|her|his) minds?|chang(?:e|ed|ing) my mind|(?:take|taking) (?:it|that|this) back|undo (?:it|that|this)|regret\w*|keep (?:my|me) (?:cv|resume|on file|in mind)|stay in touch|keep in touch|another (?:role|job|position) there|different (?:role|job|team) there)\b/,
  ],
  [
    "decide",
    /\b(?:(?:should|shall|do) i (?:take|accept|decline|say yes|say no|turn)|(?:take|accept|decline) (?:it|the (?:offer|job))|more time|buy time|extend|stall|extension|time to (?:think|decide)|deadline|decide|decision|two offers|another offer|other offers?|better offer|which (?:one|offer|job)|not sure (?:i|if i) want|second thoughts)\b/,
  ],
  [
    "start",
    /\b(?:first day|start date|when (?:do|will|can|should) i start|start(?:ing)? (?:on|in|next)|onboarding|what (?:do|should) i bring)\b/,
  ],
  [
    "others",
    /\b(?:keep (?:applying|looking|searching|interviewing)|stop (?:applying|looking|searching)|other (?:applications?|interviews?|employers?|companies|places)|still (?:apply|look|interview)|apply elsewhere|tell the others)\b/,
  ],
  [
    "why",
    /\b(?:why (?:did|do|didn't|don't|would|was|wasn't|not|me|am|are|is|won't|haven't|can't)\b|why$|what did i do wrong|what (?:was|went) wrong|did i do (?:something|anything) wrong|my fault|feedback|the reason|what (?:could|should) i have done|learn from|do (?:it )?better|where did i go wrong|rude (?:of|that))/,
  ],
  [
    "reply",
    /\b(?:(?:should|shall|can|could|do|must|may|how (?:do|should|can|would)|what (?:do|should|can)) i (?:have to |need to |even |just |still |really )?(?:re-?ply|answer|write|respond|say|tell|thank|e-?mail|call|ring|phone|contact|reach out|message|follow up|explain|send|let (?:them|him|her))|can you write|acceptance (?:e-?mail|letter)|thank ?-?you (?:note|e-?mail|letter|card)|follow(?:ing)? ?-?up|check(?:ing)? ?-?in)\b/,
  ],
  [
    "wait",
    /\b(?:how long|when (?:will|should|do|can|could) (?:they|i (?:hear|expect|get))|still waiting|keep waiting|waiting|is (?:it|that|this) normal|ghost\w*|no (?:answer|reply|response|word|news)|does (?:silence|no answer) mean|never (?:answer|reply|write)|give up on)\b/,
  ],
  [
    "chances",
    /\b(?:chances?|odds|how likely|likely|will i get|am i (?:going to|gonna) get|does (?:that|this|it) mean|(?:a )?good sign|bad sign|do you think|did i get|looking good|how many (?:others|people|candidates))\b/,
  ],
  [
    "prepare",
    /\b(?:prepar\w+|prep|get ready|practi[sc]e|what (?:will|do|might|could|are|would) they (?:ask|going|look|want)|questions? (?:to|should|can|could|do) |should i ask|what (?:do|should|can) i (?:ask|wear|bring|expect|read|study|research)|wear|dress|presentation|case study|assessment|who (?:will|is going to) (?:be there|interview)|should i bring|tips|next (?:interview|round))\b/,
  ],
  [
    "nerves",
    /\b(?:nervous|anxious|anxiety|scared|afraid|worried|stress\w*|panick?\w*|overwhelmed|imposter)\b/,
  ],
  [
    "news",
    /\bthey(?:'ve| have)? (?:just |finally )?(?:called|rang|wrote|written|answered|replied|e-?mailed|texted|contacted|got back|reached out|came back|asked me to|offered me|want me to)\b/,
  ],
  [
    "next",
    /\b(?:what(?:'s| is)? next|what now|now what|next steps?|what (?:do|should|can|would|shall) (?:i|we|you) (?:do|recommend|suggest|advise)|what happens|what to do|where do i go|how (?:do|should|can) i (?:proceed|go on|move on|continue|handle|deal)|help me|any (?:advice|ideas?|help)|advice|i need help|can you help)\b/,
  ],
  [
    "glad",
    /\b(?:happy|excited|thrilled|relieved|over the moon|can(?:'t| not) believe|so good|yay|woo+hoo+|amazing|proud|celebrat\w+|best day|finally)\b/,
  ],
  [
    "sad",
    /\b(?:sad|guilty|disappoint\w+|sucks?|gutted|angry|mad|furious|annoy\w+|frustrat\w+|upset|unfair|hurts?|tired|exhausted|fed up|demotivat\w+|hopeless|bummed|devastated|awful|terrible|shit|crap|ugh|hate|feel (?:bad|down|low|stupid|like)|miserable|lonely|ashamed|embarrass\w+)\b/,
  ],
];

/** What these words are about, where that is something we know of. */
export function topicIn(said: string): Topic | undefined {
  const plain = straight(said);
  return wordsIn(plain) > MOST_WORDS ? undefined : TOPICS.find(([, words]) => words.test(plain))?.[0];
}

const ASKS =
  /^(?:(?:so|and|but|hi|hey|hello|ok|okay|well|um|please|sorry)[, ]+)*(?:what|how|why|when|where|who|which|should|shall|can|could|do|does|did|is|are|am|will|would|may|any (?:tips|advice|ideas?))\b/;

/** Whether somebody asks rather than tells. */
export function isAsking(said: string): boolean {
  const plain = straight(said);
  return wordsIn(plain) <= MOST_WORDS && (plain.endsWith("?") || ASKS.test(plain));
}

/** Whether somebody asks about their own lot, of something we know of: nobody who turned them down would. */
export function asksOfOwn(said: string): boolean {
  const plain = straight(said);
  return (
    /^why\b|\b(?:i|me|my|what (?:now|next))\b/.test(plain) &&
    !/\byou/.test(plain) &&
    isAsking(said) &&
    topicIn(said) !== undefined
  );
}

/** Whether somebody says when a round will be, rather than when they will hear. */
export const namesRound = (said: string): boolean =>
  /\b(?:it(?:'s| is|'ll be| will be)|interview|round|scheduled|booked|set (?:it )?for|we meet)\b/.test(
    straight(said),
  ) && !/\b(?:hear|tell|told|answer|decide|know|let me)\b/.test(straight(said));

/** More than this is told, not asked. */
const MOST_WORDS = 40;
/** Fewer say too little for what is read in them to be a story. */
const FEWEST_TOLD = 12;

const OWN_INTERVIEW =
  /\b(?:(?:i|we)(?:'ve| have)? (?:just |already |also |now |finally )*(?:had|did|finished|came out of|walked out of|got out of|got back from|was in|was at|went to|sat|bombed|nailed|messed up) (?:[\w'-]+ ){0,5}?(?:interview|screen|screening|round|panel|assessment cent(?:er|re))|interviewers?|(?:interview|screen|round|panel|it all|it) (?:itself )?(?:went|was (?:at|with|on|yesterday|today))|interviewed (?:me|with|at|for)|my interview (?:at|with|today|yesterday|this))\b/;

/** Whether these words tell of an interview there was. */
export function tellsInterview(said: string): boolean {
  const plain = straight(said);
  if (OWN_INTERVIEW.test(plain)) return true;
  if (wordsIn(plain) < FEWEST_TOLD) return false;
  const { signs, context, employer } = readBeside(said);
  return signs.length + context.length + employer.length > 0;
}

const ANOTHER =
  /^[^.!?]{0,30}?\b(?:had|did|finished|done with|(?:came|come|got|walked) (?:out of|back from))(?: [\w'-]+){0,2}? (?:another|a (?:second|different|new)|one more|my (?:second|other|next)) (?:[\w-]+ ){0,2}?interview\b(?![^.!?]*\b(?:before|earlier|previous(?:ly)?|last (?:week|month|year)|once|ago|there)\b)/;

/** Whether these words tell of an interview there was beside the one that is being told: where, and how it went. */
export function tellsAnother(said: string): boolean {
  const plain = straight(said);
  return wordsIn(plain) >= FEWEST_TOLD && ANOTHER.test(plain) && employerIn(said).company !== undefined;
}

const straight = (said: string): string =>
  said.toLowerCase().replace(/[’‘]/g, "'").replace(/\s+/g, " ").trim();
const wordsIn = (plain: string): number => plain.split(" ").length;
