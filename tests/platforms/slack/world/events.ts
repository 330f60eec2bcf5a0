import type { Bag } from "../../bag.ts";
import { EVENT_SCOPES } from "../rules/access.ts";
import type { Delivery } from "./journal.ts";
import type { Token, Workspace, World } from "./world.ts";

/** Wraps something that happened in an Events API envelope and hands it over. */
export function tellEvent(world: World, workspace: Workspace, event: Bag): Promise<Delivery> {
  const { app, ids, clock } = world;
  const authorization = {
    enterprise_id: null,
    team_id: workspace.id,
    user_id: workspace.botUserId,
    is_bot: true,
  };
  return world.deliver("events_api", {
    token: app.verificationToken,
    team_id: workspace.id,
    context_team_id: workspace.id,
    api_app_id: app.appId,
    event,
    type: "event_callback",
    event_id: ids.id("Ev"),
    event_time: Math.floor(clock.now() / 1000),
    authorizations: [{ ...authorization, is_enterprise_install: false }],
    is_ext_shared_channel: false,
    event_context: `4-${ids.secret(20)}`,
  });
}

/** Tells the app, if it subscribed to this event, holds the event's scope and is installed here. */
export async function tellIfSubscribed(world: World, workspace: Workspace, event: Bag): Promise<void> {
  if (isSubscribed(world, workspace, String(event.type))) await tellEvent(world, workspace, event);
}

export function isSubscribed(world: World, workspace: Workspace, name: string): boolean {
  const scope = EVENT_SCOPES[name];
  const bot = botTokens(world, workspace.id)[0];
  if (!bot || !world.app.events.includes(name)) return false;
  return scope === undefined || bot.scopes.includes(scope);
}

/** The bot tokens of a workspace that were not revoked, the newest first. */
export function botTokens(world: World, team: string): readonly Token[] {
  return [...world.tokens.values()]
    .filter((token) => token.team === team && token.kind === "bot" && !token.revoked)
    .reverse();
}

/** Tokens die at once; the app is told afterwards. */
export async function revoke(world: World, workspace: Workspace, tokens: readonly Token[]): Promise<void> {
  const subscribed = isSubscribed(world, workspace, "tokens_revoked");
  for (const token of tokens) token.revoked = true;
  const event_ts = world.ids.ts();
  const revoked = { oauth: [], bot: [workspace.botUserId] };
  if (subscribed) await tellEvent(world, workspace, { type: "tokens_revoked", tokens: revoked, event_ts });
}

/** Somebody's account is closed: their profile has changed, Slack says. https://docs.slack.dev/reference/events/user_change */
export async function closeAccount(world: World, workspace: Workspace, user: string): Promise<void> {
  const member = workspace.members.get(user);
  if (member) member.disabled = true;
  const changed = { id: user, team_id: workspace.id, deleted: true, name: member?.name ?? "" };
  await tellIfSubscribed(world, workspace, {
    type: "user_change",
    user: changed,
    cache_ts: Math.floor(world.clock.now() / 1000),
    event_ts: world.ids.ts(),
  });
}

/** The app goes from a workspace: two events, in no promised order. */
export async function uninstall(world: World, workspace: Workspace): Promise<void> {
  const subscribed = isSubscribed(world, workspace, "app_uninstalled");
  const revoked = revoke(world, workspace, botTokens(world, workspace.id));
  if (subscribed) await tellEvent(world, workspace, { type: "app_uninstalled", event_ts: world.ids.ts() });
  await revoked;
}
