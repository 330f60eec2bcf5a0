import { describe, expect, it } from "vitest";
import type { Book } from "../../src/conversations/book.ts";
import { house } from "../../src/conversations/index.ts";
import { outcomeNow } from "../../src/interview/process.ts";
import { type Chat, chat } from "../support/chat.ts";
import { keyOf, STORY } from "../support/debrief.ts";
import { ann, debriefs, pressed, storyAt } from "../support/journey.ts";

/** Ann, after one interview and what came of it, with nothing open. */
function told(news: string): Chat<Book> {
  const it = ann();
  debriefs(it, storyAt("Brightwell"));
  it.says(news);
  for (let nth = 0; nth < 3 && it.asked(); nth++)
    it.says(keyOf(it.asked()) === "let_go" ? "let it go" : "skip");
  expect(it.asked()).toBeUndefined();
  return it;
}

const NEWS = {
  offer: "They made me an offer!",
  rejected: "I got rejected",
  next_round: "I got a second interview",
  silence: "they ghosted me",
  withdrew: "I withdrew my application",
} as const;

/** As members type, after each of them: a word of what they have to hear back, or a button that has to be there. */
const SAID: Readonly<
  Record<keyof typeof NEWS, readonly (readonly [said: string, hears: string | RegExp])[]>
> = {
  offer: [
    ["How do I negotiate the salary?", "a figure of mine would be a guess"],
    ["the pay is lower than i hoped", "all you want in one go"],
    ["should i take it?", "yours to say"],
    ["I have another offer, what should I do", "yours to say"],
    ["can i ask for more time", "Asking for some days is usual"],
    ["when should I hand in my notice?", "no notice before the offer is signed"],
    ["can they still take the offer back?", "can still fall through"],
    ["they haven't sent the contract yet", "Ask for it in writing"],
    ["do i keep applying?", "Keep applying until the first day"],
    ["how do I reply to them", "in your own words"],
    ["what now?", "Until you have begun"],
    ["I'm so excited!!", "That is good to hear"],
    ["im a bit nervous about it all", "That is usual"],
    ["thanks so much", "Gladly"],
    [
      "They want me to sign something called a non-compete and I have no idea whether that is normal for this",
      "union",
    ],
    ["is 45k ok for this", "a figure of mine would be a guess"],
    ["not sure", "what else there is"],
    ["can you write an acceptance email", "in your own words"],
    ["my cat is called Peanut", "What I can help with"],
  ],
  rejected: [
    ["why did they reject me?", "I can't know"],
    ["what did I do wrong", "look at together"],
    ["can I ask for feedback?", "some tell"],
    ["should I reply to them?", "keep the door open"],
    ["can i apply there again", "applying there again"],
    ["will they change their mind?", "Take this as a no"],
    ["was it because of my age? is that legal", "equality body"],
    ["what should I do now?", "go on to the next"],
    ["this sucks", "I'm sorry"],
    ["i'm so disappointed, i really wanted this one and i thought we had got on so well", "I'm sorry"],
    ["ok thank you", "Gladly"],
    ["do I keep applying elsewhere?", "Keep applying"],
    ["what does a bear do in the woods?", "What I can help with"],
  ],
  next_round: [
    ["how do I prepare for it?", "checklist"],
    ["what will they ask me?", "checklist"],
    ["what should I wear", "checklist"],
    ["does that mean I'm getting the job?", "they want to learn more, and nothing more"],
    ["what are my chances now", "nobody can tell you"],
    ["should I write back to them?", "Answer them today"],
    ["can I talk about salary now?", "after an offer"],
    ["I'm nervous", "two stories said aloud"],
    ["should I keep applying?", "Keep applying"],
    ["what next?", "get ready for the round"],
    ["great!", "Gladly"],
    ["when will they tell me the date?", "calendar"],
    ["it's on Thursday at 3pm", "So it is Thursday 19 November 2026"],
    ["who will interview me", "checklist"],
    ["i can't believe it", "good to hear"],
  ],
  silence: [
    ["should I write to them again?", /apply there again at any time|kind question/],
    ["should i call them", "One kind question"],
    ["why don't they just answer?", "says nothing about you"],
    ["is it normal that they don't answer", "no verdict on you"],
    ["does no answer mean no?", "no verdict on you"],
    ["how long do i have to wait", "no verdict on you"],
    ["this is so rude of them", "says nothing about you"],
    ["what do I do now?", "go on to the next"],
    ["do I still have a chance?", "fair to let go"],
    ["I'm so tired of this", "I'm sorry"],
    ["ok, thanks", "Gladly"],
    ["they called!", "tell me what came"],
    ["should I be worried", "easy to understand"],
    ["who is the president of France", "What I can help with"],
  ],
  withdrew: [
    ["how do I tell them?", "Two lines are enough"],
    ["should I email them", "Two lines are enough"],
    ["I changed my mind", "thought again"],
    ["can I take it back?", "thought again"],
    ["do I regret it? why did I do that", "thought again"],
    ["what now", "what is right for you"],
    ["should I keep looking?", "Keep applying"],
    ["I feel relieved", "good to hear"],
    ["I feel bad about it", "I'm sorry"],
    ["thanks", "Gladly"],
    ["how do I prepare for the next one", "I get you ready"],
    ["they wrote back", "tell me what came"],
    ["I feel guilty", "I'm sorry"],
    ["tell me a joke", "What I can help with"],
  ],
};

