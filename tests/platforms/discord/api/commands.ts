import { type Bag, bag, bags, str } from "../../bag.ts";
import { checkCommands } from "../rules/commands.ts";
import { refuse } from "../world/refusal.ts";
import type { World } from "../world/world.ts";
import type { Asked, Handler } from "./route.ts";

const own = ({ world, params }: Asked): World =>
  params.app === world.app.applicationId ? world : refuse(20012);

export const listCommands: Handler = (asked) => {
  const world = own(asked);
  const localized = asked.query.get("with_localizations") === "true";
  return world.commands.map((command) => (localized ? command : plain(command)));
};

/** Without the localizations, all the way down. */
function plain(command: Bag): Bag {
  const { name_localizations: _, description_localizations: __, options, choices, ...rest } = command;
  return {
    ...rest,
    ...(options !== undefined && { options: bags(options).map(plain) }),
    ...(choices !== undefined && { choices: bags(choices).map(plain) }),
  };
}

/** docs: the whole list takes the place of the old one; a command keeps its id as long as it keeps its name. */
export const setCommands: Handler = (asked) => {
  const world = own(asked);
  checkCommands(asked.body);
  world.commands = bags(asked.body).map((command) => registered(world, command));
  world.journal.tick();
  return world.commands;
};

function registered(world: World, wanted: Bag): Bag {
  const command = {
    application_id: world.app.applicationId,
    type: wanted.type ?? 1,
    name: wanted.name,
    name_localizations: wanted.name_localizations ?? null,
    description: wanted.description ?? "",
    description_localizations: wanted.description_localizations ?? null,
    default_member_permissions: wanted.default_member_permissions ?? null,
    dm_permission: contextsAllowDMs(wanted),
    contexts: wanted.contexts ?? null,
    integration_types: wanted.integration_types ?? [0],
    nsfw: wanted.nsfw ?? false,
    ...(bags(wanted.options).length > 0 && { options: bags(wanted.options).map(option) }),
  };
  const known = world.commands.find(({ name, type }) => name === command.name && type === command.type);
  const id = str(known?.id) || world.ids.snowflake();
  const { id: _, version, ...before } = bag(known);
  const same = JSON.stringify(before) === JSON.stringify(command);
  return { ...command, id, version: same ? version : world.ids.snowflake() };
}

const contextsAllowDMs = ({ contexts, dm_permission }: Bag): boolean =>
  Array.isArray(contexts) ? contexts.includes(1) : dm_permission !== false;

/** Discord leaves out what is false or empty. */
function option(wanted: Bag): Bag {
  const { options, choices, ...rest } = wanted;
  const said = Object.entries(rest).filter(([, value]) => value !== false && value !== null);
  return {
    ...Object.fromEntries(said),
    ...(bags(options).length > 0 && { options: bags(options).map(option) }),
    ...(bags(choices).length > 0 && { choices }),
  };
}
