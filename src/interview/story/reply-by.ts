const WEEKDAY = "(?:mon|tues?|wed(?:nes)?|thurs?|fri|satur|sun)(?:day)?|mon|tue|wed|thu|fri";
const MONTH =
  "(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)";
const COUNT =
  "(?:\\d{1,2}|a|an|one|two|three|four|five|six|seven|ten|twelve|couple of|a couple of|few|a few|the next (?:few|couple of|two)|another|(?:one|two|three|\\d) (?:to|or) (?:two|three|four|\\d))";

/** The ways of naming a time, longest first. */
const TIMES = [
  `(?:the )?end of (?:the |this |next )?(?:working )?(?:day|week|month|year|${MONTH})`,
  `(?:early|mid|late|middle of|later|sometime|first thing)[- ](?:next |this )?(?:week|month|${WEEKDAY}|${MONTH})`,
  `(?:w\\/c|week commencing|week of)(?: the)? \\d{1,2}(?:st|nd|rd|th)?(?: (?:of )?${MONTH})?`,
  `week \\d{1,2}`,
  `(?:the )?\\d{1,2}(?:st|nd|rd|th)(?: (?:of )?${MONTH})?`,
  `\\d{1,2} ${MONTH}`,
  `${MONTH} (?:the )?\\d{1,2}(?:st|nd|rd|th)?`,
  `the (?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|twelfth|fifteenth|twentieth)(?: of ${MONTH})?`,
  `(?:next |this |a week on |on )?(?:${WEEKDAY})(?: (?:week|morning|afternoon|evening|night|noon|at the latest|next|fortnight))?`,
  `(?:next|this|the following|the coming) (?:week|month|year)`,
  `${COUNT} (?:working |business |more )?(?:days?|weeks?|hours?|months?)(?:' time|'s time)?`,
  `(?:a )?fortnight`,
  `tomorrow(?: (?:morning|afternoon|evening|night|lunchtime))?`,
  `tonight|later today|this (?:afternoon|evening)|christmas|new year|easter|the (?:weekend|holidays|summer|new year)`,
  `${MONTH}`,
].join("|");

const TIME = new RegExp(`(?<![\\p{L}\\p{N}])(?:${TIMES})(?![\\p{L}\\p{N}])`, "gu");

/** The employer answering: someone hears, somebody decides. */
const ANSWERS =
  /\b(?:hear(?:ing)?|decision|decid(?:e|es|ed|ing)|let (?:me|us|you) know|get(?:ting)? back|come back|came back|be in touch|in touch|call(?:s|ed|ing)?(?! (?:him|her|it|them))|ring(?:s|ing)?|phone|email(?:ing)?|outcome|results?|answer|verdict|know(?:ing)? by|make up (?:her|his|their) mind|reply|feedback|an offer|news|notif\w+|word|message|text me|choose|choosing|contact)\b/u;

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
    const answer = ANSWERS.exec(plain);
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

function isForAnswer(plain: string, answer: number, time: number, words: string): boolean {
  const between = plain.slice(Math.min(answer, time), Math.max(answer, time));
  if (between.length > 60 || /[;:]|\b(?:but|though|because)\b/.test(between)) return false;
  if (/^(?:may|mar|sun|sat|wed)$/.test(words)) return false;
  if (/\bago\b/.test(plain.slice(time, time + words.length + 5))) return false;
  if (/^the (?:first|second|third|fourth)$/.test(words) && !/\b(?:by|on) $/.test(plain.slice(0, time)))
    return false;
  if (PAST.test(between)) return false;
  return !ANOTHER_DAY.test(plain.slice(Math.max(0, time - 40), time));
}
