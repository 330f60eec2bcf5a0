import type { IncomingMessage } from "node:http";
import { type Bag, str } from "../../bag.ts";
import { refuse } from "../world/refusal.ts";
import type { Grant, Token, Workspace, World } from "../world/world.ts";

/** docs, authentication/installing-with-oauth: a code is good for ten minutes, once. */
export const CODE_LIVES = 10 * 60_000;

/** Lets the app into a workspace: a fresh bot token, and with rotation its expiry and refresh token. */
export function issue(
  world: World,
  grant: Pick<Grant, "team" | "user" | "scopes">,
): Token & { readonly refresh?: string } {
  const { tokensLive } = world.app;
  const rotates = tokensLive !== undefined;
  const token: Token = {
    value: `${rotates ? "xoxe.xoxb-1" : "xoxb"}-${world.ids.secret(40)}`,
    kind: "bot",
    team: grant.team,
    scopes: grant.scopes,
    revoked: false,
    ...(rotates && { expiresAt: world.clock.now() + tokensLive * 1000 }),
  };
  world.tokens.set(token.value, token);
  if (!rotates) return token;
  const refresh = `xoxe-1-${world.ids.secret(60)}`;
  const forEver = Number.POSITIVE_INFINITY;
  world.refreshTokens.set(refresh, { ...grant, redirectUri: "", expiresAt: forEver, used: false });
  return { ...token, refresh };
}

export function access(world: World, request: IncomingMessage, args: Bag): Bag {
  const [id, secret] = credentials(request, args);
  if (id !== world.app.clientId) refuse("invalid_client_id");
  if (secret !== world.app.clientSecret) refuse("bad_client_secret");
  return args.grant_type === "refresh_token" ? refreshed(world, args) : exchanged(world, args);
}

/** In the form, or as HTTP Basic. */
function credentials(request: IncomingMessage, args: Bag): readonly [id: string, secret: string] {
  const basic = /^Basic (.+)$/.exec(request.headers.authorization ?? "")?.[1];
  if (!basic) return [str(args.client_id), str(args.client_secret)];
  const [id = "", secret = ""] = Buffer.from(basic, "base64").toString().split(":");
  return [id, secret];
}

function exchanged(world: World, args: Bag): Bag {
  const code = world.codes.get(str(args.code)) ?? refuse("invalid_code");
  if (code.used) refuse("code_already_used");
  if (code.expiresAt <= world.clock.now()) refuse("invalid_code");
  if (code.redirectUri !== str(args.redirect_uri)) refuse("bad_redirect_uri");
  code.used = true;
  return answer(world, code);
}

function refreshed(world: World, args: Bag): Bag {
  const grant = world.refreshTokens.get(str(args.refresh_token)) ?? refuse("invalid_refresh_token");
  if (grant.used) refuse("invalid_refresh_token");
  grant.used = true;
  return answer(world, grant);
}

function answer(world: World, grant: Grant): Bag {
  const workspace: Workspace = world.workspaces.get(grant.team) ?? refuse("invalid_team");
  const { value, scopes, refresh } = issue(world, grant);
  return {
    ok: true,
    app_id: world.app.appId,
    authed_user: { id: grant.user },
    scope: scopes.join(","),
    token_type: "bot",
    access_token: value,
    bot_user_id: workspace.botUserId,
    team: { id: workspace.id, name: workspace.name },
    enterprise: null,
    is_enterprise_install: false,
    ...(refresh && { refresh_token: refresh, expires_in: world.app.tokensLive }),
  };
}
