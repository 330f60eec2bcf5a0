import type { KnownBlock, RichTextBlockElement } from "@slack/types";

/** Draws Block Kit as HTML, as far as this house uses it; what it doesn't know it refuses rather than leaves out. */

type Loose = { readonly type?: string } & Readonly<Record<string, unknown>>;

const safe = (text: unknown): string =>
  String(text ?? "")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;");

const textOf = (value: unknown): string => safe((value as { text?: unknown } | undefined)?.text);

export const drawBlocks = (blocks: readonly KnownBlock[]): string => blocks.map(drawBlock).join("");

function drawBlock(block: KnownBlock): string {
  switch (block.type) {
    case "rich_text":
      return boxed("block", block.elements.map(drawRich).join(""));
    case "divider":
      return "<hr>";
    case "header":
      return `<h3>${textOf(block.text)}</h3>`;
    case "section":
      return boxed(
        "block section",
        boxed("words", textOf(block.text)) + (block.accessory ? drawElement(loose(block.accessory)) : ""),
      );
    case "context":
      return boxed("block context", block.elements.map(textOf).join(" "));
    case "actions":
      return boxed("block actions", block.elements.map((element) => drawElement(loose(element))).join(""));
    case "input":
      return boxed(
        "input",
        `<label>${textOf(block.label)}${block.optional ? " <small>(optional)</small>" : ""}</label>${drawElement(loose(block.element))}`,
      );
    default:
      throw new Error(`No picture of a "${block.type}" block yet. Draw it in scripts/pictures/block-kit.ts.`);
  }
}

const boxed = (name: string, inside: string): string => `<div class="${name}">${inside}</div>`;

// Slack's element types differ in every field; drawing looks at few and takes what is there.
const loose = (element: object): Loose => element as Loose;

function drawRich(element: RichTextBlockElement): string {
  switch (element.type) {
    case "rich_text_section":
      return boxed("words", element.elements.map(drawRun).join(""));
    case "rich_text_list":
      return `<ul>${element.elements.map((item) => `<li>${drawRich(item)}</li>`).join("")}</ul>`;
    case "rich_text_quote":
      return `<blockquote>${element.elements.map(drawRun).join("")}</blockquote>`;
    case "rich_text_preformatted":
      return `<pre>${element.elements.map(drawRun).join("")}</pre>`;
    default:
      throw new Error("No picture of that rich text yet.");
  }
}

function drawRun(run: object): string {
  const { text, style } = run as { text?: string; style?: { bold?: boolean; italic?: boolean } };
  const words = safe(text);
  return style?.bold ? `<b>${words}</b>` : style?.italic ? `<i>${words}</i>` : words;
}

function drawElement(element: Loose): string {
  const options = (element.options ?? []) as readonly Loose[];
  switch (element.type) {
    case "button":
      return `<span class="button ${safe(element.style)}">${textOf(element.text)}</span>`;
    case "overflow":
      return `<span class="button dots">•••</span>`;
    case "datepicker":
    case "static_select":
    case "multi_static_select":
      return `<span class="select">${textOf(element.placeholder) || "Select an item"}</span>`;
    case "checkboxes":
    case "radio_buttons":
      return options.map((option) => drawChoice(option, element)).join("");
    case "plain_text_input":
      return boxed(`field ${element.multiline ? "long" : ""}`, safe(element.initial_value));
    default:
      throw new Error(`No picture of a "${element.type}" yet.`);
  }
}

function drawChoice(option: Loose, { type, initial_options, initial_option }: Loose): string {
  const chosen = [...((initial_options ?? []) as readonly Loose[]), (initial_option ?? {}) as Loose];
  const on = chosen.some(({ value }) => value === option.value) ? "on" : "";
  return boxed(
    `choice ${type === "radio_buttons" ? "one" : ""} ${on}`,
    `<i></i><span>${textOf(option.text)}</span>`,
  );
}

/** A message with who sent it and when. */
export function drawMessage(from: "Ann" | "Afterword", inside: string): string {
  const app = from === "Afterword";
  const badge = app ? '<span class="badge">APP</span>' : "";
  return `<div class="message"><div class="avatar ${app ? "app" : "person"}">${from.charAt(0)}</div><div class="body"><div class="who"><b>${from}</b>${badge}<small>5:12 PM</small></div>${inside}</div></div>`;
}

export const drawWords = (text: string): string => boxed("words", safe(text));

export const drawModal = (view: {
  title: unknown;
  submit?: unknown;
  close?: unknown;
  blocks: KnownBlock[];
}): string =>
  `<div class="modal"><header>${textOf(view.title)}<span>×</span></header><div class="inside">${drawBlocks(view.blocks)}</div><footer><span class="button">${textOf(view.close)}</span><span class="button primary">${textOf(view.submit)}</span></footer></div>`;

export const drawHome = (blocks: readonly KnownBlock[]): string =>
  `<div class="title">Afterword</div><div class="tabs"><b>Home</b><span>Messages</span><span>About</span></div>${drawBlocks(blocks)}`;
