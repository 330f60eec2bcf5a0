import { type Eyes, eyesOf } from "../../eyes.ts";
import { openChannel } from "../world/places.ts";
import type { Channel, Message } from "../world/world.ts";
import type { Deed } from "./deed.ts";
import { type Forms, forms } from "./forms.ts";
import { messagesAt } from "./screen.ts";
import { newSelf, type Self } from "./self.ts";
import { buttonsOf, type Using, using } from "./using.ts";
import { type Writing, writing } from "./writing.ts";

interface Sights extends Eyes {
  buttons(): readonly string[];
  messages(): readonly Message[];
}

interface Going {
  turnsTo(channel: Channel): void;
  opensMessages(): void;
  /** Ephemeral messages are gone after this, as they are at Discord. */
  reloads(): void;
  closesDMs(): void;
  opensDMs(): void;
  /** To their own account: the app is then at hand everywhere. */
  installsApp(): void;
  uninstallsApp(): void;
  /** A chat between two people, where the bot has no seat. */
  chatsWith(other: Person): Channel;
  leavesTheGuild(): void;
}

/** Somebody at their screen. What they do resolves once the app has answered, or Discord has given up. */
export interface Person extends Writing, Using, Forms, Sights, Going {
  readonly id: string;
}

export function person(deed: Deed): Person {
  const self = newSelf(deed);
  return {
    id: deed.user.id,
    ...writing(self),
    ...using(self),
    ...forms(self),
    ...sights(self),
    ...going(self),
  };
}

function sights(self: Self): Sights {
  const { world, user } = self.deed;
  return {
    ...eyesOf({ name: user.name, ...self }, world.journal),
    buttons: () => buttonsOf(self),
    messages: () => messagesAt(self.deed, self.looking()),
  };
}

function going(self: Self): Going {
  const { world, user, guild } = self.deed;
  return {
    turnsTo: (channel) => self.begins(channel),
    opensMessages: () => self.begins("dm"),
    reloads: () => {
      for (const { messages } of world.channels.values())
        for (const message of messages) message.gone ||= message.onlyFor === user.id;
      delete user.form;
    },
    closesDMs: () => {
      user.dmsClosed = true;
    },
    opensDMs: () => {
      user.dmsClosed = false;
    },
    installsApp: () => {
      user.installed = true;
    },
    uninstallsApp: () => {
      user.installed = false;
    },
    chatsWith: (other) =>
      openChannel(world, { kind: "private", name: "chat", people: [user.id, other.id] }, []),
    leavesTheGuild: () => {
      guild?.members.delete(user.id);
      if (guild)
        world.tell({
          event: "GUILD_MEMBER_REMOVE",
          body: { guild_id: guild.id, user: { id: user.id } },
          guild: guild.id,
        });
    },
  };
}
