import type { SignName } from "../signs.ts";

/**
 * The words of short answers, which mean something only under the question that was asked. Every pattern reads small
 * letters with straight quotes and "n't" whole. Source of every row: our judgement, kept where it held on answers
 * written for this project.
 */

/** How much or how well, said and nothing else: "a lot", "meh". */
export const DEGREES = {
  much: /^(?:(?:quite|such|really|honestly|actually|oh) )?(?:(?:an? )?(?:whole )?lots?|loads|tons|heaps|plenty|masses|(?:quite|a fair|a good) (?:an? )?(?:bit|lot|amount|while|few)|good amount|a good deal|everything|all of it|more than (?:enough|i|we)(?: \w+)*|so much|very much|too much)(?: and (?:a lot|lots|more|loads))*(?: (?:of|about|more|actually|in fact).*)?$/,
  little:
    /^(?:(?:really|honestly|actually|just|only|but|very) )*(?:(?:not|n't) (?:that |very |too |so |all that )?(?:much|a lot|lots|a great deal|many|enough|a whole lot)|hardly(?: (?:anything|at all|any|much|a thing))?|barely(?: (?:anything|at all|any))?|scarcely(?: anything)?|next to nothing|almost nothing|close to nothing|(?:very |so |too )?(?:little|few)|minimal(?:ly)?|the (?:bare )?minimum|(?:only )?the basics|bare minimum)(?: (?:of|about|really|at all|tbh|in the way of).*)?$/,
  none: /^(?:(?:absolutely|literally|pretty much|just|basically) )?(?:nothing(?: (?:at all|really|much|special|was said|said|whatsoever|specific|concrete))?|none(?: at all)?|nada|zero|zilch|zip|nil|crickets|(?:sod|bugger|naff) all|not really at all|not? (?:at all|a (?:thing|word|bit|single (?:thing|word)))|never|not once|not even (?:a bit|once))$/,
  some: /^(?:(?:just|only|maybe|quite|yes|yeah) )?(?:kind ?of|kinda|sort ?of|sorta|(?:just )?(?:a )?(?:tiny |little |wee )?bit(?: at the (?:end|start|beginning))?|a (?:little|tad)|some(?:what)?|some of it|enough|(?:ok(?:ay)?|fine|good|alright)[- ]?ish|some bits?|to (?:some|a certain) (?:extent|degree)|part(?:ly|ially|s of it)|more or less|half(?: and half)?|halfway|medium|in ?between|50[ /-]?50|briefly|a (?:few|couple)(?: of (?:things|bits|words))?|here and there|now and then|on and off|off and on|up and down|hit and miss|so-?so|meh|mixed|average|decent(?:ly)?|middling|moderate(?:ly)?|passable|neutral|could be better|could have been (?:better|worse)|not (?:too |so |that )?bad(?: not (?:great|amazing|good))?|not (?:good|great) not bad|nothing special|(?:it )?depends|bit of both|both|varied|mostly|mainly)(?: (?:of|about) .*)?$/,
  well: /^(?:(?:it was|was|were|very|really|so|super|pretty|quite|just|absolutely|truly|surprisingly|unexpectedly|actually|all) )*(?:good|well|great|brilliant(?:ly)?|excellent|amazing(?:ly)?|fantastic(?:ally)?|lovely|perfect(?:ly)?|nice(?:ly)?|smooth(?:ly)?|awesome|wonderful(?:ly)?|positive(?:ly)?|warm(?:ly)?|friendly|easy|easily|happily|superb|spot on|top|super|better than (?:i )?(?:expected|thought|hoped))(?: (?:indeed|actually|enough))?$/,
  badly:
    /^(?:(?:it was|was|were|very|really|so|super|pretty|quite|just|a bit|bit|rather|kinda|absolutely) )*(?:bad(?:ly)?|poor(?:ly)?|terrible|terribly|awful(?:ly)?|horrible|rubbish|rough|disappointing|negative(?:ly)?|not (?:very |so |too |that |really )?(?:good|well|great|positive(?:ly)?|nice(?:ly)?)|could(?:n't| not) be worse)$/,
  fine: /^(?:(?:it was|was|were|all|just|yeah|pretty|quite) )*(?:fine|ok(?:ay)?|alright|all right|normal(?:ly)?|as expected|reasonable|reasonably|no (?:problems?|issues?|complaints?))(?: (?:i (?:guess|think|suppose)|really|enough))?$/,
  very: /^(?:(?:yes|yeah|oh) )?(?:very|super|extremely|totally|completely|fully|entirely|absolutely|100 ?%?|hundred percent|really|so|quite|pretty|highly|incredibly)(?: (?:very|so|much|much so|present|deep(?:ly)?|engaged|attentive|it))?$/,
  notVery:
    /^(?:not|n't) (?:very|so|too|really|that|particularly|especially|super|all that|overly)(?: much)?$/,
} as const;

export type Degree = keyof typeof DEGREES;

export type Polarity = "positive" | "negative" | "mixed" | "na";

/** What is meant by each degree where a sign says nothing else. */
export const MEANS: Readonly<Record<Degree, Polarity>> = {
  much: "positive",
  little: "negative",
  none: "negative",
  some: "mixed",
  well: "positive",
  badly: "negative",
  fine: "mixed",
  very: "positive",
  notVery: "negative",
};

/** What changed on the way is in between, under any question. */
export const CHANGED =
  /\bat first\b.*\b(?:then|but|later|by the end|after)\b|\b(?:start(?:ed)?|began|first half)\b.*\b(?:but|then)\b.*\b(?:end|warm(?:ed|er)|better|worse|later|got|became|after|half|towards)\b/;

interface Words {
  /** What "yes" and "no" say, where the question can be answered so. */
  readonly yes?: Polarity;
  readonly no?: Polarity;
  /** Degrees that mean something else here, or (`null`) nothing that could be known. */
  readonly degrees?: Readonly<Partial<Record<Degree, Polarity | null>>>;
  readonly na: RegExp;
  readonly positive: RegExp;
  readonly negative: RegExp;
  readonly mixed?: RegExp;
  /** What counts only where nothing else was found. */
  readonly otherwise?: readonly [RegExp, Polarity];
}

const BY_PHONE =
  "(?:(?:by|via|over the|on the|just a|only a) (?:tele)?phone|phone (?:call|screen|interview|chat))";
const NOT_REACHED =
  "(?:we |they |it )?(?:did|do|have|has|had)n't (?:(?:really|even|actually) )?(?:get|got|come|gotten) (?:to (?:that|it|this)|that far|round to (?:it|that)|up)|(?:never|not) (?:came|come|got) (?:up|to (?:it|that))";

export const WORDS: Readonly<Record<SignName, Words>> = {
  engagement: {
    yes: "positive",
    no: "negative",
    degrees: { much: null, little: null, none: "negative", fine: "mixed" },
    na: new RegExp(
      `\\b(?:${BY_PHONE}|(?:no|without|off|had (?:the|their|his|her)|(?:the(?:ir|re)?|his|her)) cam(?:era)?s?\\b(?: (?:was|were))?(?: off)?|cam(?:era)?s? off|(?:could|can)n't (?:really )?see (?:them|him|her|anyone|anybody|their)|never saw (?:them|him|her)|audio(?: only| call)|no video|voice only|not visible|pre-?recorded|one-?way)\\b`,
    ),
    positive:
      /\b(?:present|attentive(?:ly)?|engaged|engaging|focus(?:s?ed)?|interested|into it|invested|eye ?contact|eyes on me|leaning in|leaned in|leant in|listen(?:ed|ing|s)?|nodd(?:ed|ing)|nods|with me|all there|paying attention|paid attention|(?:full|complete|undivided|whole|all (?:the|their|his|her)) attention|took (?:\w+ )?notes|(?:taking|making|made) (?:\w+ )?notes|curious|switched on|laptop (?:shut|closed)|phone away|follow(?:ed|ing) (?:along|every)|hooked|responsive|eager|enthusiastic|on the ball|dialled in|watching me|facing me|hung on|tuned in|locked in|keen|alert|asked me to (?:carry|go) on)\b/,
    negative:
      /\b(?:elsewhere|somewhere else|distract(?:ed|ing)|bored|boring|asleep|sleepy|tired|yawn(?:ed|ing|s)?|absent(?:[- ]minded)?|zoned out|checked out|switched off|glazed|blank|fidget(?:y|ing|ed)|preoccupied|half listening|through the motions|(?:talking )?to a (?:brick )?wall|doodling|drift(?:ed|ing) off|disengaged|uninterested|disinterested|closed(?:[- ]off)?|typing|texting|scrolling|multi-?tasking|(?:on|at|check(?:ed|ing)|look(?:ed|ing) at|glanc(?:ed|ing) at) (?:his|her|their|the|there)(?: own)?(?: \w+)? (?:phones?|watch(?:es)?|clock|screens?|laptops?|emails?|mobiles?)|(?:took|answer(?:ed|ing)) (?:\w+ )?(?:calls?|phone)|repl(?:y|ying|ied) to|slack|look(?:ed|ing) (?:away|out|down|around|elsewhere|somewhere)|star(?:ed|ing) (?:out|at the)|read(?:ing)? (?:her|his|their) (?:papers?|emails?|notes)|mind (?:was )?elsewhere|not there|in a hurry|cold)\b/,
    mixed:
      /\bone (?:of them )?(?:was|yes|more|did)\b.*\b(?:other|second)\b|\b(?:some|half) of (?:them|the time)\b|\bsometimes\b/,
  },
  rapport: {
    degrees: {
      much: null,
      little: "negative",
      none: "negative",
      very: null,
      notVery: "negative",
      fine: "mixed",
    },
    na: /\b(?:recorded|one-?way|no (?:room|time|space|chance) for (?:it|that|any|chat)|(?:was|is)n't (?:really )?a (?:conversation|talk|chat)|not (?:really )?a (?:conversation|talk|chat)|robot|(?:an? )?ai interview)\b/,
    positive:
      /\b(?:flow(?:ed|ing|s)?|natural(?:ly)?|easy|easily|smooth(?:ly)?|comfortable|comfy|comfortably|relax(?:ed|ing)|laugh(?:ed|ing|s)?|jok(?:ed|es|ing)|clicked|got (?:on|along)|get (?:on|along)|getting (?:on|along)|friendly|warm(?:ly)?|chatty|both ways|two[- ]way|back and forth|like (?:chatting|talking|speaking)|bond(?:ed)?|banter|vibe[ds]?|good (?:chat|vibes?|conversation|energy)|lovely|nice|connected|chemistry|on the same (?:page|wavelength)|fun|pleasant|at ease|great|casual|wonderful|enjoy(?:ed|able)|open|hit it off|effortless(?:ly)?|chill(?:ed)?|laid[- ]back|in common|charming|sweet|welcoming|put me at ease|chatted|like a (?:chat|conversation))\b/,
    negative:
      /\b(?:awkward(?:ly)?|stiff|one[- ]sided|cold(?:ly)?|forced|formal|tense|silen(?:ces?|t)|dry|robotic|interrogat(?:ion|ed|ing)|interrupt(?:ed|ing|s)?|weird|uncomfortable|stilted|strained|distant|hostile|rude|hard (?:work|going)|clunky|bumpy|talked over me|did all the talking|monologue|unfriendly|flat|on edge|intimidating|abrupt|blunt|curt|businesslike|to a (?:brick )?wall|(?:did)n't (?:gel|click|laugh|smile|connect)|dragged|painful|frosty|icy|scripted|wooden|slow|quiet|boring|no (?:chemistry|connection|small ?talk|rapport|flow)|one word answers|like pulling teeth)\b/,
    mixed: /\bin parts\b|\bat times\b/,
  },
  length: {
    degrees: {
      much: null,
      little: null,
      none: null,
      some: null,
      well: "positive",
      badly: null,
      very: null,
      notVery: null,
      fine: "positive",
    },
    na: /\b(?:(?:no|any|a) (?:set |fixed |planned )?(?:time|length|duration|plan|end) (?:was |were )?(?:set|given|planned|fixed|agreed|said)?(?!\S)|(?:never|did(?:n't| not)|nobody|no one) (?:actually |really )?(?:said|say|told|tell|mention(?:ed)?|gave|give|set|plan(?:ned)?)\b.*|(?:was|were)n't (?:told|given|planned|set)|no (?:idea|clue) (?:what|how long).*|open[- ]ended|(?:no|wasn't a) (?:set|planned|fixed) (?:time|length|slot)|nothing (?:was )?(?:planned|set|said)|don't know (?:what|how long).*)/,
    positive:
      /\b(?:over|over-?r[au]n(?:ning)?|longer|more than (?:planned|expected|they said|an hour)|extended|extra|(?:bang|spot|right|dead|smack) on|on (?:time|the dot|schedule|point)|as (?:planned|expected|scheduled|promised|agreed|they said|advertised|booked|told)|exact(?:ly)?|to the minute|full(?: (?:time|hour|slot|length))?|(?:used|had|got|took|given|gave me|for) (?:up )?the (?:whole|entire) (?:time|hour|slot|thing|lot)|(?:whole|entire) (?:hour|slot)|same(?: as (?:planned|they said|expected))?|double|twice|just right|about right|perfect|all of it|to plan|past (?:the )?(?:time|end|hour)|ended up (?:at |being )?(?:an hour|longer|talking)|stayed on|kept (?:going|talking)|lost track)\b/,
    negative:
      /\b(?:short(?:er|ened)?|cut (?:it |me |us |things )?(?:short|off|down)|rush(?:ed|ing)?|hurr(?:y|ied)|(?:ran|run|running) out of time|out of time|(?:out|over|done|finished|ended|wrapped up) (?:in|after|within) (?:only |just |about |like )*\d+|half(?! (?:past|an hour|one|two|\d))|quick(?:er|ly)?|early|earlier|less(?: than)?|(?:under|below) (?:the )?(?:time|plan)|abrupt(?:ly)?|brief(?:er)?|(?:did|was)n't (?:last|even)|only \d+|just \d+|barely \d+)\b/,
    mixed:
      /\b(?:few|couple(?: of)?|\d|one|two|three|five) (?:min(?:ute)?s?|mins) (?:under|short|less|early)\b/,
  },
  introductions: {
    yes: "positive",
    no: "negative",
    degrees: { little: null, notVery: "negative", very: null, fine: null, well: null, badly: null },
    na: new RegExp(
      `\\b(?:(?:on|over|via|by|was) (?:zoom|teams|video|skype|phone)|zoom|online|(?:just )?a (?:video|zoom|teams) (?:call|chat)|(?:with|just|only) one person|remote(?:ly)?|virtual(?:ly)?|video ?call|${BY_PHONE}|(?:was|were)n't (?:meant|supposed|expect(?:ed|ing)|planned|anyone|on the plan|any(?:body|one)|part)|(?:nobody|no one|no-one|nothing|none) (?:else |other )?(?:was |were )?(?:to (?:meet|be)|supposed|meant|planned|expected|there|else)|nobody else|no one else|not (?:planned|expected|applicable|that (?:kind|sort|type))|just (?:the (?:two|one)|one|us|me and|him|her|the \\p{L}+ (?:manager|guy|lady|woman|man))|only (?:the )?one|as expected|no (?:tour|one|intros?|introductions?) (?:was |were )?(?:planned|expected|to be))\\b`,
      "u",
    ),
    positive:
      /\b(?:met (?:\d+ )?(?:the|people|everyone|everybody|all|a (?:few|lot|couple)|some|several|two|three|four|lots|most|people|with|his|her|their|my|them)|(?:got|had|gave (?:me|us)|given|did|with|quick|little|short|full|mini|nice|whole) (?:an? )?(?:\w+ )?(?:tour|look|walk|intro(?:duction)?s?)|tour of|show(?:ed|n|ing) (?:me |us )?(?:round|around|the|my|all|everything|where|about)|(?:walk(?:ed)?|took|taken|led) (?:me |us )?(?:round|around|through|over|across)|introduc(?:ed|ing) (?:me|to|everyone|us)|said (?:hi|hello) to|every(?:one|body)|all (?:of them|three|four|two|five|both)|both of them|tour|saw the (?:\w+ )?(?:office|floor|shop|kitchen|ward|site|place|store|workshop|building|lab|warehouse)|shook hands with|lunch with)\b/,
    negative:
      /\b(?:miss(?:ed|ing)|(?:did|could|was|were|would)n't (?:\w+ )?(?:meet|show|turn|come|get|there|make|join|see|happen|able|available|around)|(?:never|not) (?:\w+ )?(?:met|came|showed|turned up|joined|appeared|happened|did|got|there)|no[- ]?show(?:s|ed)?|off sick|(?:was|were|is|called in) (?:\w+ )?(?:sick|ill|absent|away|busy|off|late|on holiday)|skipped|cancell?ed|next time|promised|(?:meant|supposed) to (?:meet|join|see|be|get|have|come)|no tour|not (?:every(?:one|body)|all)|didn't)\b/,
    mixed:
      /\b(?:some|half|most|part|only two) of (?:them|the|it)|\b(?:one|two|three) (?:out )?of (?:the )?(?:two|three|four|five|\d)|\bsome yes\b/,
  },
  company_info: {
    no: "negative",
    na: new RegExp(
      `\\b(?:${NOT_REACHED}|(?:i |we )?(?:already )?kn[eo]w (?:it all|everything|it|all that|all of it|most)(?: already)?|already (?:knew|know|had|worked)|(?:was|were)n't (?:the )?(?:topic|time|about that)|(?:in|from|at) the (?:first|last|previous) (?:round|interview|call)|not needed|no need|i work(?:ed)? there)\\b`,
    ),
    positive:
      /\b(?:(?:a |quite a )?lots?|loads|tons|plenty|detail(?:s|ed)?|in[- ]depth|depth|thorough(?:ly)?|specific(?:s|ally)?|explain(?:ed|s|ing)|describ(?:ed|ing)|walked (?:me|us) through|went (?:through|over|into)|(?:good|full|clear|great|nice|proper|long|decent) (?:overview|picture|idea|rundown|intro(?:duction)?|explanation|description|amount|presentation)|informative|open|transparent|everything|presentation|slides|well|answered everything|told me (?:about|all|how|what|exactly)|very clear|clear|talked (?:me )?(?:through|for|about)|the (?:team|rota|shifts?|clients?|targets|structure|roadmap))\b/,
    negative:
      /\b(?:vague(?:ly)?|generic|general|secretive|(?:very |so |too )?little|hardly|barely|nothing|not (?:much|a lot|very much|enough|that much)|(?:did|would|could)n't (?:\w+ ){0,2}(?:say|tell|explain|know|share|mention|give|go into|talk|describe|cover)|never (?:\w+ )?(?:told|said|explained|mentioned)|only (?:what|the|that|generic|general|basics|a)|just (?:what|the|general|basic|generic|a)|(?:what's|what is|same as) on (?:the|their)|job (?:ad|advert|description|spec)|website|brushed over|skim(?:med)?|i had to (?:ask|drag|pull)|basics?|unclear|evasive|superficial|buzzwords?|no (?:detail|details|info|information|idea))\b/,
    mixed: /\b(?:some|a (?:bit|little)|would have liked more|could have been more|not so much|enough to)\b/,
  },
  skills_depth: {
    no: "negative",
    na: new RegExp(
      `\\b(?:${NOT_REACHED}|(?:not|n't) (?:really )?(?:that|this|the|a) (?:kind|type|sort|technical|skills?|point|time)\\b.*|culture (?:chat|fit|round|interview)|(?:hr|recruiter|intro|screening|phone)(?: \\w+)? (?:screen|call|chat|round|interview)|screen only|too early|(?:just|more|only) (?:a |an |of a )?(?:intro|introduction|chat|informal|get to know|meet and greet|personality|culture|fit)\\b.*|informal chat)\\b`,
    ),
    positive:
      /\b(?:deep(?:ly|er)?|in[- ]depth|depth|thorough(?:ly)?|detail(?:s|ed)?|(?:follow(?:ed)?[- ]?ups?)|dug|digging|grill(?:ed|ing)|intens(?:e|ive|ively)|prob(?:ed|ing)|pok(?:ed|ing)|drill(?:ed|ing)|properly|every (?:line|bit|part|project|detail|job|aspect)|case(?: study)?|task|test(?:ed)?|whiteboard|live coding|coding|examples?|show (?:them|him|her)|technical questions|challeng(?:ed|ing)|tough|hard questions|pushed|exactly (?:what|how)|all over|nitty gritty|loads|plenty|a lot|lots|quite a bit)\b/,
    negative:
      /\b(?:surface|superficial(?:ly)?|shallow(?:ly)?|skim(?:med|ming)?|basics?|(?:tick(?:ed|ing)?[- ]?(?:the |of )?box(?:es)?)|generic|general|light(?:ly)?|scratched|vague|(?:did|could|was|were)n't (?:\w+ ){0,2}(?:ask|go|dig|care|test|seem|touch|bother|much|interested)|never (?:\w+ )?asked|barely|hardly|not (?:very|too|that|so|really|particularly|super) (?:deep|far|detailed|much|in depth)|glanced|just (?:read|the|asked|my|a|two|one|the usual)|only (?:read|the|asked|two|one|a|my|basic)|nothing technical|no (?:follow|technical|real|depth|detail|specific)\w*|standard questions|(?:a |one |two |three |\d )(?:few )?(?:\w+ )?questions|easy questions|brief(?:ly)?|little)\b/,
    mixed: /\b(?:medium|some(?: of it)?|moderately|partly|a few follow[- ]?ups?|kind of|sort of)\b/,
  },
  future: {
    yes: "positive",
    no: "negative",
    na: /\b(?:too (?:early|soon)|(?:temp(?:orary)?|short[- ]term|summer|seasonal|contract|agency|zero hours?)\b(?: \w+)*|\d+[- ](?:month|week)s?(?: \w+)?(?: contract| job| role)?|(?:was|is|are)n't relevant|not relevant|(?:just|only) (?:a |the )?(?:screen(?:ing)?|first (?:call|chat|round)|phone (?:screen|call)|hr)|first (?:call|round|chat) only)\b/,
    positive:
      /\b(?:they asked|(?:s?he|who) asked|asked me|goals?|train(?:ing)?|promot(?:ion|ions|ed|e)|progress(?:ion)?|grow(?:th|ing)?|path|career|long[- ]term|5 years|five years|development|becom(?:e|ing)|moves? up|ladder|qualifications?|interested|opportunit(?:y|ies)|brought it up|came up)\b/,
    negative:
      /\b(?:(?:did|do|does|was|were|would|could)n't(?: really| even| actually)? (?:\w+ ){0,2}(?:come|ask|talk|mention|discuss\w*|say|go|bring|seem|touch|cover|want|get)\w*|n't (?:come )?up|never (?:\w+ )?(?:came|asked|mentioned|talked|discussed|brought|come|said|touched|got)|nobody (?:asked|mentioned)|(?:no|not? any|isn't (?:any|much)|little|zero|not much) (?:\w+ )?(?:progression|growth|future|path|promotion|career|talk|mention|room)|not (?:mentioned|discussed|asked|a word|talked|covered|touched)|changed the subject|waved|brush(?:ed)?|dodged|avoid(?:ed)?|vague|laugh(?:ed)?|shrug(?:ged)?|dead[- ]end|only (?:talked|about|the (?:now|present|job|role))|skipped|ignored)\b/,
    mixed:
      /\b(?:brief(?:ly)?|a (?:bit|little)|only because i|in passing|kind of|sort of|vaguely|i had to (?:ask|bring))\b/,
    otherwise: [
      /\b(?:talk(?:ed|ing)?|spoke|discuss(?:ed|ing)?|mention(?:ed|s)?|explain(?:ed)?)\b/,
      "positive",
    ],
  },
  questions_welcomed: {
    degrees: { fine: "positive", much: null, little: "negative", none: null, very: "positive" },
    na: /\b(?:(?:i |we )?(?:did|do|had|have)n't (?:really |even |actually )?(?:have|had|got|ask|asked|prepare|think|any)\b(?: (?:to ask|any|one|much|questions?|none|anything|of any|some))*|(?:i )?(?:had|have|asked) (?:none|no(?:ne| questions?)?|nothing)\b|no questions|none|forgot (?:to ask|them|my|it)?|n't (?:\w+ ){0,4}prepar(?:e|ed|ing)|could(?:n't| not) think of (?:any|one|anything)|nothing to ask|(?:did|do)n't ask)\b/,
    positive:
      /\b(?:welcom(?:ed|ing|e)|answered(?: (?:all|everything|them|every|properly|both|well|fully|honestly|openly|it|my))?|answers? (?:all|everything)|proper(?:ly)?|honest(?:ly)?|open(?:ly)?|happ(?:y|ily)|pleased|glad|great question|good questions?|(?:took|had|made) (?:\w+ )?time|plenty of time|patient(?:ly)?|in detail|lots of detail|detail(?:ed|s)?|thorough(?:ly)?|well|positive(?:ly)?|warm(?:ly)?|lik(?:e|ed) (?:them|it|my|that)|loved|enjoyed|happy to|encourag(?:ed|ing)|interested|enthusiastic(?:ally)?|no problem|gladly|nice(?:ly)?|friendly|appreciated|impressed|clear(?:ly)?|helpful|kind(?:ly)?|fully|smil(?:ed|ing)|invited)\b/,
    negative:
      /\b(?:rush(?:ed|ing)|(?:ran|run|running) out of time|out of time|no time|only (?:had |got )?time for|dodg(?:ed|ing|y)|evad(?:ed|ing)|evasive|avoid(?:ed|ing)?|brush(?:ed)?(?: (?:off|aside|them|me))*|wav(?:ed|ing) (?:off|away|them)|ignored|cut (?:me |them )?(?:off|short)|(?:did|would|could|was|were)n't (?:\w+ ){0,2}(?:let|get|give|answer|allow|leave|seem|care|want|welcome|able|happy|know|invite|any|like|ask)\b.*|never (?:\w+ )?(?:asked|let|got|gave|invited|answered)|not (?:answered|allowed|welcome[d]?|given|invited)|no (?:chance|room|opportunity)|annoyed|irritated|impatient(?:ly)?|vague(?:ly)?|non[- ]answers?|short answers?|one[- ]word(?: answers?)?|bad(?:ly)?|poor(?:ly)?|cold(?:ly)?|defensive|watch|sigh(?:ed)?|rolled|talk about (?:this|that|it) later|later|dismiss(?:ed|ive)|skipped|awkward|weird|hurried|deflect(?:ed)?|half[- ]hearted|shrug(?:ged)?|laughed)\b/,
    mixed:
      /\bsome (?:of them|they|yes|were|was|well)\b|\bone (?:yes|well)\b|\bfirst one\b.*\bsecond\b|\bnot all\b/,
  },
  next_steps: {
    yes: "positive",
    no: "negative",
    degrees: { fine: null, well: null, very: null },
    na: /\b(?:(?:already|all) (?:knew|know|settled|clear|agreed|told|arranged|explained)|(?:clear|settled|agreed|arranged|known|told|explained|said) (?:before(?:hand)?|already|earlier|in advance|up ?front)|(?:knew|know) (?:that|it|them|all) already|in the (?:email|invite|invitation)|from the recruiter)\b/,
    positive:
      /\b(?:(?:by|on|before|until|next|this|within|in) (?:the )?(?:end of )?(?:\w+ )?(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|satur|sun)(?:day)?|(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|tonight|next (?:week|month|wk)|this week|end of (?:the |this |next )?(?:week|month|wk|day)|(?:with)?in (?:the next |about |a |\d+|one|two|three|few|couple|of|days?| |-)*(?:days?|weeks?|wks?|fortnight|months?)|\d+(?:-\d+)? (?:days?|weeks?|wks?)|(?:a |one |two |few |couple |of )+(?:days|weeks?|wks?)|fortnight|\d{1,2}(?:st|nd|rd|th)\b|\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*|(?:in |1st |first of |start )?(?:january|february|march|april|june|july|august|september|october|november|december)|(?:second|2nd|another|next|final|third|more|further|\d) (?:interview|round|stage)s?|(?:a |the )?(?:task|trial|assessment|test|panel|offer|reference(?:s| checks?)?|dbs|contract|references)|(?:when )?(?:could|can|would) i start|when i (?:could|can|would|'d) start|(?:early |mid[- ]?|late |end of )?(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)|(?:early|mid|late)[- ]\w+|start date|how (?:much )?notice|notice period|notice|explained (?:the|all|every|what)|(?:told|gave|went through|ran|walked|laid out|outlined)(?: \w+){0,3} (?:steps?|process|timeline|stages?|next|dates?)|clear(?:ly)?|timeline|dates?|asked when|asap|immediately|straight away)\b/,
    negative:
      /\b(?:vague(?:ly)?|don't call us|(?:did|was|were|could|would)n't (?:\w+ ){0,2}(?:say|said|mention\w*|tell|told|know|clear|sure|give|talk|explain|cover|ask|come|get)|n't (?:say|come up)|nobody (?:said|told|mentioned)|no one (?:said|told|mentioned)|never (?:\w+ )?(?:said|mentioned|told|came|got)|nothing|not (?:mentioned|said|discussed|clear|a thing|a word|much|really|sure|specified)|no (?:date|dates|idea|info|details?|mention|timeline|word|time ?line|next steps|plan|clue)|unclear|thanks? (?:you )?for coming|other candidates|left (?:it )?open|forgot to|hardly|barely)\b/,
    mixed: /\b(?:kind of|sort of|partly)\b/,
    otherwise: [
      /\b(?:in touch|(?:will|'ll|would|'d) (?:let (?:me|us|you) know|get back|contact|call|reach out|see|decide|think|ring|email)|let (?:me|you|us) know|get back to (?:me|us|you)|soon|some ?time|at some point)\b/,
      "negative",
    ],
  },
};
