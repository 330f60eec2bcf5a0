import { type Bag, bags, str } from "../../bag.ts";
import type { Channel } from "../world/world.ts";
import type { Deed } from "./deed.ts";
import { channelCalled, merged, resolvedChannel, resolvedUser, userCalled } from "./picks.ts";

/** docs, application-commands: option types. */
export const OPTION = {
  subcommand: 1,
  group: 2,
  string: 3,
  integer: 4,
  boolean: 5,
  user: 6,
  channel: 7,
  number: 10,
} as const;

/** What is typed after a command, by option; the last is the one being typed. People and channels go by name. */
export type Given = { readonly [option: string]: string | number | boolean | Channel };

interface How {
  readonly given: Given;
  /** What autocomplete last offered. */
  readonly offered: readonly Bag[];
  readonly autocomplete: boolean;
}

interface Typed {
  readonly options: readonly Bag[];
  readonly resolved: Bag;
}

/** The options as Discord's client sends them. It refuses what is no option, or missing, or of the wrong kind. */
export function optionsGiven(deed: Deed, command: Bag, { given, offered, autocomplete }: How): Typed {
  const known = bags(command.options);
  const strange = Object.keys(given).find((name) => !known.some((option) => option.name === name));
  if (strange) throw new Error(`"${command.name}" has no option "${strange}".`);
  const missing = known.find(({ name, required }) => required === true && !(str(name) in given));
  if (missing && !autocomplete) throw new Error(`"${command.name}" needs its option "${missing.name}".`);
  const names = Object.keys(given);
  const typed = names.map((name) => {
    const option = known.find((one) => one.name === name) ?? {};
    const focused = autocomplete && name === names.at(-1);
    return { ...read(deed, option, given[name], focused ? [] : offered), option, focused };
  });
  return {
    options: typed.map(({ option: { name, type }, value, focused }) => ({
      name,
      type,
      value,
      ...(focused && { focused }),
    })),
    resolved: merged(typed.map(({ resolved }) => resolved)),
  };
}

interface Value {
  readonly value: unknown;
  readonly resolved: Bag;
}

const plain = (value: unknown): Value => ({ value, resolved: {} });

function read(deed: Deed, option: Bag, given: unknown, offered: readonly Bag[]): Value {
  const { type, name } = option;
  const wrong = () => new Error(`"${name}" takes no ${JSON.stringify(given)}.`);
  switch (type) {
    case OPTION.user: {
      const user = userCalled(deed, str(given));
      if (!user) throw wrong();
      return { value: user.id, resolved: resolvedUser(deed, user) };
    }
    case OPTION.channel: {
      const channel = typeof given === "string" ? channelCalled(deed, given) : (given as Channel);
      if (!channel?.id) throw wrong();
      return { value: channel.id, resolved: resolvedChannel(deed, channel) };
    }
    case OPTION.boolean:
      if (typeof given !== "boolean") throw wrong();
      return plain(given);
    case OPTION.integer:
    case OPTION.number:
      if (typeof given !== "number") throw wrong();
      return plain(given);
    default:
      return plain(chosen(option, str(given), offered));
  }
}

/** One of fixed choices, or of those offered, by its name; anything else as it was typed. */
function chosen(option: Bag, given: string, offered: readonly Bag[]): unknown {
  const choices = bags(option.choices);
  const found = [...choices, ...offered].find((choice) => choice.name === given);
  if (found) return found.value;
  if (choices.length === 0) return given;
  const names = choices.map(({ name }) => name).join(", ");
  throw new Error(`"${option.name}" takes one of: ${names}.`);
}
