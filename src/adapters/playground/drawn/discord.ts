import type { Message } from "../../../core/message.ts";
import { posted, shared } from "../../discord/in-channel.ts";
import { formModal, writingModal } from "../../discord/modal.ts";
import { render } from "../../discord/render.ts";
import { settled } from "../../discord/settled.ts";
import { drawComponents } from "./components.ts";
import { drawModal } from "./components-form.ts";
import { type BoxDress, type Byline, drawMessage, drawMessages } from "./dress.ts";
import { type Html, html } from "./html.ts";
import { YOU } from "./neighbours.ts";

/** What a member sees on Discord. */
export const discord: BoxDress = {
  said: (text, by) => drawMessage(by, timeOf(by), html`<div class="text"><p>${text}</p></div>`),
  told: (message, by) => drawAll(componentsOf(message, by), message, by),
  answered(message, text, by) {
    // A question stands in the last of its messages.
    const all = componentsOf(message, by);
    const answer = settled(text, message.question ?? "", all.at(-1));
    return drawAll([...all.slice(0, -1), answer], message, by);
  },
  form: (message) => drawModal(formModal(message)),
  writing: (message) => drawModal(writingModal(message)),
  called: (command, { name }) => html`<p class="used"><b>${name}</b> used <code>${command}</code></p>`,
  posted: (wording, by) =>
    drawMessage(by, timeOf(by), drawComponents(posted(wording, wording.mentions && YOU), by.zone)),
  shared: (words, by) => drawMessage(by, timeOf(by), drawComponents(shared(words, YOU), by.zone)),
};

type Components = Parameters<typeof drawComponents>[0];

/** In a channel a member can't simply type. */
const componentsOf = (message: Message, { alone }: Byline): readonly Components[] =>
  render(message, { writing: alone === true }).map(({ components }) => components);

const drawAll = (all: readonly Components[], beside: Message, by: Byline): Html =>
  html`${drawMessages(by, timeOf(by), {
    insides: all.map((components) => drawComponents(components, by.zone)),
    beside,
  })}${by.alone ? ONLY_YOU : undefined}`;

const ONLY_YOU = html`<p class="alone">Only you can see this</p>`;

function timeOf({ at, now, zone }: Byline): string {
  const day = (instant: number) =>
    new Intl.DateTimeFormat("en-GB", { dateStyle: "short", timeZone: zone }).format(instant);
  const time = new Intl.DateTimeFormat("en-GB", { timeStyle: "short", timeZone: zone }).format(at);
  return day(at) === day(now) ? `Today at ${time}` : `${day(at)}, ${time}`;
}
