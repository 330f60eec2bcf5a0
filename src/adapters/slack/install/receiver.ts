import type { IncomingMessage } from "node:http";
import { HTTPReceiver, type Installation as Installed, type InstallProviderOptions } from "@slack/bolt";
import type { Clock, Log } from "../../../core/ports.ts";
import { bounded } from "../../store/bounded.ts";
import { boltLog } from "./bolt-log.ts";
import type { Communities } from "./communities.ts";
import { Declined, type Installation } from "./community.ts";
import { endingFor, show, showAdded } from "./pages.ts";
import { ALL_SCOPES, warnings } from "./scopes.ts";
import { type HttpSettings, SLACK_API } from "./settings.ts";

export interface ReceiverOptions {
  readonly settings: HttpSettings;
  readonly apiUrl: string;
  readonly communities: Communities;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * Bolt's receiver for any number of workspaces. Whoever opens `/slack/install` is asked by Slack and comes back to
 * `/slack/oauth_redirect`; everything else arrives at `/slack/events`. The state is the library's: signed, ten minutes
 * old at most, bound to the browser by a cookie; that it works once is ours.
 */
export function receiver(options: ReceiverOptions): HTTPReceiver {
  const { settings, apiUrl, log } = options;
  const { port, ...secrets } = settings;
  const used = bounded<true>(USED_STATES);
  return new HTTPReceiver({
    ...secrets,
    port,
    scopes: [...ALL_SCOPES],
    logger: boltLog(log),
    installationStore: installationStore(options),
    installerOptions: {
      directInstall: true,
      ...(apiUrl !== SLACK_API && { authorizationUrl: new URL("/oauth/v2/authorize", apiUrl).href }),
      clientOptions: { slackApiUrl: apiUrl, retryConfig: { retries: 0 } },
      callbackOptions: {
        beforeInstallation: async (_, request, response) => {
          const state = stateIn(request);
          const first = used.get(state) === undefined;
          used.set(state, true);
          if (!first)
            show(response, endingFor(Object.assign(new Error(), { code: "slack_oauth_invalid_state" })));
          return first;
        },
        success: (installation, _, __, response) => showAdded(response, installation),
        failure: (error, _, __, response) => show(response, endingFor(error)),
      },
    },
  });
}

const USED_STATES = 10_000;

const stateIn = ({ url = "" }: IncomingMessage): string =>
  new URL(url, "http://here").searchParams.get("state") ?? "";

type InstallationStore = NonNullable<InstallProviderOptions["installationStore"]>;

/** The library's view of our communities. */
function installationStore({
  communities,
  clock,
  log,
}: Pick<ReceiverOptions, "communities" | "clock" | "log">): InstallationStore {
  return {
    async storeInstallation(installed) {
      const team = installed.team?.id;
      if (!team || installed.isEnterpriseInstall)
        throw new Declined(
          "Afterword is added to one workspace at a time. Please choose a workspace, not the whole organisation.",
        );
      const installation = installationOf(installed, clock.now());
      for (const warning of warnings(installation.scopes)) log.warn(warning, {});
      await communities.installed(team, installation);
    },
    async fetchInstallation({ teamId = "", enterpriseId }) {
      const held = await communities.installation(teamId);
      if (!held) throw new Error("The app isn't installed there.");
      const enterprise = enterpriseId === undefined ? undefined : { id: enterpriseId };
      return installedOf(teamId, held, enterprise);
    },
    async deleteInstallation({ teamId = "" }) {
      await communities.gone(teamId, clock.now());
    },
  };
}

function installationOf({ bot, user, enterprise }: Installed, now: number): Installation {
  if (!bot) throw new Error("Slack sent no bot token. Is there a bot user in the app's manifest?");
  const { token, refreshToken, expiresAt, scopes, id, userId } = bot;
  return {
    token,
    ...(refreshToken && { refresh: refreshToken }),
    // The library counts from the machine's clock, and in seconds.
    ...(expiresAt && { expiresAt: now + expiresAt * 1_000 - Date.now() }),
    scopes,
    botId: id,
    botUserId: userId,
    installer: user.id,
    ...(enterprise && { enterprise: enterprise.id }),
    at: now,
  };
}

/** Without the refresh token: it has been seen to, and the library would use it a second time. */
function installedOf(
  team: string,
  { token, scopes, botId, botUserId, installer }: Installation,
  enterprise: Installed["enterprise"],
): Installed<"v2", false> {
  return {
    team: { id: team },
    enterprise,
    user: { id: installer, token: undefined, scopes: undefined },
    bot: { token, scopes, id: botId, userId: botUserId },
    tokenType: "bot",
    isEnterpriseInstall: false,
    authVersion: "v2",
  };
}
