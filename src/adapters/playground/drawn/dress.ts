import type { Board } from "../../../core/board.ts";
import type { Wording } from "../../../core/channel-post.ts";
import type { Message } from "../../../core/message.ts";
import { described } from "../../../core/picture.ts";
import type { Share } from "../../../core/share.ts";
import { type Html, html } from "./html.ts";

/** One platform's likeness: what its renderer sends, drawn as its members see it. */
export interface Dress {
  /** Something the member wrote. */
  said(text: string, by: Byline): Html;
  told(message: Message, by: Byline): Html;
  /** The message of a question once it is answered, and `text` the answer. */
  answered(message: Message, text: string, by: Byline): Html;
  /** The form that opens under a message that has fields. */
  form(message: Message): Html;
  /** What the platform shows where a command was used; nothing, where it shows nothing. */
  called(command: string, by: Byline): Html;
  /** A community's post in its channel. */
  posted(wording: Wording, by: Byline): Html;
  /** What a member handed on to others. */
  shared(words: Pick<Share, "parts">, by: Byline): Html;
}

/** A dress with a standing page. */
export interface HomeDress extends Dress {
  home(board: Board): Html;
}

/** A dress with a box to write in, for where a member can't simply type. */
export interface BoxDress extends Dress {
  writing(message: Message): Html;
}

/** Who speaks, and when. */
export interface Byline {
  readonly name: string;
  /** It is us. */
  readonly app: boolean;
  /** Epoch milliseconds, and where the reader is: an IANA zone. */
  readonly at: number;
  readonly now: number;
  readonly zone: string;
  /** Where a file of the message can be had. */
  readonly hrefOf?: (nth: number) => string;
  /** It stands where everybody is, and is seen by the reader alone. */
  readonly alone?: boolean | undefined;
  /** Where a picture of the message is drawn. */
  readonly pictureAt?: (nth: number) => string;
}

/** What one message comes to on a platform that may need several for it; what goes beside its words comes with the last. */
export function drawMessages(
  by: Byline,
  when: string,
  {
    insides,
    beside,
  }: { readonly insides: readonly Html[]; readonly beside: Pick<Message, "files" | "pictures"> },
): Html {
  const [last, ...before] = [...insides].reverse();
  return html`${before.reverse().map((inside) => drawMessage(by, when, inside))}${drawMessage(by, when, html`${last}${drawPictures(beside, by)}${drawAttached(beside, by)}`)}`;
}

/** One message with who sent it and when. */
export function drawMessage({ name, app }: Byline, when: string, inside: Html): Html {
  const badge = app ? html`<span class="badge">APP</span>` : undefined;
  const who = html`<b>${name}</b> ${badge} <small>${when}</small>`;
  return html`<article class="message" aria-label="${name}, ${when}"><div class="avatar ${app ? "app" : "person"}" aria-hidden="true">${name.charAt(0)}</div><div class="body"><div class="who">${who}</div>${inside}</div></article>`;
}

/** Each says in words what it shows. */
const drawPictures = ({ pictures = [] }: Pick<Message, "pictures">, { pictureAt }: Byline): Html =>
  html`${pictures.map((picture, nth) => pictureAt && html`<img class="picture" src="${pictureAt(nth)}" alt="${described(picture)}">`)}`;

/** What comes with a message: files, each to be taken along. */
const drawAttached = ({ files = [] }: Pick<Message, "files">, { hrefOf }: Byline): Html =>
  html`${files.map(({ name, content }, nth) => {
    const label = html`<b>${name}</b> <small>${sizeOf(content)}</small>`;
    return hrefOf
      ? html`<a class="file" href="${hrefOf(nth)}" download="${name}">${label}</a>`
      : html`<div class="file">${label}</div>`;
  })}`;

function sizeOf(content: string): string {
  const bytes = Buffer.byteLength(content);
  return bytes < 1_000 ? `${bytes} bytes` : `${(bytes / 1_000).toFixed(1)} kB`;
}
