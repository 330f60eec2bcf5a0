import { change, put, remove } from "../world/messages.ts";
import type { Channel, Message } from "../world/world.ts";
import { channelAt, messagesAt } from "./screen.ts";
import type { Self } from "./self.ts";

/** There is nothing to wait for: what is written is told, and no app acknowledges it. */
export interface Writing {
  writesDM(text: string): Promise<Message>;
  /** A file, and perhaps a word with it. */
  attachesDM(name: string, text?: string): Promise<Message>;
  writes(text: string, where: { readonly in: Channel }): Promise<Message>;
  editsMessage(from: string, to: string): Promise<void>;
  deletesMessage(text: string): Promise<void>;
}

export function writing(self: Self): Writing {
  const { world, user } = self.deed;
  const written = async (text: string, channel: Channel, files: readonly string[] = []): Promise<Message> => {
    self.begins(channel.kind === "dm" ? "dm" : channel);
    const attachments = files.map((name) => ({
      id: world.ids.snowflake(),
      name,
      content: Buffer.from(name),
    }));
    return put(world, channel, { content: text, author: user.id, attachments });
  };
  const own = (text: string): Message => {
    const found = messagesAt(self.deed, self.looking()).findLast(
      ({ author, content }) => author === user.id && content.includes(text),
    );
    if (!found) throw new Error(`${user.name} wrote nothing like "${text}" where they look.`);
    return found;
  };
  return {
    writesDM: (text) => written(text, channelAt(self.deed, "dm")),
    attachesDM: (name, text = "") => written(text, channelAt(self.deed, "dm"), [name]),
    writes: (text, where) => written(text, where.in),
    editsMessage: async (from, to) => {
      self.begins();
      change(world, own(from), { content: to });
    },
    deletesMessage: async (text) => {
      self.begins();
      remove(world, own(text));
    },
  };
}
