import { tell } from "../../core/compose.ts";
import type { Register } from "../../core/conversation.ts";
import type { Member } from "../../core/member.ts";
import type { Message, Part } from "../../core/message.ts";
import { standing } from "../../core/turn.ts";

/**
 * What the talk in front says by now and never said yet: where its code has changed since, its conversation goes on
 * with what the change made of it. What was told stays told, as it does on any platform.
 */
export function saysNow<Book>(
  register: Register<Book>,
  { talks }: Pick<Member<Book>, "talks">,
  told: readonly Message[],
): readonly Message[] {
  const [front] = talks;
  const at = front && standing({ register }, front);
  if (!at || at.session.paused) return [];
  const known = new Set(told.flatMap(({ parts }) => parts).map(saying));
  return tell(undefined, at, { session: at.session, tell: "new" }).flatMap((message) => {
    const fresh = message.parts.filter((part) => !known.has(saying(part)));
    if (message.question === undefined)
      return fresh.length === 0 ? [] : [isCard(message) ? message : { ...message, parts: fresh }];
    const before = told.findLast(({ question }) => question === message.question);
    const asks = message.parts.slice(-1);
    if (before && fresh.length === 0 && asksTheSame(before, message)) return [];
    return [{ ...message, parts: [...fresh.filter((part) => !asks.includes(part)), ...asks] }];
  });
}

const saying = (part: Part): string => JSON.stringify("text" in part ? part.text : part);

/** Cards stand whole; of plain words, only those that are new. */
const isCard = ({ parts }: Message): boolean => parts.some((part) => !("text" in part));

const asksTheSame = (one: Message, other: Message): boolean => asking(one) === asking(other);

const asking = ({ parts, options, fields, day }: Message): string =>
  JSON.stringify([parts.slice(-1).map(saying), options, fields, day]);
