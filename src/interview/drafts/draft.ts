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
  readonly sender: {
    readonly name: string;
    readonly email?: string;
    readonly phone?: string;
    readonly links?: string;
  };
  /** Words the caller computed, ready to follow a verb: "today", "yesterday", "on Friday". */
  readonly interviewedOn?: string;
}

export const TONES = ["warm", "neutral", "formal"] as const;
export type Tone = (typeof TONES)[number];

/** An email not sent. `to` is a name for the greeting, never an address. */
export interface Draft {
  readonly kind: "thank_you";
  readonly to?: string;
  readonly subject: string;
  readonly body: string;
}

/** Which of the many mails these facts could make. */
export interface Choice {
  readonly tone: Tone;
  /** 0 at first; one more each time the member asks for another. */
  readonly draft: number;
  /** Which of several interviewers, counted from 0, so that no two of them get the same mail. */
  readonly nth: number;
}
