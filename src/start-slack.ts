import { checkIn } from "./adapters/slack/install/check-in.ts";
import { communities } from "./adapters/slack/install/communities.ts";
import { type Community, communitySchema } from "./adapters/slack/install/community.ts";
import { receiver } from "./adapters/slack/install/receiver.ts";
import { renewAtSlack, worksAtSlack } from "./adapters/slack/install/renewal.ts";
import type { SlackSettings } from "./adapters/slack/install/settings.ts";
import { type SlackSide, slack } from "./adapters/slack/slack.ts";
import { openVault } from "./adapters/store/vault.ts";
import { stderrLog as log } from "./adapters/system/log.ts";
import { boardOf } from "./conversations/board.ts";
import { wordingOf } from "./conversations/community/posts.ts";
import { house } from "./conversations/index.ts";
import { isForAdmins } from "./core/call.ts";
import type { Deed } from "./core/inbound.ts";
import { memberSchema } from "./core/member.ts";
import { openStore } from "./open.ts";
import type { Ground, Side } from "./start.ts";

/** Slack, joined with what the house knows: one workspace over sockets, or any number over HTTP with a token each. */
export async function slackSide(settings: SlackSettings, ground: Ground): Promise<Side> {
  const { config, keys, clock, draw, meter, standing, memberOf, forget } = ground;
  const { way, apiUrl } = settings;
  for (const name of settings.unused)
    log.warn(`${name} is not used the way Slack is set up; see docs/operating.md.`, {});
  const workspaces = await openStore<Community>(
    config,
    { schema: memberSchema(communitySchema), apart: "communities" },
    clock,
  );
  const known = communities({
    store: workspaces,
    // Called once everything below stands.
    messenger: { tell: (telling, fresh) => side.messenger.tell(telling, fresh) },
    forget,
    renew: renewer(settings, clock.now),
    works: worksAtSlack(apiUrl),
    clock,
    log,
  });
  const common = {
    apiUrl,
    installs: known,
    draw,
    standing,
    wordingOf,
    forAdmins: (deed: Deed) => isForAdmins(house, deed),
    clock,
    log,
    meter,
    alias: openVault(keys).address,
    board: async (id: string) => boardOf((await memberOf(id)).known),
  };
  const side: SlackSide = "http" in way ? overHttp(way.http) : await overSockets(way.socket);

  function overHttp(http: Extract<SlackSettings["way"], { http: unknown }>["http"]): SlackSide {
    const ways = { http: { receiver: receiver({ settings: http, apiUrl, communities: known, clock, log }) } };
    return slack({ ...common, ways, tokenOf: known.tokenOf });
  }

  async function overSockets(
    socket: Extract<SlackSettings["way"], { socket: unknown }>["socket"],
  ): Promise<SlackSide> {
    const { botToken } = socket;
    const { team } = await checkIn({ botToken, apiUrl }, log);
    await known.present(team);
    return slack({
      ...common,
      ways: { socket },
      tokenOf: async (asked) => (asked === team ? botToken : undefined),
    });
  }

  return {
    ...side,
    name: "Slack",
    prefix: "slack:",
    roll: known,
    tick: known.tick,
    async end() {
      await known.settle();
      await workspaces.close();
    },
  };
}

/** A single workspace's token doesn't run out; those of many are renewed. */
function renewer({ way, apiUrl }: SlackSettings, now: () => number): ReturnType<typeof renewAtSlack> {
  return "http" in way ? renewAtSlack({ ...way.http, apiUrl }, now) : async () => "refused";
}
