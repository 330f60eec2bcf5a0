import { type Bag, bag, bags, str } from "../../bag.ts";
import { meant } from "../../controls.ts";
import { elementsIn, KEEPS } from "../world/state.ts";
import type { Channel, Message, View } from "../world/world.ts";

/** Something with blocks that a member looks at. */
export type Surface = { readonly message: Message; readonly channel: Channel } | { readonly view: View };

export interface Control {
  readonly surface: Surface;
  readonly block: Bag;
  readonly element: Bag;
}

export const blocksOf = (surface: Surface): readonly Bag[] =>
  "view" in surface
    ? bags(surface.view.content.blocks)
    : [...surface.message.blocks, ...surface.message.attachments.flatMap(({ blocks }) => bags(blocks))];

export const surfaceId = (surface: Surface): string =>
  "view" in surface ? surface.view.id : `${surface.message.channel}:${surface.message.ts}`;

export const controlsOf = (surface: Surface): readonly Control[] =>
  blocksOf(surface).flatMap((block) => elementsIn(block).map((element) => ({ surface, block, element })));

export const textOf = (value: unknown): string => str(bag(value).text);

export const optionsOf = (element: Bag): readonly Bag[] => [
  ...bags(element.options),
  ...bags(element.option_groups).flatMap(({ options }) => bags(options)),
];

/** The names a member or a test may call a control by. */
export function namesOf({ block, element }: Control): readonly string[] {
  const shown = [element.text, element.placeholder, block.label, block.text].map(textOf);
  return [...shown, str(element.action_id), str(block.block_id)].filter(Boolean);
}

/** The newest control that fits. */
export function findControl(
  surfaces: readonly Surface[],
  fits: (control: Control) => boolean,
  wanted: string,
): Control {
  const nameOf = ({ element }: Control) => textOf(element.text) || str(element.type);
  return meant(surfaces.flatMap(controlsOf), fits, { wanted, nameOf });
}

/** Does using this control tell the app at once? In an input block only if the block says so. */
export const dispatches = ({ block }: Control): boolean =>
  block.type !== "input" || block.dispatch_action === true;

/** A menu's value for the option called `label`, in the shape its type keeps: an option, or an id. */
export function valueFor({ element }: Control, label: string): unknown {
  const option = optionsOf(element).find(({ text }) => textOf(text) === label);
  if (option) return option;
  const takesIds = /^(multi_)?(users|conversations|channels)_select$/.test(str(element.type));
  return takesIds ? label : undefined;
}

export const keepsMany = (element: Bag): boolean => KEEPS[str(element.type)]?.many === true;
