import { type Attention, attention } from "../../attention.ts";
import { type Bag, str } from "../../bag.ts";
import { patiently } from "../../patience.ts";
import type { Delivery } from "../world/journal.ts";
import type { Deed } from "./payloads.ts";
import { type Looking, sightsAt, surfacesAt } from "./screen.ts";
import type { Surface } from "./surface.ts";

const ADVICE = "If that is the story, start the deed, then `await slack.passes(3_000)`, then await the deed.";

/** A member in mid-story. */
export interface Self extends Attention<Looking> {
  readonly deed: Deed;
  surfaces(): readonly Surface[];
  /** Slack itself tells them something. */
  isTold(text: string): void;
  /** Waits for the app; if it keeps silent while Slack's time stands still, says what the test may have meant. */
  waits<T>(what: string, deed: Promise<T>): Promise<T>;
  interacts(kind: "interactive" | "slash_commands", body: Bag): Promise<Delivery>;
}

export function newSelf(deed: Deed): Self {
  const { world, member } = deed;
  const attentive = attention<Looking>(world.journal, "dm", (looking) => sightsAt(deed, looking));
  const isTold = (text: string) => void member.notices.push({ text, touched: world.journal.tick() });
  const waits = <T>(what: string, doing: Promise<T>) =>
    patiently(doing, `The app has not acknowledged ${member.name}'s ${what}. ${ADVICE}`);
  return {
    deed,
    ...attentive,
    surfaces: () => surfacesAt(deed, attentive.looking()),
    isTold,
    waits,
    // An interaction that isn't acknowledged in time becomes a notice, and is never tried again.
    interacts: async (kind, body) => {
      const what = str(body.command) || str(body.type);
      const delivery = await waits(what, world.deliver(kind, body));
      if (delivery.outcome !== "acked")
        isTold(`${str(body.command) || "That"} failed with the error "dispatch_failed"`);
      return delivery;
    },
  };
}
