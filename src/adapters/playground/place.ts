import type { Inbound } from "../../core/inbound.ts";
import { CHANNEL } from "./drawn/neighbours.ts";
import type { Community } from "./kept.ts";
import type { Platform } from "./read.ts";

/** Where on the page something is done. */
export interface Place {
  readonly on: Platform;
  /** In the channel, or under what they alone are shown there; without it, between the member and us. */
  readonly in?: "channel" | "aside" | undefined;
}

export const COMMUNITY = "playground:community";

/** What the platform would say of it: Slack knows the workspace everywhere, Discord no server in direct messages. */
export function communityAt({ on, in: place }: Place, { admin }: Community): Pick<Inbound, "community"> {
  if (on === "discord" && !place) return {};
  return { community: { id: COMMUNITY, admin, ...(place && { channel: CHANNEL.id }) } };
}
