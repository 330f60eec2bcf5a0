import {
  type APILabelComponent,
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  TextInputStyle,
} from "discord.js";
import { type Html, html } from "./html.ts";
import { drawMarkdown } from "./markdown.ts";
import { drawBox, drawChoices, drawForm, drawSelect, labelled } from "./widgets.ts";

/** Draws one of Discord's modals as a form that can be filled in. */
export const drawModal = ({ title, custom_id, components }: APIModalInteractionResponseCallbackData): Html =>
  drawForm({
    title,
    carried: custom_id,
    inside: components.map((component, nth) => {
      if (component.type === ComponentType.TextDisplay)
        return html`<div class="text">${drawMarkdown(component.content, "UTC")}</div>`;
      if (component.type !== ComponentType.Label) throw new Error("No drawing of that in a form yet.");
      return drawInput(component, `discord-field-${nth}`);
    }),
    close: "Cancel",
    submit: "Submit",
    looks: { close: "secondary", submit: "primary" },
  });

function drawInput({ label, component: input }: APILabelComponent, id: string): Html {
  const required = "required" in input && input.required === true;
  const said = html`${label}${required ? html`<em aria-hidden="true">*</em>` : undefined}`;
  const field = { id, label: said, name: input.custom_id, required };
  switch (input.type) {
    case ComponentType.TextInput: {
      const { style, max_length, value } = input;
      return labelled(
        field,
        drawBox({ ...field, long: style === TextInputStyle.Paragraph, most: max_length, value }),
      );
    }
    case ComponentType.StringSelect:
      return labelled(
        field,
        drawSelect(
          {
            ...field,
            several: (input.max_values ?? 1) > 1,
            shows: input.placeholder ?? "Make a selection",
          },
          input.options.map(choice),
        ),
      );
    case ComponentType.RadioGroup:
    case ComponentType.CheckboxGroup:
      return drawChoices(
        { ...field, one: input.type === ComponentType.RadioGroup },
        input.options.map(choice),
      );
    default:
      throw new Error(`No drawing of component ${input.type} in a form yet.`);
  }
}

const choice = (option: { readonly value: string; readonly label: string; readonly default?: boolean }) => ({
  value: option.value,
  label: option.label,
  chosen: option.default === true,
});
