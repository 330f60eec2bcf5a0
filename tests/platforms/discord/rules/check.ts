import { type Bag, isBag } from "../../bag.ts";
import type { Rule } from "./rule.ts";

/** Something wrong with a body, where it is, in the words Discord uses. */
export interface Problem {
  readonly path: readonly string[];
  readonly code: string;
  readonly message: string;
}

export type Problems = readonly Problem[];
type Path = Problem["path"];

export const problem = (path: Path, code: string, message: string): Problem => ({ path, code, message });

const one = (path: Path, code: string, message: string): Problems => [problem(path, code, message)];

const given = (value: unknown): boolean => value !== undefined && value !== null;

/** Holds a value against a rule and reports everything that doesn't fit. */
export function check(value: unknown, rule: Rule, path: Path): Problems {
  switch (rule.is) {
    case "anything":
      return [];
    case "nothing":
      return one(path, "BASE_TYPE_FORBIDDEN", "This field cannot be used here.");
    case "boolean":
      return typeof value === "boolean"
        ? []
        : one(path, "BOOLEAN_TYPE_CONVERT", "Must be either true or false.");
    case "string":
      return checkString(value, rule, path);
    case "link":
      return checkLink(value, rule, path);
    case "integer":
      return checkInteger(value, rule, path);
    case "oneOf":
      return rule.values.includes(value)
        ? []
        : one(path, "BASE_TYPE_CHOICES", `Value must be one of {${rule.values.join(", ")}}.`);
    case "list":
      return checkList(value, rule, path);
    case "dictionary":
      return isBag(value)
        ? Object.entries(value).flatMap(([key, inside]) => check(inside, rule.of, [...path, key]))
        : notBag(path);
    case "typed":
      return checkTyped(value, rule, path);
    case "shape":
      return checkShape(value, rule, path);
  }
}

type Of<Is extends Rule["is"]> = Extract<Rule, { readonly is: Is }>;

const notBag = (path: Path) => one(path, "DICT_TYPE_CONVERT", "Only dictionaries may be used in a DictType");

/** Counted in UTF-16 units, of which there are never fewer than Discord counts characters. */
function checkLength(length: number, { min, max }: Of<"string"> | Of<"list">, path: Path): Problems {
  if (length >= min && length <= max) return [];
  if (min > 0) return one(path, "BASE_TYPE_BAD_LENGTH", `Must be between ${min} and ${max} in length.`);
  return one(path, "BASE_TYPE_MAX_LENGTH", `Must be ${max} or fewer in length.`);
}

function checkString(value: unknown, rule: Of<"string">, path: Path): Problems {
  if (typeof value !== "string")
    return one(path, "STRING_TYPE_CONVERT", `Could not interpret "${value}" as string.`);
  const length = checkLength(value.length, rule, path);
  if (length.length > 0 || rule.like === undefined || rule.like.test(value)) return length;
  return one(path, "STRING_TYPE_REGEX", "String value did not match validation regex.");
}

function checkLink(value: unknown, { max, schemes, from }: Of<"link">, path: Path): Problems {
  const misfit = checkString(value, { is: "string", min: 1, max, from }, path);
  if (misfit.length > 0) return misfit;
  if (!URL.canParse(String(value))) return one(path, "URL_TYPE_INVALID_URL", "Not a well formed URL.");
  const scheme = new URL(String(value)).protocol.slice(0, -1);
  if (schemes.includes(scheme)) return [];
  const names = schemes.map((name) => `'${name}'`).join(", ");
  const message = `Scheme "${scheme}" is not supported. Scheme must be one of (${names}).`;
  return one(path, "URL_TYPE_INVALID_SCHEME", message);
}

function checkInteger(value: unknown, { min, max }: Of<"integer">, path: Path): Problems {
  if (!Number.isInteger(value)) return one(path, "NUMBER_TYPE_COERCE", `Value "${value}" is not int.`);
  const number = Number(value);
  if (number < min)
    return one(path, "NUMBER_TYPE_MIN", `int value should be greater than or equal to ${min}.`);
  if (number > max) return one(path, "NUMBER_TYPE_MAX", `int value should be less than or equal to ${max}.`);
  return [];
}

function checkList(value: unknown, rule: Of<"list">, path: Path): Problems {
  if (!Array.isArray(value))
    return one(path, "LIST_TYPE_CONVERT", "Only iterables may be used in a ListType");
  return [
    ...checkLength(value.length, rule, path),
    ...value.flatMap((item, index) => check(item, rule.of, [...path, String(index)])),
  ];
}

function checkTyped(value: unknown, rule: Of<"typed">, path: Path): Problems {
  if (!isBag(value)) return notBag(path);
  const type = Number(value.type);
  const shape = rule.types.includes(type) ? rule.table[type] : undefined;
  if (shape) return checkShape(value, { is: "shape", shape, from: rule.from }, path);
  const message = `Value of field "type" must be one of (${rule.types.join(", ")}).`;
  return one([...path, "type"], "UNION_TYPE_CHOICES", message);
}

/** What is null counts as left out. */
function checkShape(value: unknown, { shape }: Of<"shape">, path: Path): Problems {
  if (!isBag(value)) return notBag(path);
  return Object.entries(shape).flatMap(([field, rule]) => {
    const at = [...path, field];
    if (given(value[field])) return check(value[field], rule, at);
    return rule.must ? one(at, "BASE_TYPE_REQUIRED", "This field is required") : [];
  });
}

/** The tree of errors that comes with code 50035. */
export function errorTree(problems: Problems): Bag {
  const root: { [key: string]: unknown } = {};
  for (const { path, code, message } of problems) {
    let node = root;
    for (const step of path) {
      node[step] ??= {};
      node = node[step] as { [key: string]: unknown };
    }
    const known = Array.isArray(node._errors) ? node._errors : [];
    node._errors = [...known, { code, message }];
  }
  return root;
}
