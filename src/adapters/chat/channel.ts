import type { ChannelPost, Wording } from "../../core/channel-post.ts";
import type { Message } from "../../core/message.ts";
import type { Posted } from "../../core/ports.ts";
import type { Trouble } from "./trouble.ts";

/** The words to a post are the house's. */
export type WordingOf = (post: ChannelPost) => Wording;

/** A post as a message, but for whom it mentions. */
export const messageOf = ({ text, button }: Wording): Message => ({
  parts: [{ text }],
  ...(button && { controls: [button] }),
});

/** Nobody heard a word of it: the connection was never made. */
const UNHEARD = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "ENETUNREACH"]);

function wasHeard(error: unknown): boolean {
  if (!(error instanceof Error)) return true;
  if ("code" in error && UNHEARD.has(String(error.code))) return false;
  return [error.cause, "original" in error ? error.original : undefined].every(
    (cause) => cause === undefined || wasHeard(cause),
  );
}

/** What came of a post that failed. `advice`: what whoever asked for it could do, by the platform's word for the trouble. */
export function postedIn(error: unknown, trouble: Trouble, advice: (why: string) => string): Posted {
  if (trouble.kind === "wait") return { later: true };
  if (trouble.kind === "passing") return wasHeard(error) ? { unsure: true } : { later: true };
  return { lost: advice(trouble.why) };
}
