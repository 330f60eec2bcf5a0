import { type Bag, bags } from "../../bag.ts";
import { check, type Problem, type Problems } from "./check.ts";
import { refuseProblems } from "./form-body.ts";
import { anything, list, must, shape, string } from "./rule.ts";

const CHOICE = shape({ name: must(string(100, "docs", 1)), value: must(anything("docs")) }, "docs");

/** docs, receiving-and-responding and application-commands: what autocomplete may offer. */
export function checkChoices(data: Bag): void {
  const choices = shape({ choices: must(list(CHOICE, { min: 0, max: 25 }, "docs")) }, "docs");
  refuseProblems([...check(data, choices, ["data"]), ...longValues(data.choices, ["data", "choices"])]);
}

/** docs, application-commands: a choice's value takes 100 characters, where it is a string. */
export const longValues = (choices: unknown, path: Problem["path"]): Problems =>
  bags(choices).flatMap(({ value }, index) =>
    typeof value === "string" ? check(value, string(100, "docs"), [...path, String(index), "value"]) : [],
  );
