export const long = (length: number) => "x".repeat(length);
export const times = <T>(count: number, make: (index: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, index) => make(index));

const row = (...components: readonly object[]) => ({ type: 1, components });
const button = (more: object = {}) => ({ type: 2, style: 2, label: "Go", custom_id: "go", ...more });
const link = (more: object = {}) => ({ type: 2, style: 5, label: "Go", url: "https://example.com", ...more });
const option = (more: object = {}) => ({ label: "One", value: "1", ...more });
const numbered = (index: number) => option({ value: String(index) });
const menu = (more: object = {}) => ({ type: 3, custom_id: "m", options: [option()], ...more });
const text = (content = "x") => ({ type: 10, content });
const section = (more: object = {}) => ({
  type: 9,
  components: [text()],
  accessory: button(),
  ...more,
});
const embed = (more: object) => ({ embeds: [more] });

/** A legacy message of these rows. */
const rows = (...components: readonly object[]) => ({ components });
/** A message of components alone. */
const v2 = (...components: readonly object[]) => ({ flags: 32_768, components });
const picture = (more: object = {}) => ({ media: { url: "https://example.com/a.png" }, ...more });

/** What Discord refuses, its near-twin that it takes, and where and why it refuses. */
export const PAIRS: readonly (readonly [what: string, refused: object, taken: object, says: string])[] = [
  [
    "2,001 characters",
    { content: long(2001) },
    { content: long(2000) },
    "content BASE_TYPE_MAX_LENGTH Must be 2000 or fewer in length.",
  ],
  ["a content that is no string", { content: 5 }, { content: "5" }, "content STRING_TYPE_CONVERT"],
  [
    "eleven embeds",
    { embeds: times(11, () => ({ title: "x" })) },
    { embeds: times(10, () => ({ title: "x" })) },
    "embeds BASE_TYPE_MAX_LENGTH",
  ],
  ["a title of 257", embed({ title: long(257) }), embed({ title: long(256) }), "embeds.0.title"],
  [
    "a description of 4,097",
    embed({ description: long(4097) }),
    embed({ description: long(4096) }),
    "embeds.0.description BASE_TYPE_MAX_LENGTH",
  ],
  [
    "26 fields",
    embed({ fields: times(26, () => ({ name: "x", value: "x" })) }),
    embed({ fields: times(25, () => ({ name: "x", value: "x" })) }),
    "embeds.0.fields BASE_TYPE_MAX_LENGTH",
  ],
  [
    "a field's value of 1,025",
    embed({ fields: [{ name: "x", value: long(1025) }] }),
    embed({ fields: [{ name: "x", value: long(1024) }] }),
    "embeds.0.fields.0.value BASE_TYPE_BAD_LENGTH",
  ],
  [
    "a field without a name",
    embed({ fields: [{ value: "x" }] }),
    embed({ fields: [{ name: "x", value: "x" }] }),
    "embeds.0.fields.0.name BASE_TYPE_REQUIRED This field is required",
  ],
  [
    "a footer of 2,049",
    embed({ footer: { text: long(2049) } }),
    embed({ footer: { text: long(2048) } }),
    "embeds.0.footer.text",
  ],
  [
    "an author of 257",
    embed({ author: { name: long(257) } }),
    embed({ author: { name: long(256) } }),
    "embeds.0.author.name",
  ],
  [
    "a field's name of 257",
    embed({ fields: [{ name: long(257), value: "x" }] }),
    embed({ fields: [{ name: long(256), value: "x" }] }),
    "embeds.0.fields.0.name BASE_TYPE_BAD_LENGTH",
  ],
  [
    "a footer without words",
    embed({ footer: {} }),
    embed({ footer: { text: "x" } }),
    "embeds.0.footer.text BASE_TYPE_REQUIRED",
  ],
  [
    "an embed's colour beyond white",
    embed({ title: "x", color: 0x1000000 }),
    embed({ title: "x", color: 0xffffff }),
    "embeds.0.color NUMBER_TYPE_MAX",
  ],
  [
    "an embed that leads to a mailbox",
    embed({ title: "x", url: "mailto:dana@example.com" }),
    embed({ title: "x", url: "https://example.com" }),
    "embeds.0.url URL_TYPE_INVALID_SCHEME",
  ],
  [
    "an embed that leads 2,049 letters away",
    embed({ title: "x", url: `https://example.com/${long(2029)}` }),
    embed({ title: "x", url: `https://example.com/${long(2028)}` }),
    "embeds.0.url BASE_TYPE_BAD_LENGTH",
  ],
  [
    "an embed's picture 2,049 letters away",
    embed({ image: { url: `https://example.com/${long(2029)}` } }),
    embed({ image: { url: `https://example.com/${long(2028)}` } }),
    "embeds.0.image.url BASE_TYPE_BAD_LENGTH",
  ],
  [
    "an embed's picture that is none",
    embed({ image: { url: "over there" } }),
    embed({ image: { url: "https://example.com/a.png" } }),
    "embeds.0.image.url URL_TYPE_INVALID_URL",
  ],
  [
    "6,001 characters in two embeds",
    { embeds: [{ description: long(4000) }, { description: long(2001) }] },
    { embeds: [{ description: long(4000) }, { description: long(2000) }] },
    "embeds MAX_EMBED_SIZE_EXCEEDED Embed size exceeds maximum size of 6000",
  ],
  [
    "six rows",
    rows(...times(6, (n) => row(button({ custom_id: `${n}` })))),
    rows(...times(5, (n) => row(button({ custom_id: `${n}` })))),
    "components BASE_TYPE_MAX_LENGTH",
  ],
  ["a button without a row", rows(button()), rows(row(button())), "components.0.type UNION_TYPE_CHOICES"],
  [
    "a text display without the flag",
    rows(text()),
    v2(text()),
    'components.0.type UNION_TYPE_CHOICES Value of field "type" must be one of (1).',
  ],
  ["an empty row", rows(row()), rows(row(button())), "components.0.components BASE_TYPE_BAD_LENGTH"],
  [
    "six buttons in a row",
    rows(row(...times(6, (n) => button({ custom_id: `${n}` })))),
    rows(row(...times(5, (n) => button({ custom_id: `${n}` })))),
    "components.0.components BASE_TYPE_BAD_LENGTH Must be between 1 and 5 in length.",
  ],
  [
    "a select beside a button",
    rows(row(menu(), button())),
    rows(row(menu()), row(button())),
    "components.0 COMPONENT_LAYOUT_WIDTH_EXCEEDED",
  ],
  [
    "a text field in a row",
    rows(row({ type: 4, custom_id: "t", style: 1 })),
    rows(row(button())),
    "components.0.components.0.type UNION_TYPE_CHOICES",
  ],
  [
    "a label of 81",
    rows(row(button({ label: long(81) }))),
    rows(row(button({ label: long(80) }))),
    "components.0.components.0.label BASE_TYPE_MAX_LENGTH",
  ],
  [
    "a button of no words and no emoji",
    rows(row(button({ label: undefined }))),
    rows(row(button({ label: undefined, emoji: { name: "👍" } }))),
    "components.0.components.0 BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED",
  ],
  [
    "a custom id of 101",
    rows(row(button({ custom_id: long(101) }))),
    rows(row(button({ custom_id: long(100) }))),
    "components.0.components.0.custom_id BASE_TYPE_BAD_LENGTH",
  ],
  [
    "an empty custom id",
    rows(row(button({ custom_id: "" }))),
    rows(row(button({ custom_id: "x" }))),
    "components.0.components.0.custom_id BASE_TYPE_BAD_LENGTH",
  ],
  [
    "a button without a custom id",
    rows(row(button({ custom_id: undefined }))),
    rows(row(button())),
    "components.0.components.0.custom_id BASE_TYPE_REQUIRED",
  ],
  [
    "a button of no known style",
    rows(row(button({ style: 7 }))),
    rows(row(button({ style: 4 }))),
    "components.0.components.0.style BASE_TYPE_CHOICES",
  ],
  [
    "a button that is half dead",
    rows(row(button({ disabled: "half" }))),
    rows(row(button({ disabled: true }))),
    "components.0.components.0.disabled BOOLEAN_TYPE_CONVERT",
  ],
  [
    "an emoji with a name of 33",
    rows(row(button({ emoji: { name: long(33) } }))),
    rows(row(button({ emoji: { name: long(32) } }))),
    "components.0.components.0.emoji.name BASE_TYPE_MAX_LENGTH",
  ],
  [
    "an id that is no number",
    rows(row(button({ id: "seven" }))),
    rows(row(button({ id: 7 }))),
    "components.0.components.0.id NUMBER_TYPE_COERCE",
  ],
  [
    "an id beyond 32 bits",
    rows(row(button({ id: 2 ** 31 }))),
    rows(row(button({ id: 2 ** 31 - 1 }))),
    "components.0.components.0.id NUMBER_TYPE_MAX",
  ],
  [
    "a menu's custom id of 101",
    rows(row(menu({ custom_id: long(101) }))),
    rows(row(menu({ custom_id: long(100) }))),
    "components.0.components.0.custom_id BASE_TYPE_BAD_LENGTH",
  ],
  [
    "an id below nothing",
    rows(row(button({ id: -1 }))),
    rows(row(button({ id: 0 }))),
    "components.0.components.0.id NUMBER_TYPE_MIN",
  ],
  [
    "one custom id twice",
    rows(row(button(), button())),
    rows(row(button(), button({ custom_id: "stay" }))),
    "components.0.components.1.custom_id COMPONENT_CUSTOM_ID_DUPLICATED",
  ],
  [
    "one id twice",
    rows(row(button({ id: 7 }), button({ id: 7, custom_id: "stay" }))),
    rows(row(button({ id: 7 }), button({ id: 8, custom_id: "stay" }))),
    "components.0.components.1.id COMPONENT_ID_DUPLICATED",
  ],
  [
    "a link with a custom id",
    rows(row(link({ custom_id: "go" }))),
    rows(row(link())),
    "components.0.components.0.custom_id BUTTON_COMPONENT_INVALID_FIELD",
  ],
  [
    "a link that leads nowhere",
    rows(row(link({ url: undefined }))),
    rows(row(link())),
    "components.0.components.0.url BASE_TYPE_REQUIRED",
  ],
  [
    "a link of 513",
    rows(row(link({ url: `https://example.com/${long(493)}` }))),
    rows(row(link({ url: `https://example.com/${long(492)}` }))),
    "components.0.components.0.url BASE_TYPE_BAD_LENGTH",
  ],
  [
    "a link to a mailbox",
    rows(row(link({ url: "mailto:dana@example.com" }))),
    rows(row(link({ url: "https://mail.example.com" }))),
    'components.0.components.0.url URL_TYPE_INVALID_SCHEME Scheme "mailto" is not supported.',
  ],
  [
    "a link that is none",
    rows(row(link({ url: "over there" }))),
    rows(row(link())),
    "components.0.components.0.url URL_TYPE_INVALID_URL",
  ],
  [
    "26 options",
    rows(row(menu({ options: times(26, numbered) }))),
    rows(row(menu({ options: times(25, numbered) }))),
    "components.0.components.0.options BASE_TYPE_BAD_LENGTH",
  ],
  [
    "no options",
    rows(row(menu({ options: [] }))),
    rows(row(menu())),
    "components.0.components.0.options BASE_TYPE_BAD_LENGTH",
  ],
  [
    "an option's label of 101",
    rows(row(menu({ options: [option({ label: long(101) })] }))),
    rows(row(menu({ options: [option({ label: long(100) })] }))),
    "components.0.components.0.options.0.label",
  ],
  [
    "an option's value of 101",
    rows(row(menu({ options: [option({ value: long(101) })] }))),
    rows(row(menu({ options: [option({ value: long(100) })] }))),
    "components.0.components.0.options.0.value",
  ],
  [
    "an option's description of 101",
    rows(row(menu({ options: [option({ description: long(101) })] }))),
    rows(row(menu({ options: [option({ description: long(100) })] }))),
    "components.0.components.0.options.0.description",
  ],
  [
    "one option twice",
    rows(row(menu({ options: [option(), option({ label: "Two" })] }))),
    rows(row(menu({ options: [option(), option({ label: "One", value: "2" })] }))),
    "components.0.components.0.options.1.value SELECT_COMPONENT_OPTION_VALUE_DUPLICATED",
  ],
  [
    "two chosen at first of one",
    rows(row(menu({ options: times(2, (n) => option({ value: `${n}`, default: true })) }))),
    rows(row(menu({ max_values: 2, options: times(2, (n) => option({ value: `${n}`, default: true })) }))),
    "components.0.components.0.options SELECT_COMPONENT_TOO_MANY_DEFAULT_OPTIONS",
  ],
  [
    "more to be chosen than there is",
    rows(row(menu({ max_values: 2 }))),
    rows(row(menu({ max_values: 1 }))),
    "components.0.components.0.options BASE_TYPE_BAD_LENGTH Must be between 2 and 25 in length.",
  ],
  [
    "a placeholder of 151",
    rows(row(menu({ placeholder: long(151) }))),
    rows(row(menu({ placeholder: long(150) }))),
    "components.0.components.0.placeholder",
  ],
  [
    "a menu that asks for 26",
    rows(row({ type: 5, custom_id: "who", min_values: 26 })),
    rows(row({ type: 5, custom_id: "who", min_values: 25, max_values: 25 })),
    "components.0.components.0.min_values NUMBER_TYPE_MAX",
  ],
  [
    "a menu for nobody to choose from",
    rows(row({ type: 5, custom_id: "who", max_values: 0 })),
    rows(row({ type: 5, custom_id: "who", max_values: 1 })),
    "components.0.components.0.max_values NUMBER_TYPE_MIN",
  ],
  [
    "a menu that asks for more than may be chosen",
    rows(row(menu({ min_values: 2 }))),
    rows(row(menu({ min_values: 1 }))),
    "components.0.components.0.options BASE_TYPE_BAD_LENGTH",
  ],
  [
    "26 people to be chosen",
    rows(row({ type: 5, custom_id: "who", max_values: 26 })),
    rows(row({ type: 5, custom_id: "who", max_values: 25 })),
    "components.0.components.0.max_values NUMBER_TYPE_MAX",
  ],
  [
    "content beside components alone",
    { ...v2(text()), content: "x" },
    v2(text()),
    "content MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
  ],
  [
    "even an empty one",
    { ...v2(text()), content: "" },
    { ...v2(text()), content: null },
    "content MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
  ],
  [
    "embeds beside components alone",
    { ...v2(text()), embeds: [{ title: "x" }] },
    { ...v2(text()), embeds: [] },
    "embeds MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
  ],
  [
    "41 components, those inside counted",
    v2({ type: 17, components: times(40, () => text()) }),
    v2({ type: 17, components: times(39, () => text()) }),
    "components COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED",
  ],
  [
    "4,001 characters in two texts",
    v2(text(long(2000)), { type: 17, components: [text(long(2001))] }),
    v2(text(long(2000)), { type: 17, components: [text(long(2000))] }),
    "components COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED",
  ],
  ["an empty text", v2(text("")), v2(text()), "components.0.content BASE_TYPE_BAD_LENGTH"],
  [
    "four texts in a section",
    v2(section({ components: times(4, () => text()) })),
    v2(section({ components: times(3, () => text()) })),
    "components.0.components BASE_TYPE_BAD_LENGTH",
  ],
  [
    "a section with nothing beside it",
    v2(section({ accessory: undefined })),
    v2(section()),
    "components.0.accessory BASE_TYPE_REQUIRED",
  ],
  [
    "a menu beside a section",
    v2(section({ accessory: menu() })),
    v2(section({ accessory: { type: 11, ...picture() } })),
    "components.0.accessory.type UNION_TYPE_CHOICES",
  ],
  [
    "an empty container",
    v2({ type: 17, components: [] }),
    v2({ type: 17, components: [text()] }),
    "components.0.components BASE_TYPE_BAD_LENGTH",
  ],
  [
    "a container in a container",
    v2({ type: 17, components: [{ type: 17, components: [text()] }] }),
    v2({ type: 17, components: [section()] }),
    "components.0.components.0.type UNION_TYPE_CHOICES",
  ],
  [
    "a colour beyond white",
    v2({ type: 17, accent_color: 0x1000000, components: [text()] }),
    v2({ type: 17, accent_color: 0xffffff, components: [text()] }),
    "components.0.accent_color NUMBER_TYPE_MAX",
  ],
  [
    "a separator of three",
    v2(text(), { type: 14, spacing: 3 }),
    v2(text(), { type: 14, spacing: 2 }),
    "components.1.spacing BASE_TYPE_CHOICES",
  ],
  [
    "eleven pictures",
    v2({ type: 12, items: times(11, () => picture()) }),
    v2({ type: 12, items: times(10, () => picture()) }),
    "components.0.items BASE_TYPE_BAD_LENGTH",
  ],
  [
    "a picture's text of 1,025",
    v2({ type: 12, items: [picture({ description: long(1025) })] }),
    v2({ type: 12, items: [picture({ description: long(1024) })] }),
    "components.0.items.0.description",
  ],
  [
    "41 components side by side",
    v2(...times(41, () => text())),
    v2(...times(40, () => text())),
    "components BASE_TYPE_MAX_LENGTH",
  ],
  [
    "41 components in a container",
    v2({ type: 17, components: times(41, () => text()) }),
    v2({ type: 17, components: times(39, () => text()) }),
    "components.0.components BASE_TYPE_BAD_LENGTH",
  ],
  [
    "a picture 2,049 letters away",
    v2({ type: 12, items: [{ media: { url: `https://example.com/${long(2029)}` } }] }),
    v2({ type: 12, items: [{ media: { url: `https://example.com/${long(2028)}` } }] }),
    "components.0.items.0.media.url BASE_TYPE_BAD_LENGTH",
  ],
  [
    "a file 2,049 letters away",
    v2(text(), { type: 13, file: { url: `attachment://${long(2036)}` } }),
    v2(text()),
    "components.1.file.url BASE_TYPE_BAD_LENGTH",
  ],
  [
    "a picture from a drawer",
    v2({ type: 12, items: [{ media: { url: "file:///a.png" } }] }),
    v2({ type: 12, items: [picture()] }),
    "components.0.items.0.media.url URL_TYPE_INVALID_SCHEME",
  ],
  [
    "a picture that didn't come along",
    v2({ type: 12, items: [{ media: { url: "attachment://a.png" } }] }),
    v2({ type: 12, items: [picture()] }),
    "components UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND",
  ],
  [
    "a file from elsewhere",
    v2(text(), { type: 13, file: { url: "https://example.com/a.ics" } }),
    v2(text()),
    "components.1.file.url STRING_TYPE_REGEX",
  ],
  [
    "flags beyond 32 bits",
    { content: "x", flags: 2 ** 31 },
    { content: "x", flags: 4 },
    "flags NUMBER_TYPE_MAX",
  ],
  ["a nonce of 26", { content: "x", nonce: long(26) }, { content: "x", nonce: long(25) }, "nonce"],
  [
    "mentions left open",
    { content: "x", allowed_mentions: { parse: ["users"] } },
    { content: "x", allowed_mentions: { parse: [], users: ["1300000000000000009"] } },
    "allowed_mentions OURS_MENTIONS_OPEN",
  ],
  [
    "nothing said of mentions",
    { content: "x", allowed_mentions: undefined },
    { content: "x" },
    "allowed_mentions OURS_MENTIONS_OPEN",
  ],
  [
    "101 roles to be mentioned",
    { content: "x", allowed_mentions: { parse: [], roles: times(101, String) } },
    { content: "x", allowed_mentions: { parse: [], roles: times(100, String) } },
    "allowed_mentions.roles BASE_TYPE_MAX_LENGTH",
  ],
  [
    "101 people to be mentioned",
    { content: "x", allowed_mentions: { parse: [], users: times(101, String) } },
    { content: "x", allowed_mentions: { parse: [], users: times(100, String) } },
    "allowed_mentions.users BASE_TYPE_MAX_LENGTH",
  ],
];
