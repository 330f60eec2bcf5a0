export const long = (length: number) => "x".repeat(length);
export const times = <T>(count: number, make: (index: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, index) => make(index));

export const plain = (text: string) => ({ type: "plain_text", text });
export const mrkdwn = (text: string) => ({ type: "mrkdwn", text });
export const section = (more: object) => ({ type: "section", text: plain("x"), ...more });
const button = (more: object = {}) => ({ type: "button", text: plain("Go"), action_id: "go", ...more });
const actions = (...elements: readonly object[]) => ({ type: "actions", elements });
const option = (more: object = {}) => ({ text: plain("One"), value: "1", ...more });
const numbered = (index: number) => option({ value: String(index) });
const menu = (more: object = {}) => ({ type: "static_select", action_id: "m", options: [option()], ...more });
const boxes = (count: number) => ({ type: "checkboxes", action_id: "b", options: times(count, numbered) });
export const input = (more: object) => ({
  type: "input",
  label: plain("Name"),
  element: { type: "plain_text_input", action_id: "n" },
  ...more,
});
const rich = (...elements: readonly object[]) => ({
  type: "rich_text",
  elements: [{ type: "rich_text_section", elements }],
});

/** What Slack refuses, its near-twin that it takes, and the words of the refusal. */
export const PAIRS: readonly (readonly [what: string, refused: object, taken: object, words: string])[] = [
  [
    "a block of no known type",
    { type: "sektion" },
    { type: "divider" },
    "unsupported type: sektion [json-pointer:/blocks/0/type]",
  ],
  [
    "a field nobody knows",
    { type: "divider", text: "x" },
    { type: "divider" },
    "invalid additional property: text",
  ],
  [
    "a section of 3,001 characters",
    section({ text: mrkdwn(long(3001)) }),
    section({ text: mrkdwn(long(3000)) }),
    "must be less than 3001 characters [json-pointer:/blocks/0/text/text]",
  ],
  [
    "an empty text",
    section({ text: mrkdwn("") }),
    section({ text: mrkdwn("x") }),
    "must be more than 0 characters [json-pointer:/blocks/0/text/text]",
  ],
  [
    "a section of nothing",
    { type: "section" },
    { type: "section", fields: [plain("x")] },
    "missing required field: text",
  ],
  [
    "a text that is no object",
    section({ text: "x" }),
    section({ text: plain("x") }),
    "must provide an object [json-pointer:/blocks/0/text]",
  ],
  [
    "eleven fields",
    section({ fields: times(11, () => plain("x")) }),
    section({ fields: times(10, () => plain("x")) }),
    "no more than 10 items allowed [json-pointer:/blocks/0/fields]",
  ],
  [
    "a field of 2,001",
    section({ fields: [plain(long(2001))] }),
    section({ fields: [plain(long(2000))] }),
    "must be less than 2001",
  ],
  [
    "a header of 151",
    { type: "header", text: plain(long(151)) },
    { type: "header", text: plain(long(150)) },
    "must be less than 151",
  ],
  [
    "a header in mrkdwn",
    { type: "header", text: mrkdwn("x") },
    { type: "header", text: plain("x") },
    "unsupported type: mrkdwn",
  ],
  [
    "eleven words of context",
    { type: "context", elements: times(11, () => mrkdwn("x")) },
    { type: "context", elements: times(10, () => mrkdwn("x")) },
    "no more than 10 items",
  ],
  [
    "26 buttons in a row",
    actions(...times(26, (n) => button({ action_id: `${n}` }))),
    actions(...times(25, (n) => button({ action_id: `${n}` }))),
    "no more than 25 items",
  ],
  ["an empty row of buttons", actions(), actions(button()), "must provide at least 1 items"],
  [
    "a text field in a row of buttons",
    actions({ type: "plain_text_input" }),
    input({}),
    "unsupported type: plain_text_input",
  ],
  [
    "a button of 76",
    actions(button({ text: plain(long(76)) })),
    actions(button({ text: plain(long(75)) })),
    "must be less than 76 characters [json-pointer:/blocks/0/elements/0/text/text]",
  ],
  [
    "a button in mrkdwn",
    actions(button({ text: mrkdwn("x") })),
    actions(button({ text: plain("x") })),
    "unsupported type: mrkdwn",
  ],
  [
    "a button's value of 2,001",
    actions(button({ value: long(2001) })),
    actions(button({ value: long(2000) })),
    "must be less than 2001",
  ],
  [
    "a button's url of 3,001",
    actions(button({ url: long(3001) })),
    actions(button({ url: long(3000) })),
    "must be less than 3001",
  ],
  [
    "a button in green",
    actions(button({ style: "green" })),
    actions(button({ style: "primary" })),
    "must be one of: primary, danger",
  ],
  ["a button without a text", actions({ type: "button" }), actions(button()), "missing required field: text"],
  [
    "an action id of 256",
    actions(button({ action_id: long(256) })),
    actions(button({ action_id: long(255) })),
    "must be less than 256",
  ],
  [
    "an action id twice in a row",
    actions(button(), button()),
    actions(button(), button({ action_id: "stay" })),
    '`action_id` "go" already exists [json-pointer:/blocks/0/elements/1/action_id]',
  ],
  [
    "a confirmation titled 101",
    actions(button({ confirm: { title: plain(long(101)), text: plain("x") } })),
    actions(button({ confirm: { title: plain(long(100)), text: plain("x") } })),
    "must be less than 101",
  ],
  [
    "a confirmation of 301",
    actions(button({ confirm: { text: plain(long(301)) } })),
    actions(button({ confirm: { text: plain(long(300)) } })),
    "must be less than 301",
  ],
  [
    "a confirmation answered in 31",
    actions(button({ confirm: { text: plain("x"), deny: plain(long(31)) } })),
    actions(button({ confirm: { text: plain("x"), deny: plain(long(30)) } })),
    "must be less than 31",
  ],
  [
    "a menu of 101",
    actions(menu({ options: times(101, numbered) })),
    actions(menu({ options: times(100, numbered) })),
    "no more than 100 items",
  ],
  ["a menu of none", actions(menu({ options: [] })), actions(menu()), "must provide at least 1 items"],
  [
    "a menu without options",
    actions({ type: "static_select" }),
    actions(menu()),
    "must define either `options` or `option_groups`",
  ],
  [
    "an option of 76",
    actions(menu({ options: [option({ text: plain(long(76)) })] })),
    actions(menu({ options: [option({ text: plain(long(75)) })] })),
    "must be less than 76",
  ],
  [
    "an option worth 151",
    actions(menu({ options: [option({ value: long(151) })] })),
    actions(menu({ options: [option({ value: long(150) })] })),
    "must be less than 151",
  ],
  [
    "an option described in 76",
    actions(menu({ options: [option({ description: plain(long(76)) })] })),
    actions(menu({ options: [option({ description: plain(long(75)) })] })),
    "must be less than 76",
  ],
  [
    "an option in mrkdwn on a menu",
    actions(menu({ options: [option({ text: mrkdwn("x") })] })),
    actions({ ...boxes(1), options: [option({ text: mrkdwn("x") })] }),
    "unsupported type: mrkdwn",
  ],
  [
    "a first choice that is not offered",
    actions(menu({ initial_option: option({ value: "2" }) })),
    actions(menu({ initial_option: option() })),
    "initial option must match",
  ],
  [
    "a placeholder of 151",
    actions(menu({ placeholder: plain(long(151)) })),
    actions(menu({ placeholder: plain(long(150)) })),
    "must be less than 151",
  ],
  [
    "an overflow of six",
    actions({ type: "overflow", options: times(6, numbered) }),
    actions({ type: "overflow", options: times(5, numbered) }),
    "no more than 5 items",
  ],
  ["eleven boxes", actions(boxes(11)), actions(boxes(10)), "no more than 10 items"],
  [
    "a date that is none",
    actions({ type: "datepicker", initial_date: "20 Nov" }),
    actions({ type: "datepicker", initial_date: "2026-11-20" }),
    "failed to match pattern",
  ],
  [
    "a time that is none",
    actions({ type: "timepicker", initial_time: "24:00" }),
    actions({ type: "timepicker", initial_time: "23:59" }),
    "failed to match pattern",
  ],
  [
    "a label of 2,001",
    input({ label: plain(long(2001)) }),
    input({ label: plain(long(2000)) }),
    "must be less than 2001",
  ],
  [
    "a hint of 2,001",
    input({ hint: plain(long(2001)) }),
    input({ hint: plain(long(2000)) }),
    "must be less than 2001",
  ],
  [
    "an input with nothing to fill",
    input({ element: undefined }),
    input({}),
    "missing required field: element",
  ],
  [
    "a button to fill in",
    input({ element: button() }),
    input({ element: menu() }),
    "unsupported type: button",
  ],
  [
    "an image from nowhere",
    { type: "image", alt_text: "x" },
    { type: "image", alt_text: "x", image_url: "https://example.com/x.png" },
    "`image_url` or `slack_file`",
  ],
  [
    "an image nobody described",
    { type: "image", image_url: "https://example.com/x.png" },
    { type: "image", alt_text: "x", image_url: "https://example.com/x.png" },
    "missing required field: alt_text",
  ],
  [
    "an image described in 2,001",
    { type: "image", alt_text: long(2001), image_url: "u" },
    { type: "image", alt_text: long(2000), image_url: "u" },
    "must be less than 2001",
  ],
  [
    "an image's address of 3,001",
    { type: "image", alt_text: "x", image_url: long(3001) },
    { type: "image", alt_text: "x", image_url: long(3000) },
    "must be less than 3001",
  ],
  [
    "markdown of 12,001",
    { type: "markdown", text: long(12_001) },
    { type: "markdown", text: long(12_000) },
    "must be less than 12001",
  ],
  [
    "an empty word in rich text",
    rich({ type: "text", text: "" }),
    rich({ type: "text", text: "x" }),
    "must be more than 0 characters",
  ],
  [
    "a rich text part nobody knows",
    rich({ type: "shout", text: "x" }),
    rich({ type: "text", text: "x" }),
    "unsupported type: shout",
  ],
  [
    "a block id of 256",
    section({ block_id: long(256) }),
    section({ block_id: long(255) }),
    "must be less than 256",
  ],
];
