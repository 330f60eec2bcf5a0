import {
  type APIButtonComponent,
  type APIComponentInContainer,
  type APIComponentInMessageActionRow,
  type APIMessageTopLevelComponent,
  ButtonStyle,
  ComponentType,
} from "discord.js";
import { type Html, html, NOTHING } from "./html.ts";
import { drawMarkdown } from "./markdown.ts";
import { CHANNEL, COLLEAGUE } from "./neighbours.ts";
import { drawButton, drawLink, drawMenu } from "./widgets.ts";

/**
 * Draws Discord's components as HTML, as far as this house uses them; what it doesn't know it refuses. Moments are
 * shown in the reader's zone.
 */
export const drawComponents = (components: readonly APIMessageTopLevelComponent[], zone: string): Html =>
  html`${components.map((component) => drawComponent(component, zone))}`;

function drawComponent(component: APIMessageTopLevelComponent | APIComponentInContainer, zone: string): Html {
  switch (component.type) {
    case ComponentType.TextDisplay:
      return html`<div class="text">${drawMarkdown(component.content, zone)}</div>`;
    case ComponentType.Container: {
      const accent = (component.accent_color ?? 0).toString(16).padStart(6, "0");
      return html`<div class="frame" style="--accent: #${accent}">${component.components.map((one) => drawComponent(one, zone))}</div>`;
    }
    case ComponentType.Section: {
      const { components, accessory } = component;
      const words = components.map(({ content }) => drawMarkdown(content, zone));
      const beside = accessory.type === ComponentType.Button ? drawPressed(accessory) : undefined;
      return html`<div class="section"><div class="text">${words}</div>${beside}</div>`;
    }
    case ComponentType.Separator:
      return component.divider === false ? NOTHING : html`<hr>`;
    case ComponentType.ActionRow:
      return html`<div class="row">${component.components.map(drawWidget)}</div>`;
    default:
      throw new Error(
        `No drawing of component ${component.type} yet. Draw it in playground/drawn/components.ts.`,
      );
  }
}

function drawWidget(widget: APIComponentInMessageActionRow): Html {
  if (widget.type === ComponentType.Button) return drawPressed(widget);
  // Discord fills these two itself.
  if (widget.type === ComponentType.ChannelSelect)
    return drawPick(widget, { label: `# ${CHANNEL.name}`, value: CHANNEL.id });
  if (widget.type === ComponentType.UserSelect)
    return drawPick(widget, { label: COLLEAGUE.name, value: COLLEAGUE.id });
  if (widget.type !== ComponentType.StringSelect)
    throw new Error(`No drawing of component ${widget.type} in a row yet.`);
  return drawPick(widget, ...widget.options);
}

const drawPick = (
  {
    custom_id,
    placeholder = "Make a selection",
  }: { readonly custom_id: string; readonly placeholder?: string },
  ...options: readonly { readonly label: string; readonly value: string }[]
): Html =>
  drawMenu(
    { label: placeholder, looks: "select" },
    options.map(({ label, value }) => ({ label, pressed: { custom_id, values: [value] } })),
  );

function drawPressed(button: APIButtonComponent): Html {
  const label = ("label" in button ? button.label : undefined) ?? "";
  const looks = ButtonStyle[button.style].toLowerCase();
  if ("url" in button) return drawLink(button.url, label, `button ${looks}`);
  const pressed = "custom_id" in button ? { custom_id: button.custom_id } : {};
  return drawButton({ label, pressed }, { looks });
}
