import { type Bag, isBag } from "../../bag.ts";
import type { Rule } from "./rule.ts";

/** "[what is wrong] [json-pointer:where]", in the words Slack uses. */
export type Problems = readonly string[];

export const problem = (what: string, pointer: string): string => `${what} [json-pointer:${pointer}]`;

/** Holds a value against a rule and reports everything that does not fit. */
export function check(value: unknown, rule: Rule, pointer: string): Problems {
  switch (rule.is) {
    case "anything":
      return [];
    case "number":
    case "boolean":
      return kindOf(value, rule.is, pointer);
    case "string":
      return checkString(value, rule, pointer);
    case "oneOf":
      return rule.values.includes(String(value))
        ? []
        : [problem(`must be one of: ${rule.values.join(", ")}`, pointer)];
    case "text":
      return checkText(value, rule, pointer);
    case "list":
      return checkList(value, rule, pointer);
    case "typed":
      return checkTyped(value, rule, pointer);
    case "shape":
      return checkShape(value, rule, pointer);
  }
}

type Of<Is extends Rule["is"]> = Extract<Rule, { readonly is: Is }>;

function kindOf(value: unknown, kind: "number" | "boolean", pointer: string): Problems {
  return typeof value === kind ? [] : [problem(`must provide a ${kind}`, pointer)];
}

function checkString(value: unknown, rule: Of<"string">, pointer: string): Problems {
  if (typeof value !== "string") return [problem("must provide a string", pointer)];
  if (value.length < rule.min) return [problem(`must be more than ${rule.min - 1} characters`, pointer)];
  if (value.length > rule.max) return [problem(`must be less than ${rule.max + 1} characters`, pointer)];
  if (rule.like && !rule.like.test(value)) return [problem("failed to match pattern", pointer)];
  return [];
}

const TEXT_FIELDS: { readonly [kind: string]: readonly string[] } = {
  plain_text: ["type", "text", "emoji"],
  mrkdwn: ["type", "text", "verbatim"],
};

function checkText(value: unknown, rule: Of<"text">, pointer: string): Problems {
  if (!isBag(value)) return [problem("must provide an object", pointer)];
  const kind = String(value.type);
  if (!rule.kinds.includes(kind)) return [problem(`unsupported type: ${kind}`, `${pointer}/type`)];
  const strange = Object.keys(value).filter((field) => !TEXT_FIELDS[kind]?.includes(field));
  return [
    ...strange.map((field) => problem(`invalid additional property: ${field}`, pointer)),
    ...checkString(value.text, { is: "string", min: 1, max: rule.max, from: rule.from }, `${pointer}/text`),
  ];
}

function checkList(value: unknown, rule: Of<"list">, pointer: string): Problems {
  if (!Array.isArray(value)) return [problem("must provide an array", pointer)];
  const count =
    value.length > rule.max
      ? [problem(`no more than ${rule.max} items allowed`, pointer)]
      : value.length < rule.min
        ? [problem(`must provide at least ${rule.min} items`, pointer)]
        : [];
  return [...count, ...value.flatMap((item, index) => check(item, rule.of, `${pointer}/${index}`))];
}

function checkTyped(value: unknown, rule: Of<"typed">, pointer: string): Problems {
  if (!isBag(value)) return [problem("must provide an object", pointer)];
  const type = String(value.type);
  const shape = rule.types.includes(type) ? rule.table[type] : undefined;
  if (!shape) return [problem(`unsupported type: ${type}`, `${pointer}/type`)];
  const { type: _, ...rest }: Bag = value;
  return checkShape(rest, { is: "shape", shape, from: rule.from }, pointer);
}

function checkShape(value: unknown, rule: Of<"shape">, pointer: string): Problems {
  if (!isBag(value)) return [problem("must provide an object", pointer)];
  const missing = Object.keys(rule.shape).filter(
    (field) => rule.shape[field]?.must && value[field] === undefined,
  );
  return [
    ...missing.map((field) => problem(`missing required field: ${field}`, pointer)),
    ...Object.entries(value).flatMap(([field, inside]) => {
      const known = rule.shape[field];
      if (!known) return [problem(`invalid additional property: ${field}`, pointer)];
      return inside === undefined ? [] : check(inside, known, `${pointer}/${field}`);
    }),
  ];
}
