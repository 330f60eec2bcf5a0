import { TONES, type Tone } from "./draft.ts";

/**
 * Ten letters, each written whole: what comes first, which sentence carries the point and how many paragraphs there are
 * differ from one to the next, and no two share a sentence. To add one, write it as you would to a person you liked
 * talking with, then run the tests: they compare it with all the others.
 *
 * A letter is paragraphs of moves; a move is its wordings, best first, and the first whose facts are all known is used
 * (none: the move is left out). Slots:
 *   {role} "the Data Analyst role at Acme" · {when} " yesterday" or "" · {topic} follows "about" · {news} follows "that"
 *   {fit} a sentence about the sender · {asset} a thing the sender brings. A capital ({Fit}) starts a sentence.
 * <a|b|c> is the wording for a warm, a neutral and a formal mail. A wording says thanks, interest, or that two people
 * spoke, and nothing else: every further claim would be ours and not the member's.
 */
type Move = readonly string[];
export type Plan = readonly (readonly Move[])[];

export const PLANS: readonly Plan[] = [
  [
    [
      ["Thank you for talking with me{when} about {role}."],
      [
        "I <really enjoyed|enjoyed|greatly enjoyed> our conversation about {topic} and came away wanting to hear more.",
        "It was <lovely|good|encouraging> to hear that {news}, and I came away wanting to know more.",
      ],
    ],
    [
      [
        "{Fit}, which is one reason I can see myself in the job.",
        "What I would bring first is {asset}, which is one reason I can see myself in the job.",
      ],
      ["I would <love|like|very much like> to take it further."],
    ],
    [["If there is anything else you need from me, <just say so|please just ask|please simply ask>."]],
  ],
  [
    [
      [
        "Since we spoke{when} I have been thinking about {topic}.",
        "I was <so interested|interested|most interested> to learn{when} that {news}.",
        "It was <so good|good|very good> to speak with you{when}.",
      ],
      ["Thank you for that, and for the time you gave to discussing {role}."],
    ],
    [
      ["I ended our talk more interested in the position than when we began."],
      ["One thing I would add: {fit}.", "One thing I would add to what we covered is {asset}."],
    ],
    [["I hope we can <pick this up again|continue the conversation|continue our discussion> before long."]],
  ],
  [
    [
      ["I wanted to write after our interview{when} to say how much {role} interests me."],
      [
        "Talking with you about {topic} gave me plenty to think about.",
        "Learning that {news} gave me plenty to think about.",
      ],
      ["Thank you for the time and thought you put into <our talk|our talk|our meeting>."],
    ],
    [
      [
        "{Fit}. That is something I would like to put to use here.",
        "I would like to put {asset} to use here.",
      ],
      [
        "Should another conversation be useful at your end, I would be <very happy|happy|pleased> to find a time for it.",
      ],
    ],
  ],
  [
    [
      [
        "It was a <real pleasure|pleasure|great pleasure> to speak with you{when}, and I appreciate the time you took to go over {role} with me.",
      ],
    ],
    [
      ["On the practical side, {fit}.", "On the practical side, what I would bring is {asset}."],
      [
        "I enjoyed the discussion we had about {topic}, and it added to my enthusiasm for the job.",
        "Hearing that {news} added to my enthusiasm for the job.",
      ],
    ],
    [
      [
        "Please let me know if you would like anything further from me; I would be <delighted|glad|pleased> to continue.",
      ],
    ],
  ],
  [
    [
      [
        "Thank you for the conversation we had{when} about {topic}.",
        "Thank you for telling me{when} that {news}.",
        "Thank you <so much for your time|for your time|very much for your time>{when}.",
      ],
      ["It gave me a clearer picture of {role}, and I <love|like|am encouraged by> what I see."],
    ],
    [
      [
        "For my part, {fit}, and I would welcome the chance to build on that with you.",
        "For my part, I would offer {asset}, and I would welcome the chance to build on that with you.",
      ],
    ],
    [["I look forward to hearing what the next step <will be|is|may be>."]],
  ],
  [
    [
      ["I am writing to thank you for interviewing me{when} for {role}."],
      ["It was time <very happily|well|very well> spent on my side."],
    ],
    [
      ["I particularly valued our exchange on {topic}.", "I particularly valued hearing that {news}."],
      ["It left me all the more certain that I would like to work with you."],
      ["It is also worth adding that {fit}.", "From my side, the thing worth adding is {asset}."],
    ],
    [["I remain <every bit as keen|very interested|most interested>, and I look forward to your news."]],
  ],
  [
    [
      ["Many thanks for the interview{when}."],
      ["I <loved|enjoyed|valued> learning more about {role}."],
      [
        "I could happily have gone on talking about {topic}.",
        "I was especially glad to find out that {news}.",
      ],
    ],
    [
      ["If it helps as you decide, {fit}.", "If it helps as you decide, I would point to {asset}."],
      ["This is a job I would be <proud|glad|proud> to do, and I hope to hear from you."],
      ["Any questions you have for me are welcome."],
    ],
  ],
  [
    [
      [
        "What has stayed with me from our interview{when} is the part about {topic}.",
        "What has stayed with me from our interview{when} is that {news}.",
        "I have kept thinking about our interview{when}.",
      ],
      ["I am grateful for the time, and for such a <lovely|useful|valuable> introduction to {role}."],
    ],
    [
      ["I should also mention that {fit}.", "I should also mention {asset}."],
      ["I am keen to go on to the next stage, whatever shape it takes."],
    ],
    [
      [
        "Do get in touch <any time at all|whenever it suits you|at your convenience> if you have questions for me.",
      ],
    ],
  ],
  [
    [
      [
        "After our conversation{when} I have a much better sense of what {role} involves, and I am <really grateful|grateful|sincerely grateful> for it.",
      ],
    ],
    [
      ["I liked that we got to discuss {topic}.", "I liked hearing that {news}."],
      ["My wish to be considered is stronger for it."],
      ["To that I will add only this: {fit}.", "To that I will add only {asset}."],
    ],
    [["I would be <very glad|happy|pleased> to answer whatever comes up on your side."]],
  ],
  [
    [
      ["I appreciated the <chance|opportunity|opportunity> to discuss {role} with you{when}."],
      [
        "We spoke about {topic}, and that is a conversation I would gladly continue.",
        "You mentioned that {news}, and I would gladly hear more about it.",
      ],
    ],
    [
      [
        "{Fit}, and that is what I would draw on in the position.",
        "In the position I would draw on {asset}.",
      ],
      ["I hope the process leads to our working together."],
    ],
    [
      [
        "Thank you once more for your time, and <I hope we talk again|I hope we speak again|I wish you well with the rest of the process>.",
      ],
    ],
  ],
];