describe.each(Object.entries(NEWS))("after %s, with nothing open", (is, news) => {
  it.each(SAID[is as keyof typeof NEWS])("“%s” is answered, and begins nothing", (said, hears) => {
    const it = told(news);
    const { begun, book } = it.member();
    it.says(said);
    expect(it.hears()).toMatch(hears);
    expect(it.hears()).not.toMatch(/finished|couldn't read|can't make anything/);
    expect(it.member().begun).toBe(begun);
    expect(it.member().book).toEqual(book);
  });

  it.each([
    "I just had another interview at Acme. It went well I think, and she asked a lot about my work.",
    "Had my second interview with Northwind this morning, they were friendly but it was cut short after ten minutes.",
    "so i interviewed at Corner Bank today and honestly the interviewer looked at her phone the whole time",
  ])("a story still begins a debrief: “%s”", (story) => {
    const it = told(news);
    it.says(story);
    expect(it.member().talks[0]?.talk).toBe("debrief");
    expect(it.member().talks[0]?.said[0]?.[0]).toBe("story");
  });
});

describe("what is asked after an offer", () => {
  it("opens the way to the first day with one press", () => {
    const it = told(NEWS.offer);
    it.says("How do I negotiate the salary?");
    pressed(it, "The way to the first day");
    expect(it.hears()).toContain("About data analyst at Brightwell");
    expect(keyOf(it.asked())).toBe("answer_by");
  });

  it.each([
    ["They want an answer by tomorrow, what should I do?", "Thursday 19 November 2026"],
    ["I have until Friday to decide", "Friday 20 November 2026"],
    ["They gave me 3 days to decide", "Saturday 21 November 2026"],
    ["the offer expires on Monday", "Monday 23 November 2026"],
    ["I need to let them know by 1 December", "Tuesday 1 December 2026"],
  ])("notes the day they want an answer by: “%s”", (said, day) => {
    const it = told(NEWS.offer);
    it.says(said);
    expect(it.hears()).toContain(`they want your answer by ${day}`);
    expect(it.hears()).toContain("asking for some days is usual");
    expect(it.hears()).toContain("To the first day: data analyst at Brightwell");
    it.says("Another day");
    it.says("next friday");
    expect(it.hears()).toContain("They want your answer by Friday 27 November 2026.");
  });

  it("hears that day with the news itself", () => {
    const it = ann();
    debriefs(it, storyAt("Brightwell"));
    it.says("They made me an offer! They want an answer by Friday.");
    expect(it.hears()).toContain("they want your answer by Friday 20 November 2026");
  });

  it.each([
    ["I accepted!", "4. Accepted in writing"],
    ["I've just signed the contract", "4. Accepted in writing"],
    ["the contract arrived", "1. The offer in writing"],
    ["I started today", "9. The first day begun"],
  ])("ticks what is told as done: “%s”", (said, item) => {
    const it = told(NEWS.offer);
    it.says(said);
    if (it.asked()) it.says("skip");
    expect(it.hears()).toMatch(new RegExp(`Done:[^]*${item}`));
  });

  it("ticks nothing that is only asked or still to come", () => {
    for (const said of [
      "should I say I accepted?",
      "I haven't signed yet",
      "what if I accepted and they cancel?",
    ]) {
      const it = told(NEWS.offer);
      it.says(said);
      expect(it.hears()).not.toContain("Done:");
    }
  });

  it("is answered while the day is asked for, and the question stays open", () => {
    const it = ann();
    debriefs(it, storyAt("Brightwell"));
    it.says(NEWS.offer);
    const asked = it.asked();
    it.says("How do I negotiate the salary?");
    expect(it.hears()).toContain("a figure of mine would be a guess");
    expect(it.asked()).toBe(asked);
  });
});

