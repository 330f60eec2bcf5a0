import {
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIChannelSelectComponent,
  type APIComponentInMessageActionRow,
  type APIStringSelectComponent,
  type APIUserSelectComponent,
  ButtonStyle,
  ChannelType,
  ComponentType,
} from "discord.js";
import type { Control } from "../../../core/controls.ts";
import type { Message, Option } from "../../../core/message.ts";
import { cut } from "../../chat/letters.ts";
import { packed } from "../../chat/portions.ts";
import { LIMITS } from "../limits.ts";
import { isButton, linkButton, masked } from "./links.ts";
import { escaped } from "./markdown.ts";
import * as own from "./own-words.ts";
import { display } from "./parts.ts";
import type { Piece } from "./piece.ts";
import { formId, menuId, personId, placeId, pressedUnder, pressId, writingId } from "./press.ts";

/** Wanted now and then: in a menu of their own. */
const SELDOM: ReadonlySet<string> = new Set<Control>(["edit", "pause", "restart", "cancel", "help"]);

type Row = APIActionRowComponent<APIComponentInMessageActionRow>;

/** Everything that can be pressed under a message, row by row: the answers, and what can be done besides. */
export function buttons(message: Message, writing: boolean): readonly Piece[] {
  const { options = [], controls = [], links = [] } = message;
  const names = naming(pressedUnder(message));
  const seldom = controls.filter(({ value }) => SELDOM.has(value));
  const hidden = seldom.length > 1 ? seldom : [];
  const shown = controls.filter((control) => !hidden.includes(control));
  return [
    ...choices(options, names),
    ...(message.channel ? [piece(channels(names))] : []),
    ...(message.place ? places(message.place, writing) : []),
    ...inRows([
      ...opening(message, writing),
      ...shown.map((control) => button(control, names, ButtonStyle.Secondary)),
    ]).map((row) => piece(row)),
    ...(hidden.length > 0 ? [piece(menu(hidden, names, own.more))] : []),
    ...inRows(links.filter(isButton).map(linkButton)).map((row, nth) =>
      piece(row, nth === 0 ? links.filter(isButton).map(masked) : []),
    ),
  ];
}

/** In plain words, where there is nothing to press, what can be answered is told. */
const piece = (row: Row, plain: readonly string[] = []): Piece => ({ plain, components: [row] });

interface Names {
  readonly press: (value: string) => string;
  readonly menu: () => string;
}

/** Names everything in one message differently. */
function naming(question: string | undefined): Names {
  let nth = 0;
  return {
    press: (value) => pressId(nth++, question, value),
    menu: () => menuId(nth++, question),
  };
}

/** What opens a box: for a form, or for words where the member can't simply type. */
function opening(
  { question, fields, options = [] }: Message,
  writing: boolean,
): readonly APIButtonComponent[] {
  if (question === undefined) return [];
  const only = options.length === 0 && !fields;
  const opener = (label: string, custom_id: string, first: boolean): APIButtonComponent => ({
    type: ComponentType.Button,
    style: first ? ButtonStyle.Primary : ButtonStyle.Secondary,
    label,
    custom_id,
  });
  return [
    ...(fields ? [opener(own.openForm, formId(question), true)] : []),
    ...(writing ? [opener(own.write, writingId(question), only)] : []),
  ];
}

/** Few and short, they are buttons; more are menus. */
function choices(options: readonly Option[], names: Names): readonly Piece[] {
  const short = options.every(({ label }) => label.length <= LIMITS.button.shown);
  const few = options.length <= LIMITS.row && short;
  const most = few ? LIMITS.row : LIMITS.select.options;
  return packed(
    options.map((option) => [option]),
    (one, next) => [...one, ...next],
    ({ length }) => length <= most,
  ).map((some) => {
    const row = few
      ? rowOf(some.map((option) => button(option, names, ButtonStyle.Primary)))
      : menu(some, names, own.choose);
    return piece(row, listed(some));
  });
}

/** Line by line, in as few stretches as they take. */
const listed = (options: readonly Option[]): readonly string[] =>
  packed(
    options.map(({ label }) => `- ${escaped(cut(label.trim() || "…", LIMITS.select.label))}`),
    (one, next) => `${one}\n${next}`,
    ({ length }) => length <= LIMITS.message.content,
  );

function button(
  { label, value }: Option,
  names: Names,
  style: ButtonStyle.Primary | ButtonStyle.Secondary,
): APIButtonComponent {
  return {
    type: ComponentType.Button,
    style,
    label: cut(label.trim() || "…", LIMITS.button.label),
    custom_id: names.press(value),
  };
}

function menu(options: readonly Option[], names: Names, placeholder: string): Row {
  const select: APIStringSelectComponent = {
    type: ComponentType.StringSelect,
    custom_id: names.menu(),
    placeholder,
    options: options.map(menuOption),
  };
  return { type: ComponentType.ActionRow, components: [select] };
}

/** Those that everybody reads, and that can be posted in. */
function channels(names: Names): Row {
  const select: APIChannelSelectComponent = {
    type: ComponentType.ChannelSelect,
    custom_id: names.menu(),
    placeholder: own.chooseChannel,
    channel_types: [ChannelType.GuildText, ChannelType.GuildAnnouncement],
  };
  return { type: ComponentType.ActionRow, components: [select] };
}

/** Menus of channels and people are filled by the server they stand in; in direct messages they would be empty. */
function places({ question }: NonNullable<Message["place"]>, inServer: boolean): readonly Piece[] {
  if (!inServer) return [{ plain: [own.shareInServer], components: [display(own.shareInServer)] }];
  const rows = channels({ press: () => "", menu: () => placeId(0, question) });
  const people: APIUserSelectComponent = {
    type: ComponentType.UserSelect,
    custom_id: personId(1, question),
    placeholder: own.choosePerson,
  };
  return [piece(rows), piece({ type: ComponentType.ActionRow, components: [people] })];
}

export const menuOption = ({ label, value }: Option): Option => ({
  label: cut(label.trim() || "…", LIMITS.select.label),
  value,
});

const rowOf = (components: APIButtonComponent[]): Row => ({ type: ComponentType.ActionRow, components });

/** As even as may be, for one left over in a row of its own looks like an accident; the longer rows last. */
function inRows(widgets: readonly APIButtonComponent[]): readonly Row[] {
  const rows = Math.ceil(widgets.length / LIMITS.row);
  const from = (nth: number) => Math.floor((nth * widgets.length) / rows);
  return Array.from({ length: rows }, (_, nth) => rowOf(widgets.slice(from(nth), from(nth + 1))));
}
