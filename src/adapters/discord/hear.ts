import { words } from "../../core/message.ts";
import { tellingId } from "../../core/telling-of.ts";
import * as common from "../chat/words.ts";
import { isAfter, memberId } from "./ids.ts";
import type { Listening } from "./listen.ts";
import { readDeletion, readEdit, readMessage } from "./read-message.ts";

/** What members write, change and take away in their direct messages with us. */

export type Hearing = Pick<
  Listening,
  "calls" | "take" | "messenger" | "dms" | "desks" | "aside" | "caughtUp" | "persist"
>;

export async function writes(
  { take, messenger, dms, desks, aside, caughtUp }: Hearing,
  data: unknown,
): Promise<void> {
  const read = readMessage(data);
  if (!read) return;
  const { inbound, member, channel, message, files } = read;
  const heard = await caughtUp(member);
  if (!heard || (heard.upTo !== undefined && !isAfter(message, heard.upTo))) return;
  dms.met(member, channel);
  // Whoever writes there can be answered there.
  desks.of(member).closedUntil = 0;
  if (inbound) await take.once(inbound);
  if (!files) return;
  const id = tellingId({ member, id: `${message}:files` });
  aside(messenger.tell({ id, member, messages: [words(common.filesUnread)], settled: [] }));
}

export async function edits(
  { take, caughtUp }: Pick<Hearing, "take" | "caughtUp">,
  data: unknown,
): Promise<void> {
  const inbound = readEdit(data);
  if (inbound && (await caughtUp(inbound.member))) await take.once(inbound);
}

export async function deletes(
  { take, calls, persist }: Pick<Hearing, "take" | "calls" | "persist">,
  data: unknown,
): Promise<void> {
  const read = readDeletion(data);
  const user = read && (await persist(() => calls.recipient(read.channel)));
  if (!user) return;
  const { message } = read;
  await take.once({ id: `${message}:deleted`, member: memberId(user), deed: { deleted: message } });
}
