const WEEKDAY = "(?:mon|tues?|wed(?:nes)?|thurs?|fri|satur|sun)(?:day)?|mon|tue|wed|thu|fri";
const MONTH =
  "(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)";
const NUMBER = "(?:\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|fifteen|twenty)";
const COUNT = `(?:(?:the )?(?:next|coming) (?:few|couple of|${NUMBER})|${NUMBER} ?(?:to|or|-|–) ?${NUMBER}|${NUMBER}|(?:a )?(?:couple of|few)|an?|another)`;
const DAY = `(?:${WEEKDAY})(?: (?:or|to) (?:${WEEKDAY}))?`;

/** The ways of naming a time, longest first. */
const TIMES = [
  `(?:the )?end of (?:the |this |next )?(?:working )?(?:day|play|business|week|month|year|${MONTH})(?: (?:tomorrow|today|${WEEKDAY}))?`,
  `(?:early|mid|late|middle of|later|sometime|first thing)[- ](?:next |this )?(?:week|month|tomorrow|${WEEKDAY}|${MONTH})`,
  `(?:w\\/c|week commencing|week of)(?: the)? \\d{1,2}(?:st|nd|rd|th)?(?: (?:of )?${MONTH})?`,
  `week \\d{1,2}`,
  `(?:the )?\\d{1,2}(?:st|nd|rd|th)(?: (?:of )?${MONTH})?`,
  `\\d{1,2} ${MONTH}`,
  `${MONTH} (?:the )?\\d{1,2}(?:st|nd|rd|th)?`,
  `the (?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|twelfth|fifteenth|twentieth)(?: of ${MONTH})?`,
  `(?:next |this |the |the following |a week on |on )?${DAY}(?: (?:week|morning|afternoon|evening|night|noon|lunchtime|midday|at the latest|next|fortnight))?`,
  `(?:(?:the )?next|this|the following|the coming|the) (?:week|month|year)(?: after(?: next)?)?`,
  `${COUNT} (?:working |business |more )?(?:days?|weeks?|months?)(?:' time|'s time)?(?: or (?:so|two))?`,
  `(?:(?<=(?:in|within) )(?:an?|${NUMBER}|(?:a )?(?:couple of|few))|\\d{2}) hours?(?:' time)?`,
  `(?:a )?fortnight`,
  `the same day|(?<=(?<!\\d )in )the (?:morning|afternoon|evening)`,
  `tomorrow(?: (?:morning|afternoon|evening|night|lunchtime))?`,
  `tonight|later today|this (?:afternoon|evening)|christmas|new year|easter|the (?:weekend|holidays|summer|new year)`,
  `${MONTH}`,
].join("|");

const TIME = new RegExp(`(?<![\\p{L}\\p{N}])(?:${TIMES})(?![\\p{L}\\p{N}])`, "gu");

/** The employer answering: someone hears, somebody decides. */
const ANSWERS =
  /\b(?:hear(?:ing)?|find(?:ing)? out|expect(?:ing)? (?:an? )?(?:\p{L}+ )?(?:e-?mail|call|letter|news|word|answer|decision)|letters?|decisions?|decid(?:e|es|ed|ing)|let (?:me|us|you) know|get(?:ting)? (?:back|an? (?:letter|call|email|answer|text))|back (?:to|with) (?:me|us|you)|(?:'ll|'d|will|would|to|going to) (?:write|text|tell)|(?:tell|text)ing (?:me|us|you|every(?:one|body)|people|candidates)|(?:be|being) told|come back|came back|be in touch|in touch|call(?:s|ed|ing)?(?! (?:him|her|it|them))|ring(?:s|ing)?|(?<!(?:the|by|my|over) )phone|(?<!(?:the|by|my|an) )email(?:ing)?|outcome|results?|answer|verdict|know(?:ing)? (?:by|either way|one way|on|in)|make up (?:her|his|their) mind|reply|feedback|an offer|news|notif\w+|word|message|text me|choose|choosing|contact|confirm(?:ing|ed)?|announc(?:e|ing)|in writing|give (?:her|him|them|it)|(?:'re|are) (?:phon|ring|call|e-?mail|writ|text)ing|pick(?:ing)?|either way)\b/u;

/** Somebody there going to do something by a time, whatever it is called: "they're finalising it on the 4th". */
const THEY_WILL =
  /\b(?:they|he|she|hr|someone|somebody|everyone|the (?:panel|board|manager|recruiter|team|committee|boss|owner)|(?:the |a |an )?(?:outcomes?|answers?|results?|offers?|decisions?|word|news|verdict))(?:'ll| will| should| plans?| hopes?| expects?| aims?| (?:is|are) (?:due|out)| comes? (?:out|in)| goes? out|(?:'re| are) (?:voting|finali[sz]ing|deciding|meeting to|hoping|planning))\b(?!n't| not)/u;

/** Things that have a day of their own and are no answer. */
const ANOTHER_DAY =
  /\b(?:start(?:s|ed|ing)?|begin|available|trial|interview(?:ed)? (?:was|on|with)|second interviews?|next round|onsite|final|moderated|meet(?:s|ing)?|induction|last|since|had my|was on|yesterday|training|notice|shift|booked|booking|day off|on days for)\b[^,.]{0,24}$/u;

/** An answer that came already says nothing of one to come ("finally got called in on Tuesday"). */
const PAST = /\b(?:called in|called me in|emailed me|we'd|hadn't|came back the)\b/u;

/**
 * The time an answer was promised for, in the member's own words without "by" or "on", as it stands in `text`.
 * `sentences` are the plain ones with where each begins.
 */
export function replyByIn(
  text: string,
  sentences: readonly { readonly start: number; readonly plain: string }[],
): string | undefined {
  for (const { start, plain } of sentences) {
    const answer = ANSWERS.exec(plain) ?? THEY_WILL.exec(plain);
    if (
      answer === null ||
      /\b(?:if they'd|if she'd|didn't|never|not|nobody)\b.{0,20}$/.test(plain.slice(0, answer.index))
    )
      continue;
    const time = [...plain.matchAll(TIME)]
      .filter((one) => isForAnswer(plain, answer.index, one.index, one[0]))
      .at(-1);
    if (time)
      return text.slice(start + time.index, start + time.index + time[0].length).replace(/^on /iu, "");
  }
  return undefined;
}

/** "Decision: Tuesday". */
const LABEL = /^\p{L}+: (?:\p{L}+ ){0,2}$/u;

function isForAnswer(plain: string, answer: number, time: number, words: string): boolean {
  const between = plain.slice(Math.min(answer, time), Math.max(answer, time));
  if (between.length > 60) return false;
  if (/[;:]|\b(?:but|though|because)\b/.test(between) && !LABEL.test(between)) return false;
  if (/^(?:may|mar|sun|sat|wed)$/.test(words)) return false;
  if (/\bago\b/.test(plain.slice(time, time + words.length + 5))) return false;
  if (/^the (?:first|second|third|fourth)$/.test(words) && !/\b(?:by|on) $/.test(plain.slice(0, time)))
    return false;
  if (PAST.test(between)) return false;
  return !ANOTHER_DAY.test(plain.slice(Math.max(0, time - 40), time));
}
