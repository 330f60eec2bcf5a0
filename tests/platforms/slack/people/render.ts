import { type Bag, bag, bags, str } from "../../bag.ts";
import type { Message, View } from "../world/world.ts";
import { optionsOf, textOf } from "./surface.ts";

/** A message as its reader has it before them: blocks if there are any, else the text; buttons in [brackets]. */
export function renderMessage({ text, blocks, attachments, files }: Message): string {
  const body = blocks.length > 0 ? renderBlocks(blocks) : readable(text);
  const below = attachments.map((one) => renderBlocks(bags(one.blocks)) || readable(str(one.text)));
  return [body, ...below, ...files.map(({ title }) => `(file: ${title})`)].filter(Boolean).join("\n");
}

export function renderView({ content, errors }: View): string {
  const lines = [textOf(content.title), renderBlocks(bags(content.blocks), errors)];
  const buttons = [content.submit, content.close].map(textOf).filter(Boolean);
  return [...lines, buttons.map((name) => `[${name}]`).join(" ")].filter(Boolean).join("\n");
}

const renderBlocks = (blocks: readonly Bag[], errors: Bag = {}): string =>
  blocks
    .map((block) => renderBlock(block, str(errors[str(block.block_id)])))
    .filter(Boolean)
    .join("\n");

function renderBlock(block: Bag, error: string): string {
  switch (block.type) {
    case "header":
      return shown(block.text);
    case "section":
      return lines([shown(block.text), ...bags(block.fields).map(shown), control(block.accessory)]);
    case "context":
      return bags(block.elements)
        .map((one) => (one.type === "image" ? `(${str(one.alt_text)})` : shown(one)))
        .join(" ");
    case "actions":
      return bags(block.elements).map(control).join(" ");
    case "input":
      return lines([
        `${shown(block.label)}: ${control(block.element)}`,
        shown(block.hint),
        error && `! ${error}`,
      ]);
    case "image":
      return `(${str(block.alt_text)})`;
    case "divider":
      return "---";
    case "markdown":
      return str(block.text);
    default:
      return words(block.elements);
  }
}

const lines = (parts: readonly string[]) => parts.filter(Boolean).join("\n");

function shown(value: unknown): string {
  const kind = bag(value).type;
  return kind === "mrkdwn" ? readable(textOf(value)) : textOf(value);
}

function control(value: unknown): string {
  const element = bag(value);
  const options = optionsOf(element).map(({ text }) => textOf(text));
  if (element.type === "button") return `[${textOf(element.text)}]`;
  if (element.type === "image") return `(${str(element.alt_text)})`;
  if (options.length > 0) return `[${options.join(" | ")}]`;
  return element.type === undefined ? "" : `[${textOf(element.placeholder) || "…"}]`;
}

/** mrkdwn with its escapes undone and its links and dates shown by their labels. Stars and tildes stay as they are. */
function readable(mrkdwn: string): string {
  return mrkdwn
    .replace(/<[^<>|]*\|([^<>]*)>/g, "$1")
    .replace(/<(https?:[^<>]*)>/g, "$1")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&amp;/g, "&");
}

/** The words of a rich_text block, paragraph by paragraph. */
function words(elements: unknown): string {
  return bags(elements)
    .map((part) => {
      if (part.type === "rich_text_list")
        return bags(part.elements)
          .map((item) => `• ${words([item])}`)
          .join("\n");
      if (part.elements === undefined) return word(part);
      return bags(part.elements).map(word).join("");
    })
    .join("\n");
}

function word(part: Bag): string {
  const named = [part.text, part.url, part.fallback, part.name, part.user_id].map(str);
  return named.find(Boolean) ?? "";
}
