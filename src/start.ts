import { join } from "node:path";
import { type Inbox, openInbox } from "./adapters/inbox/inbox.ts";
import { checkIn } from "./adapters/slack/install/check-in.ts";
import { type Communities, communities } from "./adapters/slack/install/communities.ts";
import { type Community, communitySchema } from "./adapters/slack/install/community.ts";
import { receiver } from "./adapters/slack/install/receiver.ts";
import { renewAtSlack, worksAtSlack } from "./adapters/slack/install/renewal.ts";
import { withRoll } from "./adapters/slack/install/roll.ts";
import type { SlackSettings } from "./adapters/slack/install/settings.ts";
import { type SlackSide, slack } from "./adapters/slack/slack.ts";
import { type Keys, loadOrMakeKeys } from "./adapters/store/keys.ts";
import { openVault } from "./adapters/store/vault.ts";
import { realClock } from "./adapters/system/clock.ts";
import { every } from "./adapters/system/every.ts";
import { stderrLog } from "./adapters/system/log.ts";
import type { Config } from "./config.ts";
import { boardOf } from "./conversations/board.ts";
import { type Book, bookSchema } from "./conversations/book.ts";
import { house } from "./conversations/index.ts";
import { engine } from "./core/engine.ts";
import { memberSchema, newMember } from "./core/member.ts";
import type { Store } from "./core/ports.ts";
import { openStore, storeSays } from "./open.ts";

/** Joins the engine, the stores and Slack into one running bot. */

const clock = realClock;
const log = stderrLog;

/** Begins to listen; gives back how to end cleanly. */
export async function startOnSlack(given: Config, settings: SlackSettings): Promise<() => Promise<void>> {
  const keys = given.keys ?? loadOrMakeKeys(given.dataDir);
  const config = { ...given, keys };
  for (const name of settings.unused)
    log.warn(`${name} is not used the way Slack is set up; see docs/operating.md.`, {});
  const members = await openStore<Book>(config, { schema: memberSchema(bookSchema) }, clock);
  const workspaces = await openStore<Community>(
    config,
    { schema: memberSchema(communitySchema), apart: "communities" },
    clock,
  );

  const known = communities({
    store: workspaces,
    // This and the next are called once everything below stands.
    messenger: { tell: (telling) => side.messenger.tell(telling) },
    async forget(member) {
      await inbox.forget(member);
      await members.forget(member);
    },
    renew: renewer(settings),
    works: worksAtSlack(settings.apiUrl),
    clock,
    log,
  });
  const onRoll = withRoll(members, known);
  const store: Store<Book> = {
    ...onRoll,
    async forget(member) {
      await inbox.forget(member);
      return onRoll.forget(member);
    },
  };
  const side = await slackSide({ settings, known, keys, members });
  const running = engine({ store, messenger: side.messenger, clock, log, register: house });
  const inbox: Inbox = openInbox({
    dir: join(config.dataDir, "inbox"),
    keys,
    handle: running.handle,
    store,
    log,
  });

  // A fault in a library, somewhere beside the path of any turn: said, and no reason to leave everybody alone.
  process.on("unhandledRejection", (cause) =>
    log.warn("Something failed that nobody waited for.", { cause: nameOf(cause) }),
  );
  await side.start(inbox);
  const ticking = every(1_000, tick, log);
  // On its own: it may wait for Slack.
  const caring = every(1_000, known.tick, log);
  process.stdout.write(`Afterword listens to Slack. Store: ${storeSays(config)}.\n`);

  async function tick(): Promise<void> {
    await running.tick();
    void inbox.replay();
  }

  return async () => {
    await side.stop();
    await Promise.all([ticking.stop(), caring.stop()]);
    await running.settle();
    await known.settle();
    await inbox.close();
    await workspaces.close();
    await members.close();
  };
}

/** What it is, without what it says: that may hold anything. */
const nameOf = (cause: unknown): string => (cause instanceof Error ? cause.name : typeof cause);

interface Parts {
  readonly settings: SlackSettings;
  readonly known: Communities;
  readonly keys: Keys;
  readonly members: Store<Book>;
}

/** One workspace over sockets with its one token, or any number over HTTP with a token each. */
async function slackSide({ settings, known, keys, members }: Parts): Promise<SlackSide> {
  const { way, apiUrl } = settings;
  const common = {
    apiUrl,
    installs: known,
    clock,
    log,
    alias: openVault(keys).address,
    board: boards(members),
  };
  if ("http" in way)
    return slack({
      ...common,
      ways: { http: { receiver: receiver({ settings: way.http, apiUrl, communities: known, clock, log }) } },
      tokenOf: known.tokenOf,
    });
  const { botToken } = way.socket;
  const { team } = await checkIn({ botToken, apiUrl }, log);
  await known.present(team);
  return slack({ ...common, ways: way, tokenOf: async (asked) => (asked === team ? botToken : undefined) });
}

/** A single workspace's token doesn't run out; those of many are renewed. */
function renewer({ way, apiUrl }: SlackSettings): ReturnType<typeof renewAtSlack> {
  return "http" in way ? renewAtSlack({ ...way.http, apiUrl }, clock.now) : async () => "refused";
}

function boards(members: Store<Book>) {
  return async (id: string) => {
    const { member = newMember(id, house.empty) } = await members.load(id);
    const { book, talks, zone = "UTC" } = member;
    return boardOf({ book, talks, moment: { now: clock.now(), zone: house.zoneIn(book) ?? zone } });
  };
}
