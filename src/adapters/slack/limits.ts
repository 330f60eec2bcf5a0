/**
 * Slack's numbers, in characters where nothing else is said. Where each is written:
 * [types] doc comments of @slack/types 3.2.0, [docs] docs.slack.dev, [spec] slackblocks' spec/limits.json.
 */
export const LIMITS = {
  message: {
    /** [docs, chat.update: msg_too_long above 4,000]; a message that can't be updated later couldn't be settled. */
    text: 3_900,
    /** [docs] */
    blocks: 50,
    /** `msg_blocks_too_long` from about 13,200, undocumented (bolt-js issue 2509). Of what, nobody says: we count bytes. */
    bytes: 12_000,
  },
  /** What stands in one piece before it is split: leaves room beside it for buttons. Ours. */
  portion: { text: 3_000, bytes: 9_000 },
  view: {
    /** [docs] */
    blocks: 100,
    /** [docs, view_too_large: above 250 kb] */
    bytes: 240_000,
    /** [types] title, submit and close. */
    title: 24,
  },
  /** [types] */
  header: 150,
  /** [types] What a picture says to whoever can't see it. */
  alt: 2_000,
  /** [types] Text of a section, and of one element in a context. */
  section: 3_000,
  /** [types] */
  actions: 25,
  /** [types] A label shows about 30 of its 75 [docs, button]. */
  button: { label: 75, shown: 30, url: 3_000 },
  /** [types, spec] A menu; radio buttons and checkboxes; an overflow menu. */
  options: { menu: 100, boxes: 10, overflow: 5, label: 75 },
  /** [types, spec] */
  input: { label: 2_000, value: 3_000 },
} as const;
