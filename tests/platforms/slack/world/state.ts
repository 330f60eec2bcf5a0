import { type Bag, bag, bags, str } from "../../bag.ts";
import type { World } from "./world.ts";

/** Where each kind of element keeps its value in `state.values`, and where its first value stands. */
export const KEEPS: {
  readonly [type: string]:
    | { readonly key: string; readonly initial: string; readonly many?: true }
    | undefined;
} = {
  plain_text_input: { key: "value", initial: "initial_value" },
  number_input: { key: "value", initial: "initial_value" },
  email_text_input: { key: "value", initial: "initial_value" },
  url_text_input: { key: "value", initial: "initial_value" },
  static_select: { key: "selected_option", initial: "initial_option" },
  radio_buttons: { key: "selected_option", initial: "initial_option" },
  checkboxes: { key: "selected_options", initial: "initial_options", many: true },
  multi_static_select: { key: "selected_options", initial: "initial_options", many: true },
  users_select: { key: "selected_user", initial: "initial_user" },
  multi_users_select: { key: "selected_users", initial: "initial_users", many: true },
  conversations_select: { key: "selected_conversation", initial: "initial_conversation" },
  channels_select: { key: "selected_channel", initial: "initial_channel" },
  datepicker: { key: "selected_date", initial: "initial_date" },
  timepicker: { key: "selected_time", initial: "initial_time" },
  datetimepicker: { key: "selected_date_time", initial: "initial_date_time" },
};

/** A message or view, as far as its state goes. */
export interface Stated {
  readonly id: string;
  readonly blocks: readonly Bag[];
}

export function elementsIn(block: Bag): readonly Bag[] {
  const single = [block.element, block.accessory].filter((one) => one !== undefined).map(bag);
  return [...single, ...(block.type === "actions" ? bags(block.elements) : [])];
}

/** What a member has chosen or typed in a surface: block id → action id → typed value. */
export function stateValues(world: World, { id, blocks }: Stated, user: string): Bag {
  const kept = world.states.get(`${id}:${user}`);
  const values = blocks.flatMap((block) => {
    const inBlock = elementsIn(block).flatMap((element) => {
      const keeps = KEEPS[str(element.type)];
      if (!keeps) return [];
      const actionId = str(element.action_id);
      const chosen = kept?.get(str(block.block_id))?.[actionId];
      const value = chosen ?? element[keeps.initial] ?? (keeps.many ? [] : null);
      return [[actionId, { type: element.type, [keeps.key]: value }] as const];
    });
    return inBlock.length > 0 ? [[str(block.block_id), Object.fromEntries(inBlock)] as const] : [];
  });
  return Object.fromEntries(values);
}

export function keep(
  world: World,
  surface: { readonly id: string; readonly user: string },
  where: { readonly block: Bag; readonly element: Bag; readonly value: unknown },
): void {
  const name = `${surface.id}:${surface.user}`;
  const state = world.states.get(name) ?? new Map<string, Bag>();
  const blockId = str(where.block.block_id);
  state.set(blockId, { ...state.get(blockId), [str(where.element.action_id)]: where.value });
  world.states.set(name, state);
}
