import type {
  ActionsBlock,
  ActionsBlockElement,
  Button,
  Datepicker,
  DividerBlock,
  Overflow,
  PlainTextOption,
} from "@slack/types";
import { questionOf } from "../../../core/compose.ts";
import { type Control, changeButton } from "../../../core/controls.ts";
import type { Message, Option } from "../../../core/message.ts";
import { LIMITS } from "../limits.ts";
import * as own from "./own-words.ts";
import { fitsPortion, type Piece } from "./piece.ts";
import { plainText } from "./plain-text.ts";
import { packed, portions } from "./portions.ts";
import { asksBlock, FORM_ACTION, pressAction, pressBlock } from "./press.ts";
import { richText, wording } from "./rich-text.ts";

/** Wanted now and then: behind the three dots, in this order. */
const SELDOM: ReadonlySet<string> = new Set<Control>(["edit", "pause", "restart", "cancel", "help"]);

/** As many buttons as one takes in at a glance; more are a menu. */
const MOST_BUTTONS = 5;

/** A block of widgets before it has its name. */
type Widgets = readonly ActionsBlockElement[];

/** Everything that can be pressed under a message, block by block: the answers, a rule, and what can be done besides. */
export function buttons(message: Message): readonly Piece[] {
  const { options = [], controls = [], fields } = message;
  const question = message.question ?? (message.about && `${message.about}/card`);
  const form = fields && message.question ? [[formButton(message.question)]] : [];
  const days: readonly Widgets[] = message.day ? [[CALENDAR]] : [];
  const answers = [...form, ...choices(options), ...days];
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
  const ruled = (nth: number) => nth > 0 && nth === answers.length;
  return [
    ...fullLabels([...options, ...controls]),
    ...named.map((block, nth) => ({ text: "", blocks: ruled(nth) ? [RULE, block] : [block] })),
  ];
}

const CALENDAR: Datepicker = {
  type: "datepicker",
  placeholder: plainText(own.pickDay, LIMITS.options.label),
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
