import { tellIfSubscribed } from "../world/events.ts";
import { change, type Place, put, remove, tellPut } from "../world/messages.ts";
import { directMessages } from "../world/places.ts";
import type { Channel, Message } from "../world/world.ts";
import { typedContent } from "./payloads.ts";
import { messagesAt } from "./screen.ts";
import type { Self } from "./self.ts";

export interface Writing {
  writesDM(text: string): Promise<Message>;
  writes(text: string, where: { readonly in: Channel }): Promise<Message>;
  editsMessage(from: string, to: string): Promise<void>;
  deletesMessage(text: string): Promise<void>;
}

export function writing(self: Self): Writing {
  const { world, workspace, member } = self.deed;

  const written = async (text: string, channel: Channel): Promise<Message> => {
    self.begins(channel.user ? "dm" : channel);
    channel.members.add(member.id);
    const place = { world, workspace, channel };
    const message = put(place, { ...typedContent(text), user: member.id, fromApp: false });
    const mentioned = text.includes(`<@${workspace.botUserId}>`) && tellMention(place, message, text);
    await self.waits("message", Promise.all([tellPut(place, message), mentioned]));
    return message;
  };

  const own = (text: string): { readonly message: Message; readonly place: Place } => {
    const found = messagesAt(self.deed, self.looking()).findLast(
      (one) => one.user === member.id && one.text.includes(text),
    );
    const channel = workspace.channels.get(found?.channel ?? "");
    if (!found || !channel) throw new Error(`${member.name} wrote nothing like "${text}" where they look.`);
    return { message: found, place: { world, workspace, channel } };
  };

  return {
    writesDM: (text) => written(text, directMessages(world, workspace, member.id)),
    writes: (text, where) => written(text, where.in),
    editsMessage: async (from, to) => {
      self.begins();
      const { message, place } = own(from);
      await self.waits("message_changed", change(place, message, typedContent(to)));
    },
    deletesMessage: async (text) => {
      self.begins();
      const { message, place } = own(text);
      await self.waits("message_deleted", remove(place, message));
    },
  };
}

function tellMention(
  { world, workspace, channel }: Place,
  { ts, user }: Message,
  text: string,
): Promise<void> {
  const event = { type: "app_mention", user, text, ts, channel: channel.id, event_ts: ts };
  return tellIfSubscribed(world, workspace, event);
}
