import { type Bag, bag, str } from "../../bag.ts";
import type { World } from "../world/world.ts";

/** docs, events/gateway: what the message content intent opens. */
const CONTENT = { content: "", embeds: [], attachments: [], components: [] } as const;

/** A message from a guild as an app without that intent has it: of strangers' words only those that mention it. */
export function withheld({ app }: World, message: Bag): Bag {
  const own = bag(message.author).id === app.applicationId;
  const mentioned = str(message.content).includes(`<@${app.applicationId}>`);
  return own || mentioned ? message : { ...message, ...CONTENT };
}
