import type { Letters } from "../letter.ts";

/** Ten thank-yous, enough for a panel of three to stay apart through every redraft. */
export const thankYou: Letters = {
  plans: [
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
          "The more I think about it, the better I can see myself in the job.",
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
        ["Thank you for that conversation, and for the time you gave to {role}."],
      ],
      [
        ["I am more interested in the job now than I was before our talk."],
        [
          "One thing I would add: {fit}.",
          "One thing I would add to what we covered is {asset}.",
          "It has made me curious about the work itself, and glad to be in the running for it.",
        ],
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
          "{Fit}. That is something I would be glad to put to work for you.",
          "I would be glad to bring {asset} along.",
          "It is the kind of work I would be glad to put my energy into.",
        ],
        [
          "If another conversation would be useful, I would be <very happy|happy|pleased> to find a time for it.",
        ],
      ],
    ],
    [
      [
        [
          "It was a <real pleasure|pleasure|great pleasure> to speak with you{when}, and I appreciate the time you took to go over {role} with me.",
        ],
        [
          "I enjoyed the discussion we had about {topic}, and it added to my enthusiasm for the job.",
          "Hearing that {news} added to my enthusiasm for the job.",
        ],
      ],
      [
        [
          "{Fit}. Should you wish to hear more about that, or about anything else, I would be <delighted|glad|pleased> to tell you.",
          "I would come with {asset}; should you wish to hear more, I would be <delighted|glad|pleased> to tell you.",
          "Should you wish to hear more about anything, I would be <delighted|glad|pleased> to tell you.",
        ],
        ["I hope that this was only the first of our conversations."],
      ],
    ],
    [
      [
        [
          "Thank you for the conversation we had{when} about {topic}.",
          "Thank you for telling me{when} that {news}.",
          "Thank you <so much for your time|for your time|very much for your time>{when}.",
        ],
        [
          "It gave me a clearer picture of {role}, and <I like it all the more|my interest has only grown|my interest has only grown>.",
        ],
      ],
      [
        [
          "For my part, {fit}, and I would welcome the chance to build on that with you.",
          "For my part, I would bring {asset}, and I would welcome the chance to build on that with you.",
          "For my part, I would gladly give it my full attention.",
        ],
      ],
      [["I look forward to hearing what the next step <will be|is|may be>."]],
    ],
    [
      [
        ["I am writing to thank you for interviewing me{when} for {role}."],
        ["I am <so glad|glad|pleased> that we had the time to talk it through."],
      ],
      [
        [
          "I particularly valued talking with you about {topic}, and it settled for me that I would like to work with you.",
          "I particularly valued hearing that {news}, and it settled for me that I would like to work with you.",
          "It settled for me that I would like to work with you.",
        ],
        [
          "I should add that {fit}.",
          "I should add that I would bring {asset}.",
          "I can picture the work well, and I can picture myself doing it.",
        ],
      ],
      [["I am very keen on the job, and I look forward to hearing from you."]],
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
        [
          "As you decide, it may help to know that {fit}.",
          "As you decide, it may help to know that I would bring {asset}.",
          "Please count on my interest as you decide.",
        ],
        ["This is a job I would be <proud|glad|proud> to do, and I hope to hear from you."],
      ],
      [["Any questions you have for me are <very welcome|welcome|most welcome>."]],
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
        [
          "I should also mention that {fit}.",
          "I should also mention {asset}.",
          "It is something I would be glad to give everything I have.",
        ],
        ["I would gladly go on to the next stage, whatever that is."],
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
        [
          "I was glad that we talked about {topic}, because it made me want the job more.",
          "I was glad to hear that {news}, because it made me want the job more.",
          "It made me want the job more.",
        ],
        [
          "One last thing from me: {fit}.",
          "One last thing I would point to is {asset}.",
          "It sounds like work I would get up for gladly.",
        ],
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
          "{Fit}, and that is what I would draw on from the start.",
          "From the start I would draw on {asset}.",
          "If it came to that, I would begin with real enthusiasm.",
        ],
        ["I hope very much that we get to work together."],
      ],
      [
        [
          "Thank you once more for your time, and <I hope we talk again|I hope we speak again|I wish you well with the rest of the process>.",
        ],
      ],
    ],
  ],
  subjects: [
    "Thank you for the {title} interview",
    "Our conversation about {position}",
    "{title} interview: thank you for your time",
    "Thank you, and my interest in {position}",
    "Good to speak about {position}",
    "Thank you from {sender} ({title} interview)",
    "Thank you for our conversation{when}",
  ],
  plainSubjects: [
    "Thank you for our conversation{when}",
    "Thank you for the interview{when}",
    "Thank you for your time{when}",
  ],
};
