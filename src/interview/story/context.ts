import { isElsewhere } from "./scope.ts";

/** What changes how a sign reads, as the story reader names it. */
export const CONTEXTS = [
  "structured_format",
  "inexperienced_interviewer",
  "phone",
  "video",
  "onsite",
  "panel",
  "stage_screen",
  "stage_first",
  "stage_second",
  "stage_final",
] as const;

export type Context = (typeof CONTEXTS)[number];

const COUNTED = "(?:three|four|five|six|seven|eight|3|4|5|6|7|8)";

/** What says so, in plain letters. Source: our judgement, kept where it held on stories written for this project. */
const SAID: Readonly<Record<Context, readonly RegExp[]>> = {
  structured_format: [
    /\bsame (?:set of |list of )?(?:\w+ ){0,3}questions?\b.{0,30}\b(?:every|each|all|everyone|everybody|order|candidate)/,
    /\b(?:every|each|all)(?:one|body| candidates?| applicants?)?\b.{0,30}\b(?:same|identical) (?:\w+ ){0,3}(?:questions?|script|ones)\b/,
    /\beverybody gets the same\b|\bcompetency[- ]based\b|\bstructured (?:interview|format|panel|questions)\b|\bstar (?:questions|format|method)\b|\bmarks out of\b|\bscore ?sheets?\b|\bscoring (?:form|sheet|rubric|grid)\b|\brubrics?\b|\bfixed (?:questions|script|list)\b|\bcivil service\b|\b(?:set|standardi[sz]ed|scripted|numbered) questions\b/,
    /\bread (?:\w+ ){0,4}(?:every|each|all|the|one|out) ?(?:\w+ ){0,3}(?:verbatim|word for word|off (?:a|the) (?:sheet|form|script|card|list|page|paper))\b|\b(?:read|reading) (?:\w+ ){0,3}(?:from|off) (?:a|the|his|her|their) (?:script|sheet|form)\b|\bby the book\b|\bscor(?:e|es|ed|ing) (?:them|each|us|every|out of|me on)\b|\b(?:have to|had to) (?:ask|follow|read|stick)\b.{0,30}\b(?:script|everyone|every|same|all)\b/,
  ],
  inexperienced_interviewer: [
    /(?<!\bmy )\bfirst (?:\w+ )?(?:time|interview|one)\b.{0,30}\b(?:interviewing|hiring|she'd|he'd|they'd|she had|he had|doing (?:an |one|interviews)|she'?s|he'?s|on her own|on his own|running)\b/,
    /\b(?:never|hadn't|not) (?:\w+ ){0,2}(?:interviewed|hired|done (?:one|an interview|a interview|this|interviews|any)|run an interview|conducted)\b(?! there)/,
    /\b(?:new|green|novice) (?:to interviewing|interviewer|supervisor|to hiring|at (?:this|interviewing))\b|\bgreenest interviewer\b|\bfirst time (?:interviewing|hiring|interviewer)\b|\b(?:its|it's|was|it was) (?:my|her|his) (?:first|second) (?:week|day)\b|\bboss (?:normally|normaly|usually) does\b|\bfilling in for (?:his|her|the|their) (?:boss|manager)\b|\bher first time\b|\bhis first time\b|\bonly been (?:made )?(?:a )?manager\b/,
  ],
  phone: [
    /\b(?:phone|telephone) (?:interview|screen(?:er|ing)?|call|chat|round|one)\b|\b(?:over|on|by) the (?:phone|blower)\b(?! (?:the whole|all|most|while|during|they'd|that they))|\b(?:by|via) (?:tele)?phone\b|\bphone (?:int|screening)\b|\bfirst round over the phone\b|\btelephone\b|\b(?:rang|called) my (?:cell|mobile)\b|\btook the call\b/,
  ],
  video: [
    /\bzoom(?:ed)?\b|\bteams (?:call|meeting|interview|link|chat|panel)\b|\b(?:on|over|via|by|through|a) (?:ms |microsoft )?teams\b|\bgoogle meet\b|\b(?:on|over) meet\b|\bskype\b|\bvideo(?: |-)?(?:call|interview|chat|link|one|round|conference)?\b(?! (?:games?|of|tour))|\bwebcam\b|\b(?:his|her|their|my|on) cam(?:era)?s?\b|\bcameras? (?:off|on|stayed|pointed)\b|\bwebex\b|\bfacetime\b|\bunmute|\bon mute\b|\bhangouts\b|\bscreen ?share\b/,
  ],
  onsite: [
    /\bon-?site\b(?! (?:is|next|on|interview is|thursday|later|would))|\bon site\b|\bin[- ]person\b|\bface[- ]to[- ]face\b|\b(?:at|in|to) (?:their|the|his|her) (?:\w+ ){0,2}(?:offices?|hq|headquarters|head office|site|yard|depot|factory|clinic|showroom)\b|\bhead office\b|\breception(?:ist)?\b|\b(?:the|a) (?:lobby|waiting room)\b|\bvisitor'?s? (?:badge|pass)\b|\bmeeting room\b|\bcorridor\b|\bportacabin\b/,
    /\b(?:bring|brings|show|showed|shown|walked|took|taken|marched|dragged|paraded|led|toured|brought) (?:me|us)?\s?(?:round|around|through|past|across|down|upstairs|out back|to (?:the|meet))\b|\b(?:got|had|given|gave me|had me|took) (?:me )?(?:a|the|an?)? ?(?:\w+ ){0,2}tour\b|\bshowe?d me (?:the|around|round|where|out)\b|\bshook (?:hands|my hand|hands with)\b|\bsat (?:me )?(?:down )?in (?:a|the|his|her) (?:office|room|\w+ room|canteen|back|kitchen|boardroom)\b|\bshowed me to the door\b|\bwalked me (?:to|out|in|back)\b/,
  ],
  panel: [
    new RegExp(
      `\\bpanel(?:s|lists?|ists?)?\\b|\\b${COUNTED} (?:of them|people|on the|interviewers?|against one|managers|partners|of us|men|women|judges|governors|suits)\\b|\\bthe ${COUNTED} of them\\b|\\bpanel of\\b|\\b${COUNTED}[- ]person\\b|\\bacross from ${COUNTED}\\b`,
    ),
  ],
  stage_screen: [
    /\b(?:recruiter|phone|hr|telephone|initial|pre|first|quick|just a|only a|a|the)[ -]?(?:phone )?screen(?:ing|er)?\b(?! ?(?:share|sharing|off|on|froze|was))|\bscreening (?:call|chat|interview|one|round)\b|\bpre-?screen\b|\bscreener\b|\brecruiter (?:call|chat|screen)\b|\bthe screening one\b/,
  ],
  stage_first: [
    /\bfirst[- ](?:round|stage)s?\b(?! (?:was|were) (?:just|back|last|over|on))|\b1st (?:round|stage|interview)\b|\bround one\b|\b(?:it was|was a|was the|my|a|just the|just a|had (?:a|my)) first interview (?:with|for|at|and|today|so|there|by|was|went|done)\b|\bit was a first interview\b|\bround 1\b|\bstage one\b/,
  ],
  stage_second: [
    /\b(?:second|2nd)[- ](?:round|stage|interview|go[- ]round|time round)\b|\bround (?:two|2)\b|\bstage (?:two|2)\b|\bcame back for (?:number )?(?:two|the second)\b|\bsecond one\b/,
  ],
  stage_final: [
    /\b(?:final|last)[- ](?:round|stage|interview|panel|onsite)s?\b|\bfinals?\b(?= (?:with|one|today|done))|\bthe final\b(?! (?:question|answer|decision|ten|five|minutes?))/,
  ],
};

/** A stage that is still to come, or that happened before, is not this interview's. */
const ANOTHER_STAGE =
  /\b(?:next|invited|back for|booked|mention of|another|whether there's|if there's|there's a|is on|is next|are on|are w\/c|before|will be|would be|for round|moving me|put me through|through to|no|about|to the|pencilled|penciled|fixed|take place|can do|do a|could do|into|weeks? ago|was just|dates? for|wants? me|come back|comes after|for stage|a third|remaining)\b/;

/** The circumstances of an interview that its words name, in their usual order. */
export function contextIn(sentences: readonly string[]): readonly Context[] {
  const here = sentences.filter((plain) => !isElsewhere(plain));
  const said = CONTEXTS.filter((name) =>
    (name.startsWith("stage_") ? sentences : here).some((plain) => saysIt(name, plain)),
  );
  const remote = said.includes("phone") || said.includes("video");
  return said.filter((name) => name !== "onsite" || !remote);
}

function saysIt(name: Context, plain: string): boolean {
  return SAID[name].some((words) => {
    const match = words.exec(plain);
    if (match === null) return false;
    return !name.startsWith("stage_") || name === "stage_screen" || !ANOTHER_STAGE.test(around(plain, match));
  });
}

function around(plain: string, match: RegExpExecArray): string {
  return plain.slice(Math.max(0, match.index - 40), match.index + match[0].length + 12);
}
