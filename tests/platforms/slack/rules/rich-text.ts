import {
  anything,
  boolean,
  list,
  must,
  number,
  oneOf,
  type Rule,
  type Shapes,
  string,
  typed,
} from "./rule.ts";

const STYLED = { style: anything("types") };
const LONG = 100_000;

const WORDS: Shapes = {
  text: { ...STYLED, text: must(string(LONG, "types", 1)) },
  link: {
    ...STYLED,
    url: must(string(3000, "types", 1)),
    text: string(LONG, "types"),
    unsafe: boolean("types"),
  },
  emoji: {
    ...STYLED,
    name: must(string(255, "types", 1)),
    unicode: string(255, "types"),
    url: string(3000, "types"),
  },
  user: { ...STYLED, user_id: must(string(255, "types", 1)) },
  channel: { ...STYLED, channel_id: must(string(255, "types", 1)) },
  usergroup: { ...STYLED, usergroup_id: must(string(255, "types", 1)) },
  broadcast: { ...STYLED, range: must(oneOf(["here", "channel", "everyone"], "types")) },
  date: {
    ...STYLED,
    timestamp: must(number("types")),
    format: must(string(3000, "types", 1)),
    url: string(3000, "types"),
    fallback: string(3000, "types"),
  },
};

const words = list(typed(WORDS, Object.keys(WORDS), "types"), { min: 0, max: 1000 }, "ours");
const BORDER = { border: number("types") };

const PARTS: Shapes = {
  rich_text_section: { elements: must(words) },
  rich_text_quote: { ...BORDER, elements: must(words) },
  rich_text_preformatted: { ...BORDER, elements: must(words), language: string(255, "ours") },
};

const LISTS: Shapes = {
  rich_text_list: {
    ...BORDER,
    style: must(oneOf(["bullet", "ordered"], "types")),
    indent: number("types"),
    offset: number("ours"),
    elements: must(list(typed(PARTS, ["rich_text_section"], "types"), { min: 0, max: 1000 }, "ours")),
  },
};

const ALL: Shapes = { ...PARTS, ...LISTS };

/** The inside of a rich_text block. Slack publishes no lengths for it; `msg_blocks_too_long` bounds it in messages. */
export const RICH_TEXT: Rule = list(typed(ALL, Object.keys(ALL), "types"), { min: 0, max: 1000 }, "ours");
