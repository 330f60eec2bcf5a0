import type { Tier } from "./pace.ts";

/** Who may call a method, how often, and what scope it wants; from each method's page on docs.slack.dev. */
export interface Access {
  readonly token: "bot" | "app" | "none";
  readonly scopes: readonly string[];
  readonly tier: Tier;
}

const bot = (tier: Tier, ...scopes: readonly string[]): Access => ({ token: "bot", scopes, tier });

export const ACCESS: { readonly [method: string]: Access } = {
  "auth.test": bot("free"),
  "auth.revoke": bot(3),
  "apps.connections.open": { token: "app", scopes: ["connections:write"], tier: 1 },
  "apps.uninstall": bot(1),
  "oauth.v2.access": { token: "none", scopes: [], tier: 4 },
  "chat.postMessage": bot("free", "chat:write"),
  "chat.postEphemeral": bot(4, "chat:write"),
  "chat.update": bot(3, "chat:write"),
  "chat.delete": bot(3, "chat:write"),
  "conversations.open": bot(3, "im:write"),
  "conversations.history": bot(3),
  "conversations.info": bot(3),
  "conversations.list": bot(2),
  "users.info": bot(4, "users:read"),
  "views.open": bot(4),
  "views.update": bot(4),
  "views.push": bot(4),
  "views.publish": bot(4),
  "files.getUploadURLExternal": bot(4, "files:write"),
  "files.completeUploadExternal": bot(4, "files:write"),
};

/** Reading a conversation takes the scope of its kind. */
export const HISTORY_SCOPES = {
  im: "im:history",
  public: "channels:history",
  private: "groups:history",
} as const;
export const READ_SCOPES = { im: "im:read", public: "channels:read", private: "groups:read" } as const;

/** Events reach only apps that subscribed to them and hold the scope their page names. */
export const EVENT_SCOPES: { readonly [event: string]: string | undefined } = {
  "message.im": "im:history",
  "message.channels": "channels:history",
  "message.groups": "groups:history",
  app_mention: "app_mentions:read",
  app_home_opened: undefined,
  app_uninstalled: undefined,
  tokens_revoked: undefined,
  member_joined_channel: "channels:read",
  team_join: "users:read",
  user_change: "users:read",
};
