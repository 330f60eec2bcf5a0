import { type Bag, bag, str } from "../../bag.ts";
import { withheld } from "../gateway/withheld.ts";
import { mayWrite, reach } from "../rules/access.ts";
import { check } from "../rules/check.ts";
import { refuseProblems } from "../rules/form-body.ts";
import { integer } from "../rules/rule.ts";
import { change, put, remove, wireMessage } from "../world/messages.ts";
import { refuse } from "../world/refusal.ts";
import type { Channel, Message, World } from "../world/world.ts";
import { changedContent, newContent } from "./content.ts";
import type { Asked, Handler } from "./route.ts";

/** docs: "in the past few minutes"; how few is not written: ours. */
const NONCE_LIVES = 180_000;

export const createMessage: Handler = (asked) => {
  const { world, params } = asked;
  const channel = reach(world, str(params.channel));
  const content = newContent(asked);
  mayWrite(world, channel, content);
  const known = sentBefore(asked, channel);
  if (known) return wireMessage(world, known);
  const message = put(world, channel, { ...content, author: world.app.applicationId });
  remember(asked, message);
  return wireMessage(world, message);
};

/** seen, discord-api-docs #6647: what was made with the nonce comes back, and if it was deleted since, nothing does. */
function sentBefore({ world, body }: Asked, channel: Channel): Message | undefined {
  const { nonce, enforce_nonce } = bag(body);
  const known = enforce_nonce === true ? world.nonces.get(`${channel.id}:${nonce}`) : undefined;
  if (!known || known.until <= world.clock.now()) return undefined;
  return channel.messages.find(({ id }) => id === known.message) ?? refuse(10008);
}

function remember({ world, body }: Asked, { id, channel }: Message): void {
  const { nonce } = bag(body);
  if (nonce === undefined || nonce === null) return;
  world.nonces.set(`${channel}:${nonce}`, { message: id, until: world.clock.now() + NONCE_LIVES });
}

export const editMessage: Handler = (asked) => {
  const { world, params } = asked;
  const message = messageIn(reach(world, str(params.channel)), str(params.message));
  if (message.author !== world.app.applicationId) refuse(50005);
  change(world, message, changedContent(asked, message));
  return wireMessage(world, message);
};

export const deleteMessage: Handler = ({ world, params }) => {
  const channel = reach(world, str(params.channel));
  const message = messageIn(channel, str(params.message));
  if (message.author !== world.app.applicationId) refuse(channel.kind === "dm" ? 50003 : 50013);
  remove(world, message);
  return undefined;
};

/** To the API an ephemeral message does not exist: only the token of its interaction reaches it. */
function messageIn({ messages }: Channel, id: string): Message {
  return messages.find((one) => one.id === id && one.onlyFor === undefined) ?? refuse(10008);
}

export const getMessage: Handler = ({ world, params }) => {
  const channel = readable(world, str(params.channel));
  return asRead(world, channel, messageIn(channel, str(params.message)));
};

/** docs, resources/message: the newest first, 50 unless asked for up to 100. */
export const listMessages: Handler = ({ world, params, query }) => {
  const channel = readable(world, str(params.channel));
  const limit = Number(query.get("limit") ?? 50);
  refuseProblems(check(limit, integer({ min: 1, max: 100 }, "docs"), ["limit"]));
  const [after, before] = [query.get("after"), query.get("before")];
  const found = channel.messages.filter(
    ({ id, onlyFor }) =>
      onlyFor === undefined &&
      (after === null || BigInt(id) > BigInt(after)) &&
      (before === null || BigInt(id) < BigInt(before)),
  );
  // With `after` it is the page that follows, still the newest first.
  const page = after !== null && before === null ? found.slice(0, limit) : found.slice(-limit);
  return page.reverse().map((message) => asRead(world, channel, message));
};

function readable(world: World, id: string): Channel {
  const channel = reach(world, id);
  return channel.botMay.has("history") ? channel : refuse(50013);
}

function asRead(world: World, channel: Channel, message: Message): Bag {
  const wire = wireMessage(world, message);
  const opened = channel.kind === "dm" || world.app.privileged.includes("content");
  return opened ? wire : withheld(world, wire);
}