it("what is asked after a no is none of the words they wrote", () => {
  const it = ann();
  debriefs(it, storyAt("Brightwell"));
  it.says(NEWS.rejected);
  it.says("Why did they reject me?");
  expect(it.hears()).toContain("They chose somebody else.");
  expect(JSON.stringify([...it.records().values()])).not.toContain("Why did they reject me");
  const other = ann();
  debriefs(other, storyAt("Brightwell"));
  other.says(NEWS.rejected);
  other.says("Why you weren't chosen: we wanted more SQL. Can we keep your CV?");
  expect(JSON.stringify([...other.records().values()])).toContain("we wanted more SQL");
});

describe("news typed as the answer to something else", () => {
  /** Ann, asked what went well. */
  const asked = () => {
    const it = ann("/debrief", storyAt("Brightwell"), "yes", "enough", "enough");
    for (let nth = 0; nth < 9 && keyOf(it.asked()) !== "well"; nth++)
      it.says(keyOf(it.asked()) === "more" ? "yes" : "skip");
    expect(keyOf(it.asked())).toBe("well");
    return it;
  };

  it("is taken as news, and the question stays open", () => {
    const it = asked();
    const open = it.asked();
    it.says("I got the job!");
    expect(outcomeNow(it.member().book.processes[0]!)?.is).toBe("offer");
    expect(it.hears()).toContain("About data analyst at Brightwell");
    it.says("skip");
    expect(it.hears()).toContain("is still open: “resume” goes on with it");
    it.says("resume");
    expect(it.asked()).toBe(open);
  });

  it("is an answer where it tells of something else", () => {
    const it = asked();
    it.says("I told them I got the job at Acme last year");
    expect(it.member().book.processes[0]?.outcome).toBeUndefined();
  });

  it("answers the question about what they wrote, where it is", () => {
    const it = ann();
    debriefs(it, storyAt("Brightwell"));
    it.calls("outcome", "rejected");
    const { begun } = it.member();
    it.says("They went with someone else");
    expect(it.member().begun).toBe(begun);
    expect(it.hears()).toContain("They said no: data analyst at Brightwell");
  });
});

it("a question of somebody who has told nothing yet is no story", () => {
  const it = chat(house);
  it.says("can you help me with the interview I have tomorrow please?");
  expect(it.member().talks).toEqual([]);
  expect(it.buttons()).toContain("Prepare for an interview");
});

it("a story out of nowhere is a story, whatever it also names", () => {
  for (const story of [
    STORY,
    "She explained the next steps and the contract, and we talked a lot about salary and the team I'd prepare reports for.",
    "He never said when they would decide, and he seemed nervous himself.",
  ]) {
    const it = ann(story);
    expect(it.member().talks[0]?.said[0]?.[0]).toBe("story");
  }
});

