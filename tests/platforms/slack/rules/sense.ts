import { type Bag, bag, bags, str } from "../../bag.ts";
import { type Problems, problem } from "./check.ts";
import type { Source } from "./rule.ts";

/** Rules no table of fields can say: about two things that must agree. Each with where it is written. */
export interface Sense {
  readonly rule: string;
  readonly from: Source;
  readonly problems: (blocks: readonly Bag[], pointer: string) => Problems;
}

/** All elements of a block, each with its pointer. */
function elementsOf(block: Bag, pointer: string): readonly (readonly [Bag, string])[] {
  if (block.type === "actions")
    return bags(block.elements).map((element, index) => [element, `${pointer}/elements/${index}`] as const);
  return ["accessory", "element"]
    .filter((field) => block[field])
    .map((field) => [bag(block[field]), `${pointer}/${field}`] as const);
}

const each =
  (look: (block: Bag, pointer: string) => Problems): Sense["problems"] =>
  (blocks, pointer) =>
    blocks.flatMap((block, index) => look(block, `${pointer}/${index}`));

const eachElement = (look: (element: Bag, pointer: string) => Problems): Sense["problems"] =>
  each((block, pointer) => elementsOf(block, pointer).flatMap(([element, at]) => look(element, at)));

function repeated(found: readonly (readonly [string, string])[], field: string): Problems {
  const seen = new Set<string>();
  return found.flatMap(([name, pointer]) => {
    if (!name) return [];
    const again = seen.has(name);
    seen.add(name);
    return again ? [problem(`\`${field}\` "${name}" already exists`, `${pointer}/${field}`)] : [];
  });
}

const optionsOf = (element: Bag): readonly Bag[] => [
  ...bags(element.options),
  ...bags(element.option_groups).flatMap((group) => bags(group.options)),
];

export const SENSE: readonly Sense[] = [
  {
    rule: "a block id stands once in a message or view",
    from: "types",
    problems: (blocks, pointer) =>
      repeated(
        blocks.map((block, index) => [str(block.block_id), `${pointer}/${index}`]),
        "block_id",
      ),
  },
  {
    rule: "an action id stands once in its block",
    from: "seen",
    problems: each((block, pointer) =>
      repeated(
        elementsOf(block, pointer).map(([element, at]) => [str(element.action_id), at]),
        "action_id",
      ),
    ),
  },
  {
    rule: "a section has text or fields",
    from: "types",
    problems: each((block, pointer) =>
      block.type === "section" && !block.text && !block.fields
        ? [problem("missing required field: text", pointer)]
        : [],
    ),
  },
  {
    rule: "an image has one source",
    from: "types",
    problems: each((block, pointer) => {
      const images = [block, ...elementsOf(block, pointer).map(([element]) => element)];
      return images
        .filter(({ type }) => type === "image")
        .filter((image) => Boolean(image.image_url) === Boolean(image.slack_file))
        .map(() => problem("must define either `image_url` or `slack_file`", pointer));
    }),
  },
  {
    rule: "a menu has options or groups of them, not both and not neither",
    from: "docs",
    problems: eachElement((element, pointer) =>
      str(element.type).endsWith("static_select") &&
      Boolean(element.options) === Boolean(element.option_groups)
        ? [problem("must define either `options` or `option_groups`", pointer)]
        : [],
    ),
  },
  {
    rule: "what is chosen at first is one of the options",
    from: "types",
    problems: eachElement((element, pointer) => {
      const initial = element.initial_option ? [bag(element.initial_option)] : bags(element.initial_options);
      const known = new Set(
        optionsOf(element).map(({ text, value }) => JSON.stringify([bag(text).text, value])),
      );
      return initial
        .filter(({ text, value }) => !known.has(JSON.stringify([bag(text).text, value])))
        .map(() => problem("initial option must match one of the options", pointer));
    }),
  },
  {
    rule: "one element at most takes the focus",
    from: "types",
    problems: (blocks, pointer) => {
      const focused = blocks
        .flatMap((block) => elementsOf(block, ""))
        .filter(([element]) => element.focus_on_load);
      return focused.length > 1 ? [problem("only one element can have `focus_on_load`", pointer)] : [];
    },
  },
  {
    rule: "markdown blocks share 12,000 characters",
    from: "types",
    problems: (blocks, pointer) => {
      const words = blocks.filter(({ type }) => type === "markdown").map((block) => str(block.text).length);
      const sum = words.reduce((all, one) => all + one, 0);
      return sum > 12_000
        ? [problem("markdown text must be less than 12001 characters in all", pointer)]
        : [];
    },
  },
];
