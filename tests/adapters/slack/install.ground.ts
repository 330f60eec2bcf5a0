import { mkdtempSync, rmSync } from "node:fs";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { HTTPReceiver } from "@slack/bolt";
import { withRoll } from "../../../src/adapters/chat/roll.ts";
import { openDatabase } from "../../../src/adapters/embedded/database.ts";
import { openEmbedded } from "../../../src/adapters/embedded/embedded.ts";
import type { Inbox } from "../../../src/adapters/inbox/inbox.ts";
import { type Communities, communities } from "../../../src/adapters/slack/install/communities.ts";
import { communitySchema } from "../../../src/adapters/slack/install/community.ts";
import { receiver } from "../../../src/adapters/slack/install/receiver.ts";
import { type Renew, renewAtSlack, worksAtSlack } from "../../../src/adapters/slack/install/renewal.ts";
import { slack as slackSide } from "../../../src/adapters/slack/slack.ts";
import { wordingOf } from "../../../src/conversations/community/posts.ts";
import type { Inbound } from "../../../src/core/inbound.ts";
import { memberSchema } from "../../../src/core/member.ts";
import { words } from "../../../src/core/message.ts";
import type { Messenger, Store } from "../../../src/core/ports.ts";
import type { Slack } from "../../platforms/slack/slack.ts";
import { withSlack } from "../../platforms/slack/support.ts";
import type { AppSettings } from "../../platforms/slack/world/world.ts";
import { undrawn } from "../one-process.ts";
import { shelf } from "../shelf.ts";
import { addressOf, type Book, newKeys, notebook, schema } from "../store/ground.ts";

export const HOUR = 3_600_000;

/** One process of the bot, as far as being added and removed goes. */
export interface Process {
  readonly communities: Communities;
  /** Keeps the roll. */
  readonly members: Store<Book>;
  readonly log: ReturnType<typeof notebook>;
  /** Everything Bolt is told, over a request URL of its own; gives its address. */
  serve(): Promise<string>;
}

interface Ground {
  readonly slack: Slack;
  /** The bytes of a workspace's record break; what lies beside it doesn't. */
  damage(team: string): Promise<void>;
  /** Another process on the same data. */
  start(more?: {
    readonly renew?: Renew;
    /** Comes before a member is removed. */
    readonly beforeForget?: (member: string) => Promise<void>;
  }): Promise<Process>;
}

export const secrets = (slack: Slack) => ({
  signingSecret: slack.app.signingSecret,
  clientId: slack.app.clientId,
  clientSecret: slack.app.clientSecret,
  stateSecret: "a state secret of ours",
});

/** A local Slack and an empty folder, for the length of one test. */
export function onGround(
  run: (ground: Ground) => Promise<void>,
  settings: Partial<AppSettings> = {},
): Promise<void> {
  return withSlack(async (slack, closing) => {
    const dir = mkdtempSync(join(tmpdir(), "afterword-install-"));
    closing(() => rmSync(dir, { recursive: true, force: true }));
    const keys = newKeys();
    await run({
      slack,
      async damage(team) {
        const db = openDatabase(join(dir, "communities", "store"), false);
        const key = ["m", addressOf(keys, `slack:${team}`)];
        const value = Buffer.from(db.get(key) ?? []);
        value[value.length - 1] = 1 ^ (value.at(-1) ?? 0);
        await db.put(key, value);
        await db.close();
      },
      async start({ renew, beforeForget } = {}) {
        const log = notebook();
        const common = { log, keys, now: slack.now, durable: false };
        const kept = await openEmbedded({
          ...common,
          dir: join(dir, "communities"),
          schema: memberSchema(communitySchema),
        });
        const members = await openEmbedded({ ...common, dir, schema });
        closing(async () => {
          await kept.close();
          await members.close();
        });
        const clock = { now: slack.now };
        const all: Communities = communities({
          store: kept,
          messenger: { tell: (telling) => side.messenger.tell(telling) },
          forget: async (member) => {
            await beforeForget?.(member);
            await members.forget(member);
          },
          renew: renew ?? renewAtSlack({ ...secrets(slack), apiUrl: slack.apiUrl }, slack.now),
          works: worksAtSlack(slack.apiUrl),
          clock,
          log,
        });
        const settings = { ...secrets(slack), port: 0 };
        const door = receiver({ settings, apiUrl: slack.apiUrl, communities: all, clock, log });
        const side = slackSide({
          wordingOf,
          forAdmins: () => false,
          ways: { http: { receiver: door } },
          apiUrl: slack.apiUrl,
          tokenOf: all.tokenOf,
          board: async () => ({ sections: [] }),
          draw: undrawn,
          standing: shelf(),
          installs: all,
          clock,
          log,
          alias: () => "somebody",
        });
        closing(() => all.settle());
        const serve = async () => {
          await side.start(answering(side.messenger));
          closing(side.stop);
          const url = `http://127.0.0.1:${portOf(door)}`;
          slack.app.redirectUrl = `${url}/slack/oauth_redirect`;
          await slack.deliversTo(`${url}/slack/events`);
          return url;
        };
        return { communities: all, members: withRoll(members, all), log, serve };
      },
    });
  }, settings);
}

/** Whatever a member says, they hear the same. */
function answering(messenger: Messenger): Inbox {
  const receive = async ({ id, member }: Inbound) => {
    const told = messenger.tell({ id, member, messages: [words("Heard.")], settled: [] });
    return { seen: false, told };
  };
  return {
    receive,
    insist: receive,
    waiting: () => 0,
    replay: async () => {},
    forget: async () => 0,
    close: async () => {},
  };
}

// Bolt keeps its server to itself; its address is the one thing a test on a free port has to know.
const portOf = (door: HTTPReceiver): number =>
  ((door as unknown as { server: Server }).server.address() as AddressInfo).port;
