import { randomUUID } from "node:crypto";
import { studio } from "./adapters/pictures/studio.ts";
import { type Channel, channel } from "./adapters/playground/channel.ts";
import { saysNow } from "./adapters/playground/follow.ts";
import { type Kept, openKept } from "./adapters/playground/kept.ts";
import { live } from "./adapters/playground/live.ts";
import { pageOf } from "./adapters/playground/page.ts";
import { COMMUNITY } from "./adapters/playground/place.ts";
import { playground } from "./adapters/playground/playground.ts";
import { type PlaygroundServer, servePlayground } from "./adapters/playground/server.ts";
import { aheadClock } from "./adapters/system/clock.ts";
import { every } from "./adapters/system/every.ts";
import { stderrLog as log } from "./adapters/system/log.ts";
import type { Config } from "./config.ts";
import { boardOf } from "./conversations/board.ts";
import type { Book } from "./conversations/book.ts";
import { wordingOf } from "./conversations/community/posts.ts";
import { house } from "./conversations/index.ts";
import type { Board } from "./core/board.ts";
import { engine } from "./core/engine.ts";
import { newMember } from "./core/member.ts";
import type { Clock, Messenger, Store } from "./core/ports.ts";
import type { Moment } from "./core/question.ts";
import { learning } from "./learn.ts";
import { madeUpTable } from "./made-up.ts";
import { openPlayground } from "./open-playground.ts";
import { proofreading } from "./proofreading.ts";
import { communities } from "./start-communities.ts";

/** The playground, joined with what the house knows: one member in a community, kept in a folder of its own. */

export interface PlaygroundSettings {
  readonly config: Config;
  /** A folder, or `memory` for nothing kept; undefined for one in the data folder. */
  readonly store: string | undefined;
  /** Undefined for the usual one, or where that is taken the next that is free. */
  readonly port: number | undefined;
  /** This machine's, as far as nobody moves it on the page. */
  readonly clock: Clock;
  /** An IANA zone. */
  readonly zone: string;
}

export interface Started {
  readonly url: string;
  /** Where everything is kept. */
  readonly says: string;
  stop(): Promise<void>;
}

const MEMBER = "playground:you";
const USUAL_PORT = 4747;
const MOST_PORTS = 20;

const EXAMPLE =
  "Maria Lopez asked a lot of follow-up questions about my triage experience, and they said I'd hear by Friday. It was for the staff nurse role at St Anne's Hospital. The second interviewer kept looking at her laptop, though.";

/** Fails with what to do. */
export async function startPlayground(settings: PlaygroundSettings): Promise<Started> {
  const { config, zone } = settings;
  const stores = await openPlayground(settings);
  const kept = await openKept(stores.pages, log);
  const clock = aheadClock(settings.clock, kept.ahead());
  const run = randomUUID();
  const drawing = studio({ log });
  const page = { kept, clock, newId: randomUUID, changed: () => void shown.refresh() };
  const { messenger, on } = playground({ ...page, member: MEMBER, zone, draw: drawing.draw });
  const running = join({ config, stores, kept, clock, messenger, poster: channel({ ...page, wordingOf }) });
  const played = on({ ...running, board: () => boardIn(running.store, { now: clock.now(), zone }) });
  const shown = live({ shown: played.shown, community: kept.community, now: clock.now, run });
  if (kept.entries().length === 0) await played.startsAfresh();
  else await follow(kept, running.store, clock.now());
  const { markup } = pageOf({ commands: house.commands, run, example: EXAMPLE, zone });
  const server = await serve({ playground: played, live: shown, page: markup }, settings.port);
  const ticking = every(1_000, running.tick, log);
  return {
    url: server.url,
    says: stores.says,
    async stop() {
      await server.close();
      await ticking.stop();
      await running.end();
      await drawing.close();
      for (const each of [stores.pages, stores.pools, stores.members]) await each.close();
    },
  };
}

interface Joined {
  readonly config: Config;
  readonly stores: Awaited<ReturnType<typeof openPlayground>>;
  readonly kept: Kept;
  readonly clock: Clock;
  readonly messenger: Messenger;
  readonly poster: Channel;
}

/** The member, their community and what it learns, on one page. */
function join({ config, stores, kept, clock, messenger, poster }: Joined) {
  const { members, channels, pools } = stores;
  const towns = communities({ store: channels, messenger, poster, clock, log });
  const learnt = learning({ members, store: pools, clock });
  const store = forgettingPage(towns.beside(learnt.store), kept);
  const { makers, stop: endProofreading } = proofreading(config);
  const published = (community: string) =>
    kept.community().madeUp ? madeUpTable(clock.now()) : learnt.evidence.published(community);
  const register = house;
  const running = engine({ store, messenger: towns.messenger, clock, log, register, makers, published });
  const tick = async () => {
    for (const each of [running, towns, learnt.evidence, poster]) await each.tick();
  };
  const settle = async () => {
    for (const each of [running, towns, learnt]) await each.settle();
  };
  return {
    store,
    engine: running,
    tick,
    wake: () => tick().then(settle),
    due: async (instant: number) =>
      (await Promise.all([store, channels].map((each) => each.due(instant, 1)))).flat().length > 0,
    forget: async () => {
      await store.forget(MEMBER);
      await towns.forget(COMMUNITY);
    },
    async end() {
      await settle();
      endProofreading();
      await towns.end();
    },
  };
}

async function boardIn(store: Store<Book>, { now, zone }: Moment): Promise<Board> {
  const { member = newMember(MEMBER, house.empty) } = await store.load(MEMBER);
  const { book, talks } = member;
  return boardOf({ book, talks, moment: { now, zone: house.zoneIn(book) ?? zone } });
}

/** What the page shows is kept too: forgotten is forgotten there as well. */
const forgettingPage = (members: Store<Book>, kept: Kept): Store<Book> => ({
  ...members,
  async forget(member) {
    const messages_shown = await kept.clear();
    return { ...(await members.forget(member)), messages_shown };
  },
  async expire(member, over) {
    const done = await members.expire(member, over);
    // A receipt that was told goes so, too.
    if (done && member === MEMBER) await kept.clear();
    return done;
  },
});

/** Where a talk's code has changed since it was last talked to, it says what it would say now. */
async function follow(kept: Kept, store: Store<Book>, at: number): Promise<void> {
  const { member } = await store.load(MEMBER);
  if (!member) return;
  const before = kept.entries().flatMap((entry) => ("told" in entry ? [entry.told] : []));
  const messages = saysNow(house, member, before);
  if (messages.length === 0) return;
  const notes = "The talk has changed. This is what it says now.";
  const fresh = [{ notes }, ...messages.map((told) => ({ told }))];
  await kept.write({ fresh: fresh.map((entry) => ({ id: randomUUID(), at, ...entry })) });
}

async function serve(
  served: Parameters<typeof servePlayground>[0],
  port: number | undefined,
): Promise<PlaygroundServer> {
  const last = port ?? USUAL_PORT + MOST_PORTS;
  for (let tried = port ?? USUAL_PORT; ; tried++) {
    try {
      return await servePlayground(served, tried);
    } catch (error) {
      const taken = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
      if (taken && tried < last) continue;
      throw new Error(
        `Port ${tried} can't be listened on (${String(error)}). Is another playground running? Choose one: npm run playground -- --port 4800`,
      );
    }
  }
}
