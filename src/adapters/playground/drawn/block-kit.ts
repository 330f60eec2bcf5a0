import type { KnownBlock, RichTextBlockElement } from "@slack/types";
import { type Html, html } from "./html.ts";
import { CHANNEL, COLLEAGUE } from "./neighbours.ts";
import { drawButton, drawDay, drawLink, drawMenu, type Pressed } from "./widgets.ts";

/** Draws Block Kit as HTML, as far as this house uses it; what it doesn't know it refuses rather than leaves out. */

export type Loose = { readonly type?: string } & Readonly<Record<string, unknown>>;

// Slack's element types differ in every field; drawing looks at few and takes what is there.
export const loose = (element: object): Loose => element as Loose;

export const textOf = (value: unknown): string =>
  String((value as { text?: unknown } | undefined)?.text ?? "");

export const optionsOf = ({ options = [] }: Loose): readonly Loose[] => options as readonly Loose[];

export const drawBlocks = (blocks: readonly KnownBlock[]): Html => html`${blocks.map(drawBlock)}`;

function drawBlock(block: KnownBlock): Html {
  const id = block.block_id ?? "";
  switch (block.type) {
    case "rich_text":
      return html`<div class="block">${block.elements.map(drawRich)}</div>`;
    case "divider":
      return html`<hr>`;
    case "header":
      return html`<h3>${textOf(block.text)}</h3>`;
    case "section":
      return html`<div class="block section"><div class="words">${textOf(block.text)}</div>${block.accessory && drawElement(loose(block.accessory), id)}</div>`;
    case "context":
      return html`<div class="block context">${block.elements.map(textOf).join(" ")}</div>`;
    case "actions":
      return html`<div class="block actions">${block.elements.map((element) => drawElement(loose(element), id))}</div>`;
    default:
      throw new Error(`No drawing of a "${block.type}" block yet. Draw it in playground/drawn/block-kit.ts.`);
  }
}

function drawRich(element: RichTextBlockElement): Html {
  switch (element.type) {
    case "rich_text_section":
      return html`<div class="words">${element.elements.map(drawRun)}</div>`;
    case "rich_text_list":
      return html`<ul>${element.elements.map((item) => html`<li>${drawRich(item)}</li>`)}</ul>`;
    case "rich_text_quote":
      return html`<blockquote>${element.elements.map(drawRun)}</blockquote>`;
    case "rich_text_preformatted":
      return html`<pre>${element.elements.map(drawRun)}</pre>`;
    default:
      throw new Error("No drawing of that rich text yet. Draw it in playground/drawn/block-kit.ts.");
  }
}

interface Run {
  readonly type?: string;
  readonly user_id?: string;
  readonly text?: string;
  readonly url?: string;
  readonly style?: { readonly bold?: boolean; readonly italic?: boolean };
}

function drawRun(run: object): Html {
  const { type, user_id, text, url, style }: Run = run;
  if (type === "user") return html`<span class="mention">@${user_id}</span>`;
  const words = html`${text ?? url}`;
  const styled = style?.bold ? html`<b>${words}</b>` : style?.italic ? html`<i>${words}</i>` : words;
  return url === undefined ? styled : drawLink(url, styled);
}

function drawElement(element: Loose, block_id: string): Html {
  const { type, action_id, value, url } = element;
  const stands = { block_id, action_id };
  switch (type) {
    case "button": {
      const looks = String(element.style ?? "");
      if (typeof url === "string") return drawLink(url, textOf(element.text), `button ${looks}`);
      const named = element.accessibility_label as string | undefined;
      return drawButton({ label: textOf(element.text), pressed: { ...stands, value } }, { looks, named });
    }
    case "overflow":
      return drawMenu({ label: "•••", looks: "button dots", named: "More" }, choices(element, stands));
    case "static_select":
      return drawMenu({ label: placeholder(element), looks: "select" }, choices(element, stands));
    // Slack fills these two itself.
    case "conversations_select":
      return drawMenu({ label: placeholder(element), looks: "select" }, [
        { label: `# ${CHANNEL.name}`, pressed: { ...stands, selected_conversation: CHANNEL.id } },
      ]);
    case "users_select":
      return drawMenu({ label: placeholder(element), looks: "select" }, [
        { label: COLLEAGUE.name, pressed: { ...stands, selected_user: COLLEAGUE.id } },
      ]);
    case "datepicker":
      return drawDay(placeholder(element), { pressed: stands, as: "selected_date" });
    default:
      throw new Error(`No drawing of a "${type}" yet. Draw it in playground/drawn/block-kit.ts.`);
  }
}

const choices = (element: Loose, stands: Pressed) =>
  optionsOf(element).map((option) => ({
    label: textOf(option.text),
    pressed: { ...stands, selected_option: { value: option.value } },
  }));

const placeholder = (element: Loose): string => textOf(element.placeholder) || "Select an item";
