import { type Bag, bag, bags, str } from "../../bag.ts";
import { checkMessage } from "../rules/message.ts";
import { flat } from "../world/components.ts";
import { FLAG } from "../world/kinds.ts";
import type { Content, Draft } from "../world/messages.ts";
import type { Message } from "../world/world.ts";
import type { Asked } from "./route.ts";
import { newUploads, uploadsAfter } from "./uploads.ts";

/** Where a message stands in a body. */
const UNDER_DATA = ["data"] as const;

/** The flags an app may set. */
const SETTABLE = FLAG.suppressEmbeds | FLAG.ephemeral | FLAG.suppressNotifications | FLAG.componentsV2;

/** A new message out of a body, held against the rules. */
export function newContent(asked: Asked, body: Bag = bag(asked.body)): Omit<Draft, "author"> {
  const files = newUploads(asked, body.attachments);
  checkMessage(asked.world, { body, files, ...pathOf(asked, body) });
  const { nonce } = body;
  return {
    content: str(body.content),
    embeds: bags(body.embeds),
    components: bags(body.components),
    flags: Number(body.flags ?? 0) & SETTABLE,
    attachments: files,
    pings: pinged(body),
    ...((typeof nonce === "string" || typeof nonce === "number") && { nonce }),
  };
}

/** docs, resources/message: who is mentioned in its words, and may be. Editing rings nobody. */
function pinged({ content, components, allowed_mentions }: Bag): readonly string[] {
  const words = [content, ...flat(bags(components)).map((component) => component.content)].map(str).join(" ");
  const { users } = bag(allowed_mentions);
  const allowed = Array.isArray(users) ? users.map(String) : [];
  return allowed.filter((user) => words.includes(`<@${user}>`));
}

/** What an edit changes, held against the rules. */
export function changedContent(asked: Asked, was: Message, body: Bag = bag(asked.body)): Content {
  const files = uploadsAfter(asked, body.attachments, was.attachments);
  checkMessage(asked.world, { body, files, was, ...pathOf(asked, body) });
  const kept = was.flags & FLAG.ephemeral;
  const flags = body.flags === undefined ? was.flags & ~FLAG.loading : Number(body.flags) & SETTABLE;
  return {
    attachments: files,
    flags: (flags & ~FLAG.ephemeral) | kept,
    ...(body.content !== undefined && { content: str(body.content) }),
    ...(body.embeds !== undefined && { embeds: bags(body.embeds) }),
    ...(body.components !== undefined && { components: bags(body.components) }),
  };
}

const pathOf = ({ body: whole }: Asked, body: Bag) => (whole === body ? {} : { path: UNDER_DATA });
