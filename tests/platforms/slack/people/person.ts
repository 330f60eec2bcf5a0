import type { Bag } from "../../bag.ts";
import { type Eyes, eyesOf } from "../../eyes.ts";
import { tellIfSubscribed } from "../world/events.ts";
import { directMessages } from "../world/places.ts";
import { wireView } from "../world/views.ts";
import type { Channel, Message, View } from "../world/world.ts";
import { type Page, walkThroughInstall } from "./browser.ts";
import { type Forms, forms } from "./forms.ts";
import type { Deed } from "./payloads.ts";
import { messagesAt } from "./screen.ts";
import { newSelf, type Self } from "./self.ts";
import { controlsOf, textOf } from "./surface.ts";
import { type Using, using } from "./using.ts";
import { type Writing, writing } from "./writing.ts";

interface Sights extends Eyes {
  buttons(): readonly string[];
  messages(): readonly Message[];
  home(): View | undefined;
}

interface Going {
  opensHome(): Promise<void>;
  opensMessages(): Promise<void>;
  turnsTo(channel: Channel): void;
  installs(installUrl: string): Promise<Page>;
  declines(installUrl: string): Promise<Page>;
  /** Ephemeral messages are gone after this, as they are at Slack. */
  reloads(): void;
  leavesTheWorkspace(): void;
}

/** A member at their screen. What they do resolves once the app has acknowledged it, or has failed to. */
export interface Person extends Writing, Using, Forms, Sights, Going {
  readonly id: string;
}

export function person(deed: Deed): Person {
  const self = newSelf(deed);
  return {
    id: deed.member.id,
    ...writing(self),
    ...using(self),
    ...forms(self),
    ...sights(self),
    ...going(self),
  };
}

function sights(self: Self): Sights {
  const { world, member } = self.deed;
  return {
    ...eyesOf({ name: member.name, ...self }, world.journal),
    buttons: () =>
      self
        .surfaces()
        .flatMap(controlsOf)
        .filter(({ element }) => element.type === "button")
        .map(({ element }) => textOf(element.text)),
    messages: () => messagesAt(self.deed, self.looking()),
    home: () => member.home,
  };
}

function going(self: Self): Going {
  const { deed } = self;
  const { world, workspace, member } = deed;
  const opens = async (tab: "home" | "messages", view: Bag) => {
    self.begins(tab === "home" ? "home" : "dm");
    const channel = directMessages(world, workspace, member.id).id;
    const event = { type: "app_home_opened", user: member.id, channel, tab, ...view };
    const told = tellIfSubscribed(world, workspace, { ...event, event_ts: world.ids.ts() });
    await self.waits(event.type, told);
  };
  return {
    opensHome: () => opens("home", member.home ? { view: wireView(deed, member.home) } : {}),
    opensMessages: () => opens("messages", {}),
    turnsTo: (channel) => self.begins(channel),
    installs: (url) => walkThroughInstall(deed, url, "allow"),
    declines: (url) => walkThroughInstall(deed, url, "cancel"),
    reloads: () => {
      for (const { messages } of workspace.channels.values())
        for (const message of messages.filter(({ onlyFor }) => onlyFor === member.id))
          messages.splice(messages.indexOf(message), 1);
    },
    leavesTheWorkspace: () => {
      member.disabled = true;
    },
  };
}
