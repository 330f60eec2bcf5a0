import type { InputBlock, KnownBlock, ModalView, PlainTextInput } from "@slack/types";
import type { Field, Message, Option } from "../../core/message.ts";
import { boxesOf, unboxed } from "../chat/boxes.ts";
import { LIMITS } from "./limits.ts";
import { menuOption } from "./render/buttons.ts";
import * as own from "./render/own-words.ts";
import { pieces } from "./render/parts.ts";
import { plainText } from "./render/plain-text.ts";

/** What a modal carries for whoever reads its submission: the question it answers, and what the opener adds. */
export interface FormMeta extends Readonly<Record<string, string>> {
  readonly question: string;
}

/** Every submission of a form of ours comes under this name. */
export const FORM_CALLBACK = "form";

/** A message's fields as a modal, below what it asks. Nothing a field holds is left out, however long. */
export function formView(
  message: Message,
  meta: Readonly<Record<string, string>> = {},
): Omit<ModalView, "blocks"> & { blocks: KnownBlock[] } {
  const { parts, fields = [], question = "" } = message;
  const carried: FormMeta = { ...meta, question };
  return {
    type: "modal",
    callback_id: FORM_CALLBACK,
    private_metadata: JSON.stringify(carried),
    title: plainText(own.formTitle, LIMITS.view.title),
    submit: plainText(own.submit, LIMITS.view.title),
    close: plainText(own.close, LIMITS.view.title),
    blocks: [
      ...parts
        .slice(-1)
        .flatMap(pieces)
        .flatMap(({ blocks }) => blocks),
      ...fields.flatMap(inputs),
    ],
  };
}

/** What `formView` put into `private_metadata`. */
export function formMeta(metadata: string): FormMeta {
  const { question = "", ...more }: Record<string, string> = JSON.parse(metadata);
  return { ...more, question };
}

function inputs(field: Field): readonly InputBlock[] {
  if (field.options) return [input(field, choosing(field, field.options))];
  return typing(field);
}

const input = (
  { name, label, required }: Pick<Field, "name" | "label" | "required">,
  element: InputBlock["element"],
): InputBlock => ({
  type: "input",
  block_id: name,
  label: plainText(label, LIMITS.input.label),
  optional: !required,
  element,
});

/** So few that a glance takes them in; more are a menu. */
const MOST_RADIOS = 3;

function choosing({ value = "", several }: Field, options: readonly Option[]): InputBlock["element"] {
  const common = { action_id: "value", options: options.map(menuOption) };
  const chosen = options.filter((option) => value.split(",").includes(option.value)).map(menuOption);
  if (several) {
    const type = options.length <= LIMITS.options.boxes ? "checkboxes" : "multi_static_select";
    return { type, ...common, ...(chosen.length > 0 && { initial_options: chosen }) };
  }
  const type = options.length <= MOST_RADIOS ? "radio_buttons" : "static_select";
  return { type, ...common, ...(chosen[0] && { initial_option: chosen[0] }) };
}

function typing(field: Field): readonly InputBlock[] {
  return boxesOf(field.name, field.value ?? "", LIMITS.input.value).map(({ id, nth, words }) => ({
    ...input(
      nth === 0 ? field : { ...field, label: own.continued(field.label), required: false },
      typed(words, field.long),
    ),
    block_id: id,
  }));
}

const typed = (words: string, long = false): PlainTextInput => ({
  type: "plain_text_input",
  action_id: "value",
  multiline: long,
  max_length: LIMITS.input.value,
  ...(words && { initial_value: words }),
});

interface Stated {
  readonly value?: string | null | undefined;
  readonly selected_option?: { readonly value: string } | null | undefined;
  readonly selected_options?: readonly { readonly value: string }[] | null | undefined;
}

/** The answers by field name, out of `view.state.values`; several values are joined by commas, untouched fields empty. */
export function formValues(
  values: Readonly<Record<string, Readonly<Record<string, Stated>>>>,
): Record<string, string> {
  return unboxed(
    Object.entries(values).map(([id, actions]) => [id, Object.values(actions).map(answerIn).join(",")]),
  );
}

const answerIn = ({ value, selected_option, selected_options }: Stated): string =>
  value ?? selected_option?.value ?? selected_options?.map((option) => option.value).join(",") ?? "";
