import {
  type APILabelComponent,
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  TextInputStyle,
} from "discord.js";
import { z } from "zod";
import type { Deed } from "../../core/inbound.ts";
import type { Field, Message, Option } from "../../core/message.ts";
import { boxesOf, ROOM, unboxed } from "../chat/boxes.ts";
import { cut } from "../chat/letters.ts";
import { LIMITS } from "./limits.ts";
import { menuOption } from "./render/buttons.ts";
import * as own from "./render/own-words.ts";
import { pieces } from "./render/parts.ts";
import { displaysIn } from "./render/piece.ts";
import { formId, readOpened, writingId } from "./render/press.ts";

type Modal = APIModalInteractionResponseCallbackData;

/**
 * A message's fields as a modal. Nothing a field holds is left out, however long: it goes on in the next box, with room
 * in each for words to be added while there are boxes enough. A form that Discord has no room for is answered in words,
 * as every form can be.
 */
export function formModal(message: Message): Modal {
  const { fields = [], question = "" } = message;
  const { components: most } = LIMITS.modal;
  const labels = [ROOM, 0].map((room) => fields.flatMap((field) => inputs(field, room)));
  const fitting = labels.find(({ length }) => length > 0 && length <= most);
  if (!fitting || fields.some(isTooMany)) return writingModal(message);
  return { custom_id: formId(question), title: own.formTitle, components: fitting };
}

const isTooMany = ({ options = [] }: Field): boolean => options.length > LIMITS.select.options;

/** One box for an answer in words, below the question. */
export function writingModal({ parts, question = "" }: Message): Modal {
  const [words] = parts
    .slice(-1)
    .flatMap(pieces)
    .flatMap(({ components }) => components.flatMap(displaysIn));
  return {
    custom_id: writingId(question),
    title: own.formTitle,
    components: [
      ...(words ? [{ type: ComponentType.TextDisplay, content: words } as const] : []),
      labelled(own.inYourWords, typed({ id: WORDS, long: true, required: true })),
    ],
  };
}

/** What the one box of `writingModal` is called. */
const WORDS = "words";

function inputs(field: Field, room: number): readonly APILabelComponent[] {
  const { name, label, value = "", required, options, long = false } = field;
  if (options) return [labelled(label, choosing(field, options))];
  return boxesOf(name, value, LIMITS.modal.value, room).map(({ id, nth, words }) =>
    labelled(
      nth === 0 ? label : own.continued(label),
      typed({ id, long, required: required && nth === 0, words }),
    ),
  );
}

const labelled = (label: string, component: APILabelComponent["component"]): APILabelComponent => ({
  type: ComponentType.Label,
  label: cut(label.trim() || "…", LIMITS.modal.label),
  component,
});

interface Typed {
  readonly id: string;
  readonly long: boolean;
  readonly required: boolean;
  readonly words?: string;
}

const typed = ({ id, long, required, words }: Typed): APILabelComponent["component"] => ({
  type: ComponentType.TextInput,
  custom_id: id,
  style: long ? TextInputStyle.Paragraph : TextInputStyle.Short,
  required,
  max_length: LIMITS.modal.value,
  ...(words && { value: words }),
});

/** Radio buttons or checkboxes where a glance takes them in; more are a menu. */
function choosing(
  { name, value = "", several = false, required }: Field,
  options: readonly Option[],
): APILabelComponent["component"] {
  const chosen = value.split(",");
  const dressed = options.map((option) => ({
    ...menuOption(option),
    ...(chosen.includes(option.value) && { default: true }),
  }));
  const { radio, boxes, fewest } = LIMITS.choices;
  if (several && options.length <= boxes)
    return {
      type: ComponentType.CheckboxGroup,
      custom_id: name,
      options: dressed,
      required,
      min_values: required ? 1 : 0,
      max_values: options.length,
    };
  if (!several && options.length >= fewest && options.length <= radio)
    return { type: ComponentType.RadioGroup, custom_id: name, options: dressed, required };
  return {
    type: ComponentType.StringSelect,
    custom_id: name,
    options: dressed,
    required,
    min_values: required ? 1 : 0,
    max_values: several ? options.length : 1,
  };
}

const stated = z.object({
  component: z.object({
    custom_id: z.string(),
    value: z.string().nullish(),
    values: z.array(z.string()).nullish(),
  }),
});

type Filled =
  | Extract<Deed, { form: unknown }>
  | (Extract<Deed, { text: string }> & { readonly question: string });

/** What was sent: the answers by field name, several values joined by commas, untouched fields empty; or words. */
export function readModal(customId: string, components: readonly unknown[]): Filled | undefined {
  const opened = readOpened(customId);
  if (!opened) return undefined;
  const { opens, question } = opened;
  const said = components.flatMap((each) => {
    const read = stated.safeParse(each);
    if (!read.success) return [];
    const { custom_id, value, values } = read.data.component;
    return [[custom_id, value ?? values?.join(",") ?? ""] as const];
  });
  const form = unboxed(said);
  return opens === "form" ? { form, question } : { text: form[WORDS] ?? "", question };
}
