import { type Bag, bags, str } from "../../bag.ts";
import type { Delivery } from "../world/journal.ts";
import { INTERACTION } from "../world/kinds.ts";
import { wireMessage } from "../world/messages.ts";
import type { Channel } from "../world/world.ts";
import type { Deed } from "./deed.ts";
import { type Given, OPTION, optionsGiven } from "./options.ts";
import { CONTEXT, ownersAt } from "./payloads.ts";
import { channelAt, messagesAt } from "./screen.ts";
import { deliveryOf, type Self } from "./self.ts";

/** A command in the menu of a message. */
const IN_MENU = 3;

export type { Given } from "./options.ts";

interface In {
  readonly in?: Channel;
}

/** A command in hand: which, where in it, and on whose behalf. */
interface Found {
  readonly command: Bag;
  /** The subcommand group and subcommand, if it has them. */
  readonly inside: readonly Bag[];
  readonly owners: Bag;
}

export function commands(self: Self) {
  const { deed } = self;

  /** The choices last offered to them, so that one of those can be picked by its name. */
  let offered: readonly Bag[] = [];

  const interacts = (
    type: 2 | 4,
    { words, given, where }: { readonly words: string; readonly given: Given; readonly where: In },
  ) => {
    const channel = channelAt(deed, where.in ?? "dm");
    self.begins(where.in ?? "dm");
    const found = findCommand(deed, channel, words);
    const autocomplete = type === INTERACTION.autocomplete;
    return self.interacts({
      what: words,
      type,
      channel,
      owners: found.owners,
      data: dataOf(deed, found, { given, offered, autocomplete }),
      otherwise: autocomplete ? "Loading options failed" : "The application did not respond",
    });
  };

  return {
    runs: (command: string, given: Given | string = {}, where: In = {}): Promise<Delivery> => {
      const words = typeof given === "string" ? `${command} ${given}` : command;
      const options = typeof given === "string" ? {} : given;
      return deliveryOf(interacts(INTERACTION.command, { words, given: options, where }));
    },
    pointsAt: (command: string, text: string): Promise<Delivery> => {
      self.begins();
      const channel = channelAt(deed, self.looking());
      const message = messagesAt(deed, self.looking()).findLast(({ content }) => content.includes(text));
      const menu = deed.world.commands.find(({ type, name }) => type === IN_MENU && name === command);
      if (!message || !menu) throw new Error(`There is no "${command}" for a message like "${text}".`);
      return deliveryOf(
        self.interacts({
          what: command,
          type: INTERACTION.command,
          channel,
          owners: ownersOf(deed, channel, menu),
          data: {
            id: menu.id,
            name: command,
            type: IN_MENU,
            target_id: message.id,
            resolved: { messages: { [message.id]: wireMessage(deed.world, message) } },
          },
          otherwise: "The application did not respond",
        }),
      );
    },
    types: async (command: string, given: Given, where: In = {}): Promise<readonly string[]> => {
      const { choices } = await interacts(INTERACTION.autocomplete, { words: command, given, where });
      offered = choices;
      return choices.map(({ name }) => str(name));
    },
  };
}

/** What Discord's own picker would let them run there; an error that says what it offers otherwise. */
function findCommand(deed: Deed, channel: Channel, typed: string): Found {
  const [name, ...rest] = typed.replace(/^\//, "").trim().split(/\s+/);
  const offered = deed.world.commands.filter((command) => isOffered(deed, channel, command));
  const command = offered.find((one) => one.name === name);
  if (!command) {
    const names = offered.map((one) => `/${one.name}`).join(", ") || "no commands";
    throw new Error(`There is no /${name} to be seen there. Seen: ${names}.`);
  }
  const inside = descend(command, rest);
  return { command, inside, owners: ownersOf(deed, channel, command) };
}

const ownersOf = (deed: Deed, channel: Channel, { integration_types }: Bag): Bag =>
  ownersAt(deed, channel, Array.isArray(integration_types) ? integration_types : [0]);

function isOffered(deed: Deed, channel: Channel, command: Bag): boolean {
  const { contexts, default_member_permissions } = command;
  const here = !Array.isArray(contexts) || contexts.includes(CONTEXT[channel.kind]);
  const needsMore = default_member_permissions !== null && channel.kind === "guild";
  const member = channel.guild ? deed.world.guilds.get(channel.guild)?.members.get(deed.user.id) : undefined;
  const allowed = !needsMore || member?.admin === true;
  return here && allowed && Object.keys(ownersOf(deed, channel, command)).length > 0;
}

/** Through group and subcommand, as far as the words go; there is no stopping halfway. */
function descend(at: Bag, words: readonly string[]): readonly Bag[] {
  const below = bags(at.options).filter(({ type }) => type === OPTION.subcommand || type === OPTION.group);
  const [word, ...rest] = words;
  if (below.length === 0 && word === undefined) return [];
  const found = below.find(({ name }) => name === word);
  if (found) return [found, ...descend(found, rest)];
  const names = below.map(({ name }) => name).join(", ") || "nothing more";
  throw new Error(`After "${at.name}" there is no "${word ?? ""}". There is: ${names}.`);
}

function dataOf(
  deed: Deed,
  { command, inside }: Found,
  how: { readonly given: Given; readonly offered: readonly Bag[]; readonly autocomplete: boolean },
): Bag {
  const { options, resolved } = optionsGiven(deed, inside.at(-1) ?? command, how);
  const nested = inside.reduceRight<readonly Bag[]>(
    (within, { name, type }) => [{ name, type, options: within }],
    options,
  );
  return {
    id: command.id,
    name: command.name,
    type: command.type,
    options: nested,
    ...(Object.keys(resolved).length > 0 && { resolved }),
  };
}
