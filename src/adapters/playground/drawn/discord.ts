import type { Message } from "../../../core/message.ts";
import { formModal } from "../../discord/modal.ts";
import { render } from "../../discord/render.ts";
import { settled } from "../../discord/settled.ts";
import { drawComponents } from "./components.ts";
import { drawModal } from "./components-form.ts";
import { type Byline, type Dress, drawMessage, drawMessages } from "./dress.ts";
import { html } from "./html.ts";

/** What a member sees on Discord. */
export const discord: Dress = {
  said: (text, by) => drawMessage(by, timeOf(by), html`<div class="text"><p>${text}</p></div>`),
  told: (message, by) =>
    drawMessages(by, timeOf(by), {
      insides: componentsOf(message).map((components) => drawComponents(components, by.zone)),
      beside: message,
    }),
  answered(message, text, by) {
    // A question stands in the last of its messages.
    const all = componentsOf(message);
    const answer = settled(text, message.question ?? "", all.at(-1));
    return drawMessages(by, timeOf(by), {
      insides: [...all.slice(0, -1), answer].map((components) => drawComponents(components, by.zone)),
      beside: message,
    });
  },
  form: (message) => drawModal(formModal(message)),
  called: (command, { name }) => html`<p class="used"><b>${name}</b> used <code>${command}</code></p>`,
};

const componentsOf = (message: Message) => render(message).map(({ components }) => components);

function timeOf({ at, now, zone }: Byline): string {
  const day = (instant: number) =>
    new Intl.DateTimeFormat("en-GB", { dateStyle: "short", timeZone: zone }).format(instant);
  const time = new Intl.DateTimeFormat("en-GB", { timeStyle: "short", timeZone: zone }).format(at);
  return day(at) === day(now) ? `Today at ${time}` : `${day(at)}, ${time}`;
}
