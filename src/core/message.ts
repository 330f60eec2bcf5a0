/** One stretch of a message. A talk chooses the meaning; each platform chooses the dress. */
export type Part =
  | { readonly text: string }
  | { readonly heading: string }
  | { readonly quote: string }
  | { readonly rows: readonly Row[] }
  | { readonly mail: Mail };

/** A line of a card: "Rapport: flowed both ways", and below it whatever explains it. */
export interface Row {
  readonly label: string;
  readonly value: string;
  readonly notes?: readonly string[];
}

/** An email to copy. Never sent from here. */
interface Mail {
  readonly to?: string;
  readonly subject: string;
  readonly body: string;
}

export interface Option {
  readonly value: string;
  readonly label: string;
}

/** One line of a form. `name` is what the platform sends back beside the member's words. */
export interface Field {
  readonly name: string;
  readonly label: string;
  readonly required: boolean;
  readonly value?: string;
  /** To be chosen from, where it isn't typed. */
  readonly options?: readonly Option[];
  /** Any number of them; they come back joined by commas. */
  readonly several?: boolean;
  /** Typed over several lines. */
  readonly long?: boolean;
}

export interface Attachment {
  readonly name: string;
  readonly type: string;
  readonly content: string;
}

/** What a member is told, before any platform has dressed it. */
export interface Message {
  readonly parts: readonly Part[];
  /** Names the question this message asks, so that its buttons can never answer another. */
  readonly question?: string;
  /** The talk a message without a question belongs to, so that its buttons find their way back. */
  readonly about?: string;
  /** Answers to the question, and nothing else. */
  readonly options?: readonly Option[];
  /** Back, skip, not sure and their like: pressed the same way as options. */
  readonly controls?: readonly Option[];
  readonly fields?: readonly Field[];
  /** The question is answered by a day: platforms with a calendar offer it, and press the day as YYYY-MM-DD. */
  readonly day?: boolean;
  readonly files?: readonly Attachment[];
}

/** A question that was answered: its buttons can go, and what was said can stand in their place. */
export interface Settled {
  readonly question: string;
  /** "Rapport: flowed both ways" */
  readonly text: string;
}

/** A message of plain words. */
export const words = (...texts: readonly string[]): Message => ({ parts: texts.map((text) => ({ text })) });

/** The whole message as plain text: what a terminal prints, a screen reader reads, a notification shows. */
export function plain(message: Message): string {
  return message.parts.map(plainPart).join("\n\n");
}

function plainPart(part: Part): string {
  if ("text" in part) return part.text;
  if ("heading" in part) return part.heading;
  if ("quote" in part) return part.quote.replace(/^/gm, "> ");
  if ("rows" in part) return part.rows.map(plainRow).join("\n");
  return plainMail(part.mail);
}

function plainRow({ label, value, notes = [] }: Row): string {
  return [`- ${label}: ${value}`, ...notes.map((note) => `    ${note}`)].join("\n");
}

function plainMail({ to, subject, body }: Mail): string {
  return [...(to ? [`To: ${to}`] : []), `Subject: ${subject}`, "", body].join("\n");
}
