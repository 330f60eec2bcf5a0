import type {
  ActionsBlock,
  ActionsBlockElement,
  Button,
  ConversationsSelect,
  Datepicker,
  DividerBlock,
  Overflow,
  PlainTextOption,
} from "@slack/types";
import { questionOf } from "../../../core/compose.ts";
import { type Control, changeButton } from "../../../core/controls.ts";
import type { Message, Option } from "../../../core/message.ts";
import { packed, portions } from "../../chat/portions.ts";
import { LIMITS } from "../limits.ts";
import * as own from "./own-words.ts";
import { fitsPortion, type Piece } from "./piece.ts";
import { plainText } from "./plain-text.ts";
import { asksBlock, FORM_ACTION, LINK_BLOCK, linkAction, pressAction, pressBlock } from "./press.ts";
import { line, linked, richText, run, wording } from "./rich-text.ts";

/** Wanted now and then: behind the three dots, in this order. */
const SELDOM: ReadonlySet<string> = new Set<Control>(["edit", "pause", "restart", "cancel", "help"]);

/** As many buttons as one takes in at a glance; more are a menu. */
const MOST_BUTTONS = 5;

/** A block of widgets before it has its name. */
type Widgets = readonly ActionsBlockElement[];

/** Everything that can be pressed under a message, block by block: the answers, a rule, and what can be done besides. */
export function buttons(message: Message): readonly Piece[] {
  const { options = [], controls = [], fields, links = [] } = message;
  const question = message.question ?? (message.about && `${message.about}/card`);
  const form = fields && message.question ? [[formButton(message.question)]] : [];
  const days: readonly Widgets[] = message.day ? [[CALENDAR]] : [];
  const channels: readonly Widgets[] = message.channel ? [[CHANNELS]] : [];
  const answers = [...form, ...choices(options), ...days, ...channels];
  let pressed = 0;
  const named = [...answers, ...besides(controls)].map(
    (widgets, nth): ActionsBlock => ({
      type: "actions",
      block_id: pressBlock(nth, question),
      elements: widgets.map((widget) =>
        widget.action_id === FORM_ACTION ? widget : { ...widget, action_id: pressAction(pressed++) },
      ),
    }),
  );
  const picked: readonly Piece[] = message.place ? [placePiece(message.place, named.length)] : [];
  const ruled = (nth: number) => nth > 0 && nth === answers.length;
  return [
    ...fullLabels([...options, ...controls]),
    ...(links.length > 0 ? [linkPiece(links)] : []),
    ...picked,
    ...named.map((block, nth) => ({ text: "", blocks: ruled(nth) ? [RULE, block] : [block] })),
  ];
}

/** Channels and people as Slack knows them for whoever looks: nobody is shown one they can't see. */
function placePiece({ question, label }: NonNullable<Message["place"]>, nth: number): Piece {
  const elements: ActionsBlock["elements"] = [
    { ...CHANNELS, action_id: "place:channel" },
    {
      type: "users_select",
      placeholder: plainText(own.pickPerson, LIMITS.options.label),
      action_id: "place:person",
    },
  ];
  const block: ActionsBlock = { type: "actions", block_id: pressBlock(nth, question), elements };
  return { text: label, blocks: [richText(line(run(label))), block] };
}

/** Pages open by a button; a mail program by a link in the text, which is how Slack takes its addresses. */
function linkPiece(links: NonNullable<Message["links"]>): Piece {
  const fit = links.filter(({ url }) => url.length <= LIMITS.button.url);
  const pages = fit.filter(({ url }) => url.startsWith("https:"));
  const others = fit.filter((link) => !pages.includes(link));
  const block: ActionsBlock = {
    type: "actions",
    block_id: LINK_BLOCK,
    elements: pages.map(({ label, url }, nth) => ({
      type: "button",
      text: plainText(label, LIMITS.button.label),
      url,
      action_id: linkAction(nth),
    })),
  };
  const apart = others.flatMap(({ label, url }, nth) => [
    ...(nth > 0 ? [run(" · ")] : []),
    linked(label, url),
  ]);
  return {
    text: "",
    blocks: [...(apart.length > 0 ? [richText(line(...apart))] : []), ...(pages.length > 0 ? [block] : [])],
  };
}

const CALENDAR: Datepicker = {
  type: "datepicker",
  placeholder: plainText(own.pickDay, LIMITS.options.label),
};

/** Those of the workspace that the member can see; direct messages are no place for everybody. */
const CHANNELS: ConversationsSelect = {
  type: "conversations_select",
  placeholder: plainText(own.pickChannel, LIMITS.options.label),
  filter: { include: ["public", "private"], exclude_bot_users: true },
};

const RULE: DividerBlock = { type: "divider", block_id: asksBlock("rule") };

/** A label too long for its widget is shown there as far as it goes, and whole above it. */
function fullLabels(options: readonly Option[]): readonly Piece[] {
  const long = options.filter(({ label }) => label.length > LIMITS.button.label);
  return long.flatMap(({ label }) => {
    const dress = (text: string): Piece => ({ text, blocks: [richText(...wording(text))] });
    return portions(`- ${label}`, (portion) => fitsPortion(dress(portion))).map(dress);
  });
}

export function choices(options: readonly Option[]): readonly Widgets[] {
  if (options.length === 0) return [];
  const short = options.every(({ label }) => label.length <= LIMITS.button.shown);
  if (options.length <= MOST_BUTTONS && short) return [options.map(button)];
  return packed(
    options.map((option) => [option]),
    (one, next) => [...one, ...next],
    (some) =>
      some.length <= LIMITS.options.menu &&
      fitsPortion({ text: "", blocks: [{ type: "actions", elements: [menu(some)] }] }),
  ).map((some) => [menu(some)]);
}

/** Back, skip and their like, and what a card offers: small buttons, the rest behind three dots. */
function besides(controls: readonly Option[]): readonly Widgets[] {
  const seldom = controls.filter(({ value }) => SELDOM.has(value));
  const hidden = seldom.length > 1 && seldom.length <= LIMITS.options.overflow ? seldom : [];
  const shown = controls.filter((control) => !hidden.includes(control)).map(button);
  const widgets: Widgets = [...shown, ...(hidden.length > 0 ? [overflow(hidden)] : [])];
  return packed(
    widgets.map((widget) => [widget]),
    (one, next) => [...one, ...next],
    ({ length }) => length <= LIMITS.actions,
  );
}

export const button = ({ label, value }: Option): Button => ({
  type: "button",
  text: plainText(label, LIMITS.button.label),
  value,
});

const formButton = (question: string): Button => ({
  ...button({ label: own.openForm, value: changeButton(questionOf(question).key, "").value }),
  style: "primary",
  action_id: FORM_ACTION,
});

const menu = (options: readonly Option[]): ActionsBlockElement => ({
  type: "static_select",
  placeholder: plainText(own.choose, LIMITS.options.label),
  options: options.map(menuOption),
});

const overflow = (options: readonly Option[]): Overflow => ({
  type: "overflow",
  options: options.map(menuOption),
});

export const menuOption = ({ label, value }: Option): PlainTextOption => ({
  text: plainText(label, LIMITS.options.label),
  value,
});
