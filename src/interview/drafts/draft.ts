/** The mails of a follow-up, in the order in which they come up. */
export const KINDS = [
  "thank_you",
  "recovery",
  "note",
  "promised",
  "check_in",
  "last_check_in",
  "next_round",
  "rejection",
  "withdrawal",
] as const;
export type Kind = (typeof KINDS)[number];

/** What a mail may be made of: the member's own facts, in their own words, and nothing else. */
export interface MailFacts {
  /** The interviewer as the member named them: "Maria Lopez", "Dr Achebe", "李明". */
  readonly recipient?: string;
  readonly role?: string;
  readonly company?: string;
  /** What they discussed with that person, as typed: "we talked about the data migration". */
  readonly point?: string;
  /** One strength for this job, as typed: "I led the same migration last year". */
  readonly fit?: string;
  /** For a recovery: what the answer was about that could have gone better, as typed: "the caching question". */
  readonly concern?: string;
  /** For a recovery: what the member would say now, as typed: "I would put a cache in front and expire it hourly". */
  readonly answer?: string;
  /** What was promised to them, as typed, with its address if it has one: "my portfolio, https://ann.example". */
  readonly promised?: string;
  /** A time that suits, as typed: "Tuesday at 10". */
  readonly slot?: string;
  readonly sender: {
    readonly name: string;
    readonly email?: string;
    readonly phone?: string;
    readonly links?: string;
  };
  /** Words the caller computed, ready to follow a verb: "today", "yesterday", "on Friday". */
  readonly interviewedOn?: string;
  /** Words the caller computed for the day they named, ready to follow "by": "Friday 27 November". */
  readonly answerBy?: string;
}

export const TONES = ["warm", "neutral", "formal"] as const;
export type Tone = (typeof TONES)[number];

/** An email not sent. `to` is a name for the greeting, never an address. A note for a card has no subject. */
export interface Draft {
  readonly kind: Kind;
  readonly to?: string;
  readonly subject: string;
  readonly body: string;
}

/** The part of a draft that is written and can be edited. */
export type Mail = Pick<Draft, "subject" | "body">;

/** Which of the many mails these facts could make. */
export interface Choice {
  readonly tone: Tone;
  /** 0 at first; one more each time the member asks for another. */
  readonly draft: number;
  /** Which of several interviewers, counted from 0, so that no two of them get the same mail. */
  readonly nth: number;
}
