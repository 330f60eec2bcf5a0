import type { Picture } from "./picture.ts";

/** One stretch of a message. A talk chooses the meaning; each platform chooses the dress. */
export type Part =
  | { readonly text: string; readonly times?: readonly Instant[]; readonly channel?: undefined }
  /** A channel, by the platform's name of it, after words that introduce it. */
  | { readonly text: string; readonly times?: undefined; readonly channel: string }
  | { readonly heading: string }
  | { readonly quote: string }
  | { readonly rows: readonly Row[] }
  | { readonly mail: Mail };

/** A moment that words in a text name. Platforms that show each reader their own local time put it in place of the words. */
export interface Instant {
  /** The words, as they stand in the text. */
  readonly shown: string;
  /** Epoch milliseconds. */
  readonly at: number;
}

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
  /** What it holds stands in the message too: where it can't be handed over, nothing is lost. */
  readonly spare?: boolean;
}

/** An address to open elsewhere: a mail service's compose page, say. */
export interface Link {
  readonly label: string;
  /** https: or mailto: */
  readonly url: string;
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
  readonly links?: readonly Link[];
  /** The question is answered by a day: platforms with a calendar offer it, and press the day as YYYY-MM-DD. */
  readonly day?: boolean;
  /** The question is answered by a channel: platforms with a list of them offer it, and press its name. */
  readonly channel?: boolean;
  readonly files?: readonly Attachment[];
  /** Drawn where they are told, and left out where they can't be: the parts say all of it. */
  readonly pictures?: readonly Picture[];
  readonly place?: Place;
}

/**
 * A question that a channel or a person answers. Platforms that can post for the member let them pick one of theirs and
 * press its name as the answer; on all others the message does without.
 */
interface Place {
  /** Names the question, as `Message.question` does. */
  readonly question: string;
  readonly label: string;
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
export function plain({ parts, links = [] }: Pick<Message, "parts" | "links">): string {
  const below = links.map(({ label, url }) => `${label}: ${url}`).join("\n");
  return [...parts.map(plainPart), ...(below ? [below] : [])].join("\n\n");
}

function plainPart(part: Part): string {
  if ("text" in part) return [part.text, part.channel].filter(Boolean).join(" ");
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
