import { createHash } from "node:crypto";
import type { Telling } from "../../core/ports.ts";
import type { Share } from "../../core/share.ts";
import { readPlace } from "../chat/shares.ts";
import type { Calls } from "./calls.ts";
import { userOf } from "./ids.ts";
import { shared } from "./in-channel.ts";
import { troubleOf } from "./trouble.ts";

/** As the API has it: unknown channel, unknown message. */
const GONE = new Set(["10003", "10008"]);
const LONGEST_NONCE = 25;

/** Puts what a member shares where they picked, under their name, and takes it away again. */
export function discordHands(calls: Calls, { member, id: telling }: Pick<Telling, "member" | "id">) {
  async function channelOf(to: string): Promise<string> {
    const place = readPlace(to);
    return "channel" in place ? place.channel : calls.openDm(place.person);
  }

  return {
    async post(share: Share): Promise<string> {
      const { to } = share;
      const channel = await channelOf(to);
      const body = { components: shared(share, userOf(member) ?? "") };
      const nonce = createHash("sha256").update(`${telling} ${to}`).digest("hex").slice(0, LONGEST_NONCE);
      return `${channel} ${await calls.post(channel, { body, nonce })}`;
    },
    async remove(place: string): Promise<void> {
      const [channel = "", message = ""] = place.split(" ");
      await calls.remove(channel, message).catch((error: unknown) => {
        const trouble = troubleOf(error);
        if (!("why" in trouble) || !GONE.has(trouble.why)) throw error;
      });
    },
  };
}
