import { ELEMENTS } from "./elements.ts";
import { RICH_TEXT } from "./rich-text.ts";
import { anything, boolean, list, must, plain, type Rule, type Shapes, string, text, typed } from "./rule.ts";

const element = (...types: readonly string[]): Rule => typed(ELEMENTS, types, "types");

const MENUS = [
  "static_select",
  "multi_static_select",
  "users_select",
  "multi_users_select",
  "conversations_select",
  "channels_select",
];
const BOXES = ["checkboxes", "radio_buttons"];
const PICKERS = ["datepicker", "timepicker"];
const FIELDS = ["plain_text_input", "number_input", "email_text_input", "url_text_input"];
const CONTEXT = {
  image: ELEMENTS.image ?? {},
  plain_text: { text: must(string(3000, "types", 1)), emoji: boolean("types") },
  mrkdwn: { text: must(string(3000, "types", 1)), verbatim: boolean("types") },
} satisfies Shapes;

/**
 * The blocks this fake knows. Others exist (video, table, card…); the house does not use them, so they are refused
 * like a misspelt one until somebody adds their row.
 */
const BLOCKS: Shapes = {
  section: {
    text: text(3000, "types"),
    fields: list(text(2000, "types"), { max: 10 }, "types"),
    accessory: element("button", "overflow", "image", ...BOXES, ...MENUS, ...PICKERS),
    expand: boolean("types"),
  },
  header: { text: must(plain(150, "types")) },
  divider: {},
  image: {
    alt_text: must(string(2000, "types", 1)),
    title: plain(2000, "types"),
    image_url: string(3000, "types", 1),
    slack_file: anything("types"),
  },
  context: { elements: must(list(typed(CONTEXT, Object.keys(CONTEXT), "types"), { max: 10 }, "types")) },
  actions: {
    elements: must(
      list(
        element("button", "overflow", "datetimepicker", ...BOXES, ...MENUS, ...PICKERS),
        { max: 25 },
        "types",
      ),
    ),
  },
  input: {
    label: must(plain(2000, "types")),
    hint: plain(2000, "types"),
    optional: boolean("types"),
    dispatch_action: boolean("types"),
    element: must(element("datetimepicker", ...FIELDS, ...BOXES, ...MENUS, ...PICKERS)),
  },
  rich_text: { elements: must(RICH_TEXT) },
  markdown: { text: must(string(12_000, "types", 1)) },
};

const withId = Object.fromEntries(
  Object.entries(BLOCKS).map(([type, shape]) => [type, { ...shape, block_id: string(255, "types") }]),
);

const IN_VIEWS = Object.keys(BLOCKS).filter((type) => type !== "markdown");

/** 50 in a message, 100 in a modal or the Home tab. A view may have none; a message may too, if it has text. */
export const MESSAGE_BLOCKS: Rule = list(
  typed(withId, Object.keys(BLOCKS), "docs"),
  { min: 0, max: 50 },
  "docs",
);
export const VIEW_BLOCKS: Rule = list(typed(withId, IN_VIEWS, "docs"), { min: 0, max: 100 }, "docs");
