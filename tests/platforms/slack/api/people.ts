import { uninstall as goes, revoke } from "../world/events.ts";
import { refuse } from "../world/refusal.ts";
import { findMember } from "./channels.ts";
import type { BotMethod } from "./method.ts";
import { flag, required } from "./request.ts";

export const authTest: BotMethod = ({ world, workspace }) => ({
  ok: true,
  url: `${world.origin}/`,
  team: workspace.name,
  user: "afterword",
  team_id: workspace.id,
  user_id: workspace.botUserId,
  bot_id: workspace.botId,
  is_enterprise_install: false,
});

export const authRevoke: BotMethod = ({ world, workspace, token, args }) => {
  if (flag(args, "test")) return { ok: true, revoked: false };
  void revoke(world, workspace, [token]);
  return { ok: true, revoked: true };
};

export const uninstall: BotMethod = ({ world, workspace, args }) => {
  if (args.client_id !== world.app.clientId) refuse("invalid_client_id");
  if (args.client_secret !== world.app.clientSecret) refuse("bad_client_secret");
  void goes(world, workspace);
  return { ok: true };
};

export const usersInfo: BotMethod = (call) => {
  const { args, token, workspace } = call;
  const member = findMember(call, required(args, "user"));
  return {
    ok: true,
    user: {
      id: member.id,
      team_id: workspace.id,
      name: member.name,
      real_name: member.realName,
      deleted: member.disabled,
      tz: member.tz,
      tz_label: member.tz,
      is_bot: false,
      is_admin: member.admin,
      is_owner: false,
      profile: {
        real_name: member.realName,
        display_name: member.name,
        ...(token.scopes.includes("users:read.email") && { email: member.email }),
      },
      ...(flag(args, "include_locale") && { locale: member.locale }),
    },
  };
};
