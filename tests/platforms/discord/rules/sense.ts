import { type Bag, bag, bags, str } from "../../bag.ts";
import { childrenOf, flat } from "../world/components.ts";
import { KIND } from "../world/kinds.ts";
import { type Problem, type Problems, problem } from "./check.ts";
import type { Source } from "./rule.ts";

/** Rules no table of fields can say: about two things that must agree. Each with where it is written. */
interface Sense {
  readonly rule: string;
  readonly from: Source;
  readonly problems: (components: readonly Bag[], path: Path) => Problems;
}

type Path = Problem["path"];

/** Every component with its place. */
function placed(components: readonly Bag[], path: Path): readonly (readonly [Bag, Path])[] {
  const inside = (component: Bag, at: Path) => [
    ...placed(bags(component.components), [...at, "components"]),
    ...["accessory", "component"]
      .filter((field) => component[field])
      .flatMap((field) => placedOne(bag(component[field]), [...at, field])),
  ];
  const placedOne = (component: Bag, at: Path): readonly (readonly [Bag, Path])[] => [
    [component, at],
    ...inside(component, at),
  ];
  return components.flatMap((component, index) => placedOne(component, [...path, String(index)]));
}

const each =
  (look: (component: Bag, path: Path) => Problems): Sense["problems"] =>
  (components, path) =>
    placed(components, path).flatMap(([component, at]) => look(component, at));

const unless = (fine: boolean, path: Path, code: string, message: string): Problems =>
  fine ? [] : [problem(path, code, message)];

function repeated(found: readonly (readonly [unknown, Path])[], code: string, message: string): Problems {
  const seen = new Set<unknown>();
  return found.flatMap(([name, path]) => {
    if (name === undefined || name === null || name === 0) return [];
    const again = seen.has(name);
    seen.add(name);
    return again ? [problem(path, code, message)] : [];
  });
}

const everywhere =
  (field: string, code: string, message: string): Sense["problems"] =>
  (components, path) =>
    repeated(
      placed(components, path).map(([component, at]) => [component[field], [...at, field]]),
      code,
      message,
    );

const BUTTON_NEEDS: { readonly [style: number]: readonly [needs: string, forbids: string] } = {
  1: ["custom_id", "url"],
  2: ["custom_id", "url"],
  3: ["custom_id", "url"],
  4: ["custom_id", "url"],
  5: ["url", "custom_id"],
};

const most = ({ type, max_values, options }: Bag): number =>
  Number(max_values ?? (type === KIND.checkboxGroup ? bags(options).length : 1));

const SENSE: readonly Sense[] = [
  {
    rule: "a custom id stands once in a message or form",
    from: "docs",
    problems: everywhere(
      "custom_id",
      "COMPONENT_CUSTOM_ID_DUPLICATED",
      "Component custom id cannot be duplicated",
    ),
  },
  {
    rule: "an id stands once in a message or form",
    from: "docs",
    problems: everywhere("id", "COMPONENT_ID_DUPLICATED", "Component id cannot be duplicated"),
  },
  {
    rule: "a select has its row for itself",
    from: "docs",
    problems: each((component, path) => {
      const inside = childrenOf(component);
      const alone = inside.length === 1 || inside.every(({ type }) => type === KIND.button);
      return unless(
        component.type !== KIND.row || alone,
        path,
        "COMPONENT_LAYOUT_WIDTH_EXCEEDED",
        "The specified component exceeds the maximum width",
      );
    }),
  },
  {
    rule: "a button has what its style needs, and not what it forbids",
    from: "docs",
    problems: each((component, path) => {
      const [needs, forbids] = BUTTON_NEEDS[Number(component.style)] ?? [];
      if (component.type !== KIND.button || !needs || !forbids) return [];
      return [
        ...unless(!!component[needs], [...path, needs], "BASE_TYPE_REQUIRED", "This field is required"),
        ...unless(
          !component[forbids],
          [...path, forbids],
          "BUTTON_COMPONENT_INVALID_FIELD",
          `A button of this style cannot have a ${forbids}`,
        ),
      ];
    }),
  },
  {
    rule: "a button has a label or an emoji",
    from: "seen",
    problems: each((component, path) =>
      unless(
        component.type !== KIND.button || !!str(component.label) || !!component.emoji,
        path,
        "BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED",
        "A label or emoji is required",
      ),
    ),
  },
  {
    rule: "an option's value stands once in its select or group",
    from: "seen",
    problems: each(({ options }, path) =>
      repeated(
        bags(options).map(({ value }, index) => [value, [...path, "options", String(index), "value"]]),
        "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED",
        "The specified option value is already used",
      ),
    ),
  },
  {
    rule: "no more may be chosen than there is, and no fewer than none",
    from: "seen",
    problems: each((component, path) => {
      const { min_values, max_values, options } = component;
      if (options === undefined) return [];
      const count = bags(options).length;
      const fits =
        Number(max_values ?? 1) <= Math.max(count, 1) && Number(min_values ?? 0) <= most(component);
      return unless(
        fits,
        [...path, "options"],
        "BASE_TYPE_BAD_LENGTH",
        `Must be between ${max_values ?? 1} and 25 in length.`,
      );
    }),
  },
  {
    rule: "no more options are chosen at first than may be chosen",
    from: "seen",
    problems: each((component, path) => {
      const chosen = bags(component.options).filter((option) => option.default === true);
      const allowed = component.type === KIND.radioGroup ? 1 : most(component);
      return unless(
        chosen.length <= allowed,
        [...path, "options"],
        "SELECT_COMPONENT_TOO_MANY_DEFAULT_OPTIONS",
        "There are too many options set as default",
      );
    }),
  },
  {
    rule: "40 components in all, those inside others too",
    from: "docs",
    problems: (components, path) =>
      unless(
        flat(components).length <= 40,
        path,
        "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED",
        "The total number of components exceeds the maximum of 40",
      ),
  },
  {
    rule: "text displays share 4,000 characters",
    from: "seen",
    problems: (components, path) => {
      const texts = flat(components).filter(({ type }) => type === KIND.text);
      const sum = texts.reduce((all, { content }) => all + str(content).length, 0);
      return unless(
        sum <= 4000,
        path,
        "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED",
        "Components displayable text size exceeds maximum size of 4000",
      );
    },
  },
];

export const senseless = (components: readonly Bag[], path: Path): Problems =>
  SENSE.flatMap(({ problems }) => problems(components, path));
