import { type Bag, bags, str } from "../../bag.ts";
import { meant } from "../../controls.ts";
import { flat } from "../world/components.ts";
import { KIND } from "../world/kinds.ts";
import type { Form, Message } from "../world/world.ts";

/** Something with components that somebody looks at. */
export type Surface = { readonly message: Message } | { readonly form: Form };

export interface Control {
  readonly surface: Surface;
  readonly component: Bag;
  /** What stands above it in a form. */
  readonly label: string;
}

const USABLE: readonly unknown[] = [
  KIND.button,
  KIND.stringSelect,
  KIND.textInput,
  KIND.userSelect,
  KIND.channelSelect,
  KIND.radioGroup,
  KIND.checkboxGroup,
  KIND.checkbox,
];

const componentsOf = (surface: Surface): readonly Bag[] =>
  "form" in surface ? bags(surface.form.content.components) : surface.message.components;

/** In a form the label is around the field; in an old one it is on the field itself. */
export function controlsOf(surface: Surface): readonly Control[] {
  const all = flat(componentsOf(surface));
  const around = (component: Bag) => all.find((one) => one.component === component);
  return all
    .filter(({ type, disabled }) => USABLE.includes(type) && disabled !== true)
    .map((component) => ({
      surface,
      component,
      label: str(around(component)?.label) || str(component.label),
    }));
}

/** The names somebody or a test may call a control by. */
export const namesOf = ({ component, label }: Control): readonly string[] =>
  [label, str(component.placeholder), str(component.custom_id)].filter(Boolean);

export const optionsOf = (component: Bag): readonly Bag[] => bags(component.options);

export const optionCalled = (component: Bag, label: string): Bag | undefined =>
  optionsOf(component).find((option) => option.label === label);

/** The newest control that fits. */
export function findControl(
  surfaces: readonly Surface[],
  fits: (control: Control) => boolean,
  wanted: string,
): Control {
  const nameOf = (control: Control) => namesOf(control)[0] ?? "";
  return meant(surfaces.flatMap(controlsOf), fits, { wanted, nameOf });
}
