import fc from "fast-check";
import type { Choice, MailFacts } from "../../../src/interview/drafts/draft.ts";

export const JANE: MailFacts = {
  recipient: "Maria Lopez",
  role: "Data Analyst",
  company: "Acme",
  point: "how they cut churn in the Lisbon team",
  fit: "I led the same migration last year",
  sender: {
    name: "Jane Doe",
    email: "jane@doe.org",
    phone: "+44 7700 900123",
    links: "linkedin.com/in/janedoe",
  },
  interviewedOn: "yesterday",
};

export const FIRST: Choice = { tone: "neutral", draft: 0, nth: 0 };

/** A name, a word or a figure from many scripts, and now and then whatever a keyboard can do. */
const word = fc.oneof(
  fc.constantFrom(
    "Zoë",
    "李明",
    "Олена",
    "محمد",
    "अनिता",
    "Nguyễn",
    "O'Neill",
    "Sam",
    "Yahoo!",
    "R&D",
    "C++",
    "(remote)",
    "Grace",
  ),
  fc.constantFrom(
    "migration",
    "SQL",
    "12",
    "3.5%",
    "2024",
    "their",
    "she",
    "team",
    "runs",
    "[Company]",
    "🙂",
    "wins!",
    "they're",
  ),
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 8 }),
);
const words = (most: number) => fc.array(word, { maxLength: most }).map((each) => each.join(" "));

const points = fc.oneof(
  words(12),
  fc
    .constantFrom(
      "we talked about ",
      "she told me ",
      "how they ",
      "he asked how I ",
      "I liked that they ",
      "her ",
      "",
    )
    .chain((lead) => words(6).map((rest) => lead + rest)),
);
const fits = fc.oneof(
  words(12),
  fc
    .constantFrom("I led ", "i'm good at ", "8 yrs of ", "strong ", "my ", "because I ")
    .chain((lead) => words(5).map((rest) => lead + rest)),
);

/** Facts as members might give them, any of them absent, many of them odd. */
export const anyFacts: fc.Arbitrary<MailFacts> = fc.record(
  {
    sender: fc.record(
      {
        name: fc.constantFrom("Jane Doe", "王芳", "Олена Коваль", "Zoë", "Grace Hopper", "J. R. Will"),
        email: fc.emailAddress(),
        phone: fc.constant("+44 20 7946 0001"),
      },
      { requiredKeys: ["name"] },
    ),
    recipient: words(3),
    role: words(4),
    company: words(3),
    point: points,
    fit: fits,
    concern: points,
    answer: fits,
    promised: words(8),
    slot: words(5),
    answerBy: fc.constantFrom("Friday", "Friday 20 November"),
    interviewedOn: fc.constantFrom("today", "yesterday", "on Friday", "last Tuesday"),
  },
  { requiredKeys: ["sender"] },
);

export const anyChoice: fc.Arbitrary<Choice> = fc.record({
  tone: fc.constantFrom("warm", "neutral", "formal"),
  draft: fc.nat(12),
  nth: fc.nat(12),
});
