import type { Attachment, Link, Option, Part } from "./message.ts";
import type { Picture } from "./picture.ts";
import type { Question, Reply } from "./question.ts";
import type { Ear, Recording } from "./recording.ts";
import type { Share } from "./share.ts";

/**
 * A guided conversation: a pure generator that reads like the talk. It has no clock, no dice and no effect; what it
 * needs from outside comes as facts when it begins or is recorded beside the replies.
 *
 * It is written with nine verbs: `say`, `ask`, `heard`, `heardAll`, `overheard`, `recorded`, `keep`, `share` and
 * `stretch`.
 */
export type Talk<R = void> = Generator<Line, R, unknown>;

/** One line of a talk, as its replay meets it. */
export type Line =
  | ({ readonly say: readonly Part[] } & Beside)
  | { readonly ask: Question }
  | { readonly hear: Question; readonly instead: unknown }
  | { readonly hearAll: Question }
  | { readonly overhear: Ear }
  | { readonly record: Recording }
  | { readonly keep: unknown }
  | { readonly share: Share }
  | { readonly stretch: string };

/** What was said, in the order it was said. The last word under a key wins. */
export type Said = readonly (readonly [key: string, reply: Reply])[];

/** A question that can be answered or changed there and then: as a whole, or with one press by one answer. */
export interface Offer {
  readonly offers: Question;
  readonly pick?: Option;
  /** What the button says, where the question's label would not do. */
  readonly as?: string;
}

/** What a saying carries beside its parts. */
interface Beside {
  readonly offers: readonly Offer[];
  readonly buttons: readonly Option[];
  readonly links: readonly Link[];
  readonly files: readonly Attachment[];
  readonly pictures: readonly Picture[];
  /** A question that a channel or a person answers: see `Message.place`. */
  readonly place: Question | undefined;
}

/** Words, parts of a card, or what goes with them; a `button` is any that works wherever it stands, such as a command. */
export type Sayable =
  | string
  | Part
  | Offer
  | { readonly button: Option }
  | { readonly link: Link }
  | { readonly file: Attachment }
  | { readonly picture: Picture }
  | { readonly place: Question };

export function* say(...said: readonly Sayable[]): Talk {
  yield {
    say: said.flatMap((each) => (typeof each === "string" ? [{ text: each }] : isBeside(each) ? [] : [each])),
    offers: said.flatMap((each) => (typeof each === "object" && "offers" in each ? [each] : [])),
    buttons: said.flatMap((each) => (typeof each === "object" && "button" in each ? [each.button] : [])),
    links: said.flatMap((each) => (typeof each === "object" && "link" in each ? [each.link] : [])),
    files: said.flatMap((each) => (typeof each === "object" && "file" in each ? [each.file] : [])),
    pictures: said.flatMap((each) => (typeof each === "object" && "picture" in each ? [each.picture] : [])),
    place: said.flatMap((each) => (typeof each === "object" && "place" in each ? [each.place] : []))[0],
  };
}

function isBeside(each: Exclude<Sayable, string>): each is Exclude<Sayable, string | Part> {
  return ["offers", "button", "link", "file", "picture", "place"].some((name) => name in each);
}

/** Asks, unless it was answered already. Undefined where the member passed, or has had enough of this stretch. */
export function* ask<M>(question: Question<M>): Talk<M | undefined> {
  // `play` (play.ts) hands back only what this question's own schema has parsed.
  return (yield { ask: question }) as M | undefined;
}

/**
 * What was answered already, without asking for it. `instead` is what is known from elsewhere (the story, the profile)
 * and stands until the member says otherwise; it can be changed like any answer.
 */
export function* heard<M>(question: Question<M>, instead?: M): Talk<M | undefined> {
  return (yield { hear: question, instead }) as M | undefined;
}

/**
 * What a recorder made of each answer given in a few words or more: members tell more than they are asked. Each is read
 * once, when it is given, and again only when it changes.
 */
export function* overheard<M>(ear: Ear<M>): Talk<readonly M[]> {
  return (yield { overhear: ear as Ear }) as readonly M[];
}

/**
 * Every answer ever given under a question, in order, without asking for one: for what is done again and again rather
 * than answered once. Each new answer is one more.
 */
export function* heardAll<M>(question: Question<M>): Talk<readonly M[]> {
  return (yield { hearAll: question }) as readonly M[];
}

/** What a recorder made of an answer, once and for all replays. */
export function* recorded<M>(recording: Recording<M>): Talk<M> {
  return (yield { record: recording as Recording }) as M;
}

/** Hands something to the member's book. Saying the same again changes nothing. */
export function* keep(what: unknown): Talk {
  yield { keep: what };
}

/** Hands words on to whom the member picked. Where the talk no longer comes to say so, they are taken back. */
export function* share(what: Share): Talk {
  yield { share: what };
}

/** Begins a stretch: "that's enough" ends the asking of the stretch it is said in, not of those to come. */
export function* stretch(name: string): Talk {
  yield { stretch: name };
}
