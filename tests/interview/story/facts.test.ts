import { describe, expect, it } from "vitest";
import { contextIn } from "../../../src/interview/story/context.ts";
import { factsIn } from "../../../src/interview/story/facts.ts";
import { sentencesOf } from "../../../src/interview/story/telling.ts";

const contextOf = (text: string) => contextIn(sentencesOf(text).map((sentence) => sentence.plain));

describe("people", () => {
  it.each([
    ["Teams call with Siobhan Kelleher from HR.", ["Siobhan Kelleher"]],
    ["Phone interview w/ Dave at the depot.", ["Dave"]],
    ["Amir & Jo were a good laugh.", ["Amir", "Jo"]],
    [
      "The interview was conducted with Mr. Tanaka and Ms. Ferreira. Mr. Tanaka asked a lot.",
      ["Mr. Tanaka", "Ms. Ferreira"],
    ],
    ["They'd promised a tour on Monday over Zoom.", []],
    ["Wife says I talk too much. Rent is due.", []],
    ["The owner was in Florida.", []],
    ["My cat heard it all. Cat was bored.", []],
  ])("finds who was there: %s", (text, names) => expect(factsIn(text).interviewers).toEqual(names));
});

describe("the job", () => {
  it("finds company and role where they are named", () => {
    expect(factsIn("I interviewed for the data analyst role at Brightwell today.")).toMatchObject({
      company: "Brightwell",
      role: "data analyst",
    });
    expect(factsIn("Interviewed at Northgate Foods for a warehouse lead position.")).toMatchObject({
      company: "Northgate Foods",
      role: "warehouse lead",
    });
  });
});

describe("whom it was with", () => {
  it.each([
    ["Had my interview with Brightwell Clinic this morning for the ward clerk job.", [], "Brightwell Clinic"],
    ["Just had an interview with Deloitte. It went well.", [], "Deloitte"],
    ["Interview at Tesco today, with Sarah the store manager.", ["Sarah"], "Tesco"],
    ["Had a video call with Acme Corp, spoke to Priya.", ["Priya"], "Acme Corp"],
    [
      "Interview with Northgate Primary School. Panel was Mrs Okafor and a governor.",
      ["Mrs Okafor"],
      "Northgate Primary School",
    ],
    ["My interview with Brightwell was good. Brightwell said I'd hear by Friday.", [], "Brightwell"],
    ["Chat with Marks & Spencer", [], "Marks & Spencer"],
    ["Interview with Carter & Sons today, old Mr Carter himself did it", ["Mr Carter"], "Carter & Sons"],
    ["interview w/ Amazon, bar raiser was Kate", ["Kate"], "Amazon"],
    ["Interviewed with Maria Lopez at Brightwell", ["Maria Lopez"], "Brightwell"],
    ["Interview with Ngozika, the ward manager, at Oakfield House.", ["Ngozika"], "Oakfield House"],
    ["interview with Booking.com. Friendly.", [], "Booking.com"],
    ["Had a great chat with Will about it.", ["Will"], undefined],
    [
      "it was with maria lopez and a guy called dave. spoke to jenny too",
      ["Maria Lopez", "Dave", "Jenny"],
      undefined,
    ],
    ["my interview was with dr patel and sister agnes", ["Dr Patel", "Agnes"], undefined],
    ["we talked about grace periods, and met will power again", [], undefined],
    [
      "the guy (dave) seemed bored. the other one, sarah, was lovely. my friend kevin works there.",
      ["Dave", "Sarah"],
      undefined,
    ],
    ["we had max 30 minutes, ty for asking", [], undefined],
    ["second interview at tesco for team leader.", [], "Tesco"],
    ["had an interview with lidl today, phone one", [], "Lidl"],
    ["interview at noon for an admin role, then one with hr today", [], undefined],
    ["The CEO (Dana) said hello, and so did the COO, Grace.", ["Dana", "Grace"], undefined],
    ["A phone screen with Priya from Acme. She was lovely.", ["Priya"], "Acme"],
    ["Interview with Maria and Tom of Brightwell Clinic.", ["Maria", "Tom"], "Brightwell Clinic"],
    ["I spoke to Jim from Deloitte and Ana from the data team.", ["Jim", "Ana"], "Deloitte"],
    ["Had a chat with the recruiter from Monzo about the PM role.", [], "Monzo"],
    ["I met Sarah from London and Priya from Sales.", ["Sarah", "Priya"], undefined],
    ["The interview was with Maria from Spain and Tom from Leeds.", ["Maria", "Tom"], undefined],
  ])("tells people from whom they work for: %s", (text, interviewers, company) => {
    const facts = factsIn(text);
    expect([facts.interviewers, facts.company]).toEqual([interviewers, company]);
  });
});

describe("time", () => {
  it.each([
    ["They said I'd hear by Friday.", "Friday"],
    ["I was told the outcome comes within ten working days.", "ten working days"],
    ["They'd come back to me by the 21st.", "the 21st"],
    ["Decision by next Tuesday.", "next Tuesday"],
    ["I start on Monday if I get it.", undefined],
    ["I finally got called in on Tuesday.", undefined],
    ["He took a call and the second one was worse.", undefined],
  ])("finds when an answer is due: %s", (text, replyBy) => expect(factsIn(text).replyBy).toBe(replyBy));

  it.each([
    ["15 mins, half hour booked.", 30, 15],
    ["It was booked for an hour and it lasted an hour and ten.", 60, 70],
    ["Meant to be 45 min and we were still going at 70 min.", 45, 70],
    ["Twenty minutes into a promised hour he was done.", 60, 20],
    ["It was down for 45 minutes and we'd done 20.", 45, 20],
    ["I just came out of my second one at Tesco. 40 mins, it was meant to be an hour. He was bored.", 60, 40],
    ["40 mins. It was supposed to last an hour.", 60, 40],
    ["They turned up 20 minutes late.", undefined, undefined],
    ["I drove two hours to get there.", undefined, undefined],
    ["The pay is $21 an hour.", undefined, undefined],
    ["My sister interviewed there and said hers was twelve minutes.", undefined, undefined],
  ])("tells the time promised from the time given: %s", (text, scheduled, actual) => {
    const facts = factsIn(text);
    expect([facts.scheduledMinutes, facts.actualMinutes]).toEqual([scheduled, actual]);
  });
});

describe("circumstances", () => {
  it.each([
    ["Three-person panel on Zoom.", ["video", "panel"]],
    ["Phone screen with the recruiter.", ["phone", "stage_screen"]],
    ["Everyone gets the same eight questions in the same order.", ["structured_format"]],
    ["She told me it was her first time interviewing.", ["inexperienced_interviewer"]],
    ["Got the tour and met the crew.", ["onsite"]],
    ["No mention of a second round.", []],
  ])("knows the setting: %s", (text, context) => expect(contextOf(text)).toEqual(context));
});
