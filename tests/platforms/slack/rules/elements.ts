import {
  anything,
  boolean,
  like,
  list,
  must,
  number,
  oneOf,
  plain,
  type Rule,
  type Shape,
  type Shapes,
  shape,
  string,
  text,
} from "./rule.ts";

const STYLE = oneOf(["primary", "danger"], "types");
const ACTION = { action_id: string(255, "types", 1) } satisfies Shape;
const FOCUS = { focus_on_load: boolean("types") } satisfies Shape;
const PLACEHOLDER = { placeholder: plain(150, "types") } satisfies Shape;

const CONFIRM: Shape = {
  confirm: shape(
    {
      title: plain(100, "types"),
      text: must(text(300, "types")),
      confirm: plain(30, "types"),
      deny: plain(30, "types"),
      style: STYLE,
    },
    "types",
  ),
};

/** Menus take plain text only; radio buttons and checkboxes take mrkdwn too. */
const option = (label: Rule): Rule =>
  shape(
    {
      text: must(label),
      value: must(string(150, "spec", 1)),
      description: text(75, "types"),
      url: string(3000, "types"),
    },
    "types",
  );
const MENU_OPTION = option(plain(75, "types"));
const BOX_OPTION = option(text(75, "types"));
const MENU: Shape = {
  options: list(MENU_OPTION, { max: 100 }, "spec"),
  option_groups: list(
    shape(
      { label: must(plain(75, "types")), options: must(list(MENU_OPTION, { max: 100 }, "types")) },
      "types",
    ),
    { max: 100 },
    "spec",
  ),
};
const MANY: Shape = { max_selected_items: number("types") };
const INPUT: Shape = { ...ACTION, ...FOCUS, ...PLACEHOLDER, dispatch_action_config: anything("types") };
const PICKER: Shape = { ...ACTION, ...CONFIRM, ...FOCUS, ...PLACEHOLDER };
const strings = (from: "types"): Rule => list(string(255, from, 1), { min: 0, max: 100 }, from);

/** Every element the fake knows, and nothing else: Slack calls the rest "unsupported type". */
export const ELEMENTS: Shapes = {
  button: {
    ...ACTION,
    ...CONFIRM,
    text: must(plain(75, "types")),
    value: string(2000, "types"),
    url: string(3000, "types"),
    style: STYLE,
    accessibility_label: string(75, "types"),
  },
  overflow: { ...ACTION, ...CONFIRM, options: must(list(MENU_OPTION, { max: 5 }, "types")) },
  checkboxes: {
    ...ACTION,
    ...CONFIRM,
    ...FOCUS,
    options: must(list(BOX_OPTION, { max: 10 }, "types")),
    initial_options: list(BOX_OPTION, { max: 10 }, "types"),
  },
  radio_buttons: {
    ...ACTION,
    ...CONFIRM,
    ...FOCUS,
    options: must(list(BOX_OPTION, { max: 10 }, "types")),
    initial_option: BOX_OPTION,
  },
  static_select: { ...PICKER, ...MENU, initial_option: MENU_OPTION },
  multi_static_select: {
    ...PICKER,
    ...MENU,
    ...MANY,
    initial_options: list(MENU_OPTION, { max: 100 }, "types"),
  },
  users_select: { ...PICKER, initial_user: string(255, "types") },
  multi_users_select: { ...PICKER, ...MANY, initial_users: strings("types") },
  conversations_select: {
    ...PICKER,
    initial_conversation: string(255, "types"),
    default_to_current_conversation: boolean("types"),
    response_url_enabled: boolean("types"),
    filter: anything("types"),
  },
  channels_select: {
    ...PICKER,
    initial_channel: string(255, "types"),
    response_url_enabled: boolean("types"),
  },
  datepicker: { ...PICKER, initial_date: like(/^\d{4}-\d{2}-\d{2}$/, "types") },
  timepicker: {
    ...PICKER,
    initial_time: like(/^([01]\d|2[0-3]):[0-5]\d$/, "types"),
    timezone: string(255, "types"),
  },
  datetimepicker: { ...ACTION, ...CONFIRM, ...FOCUS, initial_date_time: number("types") },
  plain_text_input: {
    ...INPUT,
    initial_value: string(3000, "spec"),
    multiline: boolean("types"),
    min_length: number("types"),
    max_length: number("types"),
  },
  number_input: {
    ...INPUT,
    is_decimal_allowed: must(boolean("types")),
    initial_value: string(3000, "types"),
    min_value: string(255, "types"),
    max_value: string(255, "types"),
  },
  email_text_input: { ...INPUT, initial_value: string(3000, "types") },
  url_text_input: { ...INPUT, initial_value: string(3000, "types") },
  image: {
    alt_text: must(string(2000, "types", 1)),
    image_url: string(3000, "types", 1),
    slack_file: anything("types"),
  },
};
