import { type Bag, bags } from "../../bag.ts";
import { flat } from "../world/components.ts";
import { KIND } from "../world/kinds.ts";
import { check, type Problems, problem } from "./check.ts";
import { BOX_OPTION, COMPONENT, CUSTOM_ID, SELECT, STRING_SELECT, TEXT } from "./components.ts";
import { refuseProblems } from "./form-body.ts";
import {
  anything,
  boolean,
  integer,
  list,
  must,
  nothing,
  oneOf,
  type Shape,
  type Shapes,
  shape,
  string,
  typed,
} from "./rule.ts";
import { senseless } from "./sense.ts";

/* docs: components/reference and interactions/receiving-and-responding. File uploads, role and mentionable selects are left out. */

const FIELD: Shape = { ...COMPONENT, ...CUSTOM_ID, required: boolean("docs") };
/** docs: "Using `disabled` in a modal will result in an error." */
const IN_FORM: Shape = { required: boolean("docs"), disabled: nothing("docs") };

const TEXT_INPUT: Shape = {
  ...FIELD,
  style: must(oneOf([1, 2], "docs")),
  value: string(4000, "docs"),
  placeholder: string(100, "docs"),
  min_length: integer({ max: 4000 }, "docs"),
  max_length: integer({ min: 1, max: 4000 }, "docs"),
};

const LABELLED: Shapes = {
  [KIND.textInput]: TEXT_INPUT,
  [KIND.stringSelect]: { ...STRING_SELECT, ...IN_FORM },
  [KIND.userSelect]: { ...SELECT, ...IN_FORM },
  [KIND.channelSelect]: { ...SELECT, ...IN_FORM, channel_types: anything("docs") },
  [KIND.radioGroup]: { ...FIELD, options: must(list(BOX_OPTION, { min: 2, max: 10 }, "docs")) },
  [KIND.checkboxGroup]: {
    ...FIELD,
    options: must(list(BOX_OPTION, { max: 10 }, "docs")),
    min_values: integer({ max: 10 }, "docs"),
    max_values: integer({ min: 1, max: 10 }, "docs"),
  },
  [KIND.checkbox]: { ...COMPONENT, ...CUSTOM_ID, default: boolean("docs") },
};

const TOP: Shapes = {
  [KIND.label]: {
    ...COMPONENT,
    label: must(string(45, "docs", 1)),
    description: string(100, "docs", 1),
    component: must(typed(LABELLED, Object.keys(LABELLED).map(Number), "docs")),
  },
  [KIND.text]: TEXT,
  // Deprecated, and still taken: one text input, with its label on itself.
  [KIND.row]: {
    ...COMPONENT,
    components: must(
      list(
        typed(
          { [KIND.textInput]: { ...TEXT_INPUT, label: must(string(45, "spec", 1)) } },
          [KIND.textInput],
          "docs",
        ),
        { max: 1 },
        "docs",
      ),
    ),
  },
};

const MODAL = shape(
  {
    custom_id: must(string(100, "docs", 1)),
    title: must(string(45, "docs", 1)),
    components: must(list(typed(TOP, Object.keys(TOP).map(Number), "docs"), { max: 5 }, "docs")),
  },
  "docs",
);

export function checkModal(data: Bag): void {
  const components = bags(data.components);
  refuseProblems([
    ...check(data, MODAL, ["data"]),
    ...senseless(components, ["data", "components"]),
    ...noneRequired(components),
  ]);
}

/** docs: `min_values` is left out or at least 1 where an answer is required; it is unless said otherwise. */
function noneRequired(components: readonly Bag[]): Problems {
  const wrong = flat(components).filter(({ min_values, required }) => min_values === 0 && required !== false);
  return wrong.map(({ custom_id }) =>
    problem(
      ["data", "components", String(custom_id), "min_values"],
      "NUMBER_TYPE_MIN",
      "int value should be greater than or equal to 1.",
    ),
  );
}