/** Subject lines, in the order in which letters take them. The last needs no facts and always fits. */
export const SUBJECTS: readonly string[] = [
  "Thank you for the {title} interview",
  "Our conversation about {position}",
  "{title} interview: thank you for your time",
  "Thank you, and my interest in {position}",
  "Good to speak about {position}",
  "Thank you from {sender} ({title} interview)",
  "Thank you for our conversation{when}",
];

export const PLAIN_SUBJECTS: readonly string[] = [
  "Thank you for our conversation{when}",
  "Thank you for the interview{when}",
  "Thank you for your time{when}",
];

/** Sign-offs by tone; a letter takes the one its number falls on. */
export const SIGN_OFFS: Readonly<Record<Tone, readonly string[]>> = {
  warm: ["Warm regards,", "All the best,", "Best wishes,"],
  neutral: ["Kind regards,", "Best regards,", "Best wishes,"],
  formal: ["Yours sincerely,", "Sincerely,", "With kind regards,"],
};

/** One wording's text for a tone. A warm mail uses the short forms people speak with; a formal one never does. */
export function inTone(wording: string, tone: Tone): string {
  const chosen = wording.replace(
    /<([^<>]*)>/g,
    (_, choices: string) => choices.split("|")[TONES.indexOf(tone)] ?? "",
  );
  if (tone !== "warm") return chosen;
  return chosen
    .replace(/\bI would\b/g, "I'd")
    .replace(/\bI have(?= been| kept)/g, "I've")
    .replace(/\bI am\b/g, "I'm")
    .replace(/\bI will\b/g, "I'll");
}
