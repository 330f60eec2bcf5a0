import type { Letters } from "../letter.ts";

/** Asks once, offers something, and leaves the reader in peace: one question mark in each. */
export const checkIn: Letters = {
  plans: [
    [
      [
        ["We spoke{when} about {role}, and I am writing to ask how things stand."],
        ["I understood that I might hear by {by}, and I know that such dates move."],
      ],
      [
        [
          "I am still <very interested|very interested|most interested>, and I would be glad to send anything that helps you decide.",
        ],
        ["<Could you tell me|Could you tell me|May I ask> what the next step will be?"],
      ],
    ],
    [
      [
        ["Thank you again for the interview{when}."],
        [
          "I remain keen on {role}, and as {by} has gone by I thought I would ask where the process has got to.",
          "I remain keen on {role}, and I thought I would ask where the process has got to.",
        ],
      ],
      [
        [
          "Is there anything <else you'd like from me|else I can send you|further I may send you> in the meantime?",
        ],
        ["I would be <very happy|happy|pleased> to help in whatever way is useful."],
      ],
    ],
    [
      [
        [
          "I have been thinking about {role} since our interview{when}, and it still appeals to me very much.",
        ],
        ["If I remember rightly, you hoped to decide by {by}."],
      ],
      [
        ["Do you have a sense of when you might decide?"],
        [
          "If <another chat|another conversation|a further conversation> or more material from my side would help before then, please say so.",
        ],
      ],
    ],
    [
      [
        [
          "I am following up on {role}, which we discussed{when} and which I would still <love|like|very much like> to take on.",
        ],
        ["The date we had in mind was {by}."],
        ["Has the timing changed at your end?"],
      ],
      [
        [
          "I can be flexible, and I will gladly provide whatever you need from me, <be it|whether it is|whether it is> a document or another conversation.",
        ],
      ],
    ],
    [
      [
        ["A short note on {role}, for which you interviewed me{when}."],
        ["By now it is past {by}, so I wanted to ask: is there any news?", "Is there any news?"],
      ],
      [
        [
          "I would <very much enjoy|welcome|welcome> the work, and I am happy to supply any further information that you might find useful.",
        ],
        ["Thank you for your time in any case."],
      ],
    ],
  ],
  subjects: [
    "Following up on the {title} position",
    "Following up on {position}",
    "{title} interview: where things stand",
    "A question about {position}",
  ],
  plainSubjects: ["Following up on our interview{when}", "Following up on our interview"],
};

/** The second and last: it asks for nothing more than a line, and takes its leave. */
export const lastCheckIn: Letters = {
  plans: [
    [
      [
        ["I wrote a little while ago about {role}, and would like to come back to it this one time."],
        [
          "Our interview was {on}, and I am as interested as I was then.",
          "I am as interested as I was then.",
        ],
      ],
      [
        ["Is the position still open?"],
        [
          "Should you have chosen somebody else, a line to say so would be <very kind|welcome|welcome>; otherwise I would be <happy|glad|pleased> to send whatever helps.",
        ],
      ],
    ],
    [
      [
        ["This is a last short word from me about {role}, after the interview we had{when}."],
        [
          "If it is still undecided, I would be <delighted|happy|pleased> to hear more, and to provide anything you need.",
        ],
      ],
      [
        ["Could you let me know either way when you have a moment?"],
        ["Whatever the answer is, I enjoyed our conversation and wish you well."],
      ],
    ],
    [
      [
        [
          "I know how full the days can be, so I will keep this short: {role} still interests me, just as it did when we spoke{when}.",
        ],
      ],
      [
        ["Would one further conversation, or something in writing, be of help?"],
        [
          "If you have decided already, I would be grateful for a word, and I thank you for having considered me.",
        ],
      ],
    ],
    [
      [
        ["Since my last message my interest in {role} has stayed what it was."],
        ["We talked about it{when}, and I would <still love|still like|still very much like> to do the job."],
      ],
      [
        ["May I ask whether a decision has been made?"],
        [
          "I am happy to send more about my work at any time, and after this I will leave the matter with you.",
        ],
      ],
    ],
  ],
  subjects: [
    "Still interested in {position}",
    "A last word about {position}",
    "{title} interview: one last question",
    "Following up on the {title} interview",
  ],
  plainSubjects: ["Following up on our interview{when}", "Following up on our interview"],
};
