import { describe, expect, it } from "vitest";
import { newsIn, unmistakable } from "../../src/interview/news.ts";

const SAID = {
  invited: [
    "I got an interview",
    "i got an interview!",
    "I just got an interview at Brightwell",
    "I have an interview at Brightwell on Thursday for the data analyst role",
    "I've been invited to an interview",
    "They invited me for an interview tomorrow",
    "Good news: I landed a phone screen with Acme",
    "Acme wants to interview me",
    "got an interview lined up for next week",
    "I got an interview at Monzo next Thursday! So excited",
  ],
  rejected: [
    "I got rejected",
    "rejected",
    "I was rejected by Brightwell",
    "They turned me down.",
    "they went with someone else",
    "I didn't get it",
    "Sadly, I did not get the job",
    "got a rejection email today",
    "it's a no",
    "Brightwell said no",
    "they took it back",
    "They took the offer back after all.",
    "They withdrew the offer",
    "Brightwell rescinded my offer yesterday",
    "the offer fell through",
    "it fell through after all",
    "my job offer was withdrawn",
    "they rejected me. third time this month. i feel like garbage",
    "Heard back from Brightwell today. They went with someone else. Gutted.",
    "i got rejected, third one this month, not sure i can do this again",
    "They rejected me. They said they want somebody with more energy. I'm 58, it's age discrimination.",
    "I got rejected! No reason given.",
  ],
  offer: [
    "they made me an offer",
    "They made me an offer!",
    "I got an offer from Brightwell",
    "I got the job",
    "I've been offered the job",
    "Brightwell offered me the position",
  ],
  silence: [
    "haven't heard",
    "I haven't heard back",
    "I still haven't heard anything from Brightwell",
    "they ghosted me",
    "I got ghosted",
    "still nothing",
    "no answer yet",
    "they never got back to me",
  ],
  next_round: [
    "I got a second interview",
    "I'm through to the next round",
    "they want to see me again",
    "They invited me back",
    "I made it to the final round at Acme",
    "next round",
  ],
  withdrew: ["I withdrew", "I withdrew my application", "I pulled out", "I turned them down"],
} as const;

describe("news said in a sentence", () => {
  it.each(Object.entries(SAID).flatMap(([news, all]) => all.map((said) => [said, news] as const)))(
    "“%s” is %s",
    (said, news) => {
      expect(newsIn(said)).toBe(news);
    },
  );

  it.each([
    "I got an interview today and it went really well",
    "They rejected me. Shame, because the interviewer asked loads about my work and we laughed",
    "I had an interview at Brightwell this morning, and they asked me about SQL",
    "They rejected my idea, but the interviewer smiled a lot",
    "She never looked up from her laptop",
    "thanks, that helped me a lot",
    "I was told I'd hear by Friday",
    "hello",
    "They offered me coffee",
    "I didn't get the question about indexes",
    "Not sure",
    "no",
    "I got an interview. We met on Monday.",
    "They rejected my idea. Then she smiled.",
    "They rejected me. The interviewer had talked for an hour.",
    "nothing special",
    "skip",
    "a",
    "",
  ])("“%s” is none", (said) => {
    expect(newsIn(said)).toBeUndefined();
  });

  it("is told in no time, whatever is said", () => {
    for (const worst of ["they ".repeat(24), "i just ".repeat(17), "a ".repeat(60), "hey, ".repeat(24)])
      expect(newsIn(worst)).toBeUndefined();
  });
});

describe("news so plain that it answers nothing else", () => {
  it.each([
    ["I got the job!", "offer"],
    ["I got the job", "offer"],
    ["got the job!!! so happy", "offer"],
    ["I just got an offer", "offer"],
    ["They offered me the job!", "offer"],
    ["they made me an offer today", "offer"],
    ["Update: I got the role at Corner Bank", "offer"],
    ["I got rejected", "rejected"],
    ["I've been rejected by Brightwell", "rejected"],
    ["Sadly, I didn't get the job", "rejected"],
    ["they went with someone else. gutted", "rejected"],
    ["I got a rejection email this morning", "rejected"],
    ["I withdrew my application", "withdrew"],
  ])("“%s” is %s", (said, news) => {
    expect(unmistakable(said)).toBe(news);
  });

  it.each([
    "I told them I got the job at Acme last year",
    "I got the job at Acme last year by asking for it",
    "I got the job at Acme last year",
    "I got the job done on time",
    "I got the role of moderator in the group task",
    "I got an offer from another company, and told them so",
    "I have an offer from Acme",
    "I said I got rejected twice before",
    "I got rejected at first, but then explained the gap",
    "They rejected my first idea",
    "they said no",
    "rejected",
    "it's a no",
    "I didn't get it",
    "I got it",
    "They hired me back then because of my Excel",
    "They offered me coffee",
    "They want to see me again",
    "what if I got the job?",
    "I think I got the job",
    "When I got the job I was nineteen",
    "We got an offer accepted on time for every client",
    "I withdrew from the group discussion",
    "",
  ])("“%s” may be an answer", (said) => {
    expect(unmistakable(said)).toBeUndefined();
  });
});
