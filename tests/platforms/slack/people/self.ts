import { type Bag, str } from "../world/bag.ts";
import type { Delivery } from "../world/journal.ts";
import type { Deed } from "./payloads.ts";
import { type Looking, type Sight, sightsAt, surfacesAt } from "./screen.ts";
import type { Surface } from "./surface.ts";

/** A member in mid-story: where they look, and since when they wait for an answer. */
export interface Self {
  readonly deed: Deed;
  looking(): Looking;
  /** Opens a new deed, wherever they turn for it. */
  begins(at?: Looking): void;
  surfaces(): readonly Surface[];
  sights(): readonly Sight[];
  /** What has appeared or changed since the last deed began. */
  news(): readonly Sight[];
  /** Slack itself tells them something. */
  isTold(text: string): void;
  /** Waits for the app; if it keeps silent while Slack's time stands still, says what the test may have meant. */
  waits<T>(what: string, deed: Promise<T>): Promise<T>;
  interacts(kind: "interactive" | "slash_commands", body: Bag): Promise<Delivery>;
}

export function newSelf(deed: Deed): Self {
  const { world, member } = deed;
  let looking: Looking = "dm";
  let since = 0;
  const sights = () => sightsAt(deed, looking);
  const isTold = (text: string) => void member.notices.push({ text, touched: world.journal.tick() });
  const waits = <T>(what: string, doing: Promise<T>) => patiently(doing, `${member.name}'s ${what}`);
  return {
    deed,
    looking: () => looking,
    begins: (at = looking) => {
      since = world.journal.tick();
      looking = at;
    },
    surfaces: () => surfacesAt(deed, looking),
    sights,
    news: () => sights().filter(({ touched }) => touched > since),
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

/** Real time: long enough for a busy machine, short enough to be told before the test runner gives up. */
const PATIENCE = 10_000;

async function patiently<T>(doing: Promise<T>, what: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<never>((_, reject) => {
    const advice =
      "If that is the story, start the deed, then `await slack.passes(3_000)`, then await the deed.";
    timer = setTimeout(() => reject(new Error(`The app has not acknowledged ${what}. ${advice}`)), PATIENCE);
  });
  return Promise.race([doing, silence]).finally(() => clearTimeout(timer));
}
