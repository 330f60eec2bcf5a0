import { type Bag, bag, bags, str } from "../../bag.ts";
import { KIND } from "../world/kinds.ts";
import type { Form } from "../world/world.ts";
import type { Deed } from "./deed.ts";
import { merged, picked } from "./picks.ts";
import { type Control, controlsOf, findControl, namesOf, optionCalled, optionsOf } from "./surface.ts";

/** What somebody puts into a form: by label or custom id. Null empties a field. */
export type Filling = { readonly [name: string]: string | readonly string[] | boolean | null };

/** Types and chooses, without sending anything. */
export function fill(deed: Deed, form: Form, filling: Filling): void {
  for (const [name, wanted] of Object.entries(filling)) {
    const control = findControl([{ form }], (one) => namesOf(one).includes(name), `field called "${name}"`);
    form.values.set(str(control.component.custom_id), kept(deed, control, wanted));
  }
}

/** A text, a box, one option's value, or a list of them. */
function kept(deed: Deed, { component, label }: Control, wanted: Filling[string]): unknown {
  const { type } = component;
  if (type === KIND.textInput || type === KIND.checkbox) return wanted;
  const labels = typeof wanted === "string" ? [wanted] : Array.isArray(wanted) ? wanted : [];
  if (labels.length === 0) return type === KIND.radioGroup ? null : [];
  if (type === KIND.userSelect || type === KIND.channelSelect) {
    const found = picked(deed, component, labels);
    if (!found) throw new Error(`"${label}" doesn't offer ${labels.join(", ")}.`);
    return found.values;
  }
  const values = labels.map((one) => valueCalled(component, one));
  return type === KIND.radioGroup ? values[0] : values;
}

function valueCalled(component: Bag, label: string): string {
  const found = optionCalled(component, label);
  if (found) return str(found.value);
  const offered = optionsOf(component).map((option) => option.label);
  throw new Error(`There is no option "${label}". Offered: ${offered.join(", ")}.`);
}

/** What stands in a field now: what was put there, or what it came with. */
function valueIn({ values }: Form, component: Bag): unknown {
  const { type, custom_id, value, options } = component;
  if (values.has(str(custom_id))) return values.get(str(custom_id));
  if (type === KIND.textInput) return value ?? "";
  if (type === KIND.checkbox) return component.default ?? false;
  const chosen = bags(options)
    .filter((option) => option.default === true)
    .map((option) => option.value);
  return type === KIND.radioGroup ? (chosen[0] ?? null) : chosen;
}

/** What Discord itself says before it sends a form: by custom id. Empty when the form may go. */
export function incomplete(form: Form): Bag {
  const complaints = controlsOf({ form }).flatMap(({ component }) => {
    const complaint = complaintAbout(component, valueIn(form, component));
    return complaint ? [[str(component.custom_id), complaint] as const] : [];
  });
  return Object.fromEntries(complaints);
}

const EMPTY = "This field is required.";

/** docs, components/reference: a field is required unless it says otherwise; a single box can't be. */
function complaintAbout(component: Bag, value: unknown): string | undefined {
  const { type, required } = component;
  if (type === KIND.checkbox) return undefined;
  const empty = value === null || value === "" || (Array.isArray(value) && value.length === 0);
  if (empty) return required === false ? undefined : EMPTY;
  if (typeof value === "string") return type === KIND.textInput ? misfit(component, value) : undefined;
  return Array.isArray(value) ? wrongCount(component, value.length) : undefined;
}

function misfit({ min_length, max_length }: Bag, { length }: string): string | undefined {
  const most = Number(max_length ?? 4000);
  const least = Number(min_length ?? 0);
  if (length > most) return `Must be ${most} or fewer in length.`;
  return length < least ? `Must be at least ${least} in length.` : undefined;
}

function wrongCount(component: Bag, count: number): string | undefined {
  const { type, min_values, max_values } = component;
  const most = Number(max_values ?? (type === KIND.checkboxGroup ? optionsOf(component).length : 1));
  const least = Number(min_values ?? 1);
  if (count > most) return `Choose ${most} or fewer.`;
  return count < least ? `Choose at least ${least}.` : undefined;
}

const MANY: readonly unknown[] = [KIND.stringSelect, KIND.userSelect, KIND.channelSelect, KIND.checkboxGroup];

/** docs, components/reference: the "interaction response structure" of each kind. */
export function submitted(deed: Deed, form: Form): Bag {
  const answer = (component: Bag): Bag => {
    const { type, id, custom_id } = component;
    const value = valueIn(form, component);
    return { type, id, custom_id, ...(MANY.includes(type) ? { values: value } : { value }) };
  };
  const part = ({ type, id, component, components }: Bag): Bag => {
    if (type === KIND.label) return { type, id, component: answer(bag(component)) };
    if (type === KIND.row) return { type, id, components: bags(components).map(answer) };
    return { type, id };
  };
  const resolved = merged(
    controlsOf({ form }).map(({ component }) => resolvedIn(deed, component, valueIn(form, component))),
  );
  return {
    custom_id: form.content.custom_id,
    components: bags(form.content.components).map(part),
    ...(Object.keys(resolved).length > 0 && { resolved }),
  };
}

function resolvedIn(deed: Deed, component: Bag, value: unknown): Bag {
  const names = component.type === KIND.userSelect || component.type === KIND.channelSelect;
  const ids = names && Array.isArray(value) ? value.map(String) : [];
  return ids.length > 0 ? (picked(deed, component, ids)?.resolved ?? {}) : {};
}
