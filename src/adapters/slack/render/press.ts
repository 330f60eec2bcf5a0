import { PERSON } from "../../chat/shares.ts";

/**
 * How a press finds its way back: a block with buttons is named for the question they stand under, and each button,
 * menu option or overflow option carries what is pressed. A block that asks is marked too, to be replaced by the answer.
 */

/** Names a block of buttons; `nth` tells it from others in the message. */
export const pressBlock = (nth: number, question: string | undefined): string =>
  `press:${nth}:${question ?? ""}`;

export const asksBlock = (nth: number | string): string => `asks:${nth}`;

/** Whether a block's work is done once its question is answered. */
export const isOfQuestion = (blockId: string | undefined): boolean => /^(?:press|asks):/.test(blockId ?? "");

export const pressAction = (nth: number): string => `press:${nth}`;

/** The button that wants a form: pressed as what brings the form's message, and worth a modal at once. */
export const FORM_ACTION = "form";

/** A block of links, which Slack opens by itself and reports as presses all the same. */
export const LINK_BLOCK = "links";
export const linkAction = (nth: number): string => `link:${nth}`;
export const isLink = (blockId: string): boolean => blockId === LINK_BLOCK;

interface Action {
  readonly block_id: string;
  readonly value?: string | undefined;
  readonly selected_option?: { readonly value: string } | null | undefined;
  readonly selected_date?: string | null | undefined;
  readonly selected_conversation?: string | null | undefined;
  readonly selected_user?: string | null | undefined;
}

function pressIn({ selected_option, selected_user, ...action }: Action): string | undefined {
  if (selected_user) return `${PERSON}${selected_user}`;
  return selected_option?.value ?? action.selected_date ?? action.selected_conversation ?? action.value;
}

/** What was pressed, under which question; undefined where the action is none of ours or a menu was emptied. */
export function readPress(
  action: Action,
): { readonly press: string; readonly question?: string } | undefined {
  const [, question] = /^press:\d+:(.*)$/s.exec(action.block_id) ?? [];
  const press = pressIn(action);
  if (question === undefined || press === undefined) return undefined;
  return question === "" ? { press } : { press, question };
}
