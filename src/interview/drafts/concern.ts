import { readFit } from "./fit.ts";
import { clean, startCase } from "./phrase.ts";
import { readPoint } from "./point.ts";
import { wordsIn } from "./tidy.ts";
import { unsaid } from "./unsaid.ts";

/** How members say what went wrong before they say with what: none of it belongs in a mail. */
const BLAME =
  /^(?:(?:i|i'd|my mind) (?:(?:really|totally|completely|kind of|kinda|sort of|just|then|also) )*(?:blanked(?: out)?|froze(?: up)?|stumbled|rambled|struggled|choked|panicked|failed|tripped(?: up)?|messed(?: it)? up|screwed up|flunked|botched|went blank|got stuck|was (?:weak|bad|vague|lost|unsure|shaky)|fumbled|waffled|missed|forgot|didn't (?:answer|know|have an answer)|couldn't (?:answer|explain|say)|could have (?:said more|done better|been clearer|answered better)|gave a (?:bad|weak|poor|vague) answer)(?: (?:on|at|with|over|about|to|when (?:she|he|they) asked(?: me)?(?: about)?|when asked(?: about)?))*\s+|(?:my|the) (?:answer|explanation) (?:to|on|about|of)\s+)/i;
const VERDICT =
  /\s+(?:was|were|is|went|came out) (?:\w+ )?(?:badly|bad|weak|poor|poorly|terrible|awful|vague|muddled|wrong|a (?:mess|disaster)|not (?:good|great|clear))\b.*$/i;

/** What an answer that could have been better was about, ready to follow "about"; undefined where that isn't plain. */
export function readConcern(raw: string | undefined, names: readonly string[] = []): string | undefined {
  for (const segment of clean(raw ?? "")) {
    const bare = segment.replace(BLAME, "").replace(VERDICT, "");
    const read = readPoint(bare, names);
    if (read.form === "topic") return read.text.replace(/^(?:the )?questions? (?:about|on) /i, "");
    if (read.form === "news") return undefined;
  }
  return undefined;
}

const LONGEST = 60;

/** "use a cache" is what somebody would do, and "should have said" is over. */
const LEAD_IN =
  /^(?:(?:now )?(?:i|i'd) ?(?:would )?(?:now )?(?:say|answer|tell (?:her|him|them))(?: that)?|i should have (?:said|mentioned|told (?:her|him|them)|explained)(?: that)?|i wanted to say(?: that)?|the (?:right |better |correct )?answer is(?: that)?)\b[:,]?\s+/i;
const TO_DO =
  /^(?:use|put|add|split|start|begin|ask|check|measure|cache|shard|explain|show|run|build|write|set|move|keep|make|take|draw|test|first|talk|break|look|call|bring|give|let|plan|meet|listen|sort|count|compare|replace|index|store|send|train|hire|invite|report|tell|speak|escalate|document|raise|flag|own|prioriti[sz]e|rank|refactor|map|model|simplify|clarify|agree|propose|offer|suggest|stop|escort|reassure|treat|teach|pair|review|roll|deploy|add|batch|queue|retry|log|monitor|profile|limit|remove|reduce|share|follow|set up|sit|wait|let)\b/i;
const A_CLAUSE =
  /^(?:the|an?|my|our|in|with|for|by|to|there|it|this|that|each|every|one|two|three|when|if|after|before|since) .*\b(?:is|are|was|were|has|have|will|would|should|can|could|matters?|means?|helps?|depends?)\b/i;

/** The answer as it would be given now: up to three sentences of the member's, to be said as they are. */
export function readAnswer(raw: string | undefined, names: readonly string[] = []): string | undefined {
  const sentences: string[] = [];
  for (const segment of clean(raw ?? "")) {
    const said = sentence(segment, { names, nth: sentences.length });
    if (said === undefined || wordsIn([...sentences, said].join(" ")).length > LONGEST) break;
    sentences.push(sentences.length === 0 ? said : startCase(said));
    if (sentences.length === 3) break;
  }
  return sentences.length > 0 ? sentences.join(". ") : undefined;
}

function sentence(segment: string, { names, nth }: Place): string | undefined {
  const [, then = "", rest = segment] =
    /^((?:then|next|after that|finally|also)\b,? )?(.*)$/i.exec(segment) ?? [];
  const bare = rest.replace(LEAD_IN, "");
  const whole = TO_DO.test(bare)
    ? `I would ${then === "" && nth > 0 ? "also " : ""}${bare.charAt(0).toLowerCase()}${bare.slice(1)}`
    : bare;
  if (A_CLAUSE.test(whole) && !SOMEBODY.test(whole) && unsaid(whole) === undefined) return then + whole;
  const read = readFit(whole, { names, longest: LONGEST });
  if (read.form === "statement") return then + read.text;
  return read.form === "asset" ? `my answer would be ${read.text}` : undefined;
}

interface Place {
  readonly names: readonly string[];
  /** How many sentences stand before it. */
  readonly nth: number;
}

/** Whoever these mean, it is not plain here. */
const SOMEBODY = /\b(?:she|he|they|her|him|his|them|their)\b/i;