it("whether they got the job is answered before anything was told, and nothing is shown that isn't there", () => {
  for (const said of ["Did I get the job?", "will I get it", "why haven't they called"]) {
    const it = ann(said);
    expect(it.hears()).toMatch(/Tell me how the interview went/);
    expect(it.buttons()).toEqual(["Tell of an interview"]);
  }
});

describe("another interview told while one is being told", () => {
  const another =
    "I just had another interview, at Northgate this time, for a buyer role. The guy never looked at me and it was over in 15 minutes.";

  it("is a debrief of its own, and the first stays open", () => {
    const it = ann("/debrief", storyAt("Brightwell"), "yes");
    const [first] = it.member().talks;
    it.says(another);
    expect(it.hears()).toContain("buyer at Northgate");
    expect(it.member().talks.map(({ talk }) => talk)).toEqual(["debrief", "debrief"]);
    expect(it.member().talks[1]).toEqual(first);
  });

  it.each([
    "They said there will be another interview at Brightwell next week, and that they liked my work on reports.",
    "I had another interview at Northgate earlier that morning, so I was tired and said less than I wanted to.",
    "I just had another interview.",
  ])("is no such thing where it is spoken of: %s", (said) => {
    const it = ann("/debrief", storyAt("Brightwell"), "yes", said);
    expect(it.member().talks).toHaveLength(1);
  });

  it("is the story where none was told yet", () => {
    const it = ann("/debrief", another);
    expect(it.member().talks).toHaveLength(1);
    expect(it.hears()).toContain("buyer at Northgate");
  });
});

describe("what somebody says who doesn't know the bot yet", () => {
  const SAID_FIRST: readonly (readonly [said: string, hears: string])[] = [
    ["Can I tell you about my interview?", "Gladly. How did it go?"],
    ["I want to talk about my interview today", "Gladly. How did it go?"],
    ["can we talk", "I'm a bot"],
    ["are you a bot?", "I'm a bot"],
    ["how does this work?", "I say what its signs are worth"],
    ["is this confidential?", "No employer and no other member sees"],
    ["who can see this?", "No employer and no other member sees"],
    ["my interview got cancelled", "times that suit you"],
    ["they postponed my interview to Monday", "times that suit you"],
    ["I didn't go to the interview", "times that suit you"],
    ["unsubscribe", "reminders come only if you said yes"],
  ];

  it.each(SAID_FIRST)("is answered: %s", (said, hears) => {
    const it = ann(said);
    expect(it.hears()).toContain(hears);
    expect(it.member().talks).toEqual([]);
  });

  it.each(SAID_FIRST)("is no story where one was asked for, which is asked for again: %s", (said, hears) => {
    const it = ann("/debrief", said);
    expect(it.hears()).toContain(hears);
    expect(keyOf(it.asked())).toBe("story");
    expect(it.member().talks[0]?.said).toEqual([]);
  });

  it.each([
    "I'd like to talk about my interview at Acme, Maria was nice and it ran over.",
    "My interview was moved back so I was on time, she smiled a lot and we talked for an hour.",
    "I had my interview and they asked how does this work in practice, and who can see the data",
  ])("is a story where it tells one: %s", (said) => {
    expect(ann(said).member().talks[0]?.said[0]?.[0]).toBe("story");
    expect(ann("/debrief", said).member().talks[0]?.said[0]?.[0]).toBe("story");
  });
});

