import { InteractionContextType, InteractionType, MessageFlags, PermissionFlagsBits } from "discord.js";
import { z } from "zod";
import type { Inbound } from "../../core/inbound.ts";
import { commandIn, completionIn, STORY } from "./commands.ts";
import { communityId, memberId } from "./ids.ts";
import type { Origin } from "./interaction.ts";
import { readModal } from "./modal.ts";
import { piece } from "./piece.ts";
import { plainWords } from "./plain-words.ts";
import { isPlace, readPress } from "./render/press.ts";
import * as own from "./words.ts";

/** Commands, buttons, menus and forms: who used them, where, and what it comes to. */
export interface Acted {
  readonly origin: Origin;
  readonly member: string;
  /** Where it was done, where that was in a server. */
  readonly community?: NonNullable<Inbound["community"]>;
  readonly act: Act;
}

type Act =
  /** One after another; all of them what this one interaction means. */
  | { readonly does: readonly Omit<Inbound, "member">[]; readonly question?: string | undefined }
  | { readonly opens: "form" | "writing"; readonly question: string }
  | { readonly completes: string; readonly typed: string }
  | { readonly notYours: true }
  /** They chose what they may not do; said to them alone. */
  | { readonly refused: string }
  /** A button or form of some other time. */
  | { readonly stale: true };

const user = z.object({ id: z.string() });

const interaction = z.object({
  id: z.string(),
  token: z.string(),
  type: z.number(),
  data: z.unknown(),
  channel_id: z.string().default(""),
  context: z.number().optional(),
  guild_id: z.string().optional(),
  user: user.optional(),
  member: z.object({ user, permissions: z.string().regex(/^\d+$/).default("0") }).optional(),
  message: z
    .object({
      id: z.string(),
      flags: z.number().default(0),
      components: z.array(piece).default([]),
    })
    .optional(),
});
type Raw = z.infer<typeof interaction>;

/** `undefined`: it is of a kind that nobody here asked for. */
export function readInteraction(data: unknown): Acted | undefined {
  const read = interaction.safeParse(data);
  if (!read.success) return undefined;
  const { id, token, message } = read.data;
  const who = read.data.user ?? read.data.member?.user;
  const [by, act] = actIn(read.data, who?.id ?? "") ?? [];
  if (!who || !by || !act) return undefined;
  return {
    origin: {
      id,
      token,
      by,
      aside: isAside(read.data),
      ephemeral: isEphemeral(read.data),
      channel: read.data.channel_id,
      ...(message && { message: message.id, standing: message.components }),
      ...("question" in act && { question: act.question }),
    },
    member: memberId(who.id),
    act,
    ...communityIn(read.data),
  };
}

/** Manage Server is what makes an admin. https://docs.discord.com/developers/topics/permissions */
const ADMINS = PermissionFlagsBits.ManageGuild | PermissionFlagsBits.Administrator;

function communityIn({ guild_id, channel_id: channel, member }: Raw): Pick<Acted, "community"> {
  if (guild_id === undefined) return {};
  const admin = (BigInt(member?.permissions ?? 0) & ADMINS) !== 0n;
  return { community: { id: communityId(guild_id), admin, channel } };
}

/** Anywhere but in direct messages with us; and a message only they can see is answered by such messages. */
function isAside(raw: Raw): boolean {
  const { context, guild_id } = raw;
  if (isEphemeral(raw)) return true;
  return context === undefined ? guild_id !== undefined : context !== InteractionContextType.BotDM;
}

const isEphemeral = ({ message }: Raw): boolean =>
  message !== undefined && (message.flags & MessageFlags.Ephemeral) > 0;

function actIn({ id, type, data }: Raw, user: string): readonly [Origin["by"], Act] | undefined {
  switch (type) {
    case InteractionType.ApplicationCommand:
      return ["command", commanded(id, data, user)];
    case InteractionType.ApplicationCommandAutocomplete:
      return ["command", completionIn(data) ?? { stale: true }];
    case InteractionType.MessageComponent:
      return ["press", pressed(id, data)];
    case InteractionType.ModalSubmit:
      return ["form", filled(id, data)];
    default:
      return undefined;
  }
}

const pointed = z.object({
  name: z.literal(STORY),
  target_id: z.string(),
  resolved: z.object({
    messages: z.record(z.string(), z.object({ content: z.string().default(""), author: user })),
  }),
});

function commanded(id: string, data: unknown, user: string): Act {
  const deed = commandIn(data);
  if (deed) return { does: [{ id, deed }] };
  const read = pointed.safeParse(data);
  if (!read.success) return { stale: true };
  const { target_id: message, resolved } = read.data;
  const { content = "", author } = resolved.messages[message] ?? {};
  const text = plainWords(content);
  if (author?.id !== user || text.trim() === "") return { notYours: true };
  // A debrief of its own, whatever is open; its first question is what the message answers.
  return {
    does: [
      { id: `${id}:begins`, deed: { press: "another" } },
      { id, deed: { text }, message },
    ],
  };
}

const component = z.object({
  custom_id: z.string(),
  values: z.array(z.string()).optional(),
  resolved: z
    .object({
      /** What whoever chose them may do there. */
      channels: z
        .record(z.string(), z.object({ permissions: z.string().regex(/^\d+$/).default("0") }))
        .optional(),
    })
    .optional(),
});

const mayWrite = (channel: { readonly permissions: string } | undefined): boolean =>
  (BigInt(channel?.permissions ?? 0) & PermissionFlagsBits.SendMessages) !== 0n;

function pressed(id: string, data: unknown): Act {
  const read = component.safeParse(data);
  const press = read.success ? readPress(read.data.custom_id, read.data.values) : undefined;
  if (!read.success || !press) return { stale: true };
  const { custom_id, values = [], resolved } = read.data;
  if (isPlace(custom_id) && !mayWrite(resolved?.channels?.[values[0] ?? ""]))
    return { refused: own.writeYourself };
  return "press" in press ? { does: [{ id, deed: press }], question: press.question } : press;
}

const modal = z.object({ custom_id: z.string(), components: z.array(z.unknown()) });

function filled(id: string, data: unknown): Act {
  const read = modal.safeParse(data);
  const deed = read.success ? readModal(read.data.custom_id, read.data.components) : undefined;
  return deed ? { does: [{ id, deed }], question: deed.question } : { stale: true };
}
