import type { Letters } from "../letter.ts";

/** Something said in the interview to be sent on: the thing itself first, then one line around it. */
export const promised: Letters = {
  plans: [
    [
      [
        [
          "As promised{when}, please find {thing} here: {link}",
          "As promised{when}, please find {thing} attached.",
        ],
      ],
      [
        ["It was <really good|good|a pleasure> to speak with you about {role}."],
        ["Should any questions come up, I would be <happy|glad|pleased> to answer them."],
      ],
    ],
    [
      [
        ["Thank you for your interest in {thing} when we spoke{when}."],
        ["This is where to look: {link}", "Everything is with this message."],
      ],
      [
        [
          "I remain very interested in {role}, and <it'd be a pleasure|I would be glad|I would be pleased> to talk it over.",
        ],
      ],
    ],
    [
      [
        ["I said{when} that I would send you {thing}."],
        ["The address is {link}", "Please see the attachment."],
      ],
      [["Thank you for asking, and for a <lovely|good|most interesting> conversation about {role}."]],
    ],
    [
      [
        ["Following our interview{when} for {role}, I am sending you {thing}, as we agreed."],
        ["Here is the address: {link}"],
      ],
      [
        [
          "I hope that helps, and I look forward to <hearing what you think|hearing from you|hearing from you>.",
        ],
      ],
    ],
  ],
  subjects: [
    "As promised: {title} interview",
    "As promised after our {title} interview",
    "What I promised you for {position}",
    "{title} interview: what I promised",
  ],
  plainSubjects: ["As promised after our interview"],
};

/** An invitation to the next round, accepted. */
export const nextRound: Letters = {
  plans: [
    [
      [
        [
          "Thank you for <the lovely news|the invitation|your invitation>; I would be <delighted|glad|pleased> to come to the next round for {role}.",
        ],
        ["{Slot} suits me well.", "Please tell me which times suit you, and I will do what I can to fit in."],
      ],
      [["Is there anything I should prepare beforehand?"]],
    ],
    [
      [
        ["I am <delighted|happy|very pleased> to hear that you would like to speak again about {role}."],
        ["{Slot} would be good for me.", "I can be free at most times, so please suggest what is easiest."],
        ["May I ask who will be there, and how we will meet?"],
      ],
      [["Thank you, and I look forward to it."]],
    ],
    [
      [
        ["Yes, with pleasure: I accept your invitation to talk further about {role}."],
        ["I have {slot} free.", "Any day you name is a day I will try to keep free."],
      ],
      [
        ["Would it help if I brought or sent something?"],
        [
          "I am grateful for the chance, and <can't wait to continue|look forward to continuing|look forward to continuing> our conversation.",
        ],
      ],
    ],
    [
      [
        [
          "Many thanks for asking me to the next stage for {role}, which I am <very glad|glad|honoured> to accept.",
        ],
        ["For a time, I would propose {slot}.", "For a time, I am happy to follow your suggestion."],
      ],
      [
        [
          "If there is a subject you would like to go into more deeply, let me know and I will come ready for it.",
        ],
      ],
    ],
  ],
  subjects: [
    "Next round for {position}",
    "Your invitation for {position}",
    "{title}: the next interview",
    "Thank you for the invitation ({title})",
  ],
  plainSubjects: ["Thank you for the invitation", "Thank you for your invitation"],
};

/** A rejection, answered with grace: thanks, and the door left open. */
export const rejection: Letters = {
  plans: [
    [
      [
        ["Thank you for letting me know about {role}, and for the time you gave me."],
        [
          "I enjoyed talking with you about {topic}, and that will stay with me.",
          "I was glad to hear that {news}, and that will stay with me.",
        ],
      ],
      [
        [
          "If something opens up later that you think would suit me, I would be <very happy|glad|pleased> to hear from you.",
        ],
        ["I wish you and whoever joins you well."],
      ],
    ],
    [
      [
        [
          "I appreciate your telling me how you decided on {role}, and I <completely understand|understand|understand> that you could choose only one.",
        ],
        ["Our conversation was <a real pleasure|a pleasure|of value to me> all the same."],
      ],
      [
        ["I would be grateful for a word on what I could do better next time, if you have a minute for it."],
        ["Please do keep me in mind; my interest in working with you is unchanged."],
      ],
    ],
    [
      [
        ["It was kind of you to write."],
        [
          "I had hoped for {role}, of course, and I am <still glad|glad|grateful> that we got to talk about {topic}.",
          "I had hoped for {role}, of course, and I am <still glad|glad|grateful> that we got to talk.",
        ],
      ],
      [
        ["Should your plans change, or another opening come along, I would gladly be considered again."],
        ["Thank you, and good luck with what is ahead."],
      ],
    ],
    [
      [
        ["Thank you for your message and for considering me for {role}."],
        [
          "It was good to get to know you a little, and to talk about {topic}.",
          "It was good to get to know you a little.",
        ],
      ],
      [
        [
          "I hope that we may <stay in touch|stay in touch|remain in contact>, and that there will be <another chance|another opportunity|a further opportunity> to work together.",
        ],
      ],
    ],
  ],
  subjects: [
    "Thank you for letting me know",
    "Thank you for your message ({title})",
    "Re: {title} interview, and thank you",
    "Thank you for your word on {position}",
  ],
  plainSubjects: ["Thank you for letting me know"],
};

/** A candidacy withdrawn: plainly, with thanks, and with no reason that could be argued with. */
export const withdrawal: Letters = {
  plans: [
    [
      [
        ["Thank you for the time you have given to my candidacy for {role}."],
        ["I have decided to withdraw it, and wanted to tell you as soon as I had made up my mind."],
      ],
      [
        [
          "I enjoyed our conversation about {topic}, and I wish you every success in filling the position.",
          "I wish you every success in filling the position.",
        ],
      ],
    ],
    [
      [
        ["After some thought I have decided to step back from the process for {role}."],
        ["It was a hard choice, because you were generous with your time."],
      ],
      [["I hope you find the right person soon, and that we <run into each other|meet|meet> again one day."]],
    ],
    [
      [
        ["I am writing to let you know that I am withdrawing from {role}."],
        [
          "It was <lovely|good|a pleasure> to speak with you, above all about {topic}, and I thank you for it.",
          "It was <lovely|good|a pleasure> to speak with you, and I thank you for it.",
        ],
      ],
      [["Please give my regards to everyone I met along the way."]],
    ],
    [
      [
        ["I have thought about {role} and come to the decision that it is right for me to withdraw now."],
        ["Please take me off your list, with my thanks for the attention you gave me."],
      ],
      [["I hope that your search ends well."]],
    ],
  ],
  subjects: [
    "Withdrawing from the {title} process",
    "My candidacy for {position}",
    "{title} interview: my decision",
    "My decision about {position}",
  ],
  plainSubjects: ["Withdrawing from the process", "My decision about the process"],
};
