import { attribute, flag, type Html, html } from "./html.ts";

/** What both platforms have alike, each in its own looks: things to press, and fields to fill in. */

/** What a press sends back, in the platform's own terms. */
export type Pressed = Readonly<Record<string, unknown>>;

interface Pressable {
  readonly label: string;
  readonly pressed: Pressed;
}

const sent = (pressed: Pressed): string => JSON.stringify(pressed);

export const drawButton = (
  { label, pressed }: Pressable,
  { looks, named }: { readonly looks: string; readonly named?: string | undefined },
): Html =>
  html`<button type="button" class="button ${looks}" data-press="${sent(pressed)}"${attribute("aria-label", named)}>${label}</button>`;

/** Only where it leads somewhere a page or a mail program opens. */
export function drawLink(url: string, inside: string | Html, looks?: string): Html {
  if (!/^(?:https?|mailto):/i.test(url)) return html`${inside}`;
  return html`<a${attribute("class", looks)} href="${url}" target="_blank" rel="noopener noreferrer">${inside}</a>`;
}

/** A button that opens a list to press one of. `named`: for whoever can't see what the button shows. */
export const drawMenu = (
  shows: { readonly label: string; readonly looks: string; readonly named?: string },
  options: readonly Pressable[],
): Html =>
  html`<div class="menu"><button type="button" class="${shows.looks}" aria-haspopup="menu" aria-expanded="false"${attribute("aria-label", shows.named)}>${shows.label}</button><div class="options" role="menu" popover>${options.map(
    ({ label, pressed }) =>
      html`<button type="button" role="menuitem" tabindex="-1" data-press="${sent(pressed)}">${label}</button>`,
  )}</div></div>`;

/** A button that opens a calendar. The day goes into what is pressed under the name given. */
export const drawDay = (label: string, { pressed, as }: { pressed: Pressed; as: string }): Html =>
  html`<div class="menu"><button type="button" class="select" aria-expanded="false">${label}</button><form class="options pick" popover data-press="${sent(pressed)}" data-as="${as}"><label>${label} <input type="date" name="day" required></label><button type="submit" class="button primary">Choose</button></form></div>`;

/** A field as a form shows it. */
interface Labelled {
  readonly id: string;
  readonly label: Html;
}

interface Choice {
  readonly value: string;
  readonly label: string;
  readonly chosen: boolean;
}

export const labelled = ({ id, label }: Labelled, input: Html): Html =>
  html`<div class="input"><label for="${id}">${label}</label>${input}</div>`;

const together = ({ label }: Labelled, inside: Html): Html =>
  html`<fieldset class="input"><legend>${label}</legend>${inside}</fieldset>`;

/** Boxes to tick, or circles of which one is filled. */
export const drawChoices = (
  field: Labelled & { readonly name: string; readonly one: boolean; readonly required: boolean },
  choices: readonly Choice[],
): Html =>
  together(
    field,
    html`${choices.map(
      ({ value, label, chosen }) =>
        html`<label class="choice"><input type="${field.one ? "radio" : "checkbox"}" name="${field.name}" value="${value}"${flag("checked", chosen)}${flag("required", field.one && field.required)}><span>${label}</span></label>`,
    )}`,
  );

export const drawSelect = (
  { id, name, required, several = false, shows }: Select,
  choices: readonly Choice[],
): Html =>
  html`<div class="select${several ? " several" : ""}"><select id="${id}" name="${name}"${flag("required", required)}${flag("multiple", several)}>${several ? undefined : html`<option value="">${shows}</option>`}${choices.map(
    ({ value, label, chosen }) => html`<option value="${value}"${flag("selected", chosen)}>${label}</option>`,
  )}</select></div>`;

interface Select {
  readonly id: string;
  readonly name: string;
  readonly required: boolean;
  readonly several?: boolean;
  /** Where nothing is chosen yet. */
  readonly shows: string;
}

interface Box {
  readonly id: string;
  readonly name: string;
  readonly required: boolean;
  readonly long: boolean;
  readonly most?: number | undefined;
  readonly value?: string | undefined;
}

export function drawBox({ id, name, required, long, most, value = "" }: Box): Html {
  const common = html`id="${id}" name="${name}"${attribute("maxlength", most)}${flag("required", required)} autocomplete="off"`;
  // The line break after the tag is none of the words: without it, HTML would eat the first of theirs.
  return long
    ? html`<textarea class="field long" ${common}>\n${value}</textarea>`
    : html`<input class="field" ${common} value="${value}">`;
}

/** A form's frame. `carried` says whose answer it is; a form that can't be read says so below its first field. */
export const drawForm = (form: {
  readonly title: string;
  readonly carried: string;
  readonly inside: readonly Html[];
  readonly close: string;
  readonly submit: string;
  readonly looks: { readonly close: string; readonly submit: string };
}): Html =>
  html`<form class="modal" data-form="${form.carried}"><header><h2>${form.title}</h2><button type="button" class="close" data-close aria-label="Close the form">×</button></header><div class="inside">${form.inside}</div><footer><button type="button" class="button ${form.looks.close}" data-close>${form.close}</button><button type="submit" class="button ${form.looks.submit}">${form.submit}</button></footer></form>`;

/** Where a form says that it could not be read. */
export const COMPLAINT: Html = html`<p class="complaint" role="alert"></p>`;
