import { KIND } from "../world/kinds.ts";
import {
  anything,
  boolean,
  integer,
  like,
  link,
  list,
  must,
  oneOf,
  type Rule,
  type Shape,
  type Shapes,
  shape,
  string,
  typed,
} from "./rule.ts";

/*
 * docs: components/reference. The shapes of components in messages; forms are in modal.ts. Kinds that aren't here (role and
 * mentionable selects) exist at Discord, but this house doesn't use them: they are refused until somebody adds their row.
 */

export const COMPONENT: Shape = { id: integer({ max: 2 ** 31 - 1 }, "docs") };
export const CUSTOM_ID: Shape = { custom_id: must(string(100, "docs", 1)) };

const EMOJI = shape({ id: anything("docs"), name: string(32, "spec") }, "spec");

const BUTTON: Shape = {
  ...COMPONENT,
  style: must(oneOf([1, 2, 3, 4, 5], "docs")),
  label: string(80, "docs"),
  custom_id: string(100, "docs", 1),
  url: link(512, ["http", "https", "discord"], "docs"),
  disabled: boolean("docs"),
  emoji: EMOJI,
};

const option = (more: Shape): Rule =>
  shape(
    {
      label: must(string(100, "docs", 1)),
      value: must(string(100, "docs", 1)),
      description: string(100, "docs"),
      default: boolean("docs"),
      ...more,
    },
    "docs",
  );
const SELECT_OPTION = option({ emoji: EMOJI });
export const BOX_OPTION = option({});

export const SELECT: Shape = {
  ...COMPONENT,
  ...CUSTOM_ID,
  placeholder: string(150, "docs"),
  min_values: integer({ max: 25 }, "docs"),
  max_values: integer({ min: 1, max: 25 }, "docs"),
};
export const STRING_SELECT: Shape = {
  ...SELECT,
  options: must(list(SELECT_OPTION, { max: 25 }, "docs")),
};
const DISABLED: Shape = { disabled: boolean("docs") };

const MEDIA = must(shape({ url: must(link(2048, ["http", "https", "attachment"], "spec")) }, "docs"));
const ATTACHED = must(shape({ url: must(like(/^attachment:\/\/.+/, 2048, "docs")) }, "docs"));
const PICTURE: Shape = {
  media: MEDIA,
  description: string(1024, "docs", 1),
  spoiler: boolean("docs"),
};

export const TEXT: Shape = { ...COMPONENT, content: must(string(4000, "seen", 1)) };

const IN_ROW: Shapes = {
  [KIND.button]: BUTTON,
  [KIND.stringSelect]: { ...STRING_SELECT, ...DISABLED },
  [KIND.userSelect]: { ...SELECT, ...DISABLED },
  [KIND.channelSelect]: { ...SELECT, ...DISABLED, channel_types: anything("docs") },
};
const IN_SECTION: Shapes = { [KIND.text]: TEXT };
const ACCESSORY: Shapes = { [KIND.button]: BUTTON, [KIND.thumbnail]: { ...COMPONENT, ...PICTURE } };

const any = (table: Shapes): Rule => typed(table, Object.keys(table).map(Number), "docs");

const ROW: Shape = { ...COMPONENT, components: must(list(any(IN_ROW), { max: 5 }, "docs")) };

const IN_CONTAINER: Shapes = {
  [KIND.row]: ROW,
  [KIND.section]: {
    ...COMPONENT,
    components: must(list(any(IN_SECTION), { max: 3 }, "docs")),
    accessory: must(any(ACCESSORY)),
  },
  [KIND.text]: TEXT,
  [KIND.gallery]: {
    ...COMPONENT,
    items: must(list(shape(PICTURE, "docs"), { max: 10 }, "docs")),
  },
  [KIND.file]: { ...COMPONENT, file: ATTACHED, spoiler: boolean("docs") },
  [KIND.separator]: { ...COMPONENT, divider: boolean("docs"), spacing: oneOf([1, 2], "docs") },
};

const V2: Shapes = {
  ...IN_CONTAINER,
  [KIND.container]: {
    ...COMPONENT,
    components: must(list(any(IN_CONTAINER), { max: 40 }, "spec")),
    accent_color: integer({ max: 0xffffff }, "docs"),
    spoiler: boolean("docs"),
  },
};

/** How many components a message takes in all is counted elsewhere: see SENSE. */
export const V2_COMPONENTS: Rule = list(any(V2), { min: 0, max: 40 }, "docs");
export const LEGACY_COMPONENTS: Rule = list(any({ [KIND.row]: ROW }), { min: 0, max: 5 }, "docs");
