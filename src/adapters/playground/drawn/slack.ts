import type { Message } from "../../../core/message.ts";
import { homeView } from "../../slack/home.ts";
import { posted, shared } from "../../slack/in-channel.ts";
import { render } from "../../slack/render.ts";
import { settled } from "../../slack/settled.ts";
import { formView } from "../../slack/view.ts";
import { drawBlocks } from "./block-kit.ts";
import { drawModal } from "./block-kit-form.ts";
import { type Byline, drawMessage, drawMessages, type HomeDress } from "./dress.ts";
import { html, NOTHING } from "./html.ts";
import { YOU } from "./neighbours.ts";

/** What a member sees on Slack. */
export const slack: HomeDress = {
  said: (text, by) => drawMessage(by, timeOf(by), html`<div class="words">${text}</div>`),
  told: (message, by) =>
    drawMessages(by, timeOf(by), { insides: blocksOf(message).map(drawBlocks), beside: message }),
  answered(message, text, by) {
    // A question stands in the last of its messages.
    const all = blocksOf(message);
    const { blocks } = settled(text, message.question ?? "", all.at(-1));
    return drawMessages(by, timeOf(by), {
      insides: [...all.slice(0, -1), blocks].map(drawBlocks),
      beside: message,
    });
  },
  form: (message) => drawModal(formView(message)),
  called: () => NOTHING,
  posted: (wording, by) =>
    drawMessage(
      by,
      timeOf(by),
      html`${by.alone ? ONLY_YOU : undefined}${drawBlocks(posted(wording, wording.mentions && YOU).blocks)}`,
    ),
  shared: (words, by) => drawMessage(by, timeOf(by), drawBlocks(shared(words, YOU).blocks)),
  home: (board) => drawBlocks(homeView(board).blocks),
};

const ONLY_YOU = html`<p class="alone">Only visible to you</p>`;

const blocksOf = (message: Message) => render(message).map(({ blocks }) => blocks);

const timeOf = ({ at, zone }: Byline): string =>
  new Intl.DateTimeFormat("en-US", { hour: "numeric", minute: "2-digit", timeZone: zone })
    .format(at)
    .replace(/\s/g, " ");
