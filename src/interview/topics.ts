/** What a member asks about, or tells, while nothing is asked of them. */
export type Topic =
  | "thanks"
  | "private"
  | "about"
  | "begin"
  | "called_off"
  | "how_much"
  | "what_for"
  | "add"
  | "sent"
  | "mail"
  | "reading"
  | "reminders"
  | "details"
  | "stop"
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
    "private",
    /\b(?:confidential|anonymous|private|(?:who|can (?:anyone|anybody|somebody|someone|my (?:boss|employer|manager|company)|they|others|admins?|the admins?)) (?:else )?(?:can |could |will )?(?:see|sees|read|reads|know|access)|(?:is (?:it|this)|are you) (?:safe|secure)|(?:my|this) data|gdpr|share (?:this|it|what i))\b/,
  ],
  [
    "about",
    /\b(?:(?:who|what) are you|are you (?:a |an )?(?:bot|human|person|real|robot|ai|chatgpt|there)|how does (?:this|it) work|what (?:is|'s) this|what(?:'s| is) afterword|what do you do)\b|^(?:please )?(?:help me|i need (?:some )?help|can you help(?: me)?|can we (?:talk|chat))\W*$/,
  ],
  [
    "begin",
    /^(?:(?:hi|hey|ok|so|please)[, ]+)*(?:(?:can|could|may) (?:i|we)|let me|let's|i (?:want|need|would like|'d like)(?: to)?|i'd like to) (?:just )?(?:tell you|talk(?: to you)?|debrief|go over|discuss|review|vent)\b(?: (?:about|over|with you|my|the|an|a|it|interview|today|from|how|went|job|this|morning|yesterday|one)\b)*\W*$/,
  ],
  [
    "called_off",
    /\binterview(?: \w+)? (?:got |was |has been |is |'s )?(?:just )?(?:cancell?ed|postponed|rescheduled|called off|moved|pushed back)\b|\b(?:cancell?ed|postponed|rescheduled|called off|moved|pushed back)(?: on)? (?:my|the|our) interview\b|\b(?:didn't (?:go|make it|turn up|show up)|missed|couldn't (?:go|make it)|skipped)(?: to)? (?:my|the|our) interview\b/,
  ],
  [
    "how_much",
    /\bhow (?:long (?:will|does|is|would) (?:this|that|it) (?:all )?(?:take|going to take)|many (?:more )?questions|much (?:more|longer|is left))\b|\b(?:are we|is it) (?:nearly |almost )?(?:done|finished|there yet)\b/,
  ],
  [
    "what_for",
    /\bwhy (?:do|are|did|would) you (?:ask|asking|need|want|wanna|have to)\b|\bwhat (?:do you need|is|'s) (?:that|this|it) for\b|^why (?:that|this)\b/,
  ],
  [
    "stop",
    /^(?:please )?(?:unsubscribe|opt ?out|stop (?:messaging|writing|contacting|texting) me|leave me alone|no more messages)\W*$/,
  ],
  [
    "add",
    /^(?:i (?:just )?forgot to (?:say|mention|tell|add)|oh,? and |also[,:] |add(?:ing)?[,:] |one more thing|i should (?:add|have said|mention))/,
  ],
  ["sent", /\bi(?:'ve| have)? (?:just |already )?(?:sent|emailed|mailed) (?:it|the|that|them|her|him|my)\b/],
  [
    "mail",
    /\b(?:show|see|change|edit|redo|rewrite|find|open|shorten|where is|where's)\b.{0,24}\b(?:e-?mail|draft|thank ?-?you(?: note)?)\b/,
  ],
  [
    "reading",
    /\b(?:(?:see|show|open|read) (?:me )?(?:my|the|that) (?:reading|card|results?|summary|interview)|how (?:was i|did i do|did it look|did i seem)|was (?:it|that) (?:good|bad|ok(?:ay)?)|what did you (?:say|read|think)|my reading)\b/,
  ],
  ["reminders", /\b(?:remind(?:er|ers|ing)?|nudges?|notify|notifications?)\b/],
  [
    "details",
    /^my (?:name|e-?mail(?: address)?|phone(?: number)?|number) is\b|\bchange my (?:name|e-?mail|phone|number|details|time ?zone)\b|\bmy time ?zone\b/,
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

/** More than this is told, not asked. */
export const MOST_WORDS = 40;

export const straight = (said: string): string =>
  said.toLowerCase().replace(/[’‘]/g, "'").replace(/\s+/g, " ").trim();
export const wordsIn = (plain: string): number => plain.split(" ").length;
