import {
  type APIInteractionResponse,
  type APIModalInteractionResponseCallbackData,
  MessageFlags,
  type RawFile,
  type REST,
  Routes,
  InteractionResponseType as Type,
} from "discord.js";
import { z } from "zod";
import type { Rendered } from "./render.ts";

/** A message as it goes to Discord: dressed in components, or in plain words. */
export interface Body {
  readonly components?: Rendered["components"];
  readonly content?: string;
  readonly files?: readonly RawFile[] | undefined;
  /** The one user who is called by it; nobody unless it is said. */
  readonly calls?: string | undefined;
  /** Nobody's phone makes a sound. */
  readonly silent?: boolean;
}

/** What names a message so that it is not posted twice: Discord holds on to a nonce for some minutes. */
interface Posting {
  readonly body: Body;
  readonly nonce: string;
}

/** An interaction's own address. It is a secret: never to be logged. */
export interface Address {
  readonly id: string;
  readonly token: string;
}

/** The first answer to an interaction. */
export type First =
  | { readonly says: Body; readonly ephemeral: boolean }
  /** Something will be said; until then they see that it is being thought about. */
  | { readonly thinks: true; readonly ephemeral: boolean }
  /** Takes the place of the message that was pressed in. */
  | { readonly replaces: Body }
  /** Was heard; nothing has to change at once. */
  | { readonly nods: true }
  | { readonly opens: APIModalInteractionResponseCallbackData }
  | { readonly completes: readonly { readonly name: string; readonly value: string }[] };

/** Everything the bot ever asks of Discord about members. Each rejects as discord.js does. */
export interface Calls {
  /** The direct messages with a user. */
  openDm(user: string): Promise<string>;
  post(channel: string, posting: Posting): Promise<string>;
  edit(channel: string, message: string, body: Body): Promise<void>;
  /** Where a channel is; undefined where it is in no server. */
  guildOf(channel: string): Promise<string | undefined>;
  remove(channel: string, message: string): Promise<void>;
  /** Newest first. */
  history(channel: string, query: { readonly limit: number; readonly after?: string }): Promise<unknown>;
  /** Whose direct messages a channel is. */
  recipient(channel: string): Promise<string | undefined>;
  /** Gives back the message's id, where it says something at once. */
  answer(interaction: Address, first: First): Promise<string | undefined>;
  /** Says more, for as long as the token lives. */
  followUp(interaction: Address, body: Body, ephemeral: boolean): Promise<string>;
  /** Changes what the first answer said, or the message pressed in. */
  change(interaction: Address, body: Body): Promise<string>;
}

const { IsComponentsV2, Ephemeral, SuppressNotifications } = MessageFlags;
/** Nobody is called by what a member wrote. */
const NOBODY = { parse: [] };

const message = z.object({ id: z.string() });
const answered = z.object({ resource: z.object({ message }) });
const guildChannel = z.object({ guild_id: z.string().optional() });
const dmChannel = z.object({ recipients: z.tuple([z.object({ id: z.string() })], z.unknown()) });

export function calls(rest: REST, application: string): Calls {
  return {
    openDm: async (user) =>
      message.parse(await rest.post(Routes.userChannels(), { body: { recipient_id: user } })).id,
    async post(channel, { body, nonce }) {
      const sent = { ...payload(body), nonce, enforce_nonce: true };
      const posted = await rest.post(Routes.channelMessages(channel), { body: sent, ...attached(body) });
      return message.parse(posted).id;
    },
    async edit(channel, id, body) {
      await rest.patch(Routes.channelMessage(channel, id), { body: payload(body), ...attached(body) });
    },
    guildOf: async (channel) => guildChannel.parse(await rest.get(Routes.channel(channel))).guild_id,
    async remove(channel, id) {
      await rest.delete(Routes.channelMessage(channel, id));
    },
    history: (channel, { limit, after }) =>
      rest.get(Routes.channelMessages(channel), {
        query: new URLSearchParams({ limit: String(limit), ...(after && { after }) }),
      }),
    recipient: async (channel) => {
      const read = dmChannel.safeParse(await rest.get(Routes.channel(channel)));
      return read.success ? read.data.recipients[0].id : undefined;
    },
    async answer({ id, token }, first) {
      const body = "says" in first ? first.says : "replaces" in first ? first.replaces : undefined;
      const given = await rest.post(Routes.interactionCallback(id, token), {
        body: callback(first),
        ...(body && attached(body)),
        query: new URLSearchParams({ with_response: String("says" in first) }),
        auth: false,
      });
      return "says" in first ? answered.parse(given).resource.message.id : undefined;
    },
    async followUp({ token }, body, ephemeral) {
      const said = await rest.post(Routes.webhook(application, token), {
        body: payload(body, ephemeral),
        ...attached(body),
        query: new URLSearchParams({ wait: "true" }),
        auth: false,
      });
      return message.parse(said).id;
    },
    async change({ token }, body) {
      const changed = await rest.patch(Routes.webhookMessage(application, token, "@original"), {
        body: payload(body),
        ...attached(body),
        auth: false,
      });
      return message.parse(changed).id;
    },
  };
}

function payload({ components, content, files = [], calls, silent }: Body, ephemeral = false) {
  const flags =
    (components ? IsComponentsV2 : 0) | (ephemeral ? Ephemeral : 0) | (silent ? SuppressNotifications : 0);
  const attachments = files.map(({ name }, id) => ({ id, filename: name }));
  return {
    ...(components ? { components: [...components] } : { content: content ?? "" }),
    ...(flags > 0 && { flags }),
    ...(attachments.length > 0 && { attachments }),
    allowed_mentions: calls === undefined ? NOBODY : { parse: [], users: [calls] },
  };
}

const attached = ({ files }: Body): { files?: RawFile[] } => (files?.length ? { files: [...files] } : {});

function callback(first: First): APIInteractionResponse {
  if ("says" in first)
    return { type: Type.ChannelMessageWithSource, data: payload(first.says, first.ephemeral) };
  if ("thinks" in first)
    return {
      type: Type.DeferredChannelMessageWithSource,
      data: first.ephemeral ? { flags: Ephemeral } : {},
    };
  if ("replaces" in first) return { type: Type.UpdateMessage, data: payload(first.replaces) };
  if ("opens" in first) return { type: Type.Modal, data: first.opens };
  if ("completes" in first)
    return {
      type: Type.ApplicationCommandAutocompleteResult,
      data: { choices: [...first.completes] },
    };
  return { type: Type.DeferredMessageUpdate };
}
