import { randomUUID } from "node:crypto";
import { join, resolve } from "node:path";
import { openEmbedded, openMemory } from "./adapters/embedded/embedded.ts";
import { studio } from "./adapters/pictures/studio.ts";
import { saysNow } from "./adapters/playground/follow.ts";
import { type Kept, openKept, type Page, pageSchema } from "./adapters/playground/kept.ts";
import { live } from "./adapters/playground/live.ts";
import { pageOf } from "./adapters/playground/page.ts";
import { playground } from "./adapters/playground/playground.ts";
import { type PlaygroundServer, servePlayground } from "./adapters/playground/server.ts";
import { aheadClock, realClock } from "./adapters/system/clock.ts";
import { every } from "./adapters/system/every.ts";
import { stderrLog as log } from "./adapters/system/log.ts";
import type { Config } from "./config.ts";
import { boardOf } from "./conversations/board.ts";
import { type Book, bookSchema } from "./conversations/book.ts";
import { house } from "./conversations/index.ts";
import { engine } from "./core/engine.ts";
import { memberSchema, newMember } from "./core/member.ts";
import type { Clock, Store } from "./core/ports.ts";
import { proofreading } from "./proofreading.ts";

/** The playground, joined with what the house knows: one member, kept in a folder of its own. */

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
  const { members, pages, says } = await openStores(settings);
  const kept = await openKept(pages, log);
  const clock = aheadClock(settings.clock, kept.ahead());
  const { zone } = settings;
  const run = randomUUID();
  const changed = () => void shown.refresh();
  const drawing = studio({ log });
  const { messenger, on } = playground({
    kept,
    clock,
    member: MEMBER,
    zone,
    newId: randomUUID,
    draw: drawing.draw,
    changed,
  });
  const store = forgettingPage(members, kept);
  const { makers, stop: endProofreading } = proofreading(settings.config);
  const running = engine({ store, messenger, clock, log, register: { ...house, alone: true }, makers });
  const played = on({
    engine: running,
    board: async () => {
      const { member = newMember(MEMBER, house.empty) } = await store.load(MEMBER);
      const { book, talks } = member;
      return boardOf({ book, talks, moment: { now: clock.now(), zone: house.zoneIn(book) ?? zone } });
    },
    due: async (instant) => (await store.due(instant, 1)).length > 0,
    forget: () => store.forget(MEMBER),
  });
  const shown = live({ items: played.items, now: clock.now, run });
  const page = pageOf({ commands: house.commands, run, example: EXAMPLE, zone }).markup;
  if (kept.entries().length === 0) await played.startsAfresh();
  else await follow(kept, store, clock.now());
  const server = await serve({ playground: played, live: shown, page }, settings.port);
  const ticking = every(1_000, running.tick, log);
  return {
    url: server.url,
    says,
    async stop() {
      await server.close();
      await ticking.stop();
      await running.settle();
      endProofreading();
      await drawing.close();
      await pages.close();
      await members.close();
    },
  };
}

/** Whoever shares a store has to agree on the time, so theirs is never moved. */
async function openStores({ config, store }: PlaygroundSettings) {
  const common = { log, now: realClock.now, keys: config.keys };
  const [forMembers, forPages] = [memberSchema<Book>(bookSchema), memberSchema<Page>(pageSchema)];
  if (store === "memory") {
    const members = await openMemory<Book>({ ...common, schema: forMembers });
    const pages = await openMemory<Page>({ ...common, schema: forPages });
    return { members, pages, says: "memory: nothing is kept after this" };
  }
  const dir = store === undefined ? join(config.dataDir, "playground") : resolve(store);
  const members = await openEmbedded<Book>({ ...common, schema: forMembers, dir });
  const pages = await openEmbedded<Page>({ ...common, schema: forPages, dir: join(dir, "page") });
  return { members, pages, says: dir };
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
