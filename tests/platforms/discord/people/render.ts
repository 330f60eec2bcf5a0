import { type Bag, bag, bags, str } from "../../bag.ts";
import { FLAG, KIND } from "../world/kinds.ts";
import type { Form, Message, World } from "../world/world.ts";
import { readable } from "./readable.ts";
import { optionsOf } from "./surface.ts";

/** A message as its reader has it before them, buttons in [brackets]. */
export function renderMessage(world: World, message: Message): string {
  const { content, embeds, components, attachments, flags } = message;
  if (flags & FLAG.loading) return `${world.app.name} is thinking...`;
  const words = (value: unknown) => readable(world, str(value));
  // With the flag, a file is seen only where a component shows it.
  const files = flags & FLAG.componentsV2 ? [] : attachments.map(({ name }) => `(file: ${name})`);
  return lines([
    words(content),
    ...embeds.map((embed) => renderEmbed(embed, words)),
    ...components.map((component) => renderComponent(component, words)),
    ...files,
  ]);
}

type Words = (value: unknown) => string;

const lines = (parts: readonly string[]) => parts.filter(Boolean).join("\n");

function renderEmbed({ title, description, fields, footer }: Bag, words: Words): string {
  const pairs = bags(fields).map(({ name, value }) => `${words(name)}: ${words(value)}`);
  return lines([words(title), words(description), ...pairs, words(bag(footer).text)]);
}

function renderComponent(component: Bag, words: Words): string {
  switch (component.type) {
    case KIND.row:
      return bags(component.components).map(control).join(" ");
    case KIND.section:
      return lines([
        ...bags(component.components).map((one) => renderComponent(one, words)),
        renderComponent(bag(component.accessory), words),
      ]);
    case KIND.container:
      return lines(bags(component.components).map((one) => renderComponent(one, words)));
    case KIND.text:
      return words(component.content);
    case KIND.separator:
      return component.divider === false ? "" : "---";
    case KIND.thumbnail:
      return `(${str(component.description)})`;
    case KIND.gallery:
      return bags(component.items)
        .map(({ description }) => `(${str(description)})`)
        .join(" ");
    case KIND.file:
      return `(file: ${str(bag(component.file).url).replace("attachment://", "")})`;
    default:
      return control(component);
  }
}

function control(component: Bag): string {
  const { type, label, placeholder, emoji } = component;
  if (type === KIND.button) return `[${str(label) || str(bag(emoji).name)}]`;
  const options = optionsOf(component).map((option) => str(option.label));
  return `[${options.join(" | ") || str(placeholder) || "…"}]`;
}

export function renderForm({ content, errors }: Form): string {
  const parts = bags(content.components).map((part) => renderPart(part, errors));
  return lines([str(content.title), ...parts, "[Submit] [Cancel]"]);
}

/** A label with its field, the one text input of an old row, or a text. */
function renderPart(part: Bag, errors: Bag): string {
  if (part.type === KIND.text) return str(part.content);
  const field = part.type === KIND.row ? bag(bags(part.components)[0]) : bag(part.component);
  const error = str(errors[str(field.custom_id)]);
  const name = str(part.label) || str(field.label);
  return lines([`${name}: ${control(field)}`, str(part.description), error && `! ${error}`]);
}
