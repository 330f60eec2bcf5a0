import type { Letters } from "../letter.ts";

/** Thanks first, then one thing put right with substance, then perhaps a strength; it never says what went badly. */
export const recovery: Letters = {
  plans: [
    [
      [
        ["Thank you for the conversation{when} about {role}."],
        ["I have thought some more about {concern}, and I would like to give you a fuller answer."],
      ],
      [["{Answer}."]],
      [
        ["There is one more thing I would like you to know: {fit}.", "I would also bring {asset}."],
        [
          "The job interests me <a great deal|very much|very much>, and I would be <happy|glad|pleased> to go through any of this in more detail.",
        ],
      ],
    ],
    [
      [
        [
          "I <really enjoyed|enjoyed|appreciated> speaking with you{when}, and I am grateful for the time you gave me.",
        ],
        ["We touched on {concern}, and there is more that I can say on it."],
      ],
      [["{Answer}."]],
      [
        [
          "You may also find it useful to know that {fit}.",
          "You may also find it useful to know that I would bring {asset}.",
        ],
        [
          "I would <love|like|very much like> to go further with {role}, so please ask me anything else you wish.",
        ],
      ],
    ],
    [
      [
        ["Many thanks for discussing {role} with me{when}."],
        ["One thing has stayed with me since: {concern}. This is what I would say now."],
      ],
      [["{Answer}."]],
      [
        ["Let me also say that {fit}.", "Let me also mention {asset}."],
        ["I am still every bit as interested, and I hope we <get to talk|speak|may speak> again."],
      ],
    ],
    [
      [["Thank you for seeing me{when} about {role}, and for the care you put into your questions."]],
      [
        ["May I come back to {concern} for a moment?"],
        ["{Answer}."],
        ["I would be <very happy|happy|pleased> to take you through it."],
      ],
      [
        ["It may help to know, too, that {fit}.", "I would come with {asset}, too."],
        ["This is work I would <dearly like|like|very much like> to do."],
      ],
    ],
    [
      [
        [
          "I wanted to thank you for the interview{when}, and to add one thing while it is fresh in both our minds.",
        ],
        ["It concerns {concern}: {answer}."],
      ],
      [
        ["Beyond that, {fit}.", "Beyond that, I would bring {asset}."],
        ["My interest in {role} is as strong as it was, and I look forward to hearing from you."],
      ],
    ],
  ],
  subjects: [
    "Thank you, and a fuller answer",
    "{title} interview: thank you, and an addition",
    "Thank you for the {title} interview",
    "One more thought on {position}",
  ],
  plainSubjects: ["Thank you for the interview{when}"],
};
