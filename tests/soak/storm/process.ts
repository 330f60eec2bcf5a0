import { openEmbeddedShelf, openMemory } from "../../../src/adapters/embedded/embedded.ts";
import { openDrawer } from "../../../src/adapters/inbox/drawer.ts";
import { storeOn } from "../../../src/adapters/store/store.ts";
import { type Wire, wire } from "../../support/wire.ts";
import { type Frail, frail, type Gates } from "./frail.ts";
import { newGate } from "./gate.ts";
import { type Hourglass, hourglass } from "./hourglass.ts";
import type { StormRedis } from "./on-redis.ts";
import type { Bot, BotOptions, Stage } from "./stage.ts";
import { stormRegister } from "./talk.ts";

/** One process of the bot in a storm: it can be killed at any step, and every way out of it is a wire that can break. */
export interface StormProcess {
  readonly bot: Bot;
  readonly store: Frail;
  readonly platform: Wire;
  readonly redis: Wire | undefined;
  readonly pauses: Hourglass;
  isDead(): boolean;
  /** As kill -9: nothing more comes out of it, and nothing comes back. */
  dies(): Promise<void>;
  /** A second has passed for it. */
  ticks(): void;
  /** Nothing it does is under way. */
  isQuiet(): Promise<unknown>;
  /** What is left of it is taken away. */
  isBuried(): Promise<void>;
}

interface Ground {
  readonly onRedis: StormRedis | undefined;
  readonly gates: Gates;
}

export async function startProcess(stage: Stage, { onRedis, gates }: Ground): Promise<StormProcess> {
  // A Redis that stands still must not keep the others from theirs.
  const own = onRedis ? { ...gates, store: newGate() } : gates;
  const store = frail(own);
  const pauses = hourglass(stage.now);
  const platform = await wire(stage.port);
  const redis = await onRedis?.line();
  const open: NonNullable<BotOptions["open"]> = async (where) => {
    const shelf = await own.store.alone(async () =>
      onRedis && redis ? onRedis.openBy(redis, where) : openEmbeddedShelf(where),
    );
    return storeOn(store.shelf(shelf), where);
  };
  const openInboxDrawer: NonNullable<BotOptions["openInboxDrawer"]> = async (where) =>
    store.drawer(await own.drawer.alone(async () => openDrawer(where)));
  const starts = () =>
    stage.starts({
      open,
      openInboxDrawer,
      // Nobody there has a channel to post in.
      openTowns: openMemory,
      register: stormRegister,
      apiUrl: stage.apiUrlBy(platform.port),
      pauses,
    });
  const [bot, stops] = onRedis ? await onRedis.beating(starts) : [await starts(), async () => {}];
  let dead = false;
  let ticking = false;
  let dying: Promise<unknown> = Promise.resolve();

  async function dies(): Promise<void> {
    if (dead) return;
    dead = true;
    store.dies();
    pauses.stops();
    platform.breaks();
    redis?.breaks();
    dying = bot.dies().catch(() => {});
    await stops();
  }

  return {
    bot,
    store,
    platform,
    redis,
    pauses,
    isDead: () => dead,
    dies,
    ticks() {
      void bot.inbox.replay();
      if (ticking) return;
      ticking = true;
      const done = () => {
        ticking = false;
      };
      bot.engine.tick().then(done, done);
    },
    isQuiet: () => bot.engine.settle(),
    async isBuried() {
      await dies();
      store.buries();
      pauses.ends();
      platform.flows();
      redis?.flows();
      await dying;
      await platform.close();
    },
  };
}
