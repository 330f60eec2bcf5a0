import { type Bag, bag, bags, isBag, str } from "../../bag.ts";
import { checkView, VIEW_LIMITS } from "../rules/view.ts";
import { keep, stateValues } from "../world/state.ts";
import { newView, replaceView } from "../world/views.ts";
import type { View } from "../world/world.ts";
import type { Deed } from "./payloads.ts";
import { controlsOf, findControl, keepsMany, namesOf, optionsOf, textOf, valueFor } from "./surface.ts";

/** What a member puts into a form: by label, block id or action id. */
export type Filling = { readonly [name: string]: string | readonly string[] | null };

/** Types and chooses, without sending anything. */
export function fill(deed: Deed, view: View, filling: Filling): void {
  for (const [name, wanted] of Object.entries(filling)) {
    const control = findControl([{ view }], (one) => namesOf(one).includes(name), `field called "${name}"`);
    const { block, element } = control;
    const one = (label: string) => chosen(label, () => valueFor(control, label), element);
    const value = typeof wanted === "string" ? one(wanted) : wanted?.map(one);
    const kept = keepsMany(element) && value !== undefined && !Array.isArray(value) ? [value] : value;
    keep(deed.world, { id: view.id, user: deed.member.id }, { block, element, value: kept ?? null });
  }
}

/** A menu's option by its label; anything else is taken as typed. */
function chosen(label: string, option: () => unknown, element: Bag): unknown {
  const offered = optionsOf(element);
  if (offered.length === 0) return element.type === "datetimepicker" ? Number(label) : label;
  const found = option();
  if (found) return found;
  throw new Error(
    `There is no option "${label}". Offered: ${offered.map(({ text }) => textOf(text)).join(", ")}.`,
  );
}

const EMPTY = "Please complete this required field.";

/** What Slack itself says before it sends a form: by block id. Empty when the form may go. */
export function incomplete(deed: Deed, view: View): Bag {
  const blocks = bags(view.content.blocks);
  const values = stateValues(deed.world, { id: view.id, blocks }, deed.member.id);
  const complaints = controlsOf({ view }).flatMap(({ block, element }) => {
    if (block.type !== "input") return [];
    const id = str(block.block_id);
    const [value] = Object.entries(bag(bag(values[id])[str(element.action_id)])).filter(
      ([key]) => key !== "type",
    );
    const problem = complaint(block, element, value?.[1]);
    return problem ? [[id, problem] as const] : [];
  });
  return Object.fromEntries(complaints);
}

/** What each kind of field asks of the words in it. */
const FITS: { readonly [type: string]: readonly [fits: (value: string) => boolean, complaint: string] } = {
  number_input: [(value) => !Number.isNaN(Number(value)), "Please enter a number."],
  email_text_input: [(value) => /^\S+@\S+\.\S+$/.test(value), "Please enter a valid email address."],
  url_text_input: [(value) => URL.canParse(value), "Please enter a valid URL."],
};

function complaint(block: Bag, element: Bag, value: unknown): string | undefined {
  const empty = value === null || value === "" || (Array.isArray(value) && value.length === 0);
  if (empty) return block.optional === true ? undefined : EMPTY;
  return typeof value === "string" ? misfit(element, value) : undefined;
}

function misfit({ type, min_length, max_length }: Bag, value: string): string | undefined {
  const most = Number(max_length ?? 3000);
  const least = Number(min_length ?? 0);
  if (value.length > most) return `Please enter no more than ${most} characters.`;
  if (value.length < least) return `Please enter at least ${least} characters.`;
  const [fits, otherwise] = FITS[str(type)] ?? [];
  return fits?.(value) === false ? otherwise : undefined;
}

/** Does to the open forms what the app's answer to a submission says. Throws where Slack would show trouble. */
export function obey(deed: Deed, view: View, answer: unknown): void {
  const { member } = deed;
  const said = isBag(answer) ? answer : {};
  const action = said.response_action;
  if (action === "errors") showErrors(deed, view, bag(said.errors));
  else if (action === "clear") member.modals = [];
  else if (action === "update" || action === "push") showAnother(deed, view, said);
  else if (Object.keys(said).length > 0) throw new Error(`unknown answer ${JSON.stringify(said)}`);
  else member.modals = member.modals.filter((open) => open !== view);
}

function showAnother(deed: Deed, view: View, said: Bag): void {
  const { member } = deed;
  const content = bag(said.view);
  checkView(content, "modal");
  if (said.response_action === "update") return void replaceView(deed, view, content);
  if (member.modals.length >= VIEW_LIMITS.stack) throw new Error("push_limit_reached");
  member.modals = [...member.modals, newView(deed, { user: member.id, content, under: view })];
}

function showErrors({ world }: Deed, view: View, errors: Bag): void {
  const inputs = bags(view.content.blocks).filter(({ type }) => type === "input");
  const ids = inputs.map((block) => str(block.block_id));
  const strangers = Object.keys(errors).filter((id) => !ids.includes(id));
  if (strangers.length > 0 || Object.keys(errors).length === 0)
    throw new Error(`errors for no input: ${strangers.join(", ")}`);
  view.errors = errors;
  view.touched = world.journal.tick();
}
