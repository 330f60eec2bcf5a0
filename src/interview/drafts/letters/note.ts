import type { Letters } from "../letter.ts";

/** For a card, in the member's own hand: warmer than a mail, and under sixty words. */
export const note: Letters = {
  plans: [
    [
      [
        ["Thank you for your time{when}."],
        [
          "It was a pleasure to talk with you about {topic}, and it has stayed with me.",
          "It was a pleasure to hear that {news}.",
        ],
        ["Whatever comes of it, I am glad that we spoke."],
      ],
    ],
    [
      [
        ["A few lines by hand, because our conversation{when} deserves them."],
        [
          "I <loved|enjoyed|valued> what we said about {topic}.",
          "I <loved|enjoyed|valued> hearing that {news}.",
        ],
        ["Thank you for the time, and for telling me about {position}.", "Thank you for the time."],
      ],
    ],
    [
      [
        ["You gave me your time and attention{when}, and I wanted to thank you on paper."],
        [
          "More than once since then I have thought about {topic}.",
          "More than once since then I have thought of what you told me: {news}.",
        ],
        ["I hope our paths cross again, whatever becomes of {position}.", "I hope our paths cross again."],
      ],
    ],
    [
      [
        [
          "It was so good to talk{when} about {topic}.",
          "It was so good to learn{when} that {news}.",
          "It was so good to talk{when}.",
        ],
        ["I thank you for that, and for considering me for {position}.", "I thank you for that."],
        ["I would be <very happy|happy|honoured> to carry on where we stopped."],
      ],
    ],
    [
      [
        ["<Warm|Many|Sincere> thanks for the interview{when}, and for <all the|the|the> kindness in it."],
        [
          "We spoke about {topic}, and I have been turning it over since.",
          "I was happy to hear that {news}.",
        ],
        ["Whatever you decide about {position}, I wish you well.", "I wish you well."],
      ],
    ],
  ],
  subjects: [],
  plainSubjects: [],
};
