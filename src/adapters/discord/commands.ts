import {
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  ApplicationCommandOptionType as OptionType,
  type REST,
  type RESTPostAPIApplicationCommandsJSONBody,
  Routes,
} from "discord.js";
import { z } from "zod";
import type { Deed } from "../../core/inbound.ts";
import { cut } from "../chat/letters.ts";
import { LIMITS } from "./limits.ts";

/** `/debrief` with a subcommand for everything that can be said, and “Use as my story” in the menu of a message. */

/** What of a command the list of commands shows. */
export interface Sayable {
  readonly name: string;
  readonly summary: string;
  readonly takes?: { readonly name: string; readonly says: string };
}
type Registered = RESTPostAPIApplicationCommandsJSONBody;

const NAME = "debrief";
/** A subcommand can't be called like its command without reading as a slip: `/debrief start`. */
const START = "start";
export const STORY = "Use as my story";

/** Everywhere: in servers, in direct messages with us, and in those between others. */
const EVERYWHERE = {
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
};

export function commandsFor(sayable: readonly Sayable[]): readonly Registered[] {
  return [
    {
      name: NAME,
      type: ApplicationCommandType.ChatInput,
      description: "Just had an interview? Say how it went; read its signs; write the thank-you.",
      options: sayable.map(subcommand),
      ...EVERYWHERE,
    },
    { name: STORY, type: ApplicationCommandType.Message, ...EVERYWHERE },
  ];
}

function subcommand({ name, summary, takes }: Sayable): APIApplicationCommandSubcommandOption {
  return {
    type: OptionType.Subcommand,
    name: name === NAME ? START : name,
    description: cut(summary, LIMITS.command.description),
    ...(takes && {
      options: [
        {
          type: OptionType.String,
          name: takes.name,
          description: cut(takes.says, LIMITS.command.description),
          autocomplete: true,
          required: false,
        },
      ],
    }),
  };
}

/** Tells Discord of the commands, where what it lists is something else. True where it was told. */
export async function register(
  rest: REST,
  application: string,
  commands: readonly Registered[],
): Promise<boolean> {
  const listed = await rest.get(Routes.applicationCommands(application));
  if (same(listed, commands)) return false;
  await rest.put(Routes.applicationCommands(application), { body: commands });
  return true;
}

const option: z.ZodType<unknown> = z.lazy(() =>
  z.object({
    type: z.number(),
    name: z.string(),
    description: z.string(),
    required: z.boolean().default(false),
    autocomplete: z.boolean().default(false),
    options: z.array(option).default([]),
  }),
);

/** As far as we say anything about them: Discord adds ids, versions and defaults of its own. */
const commands = z.array(
  z.object({
    type: z.number().default(ApplicationCommandType.ChatInput),
    name: z.string(),
    description: z.string().default(""),
    options: z.array(option).default([]),
    contexts: z.array(z.number()).nullish(),
    integration_types: z.array(z.number()).nullish(),
  }),
);

function same(listed: unknown, wanted: unknown): boolean {
  const [one, other] = [commands.safeParse(listed), commands.safeParse(wanted)];
  if (!one.success || !other.success) return false;
  const inOrder = (list: z.infer<typeof commands>) =>
    JSON.stringify([...list].sort((a, b) => a.name.localeCompare(b.name)));
  return inOrder(one.data) === inOrder(other.data);
}

const typed = z.object({ name: z.string(), value: z.unknown(), focused: z.boolean().optional() });
const called = z.object({
  name: z.literal(NAME),
  options: z.tuple([z.object({ name: z.string(), options: z.array(typed).default([]) })], z.unknown()),
});

/** The command that was sent, with what was typed after it. */
export function commandIn(data: unknown): Extract<Deed, { command: string }> | undefined {
  const read = called.safeParse(data);
  if (!read.success) return undefined;
  const [{ name, options }] = read.data.options;
  const args = options.map(({ value }) => String(value)).join(" ");
  return { command: name === START ? NAME : name, args };
}

/** The command being typed, and what stands in its box so far. */
export function completionIn(
  data: unknown,
): { readonly completes: string; readonly typed: string } | undefined {
  const read = called.safeParse(data);
  if (!read.success) return undefined;
  const [{ name, options }] = read.data.options;
  const box = options.find(({ focused }) => focused);
  return { completes: name === START ? NAME : name, typed: String(box?.value ?? "") };
}
