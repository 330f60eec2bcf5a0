import { webApi } from "@slack/bolt";
import { z } from "zod";
import type { Log } from "../../../core/ports.ts";
import {
  type Community,
  hasRunOut,
  type Installation,
  mustRenew,
  renewed,
  renewing,
  type Tokens,
} from "./community.ts";
import type { Keeper } from "./keeper.ts";

/** Slack's answer to a refresh token: new tokens, or that it takes this one no longer. Throws where Slack can't be had. */
export type Renew = (refresh: string) => Promise<Tokens | "refused">;

interface Surroundings {
  readonly keeper: Keeper;
  readonly renew: Renew;
  readonly now: () => number;
  readonly log: Log;
}

/** How often to look whether another process has a token by now, and how long. */
const LOOK_MS = 100;
const LOOKS = 100;

/**
 * A living token for a workspace, renewed in good time. A refresh token works once, so one process renews at a time:
 * whoever wrote its mark over the revision it had read. The others go on with the old token, or wait if it has run out.
 */
export async function freshToken(around: Surroundings, team: string): Promise<Installation | undefined> {
  for (let look = 0; look < LOOKS; look++) {
    const found = await lookedAfter(around, team);
    if (found !== "wait") return found;
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
  throw new Error(
    "A workspace's token has run out, and getting a new one takes too long. It will be tried again.",
  );
}

async function lookedAfter(around: Surroundings, team: string): Promise<Installation | undefined | "wait"> {
  const { keeper, now } = around;
  const held = (await keeper.at(team))?.installation;
  if (!held || !mustRenew(held, now())) return held;
  const { community, done } = await keeper.change(team, (community) => {
    const marked = renewing(community, now());
    return marked && { community: marked };
  });
  const { installation } = done ? await renewOnce(around, team, community) : community;
  return installation && hasRunOut(installation, now()) && !done ? "wait" : installation;
}

async function renewOnce(
  { keeper, renew, log }: Surroundings,
  team: string,
  { installation }: Community,
): Promise<Community> {
  const spent = installation?.refresh ?? "";
  const answer = await renew(spent).catch((cause: unknown) => {
    log.warn("A token could not be renewed; it will be tried again.", { cause: String(cause) });
    return undefined;
  });
  const tokens = answer === "refused" ? undefined : answer;
  const { community, done } = await keeper.change(team, (held) => {
    const next = renewed(held, { spent, ...(tokens && { tokens }), dead: answer === "refused" });
    return next && { community: next };
  });
  if (done && answer === "refused")
    log.warn(
      "Slack takes a workspace's refresh token no longer, so its bot will fall silent. Whoever manages it has to add the app again, at /slack/install.",
      {},
    );
  return community;
}

interface Credentials {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly apiUrl: string;
}

const tokensSchema = z.object({
  access_token: z.string(),
  refresh_token: z.string(),
  expires_in: z.number(),
});

/** Renews with Slack itself. */
export function renewAtSlack({ clientId, clientSecret, apiUrl }: Credentials, now: () => number): Renew {
  const client = clientAt(apiUrl);
  const app = { grant_type: "refresh_token", client_id: clientId, client_secret: clientSecret };
  return async (refresh) => {
    try {
      const answer = await client.apiCall("oauth.v2.access", { ...app, refresh_token: refresh });
      const { access_token: token, refresh_token, expires_in } = tokensSchema.parse(answer);
      return { token, refresh: refresh_token, expiresAt: now() + expires_in * 1_000 };
    } catch (error) {
      if (errorCode(error) === "invalid_refresh_token") return "refused";
      // Not as it came: Slack's answer to this question may have tokens in it.
      throw new Error(`Slack answered ${errorCode(error) ?? "nothing usable"}.`);
    }
  };
}

/** Whether Slack still takes a token; for when it hasn't said that the app was removed. Throws where it can't be had. */
export function worksAtSlack(apiUrl: string): (token: string) => Promise<boolean> {
  return async (token) => {
    try {
      return (await clientAt(apiUrl, token).auth.test()).ok;
    } catch (error) {
      const code = errorCode(error);
      if (code === undefined || !DEAD.has(code)) throw error;
      return false;
    }
  };
}

/** Slack's words for a token that was revoked, or whose app or workspace is gone. One that ran out is none of them. */
const DEAD = new Set(["account_inactive", "invalid_auth", "token_revoked"]);

/** Well under what a renewal may take, so that no second one begins while the first may still be answered. */
const ANSWERED_WITHIN = 10_000;

/** Tries nothing twice: an answer that was lost may have spent the token. */
export function clientAt(apiUrl: string, token?: string): webApi.WebClient {
  return new webApi.WebClient(token, {
    slackApiUrl: apiUrl,
    timeout: ANSWERED_WITHIN,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    logLevel: webApi.LogLevel.ERROR,
  });
}

/** What Slack calls the error, as in "token_revoked". */
export function errorCode(error: unknown): string | undefined {
  const data = error instanceof Error && "data" in error ? error.data : undefined;
  if (typeof data !== "object" || data === null || !("error" in data)) return undefined;
  return typeof data.error === "string" ? data.error : undefined;
}