describe("what is asked in return while something is asked", () => {
  it.each([
    ["why do you ask?", "what could still change the reading"],
    ["what do you need that for", "“Skip” leaves a question out"],
    ["how long will this take?", "A few minutes"],
    ["how many questions are left?", "A few minutes"],
    ["what do you mean?", "Answer by button or in your own words"],
  ])("is answered, and the question stays: %s", (said, hears) => {
    for (const before of [["/debrief"], ["/debrief", storyAt("Brightwell"), "yes", "enough"]]) {
      const it = ann(...before);
      const open = it.asked();
      it.says(said);
      expect(it.hears()).toContain(hears);
      expect(it.asked()).toBe(open);
    }
  });

  it.each(["I have to go", "can we do this tomorrow?", "not today"])("%s pauses", (said) => {
    const it = ann("/debrief", storyAt("Brightwell"), "yes", "enough", said);
    expect(it.hears()).toContain("Paused.");
  });

  it.each(["can I skip this?", "I'd rather not say", "next question"])("%s leaves it out", (said) => {
    const it = ann("/debrief", storyAt("Brightwell"), "yes", "enough");
    const open = it.asked();
    it.says(said);
    expect(it.asked()).not.toBe(open);
    expect(it.hears()).not.toContain("couldn't read");
  });

  it("how long it takes is about their answer where nothing is asked", () => {
    const it = told(NEWS.silence);
    it.says("how long will it take?");
    expect(it.hears()).toContain("No answer is no answer");
  });
});

describe("what is said once a debrief is over", () => {
  const SAID_AFTER: readonly (readonly [said: string, button: string])[] = [
    ["I want to see my reading again", "Every number of it"],
    ["how was I?", "My interviews"],
    ["can you change the email?", "Another email"],
    ["remind me on Friday to call them please", "Reminders"],
    ["my name is Ann Lee", "Settings"],
  ];

  it.each(SAID_AFTER)("leads on: %s", (said, button) => {
    const it = ann();
    debriefs(it, storyAt("Brightwell"));
    const { begun } = it.member();
    it.says(said);
    expect(it.buttons()).toContain(button);
    expect(it.member().begun).toBe(begun);
  });

  it.each(["they called me back!", "They emailed me"])(
    "asks what they said, where that isn't told: %s",
    (said) => {
      const it = ann();
      debriefs(it, storyAt("Brightwell"));
      it.says(said);
      expect(it.member().book.processes[0]?.outcome).toBeUndefined();
      expect(it.buttons()).toContain("They have answered");
    },
  );

  it("that an email was sent is noted under the email, and begins nothing", () => {
    const it = ann();
    debriefs(it, storyAt("Brightwell"));
    const { begun } = it.member();
    it.says("I sent the email to her this morning");
    expect(it.hears()).toBe(
      "Press “I sent it” under the email, and I ask about their answer instead of reminding you of it.",
    );
    expect(it.member().begun).toBe(begun);
  });

  it("is no new story where it adds to the one that was told", () => {
    const it = ann();
    debriefs(it, storyAt("Brightwell"));
    const { begun } = it.member();
    it.says("I forgot to say that they gave me a tour of the whole office at the end");
    expect(it.hears()).toContain("say “edit”");
    expect(it.member().begun).toBe(begun);
  });

  it("is kept beside the question that is open, where it tells something", () => {
    const it = ann("/debrief", storyAt("Brightwell"), "yes");
    it.says("Oh, and they gave me a tour of the whole office at the end.");
    expect(it.hears()).toContain("kept");
  });
});

describe("an email asked for in so many words", () => {
  it.each([
    ["help me write a thank you email", "who interviewed you"],
    ["can you draft a follow-up for me?", "when was the interview"],
    ["please write a withdrawal letter", "who does it go to"],
    ["write me an email", "who interviewed you"],
  ])("is begun: %s", (said, asks) => {
    const it = ann(said);
    expect(it.member().talks.map(({ talk }) => talk)).toEqual(["email"]);
    expect(it.hears().toLowerCase()).toContain(asks);
  });

  it("is none where somebody else writes one", () => {
    const it = ann("They said they'd write an email next week and send a letter to everybody who was there.");
    expect(it.member().talks.map(({ talk }) => talk)).toEqual(["debrief"]);
  });
});
