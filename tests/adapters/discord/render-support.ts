import {
  type APIModalInteractionResponseCallbackData,
  createComponentBuilder,
  InteractionResponseType,
  MessageFlags,
  ModalBuilder,
} from "discord.js";
import { expect } from "vitest";
import type { Rendered } from "../../../src/adapters/discord/render.ts";
import { type Bag, bag, bags, str } from "../../platforms/bag.ts";
import { newWorld } from "../../platforms/discord/new-world.ts";
import { checkMessage } from "../../platforms/discord/rules/message.ts";
import { checkModal } from "../../platforms/discord/rules/modal.ts";
import { checkAgainstSpec } from "../../platforms/discord/schema/check.ts";

const world = newWorld({});

/** As it goes over the wire. */
const sent = (payload: object): Bag => JSON.parse(JSON.stringify(payload));

/** Discord would take it, now and as an edit, dressed or in plain words. */
export function fits({ components, plain = [] }: Partial<Rendered> & Pick<Rendered, "components">): void {
  taken({ components, flags: MessageFlags.IsComponentsV2 });
  for (const component of components) createComponentBuilder(component).toJSON();
  for (const content of plain) taken({ content });
}

function taken(message: object): void {
  const body = sent({ ...message, allowed_mentions: { parse: [] } });
  const refused = refusalOf(() => checkMessage(world, { body, files: [] }));
  expect(refused, refused).toBeUndefined();
  expect(checkAgainstSpec("POST /channels/:channel/messages", body)).toEqual([]);
}

export function modalFits(modal: APIModalInteractionResponseCallbackData): void {
  const refused = refusalOf(() => checkModal(sent(modal)));
  expect(refused, refused).toBeUndefined();
  const callback = sent({ type: InteractionResponseType.Modal, data: modal });
  expect(checkAgainstSpec("POST /interactions/:interaction/:token/callback", callback)).toEqual([]);
  new ModalBuilder(modal).toJSON();
}

function refusalOf(check: () => void): string | undefined {
  try {
    check();
    return undefined;
  } catch (refusal) {
    return `${refusal} ${JSON.stringify(refusal)}`;
  }
}

/** Everything in a message, whatever it stands in. */
export const everyComponent = (components: readonly unknown[]): readonly Bag[] =>
  components
    .map(bag)
    .flatMap((component) => [
      component,
      ...everyComponent(bags(component.components)),
      ...everyComponent(component.accessory ? [component.accessory] : []),
    ]);

/** All that the components show, in Discord's markdown, stretch by stretch. */
export const displays = (components: readonly unknown[]): readonly string[] =>
  everyComponent(components)
    .map(({ content }) => str(content))
    .filter(Boolean);

export const shown = (components: readonly unknown[]): string => displays(components).join("\n\n");
