import { str } from "../../bag.ts";
import { applicationFlags } from "../gateway/intents.ts";
import { refuse } from "../world/refusal.ts";
import { wireBot, wireGuild, wireMember, wireUser } from "../world/wire.ts";
import type { Guild, World } from "../world/world.ts";
import type { Handler } from "./route.ts";

export const getMe: Handler = ({ world }) => ({ ...wireBot(world), mfa_enabled: true, locale: "en-US" });

export const getApplication: Handler = ({ world }) => {
  const { app } = world;
  const flags = applicationFlags(app);
  return {
    id: app.applicationId,
    name: app.name,
    icon: null,
    description: "",
    type: null,
    flags,
    flags_new: String(flags),
    bot: wireBot(world),
    bot_public: true,
    bot_require_code_grant: false,
    integration_types_config: { "0": {}, "1": {} },
    verify_key: "0".repeat(64),
    redirect_uris: [],
    interactions_endpoint_url: null,
    role_connections_verification_url: null,
    owner: wireBot(world),
    approximate_guild_count: [...world.guilds.values()].filter(({ installed }) => installed).length,
    approximate_user_install_count: [...world.users.values()].filter(({ installed }) => installed).length,
    approximate_user_authorization_count: 0,
    explicit_content_filter: 0,
    team: null,
    eligible_oauth2_scopes: [],
  };
};

export const getUser: Handler = ({ world, params }) =>
  wireUser(world.users.get(str(params.user)) ?? refuse(10013));

const guildOf = (world: World, id: string): Guild => {
  const guild = world.guilds.get(id) ?? refuse(10004);
  return guild.installed ? guild : refuse(50001);
};

export const getGuild: Handler = ({ world, params }) => {
  const { channels: _, members: __, ...guild } = wireGuild(world, guildOf(world, str(params.guild)));
  return guild;
};

export const getMember: Handler = ({ world, params }) => {
  const guild = guildOf(world, str(params.guild));
  const member = guild.members.get(str(params.user)) ?? refuse(10007);
  return { ...wireMember(member), user: wireUser(world.users.get(member.user) ?? refuse(10013)) };
};

/** docs, events/gateway. The day's limit is renewed a day later; here it never is. */
export const getGatewayBot: Handler = ({ world: { app, origin } }) => ({
  url: `${origin.replace("http", "ws")}/gateway`,
  shards: app.shards,
  session_start_limit: {
    total: 1000,
    remaining: app.identifiesLeft,
    reset_after: 86_400_000,
    max_concurrency: app.maxConcurrency,
  },
});
