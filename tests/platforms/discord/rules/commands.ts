import { type Bag, bags, str } from "../../bag.ts";
import { check, type Problem, type Problems, problem } from "./check.ts";
import { longValues } from "./choices.ts";
import { refuseProblems } from "./form-body.ts";
import {
  anything,
  boolean,
  dictionary,
  integer,
  like,
  list,
  must,
  oneOf,
  type Rule,
  type Shape,
  shape,
  string,
} from "./rule.ts";

/** docs, interactions/application-commands. */
const NAME = like(/^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]+$/u, 32, "docs");
const COMMAND_LIMITS = { global: 100, characters: 8000 } as const;

const NAMED: Shape = {
  name: must(NAME),
  name_localizations: dictionary(NAME, "docs"),
  description: must(string(100, "docs", 1)),
  description_localizations: dictionary(string(100, "docs", 1), "docs"),
};

const CHOICE = shape(
  {
    name: must(string(100, "docs", 1)),
    name_localizations: dictionary(string(100, "docs", 1), "docs"),
    value: must(anything("docs")),
  },
  "docs",
);

const option = (types: readonly number[], inside?: Rule): Rule =>
  shape(
    {
      ...NAMED,
      type: must(oneOf(types, "docs")),
      required: boolean("docs"),
      autocomplete: boolean("docs"),
      choices: list(CHOICE, { min: 0, max: 25 }, "docs"),
      min_length: integer({ max: 6000 }, "docs"),
      max_length: integer({ min: 1, max: 6000 }, "docs"),
      ...(inside && { options: list(inside, { min: 0, max: 25 }, "docs") }),
    },
    "docs",
  );
const VALUES = [3, 4, 5, 6, 7, 8, 9, 10, 11];
/** Groups hold subcommands, subcommands hold values. */
const OPTION = option([1, 2, ...VALUES], option([1, ...VALUES], option(VALUES)));

const WHERE: Shape = {
  contexts: list(oneOf([0, 1, 2], "docs"), { max: 3 }, "docs"),
  integration_types: list(oneOf([0, 1], "docs"), { max: 2 }, "docs"),
  dm_permission: boolean("docs"),
  nsfw: boolean("docs"),
};

const TYPED = shape(
  {
    ...NAMED,
    ...WHERE,
    type: oneOf([1], "docs"),
    options: list(OPTION, { min: 0, max: 25 }, "docs"),
  },
  "docs",
);

/** docs: in the menu of a user or a message. Its name is words, and it has no description. */
const IN_MENU = shape(
  { ...WHERE, type: must(oneOf([2, 3], "docs")), name: must(string(32, "docs", 1)) },
  "docs",
);

const isInMenu = ({ type }: Bag): boolean => type === 2 || type === 3;

const COMMANDS = list(anything("docs"), { min: 0, max: COMMAND_LIMITS.global }, "docs");

export function checkCommands(body: unknown): void {
  const commands = bags(body);
  refuseProblems([
    ...check(body, COMMANDS, []),
    ...repeatedNames(commands, []),
    ...commands.flatMap((command, index) => problemsOf(command, [String(index)])),
  ]);
}

type Path = Problem["path"];

function problemsOf(command: Bag, path: Path): Problems {
  if (isInMenu(command)) return check(command, IN_MENU, path);
  return [...check(command, TYPED, path), ...commandProblems(command, path), ...tooLong(command, path)];
}

/** What must agree in a command or option, and in everything inside it. */
function commandProblems(named: Bag, path: Path): Problems {
  const options = bags(named.options);
  const at = [...path, "options"];
  return [
    ...upperCase(named, path),
    ...repeatedNames(options, at),
    ...requiredLast(options, at),
    ...mixed(options, at),
    ...autocompleteOrChoices(named, path),
    ...longValues(named.choices, [...path, "choices"]),
    ...options.flatMap((option, index) => [
      ...commandProblems(option, [...at, String(index)]),
      ...tooDeep(option, [...at, String(index), "options"]),
    ]),
  ];
}

/** docs: where a letter has a lower case, that is to be used. */
function upperCase({ name }: Bag, path: Path): Problems {
  if (str(name) === str(name).toLowerCase()) return [];
  return [problem([...path, "name"], "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid")];
}

function repeatedNames(named: readonly Bag[], path: Path): Problems {
  const names = named.map(({ name }) => name);
  const again = names.some((name, index) => names.indexOf(name) !== index);
  const words = "Application command names must be unique";
  return again ? [problem(path, "APPLICATION_COMMANDS_DUPLICATE_NAME", words)] : [];
}

function requiredLast(options: readonly Bag[], path: Path): Problems {
  const firstOptional = options.findIndex(({ required }) => required !== true);
  const late = firstOptional >= 0 && options.slice(firstOptional).some(({ required }) => required === true);
  if (!late) return [];
  const words = "Required options must be placed before non-required options";
  return [problem(path, "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID", words)];
}

/** seen: subcommands stand among themselves. */
function mixed(options: readonly Bag[], path: Path): Problems {
  const subcommands = options.filter(({ type }) => type === 1 || type === 2).length;
  if (subcommands === 0 || subcommands === options.length) return [];
  const words = "Sub-command and sub-command group option types are mutually exclusive to all other types";
  return [problem(path, "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", words)];
}

/** docs: a subcommand holds values, and nothing that holds more. */
function tooDeep({ type, options }: Bag, path: Path): Problems {
  if (type !== 1) return [];
  return bags(options).flatMap((option, index) =>
    check(option.type, oneOf(VALUES, "docs"), [...path, String(index), "type"]),
  );
}

function autocompleteOrChoices({ autocomplete, choices }: Bag, path: Path): Problems {
  if (autocomplete !== true || bags(choices).length === 0) return [];
  const words = "`autocomplete` may not be set to true if `choices` are present";
  return [problem([...path, "autocomplete"], "APPLICATION_COMMAND_AUTOCOMPLETE_INVALID", words)];
}

/** docs: names, descriptions and values of a command together. */
function tooLong(command: Bag, path: Path): Problems {
  if (lettersIn(command) <= COMMAND_LIMITS.characters) return [];
  const words = `Command exceeds maximum size (${COMMAND_LIMITS.characters})`;
  return [problem(path, "APPLICATION_COMMAND_TOO_LARGE", words)];
}

const lettersIn = ({ name, description, value, options, choices }: Bag): number =>
  [name, description, value].reduce<number>((all, words) => all + str(words).length, 0) +
  [...bags(options), ...bags(choices)].reduce((all, inside) => all + lettersIn(inside), 0);
