import type { InputBlock, KnownBlock, ModalView } from "@slack/types";
import { drawBlocks, type Loose, loose, optionsOf, textOf } from "./block-kit.ts";
import { type Html, html } from "./html.ts";
import { COMPLAINT, drawBox, drawChoices, drawForm, drawSelect, labelled } from "./widgets.ts";

/** Draws one of Slack's modals as a form that can be filled in. */
export function drawModal(
  view: Omit<ModalView, "blocks"> & { readonly blocks: readonly KnownBlock[] },
): Html {
  const first = view.blocks.findIndex(({ type }) => type === "input");
  return drawForm({
    title: textOf(view.title),
    carried: view.private_metadata ?? "",
    inside: view.blocks.map((block, nth) => {
      if (block.type !== "input") return drawBlocks([block]);
      return html`${drawInput(block, `slack-field-${nth}`)}${nth === first ? COMPLAINT : undefined}`;
    }),
    close: textOf(view.close),
    submit: textOf(view.submit),
    looks: { close: "", submit: "primary" },
  });
}

function drawInput({ block_id = "", label, optional = false, element }: InputBlock, id: string): Html {
  const said = html`${textOf(label)}${optional ? html` <small>(optional)</small>` : undefined}`;
  const field = { id, label: said, name: block_id, required: !optional };
  const input = loose(element);
  switch (input.type) {
    case "plain_text_input": {
      const { multiline, max_length, initial_value } = input as Typed;
      return labelled(
        field,
        drawBox({ ...field, long: multiline ?? false, most: max_length, value: initial_value }),
      );
    }
    case "static_select":
    case "multi_static_select":
      return labelled(
        field,
        drawSelect(
          { ...field, several: input.type === "multi_static_select", shows: "Select an item" },
          choices(input),
        ),
      );
    case "checkboxes":
    case "radio_buttons":
      return drawChoices({ ...field, one: input.type === "radio_buttons" }, choices(input));
    default:
      throw new Error(`No drawing of a "${input.type}" in a form yet. Draw it in block-kit-form.ts.`);
  }
}

interface Typed {
  readonly multiline?: boolean;
  readonly max_length?: number;
  readonly initial_value?: string;
}

function choices(input: Loose) {
  const { initial_options = [], initial_option } = input as Chosen;
  const chosen = [...initial_options, ...(initial_option ? [initial_option] : [])].map(({ value }) => value);
  return optionsOf(input).map(({ text, value }) => ({
    value: String(value),
    label: textOf(text),
    chosen: chosen.includes(String(value)),
  }));
}

interface Chosen {
  readonly initial_options?: readonly { readonly value: string }[];
  readonly initial_option?: { readonly value: string };
}
