import { issue } from "./api/oauth.ts";
import { type Person, person } from "./people/person.ts";
import { botTokens, closeAccount, uninstall } from "./world/events.ts";
import { join, openChannel, openWorkspace, type Profile } from "./world/places.ts";
import type { Channel, Token, Workspace, World } from "./world/world.ts";

export interface CommunityOptions {
  readonly name?: string;
  /** `false` for a workspace that has still to install the app. */
  readonly installed?: boolean;
  /** What the bot token was granted, where that differs from what the app asks for. */
  readonly scopes?: readonly string[];
}

/** A workspace, its people and its channels. */
export interface Community {
  readonly id: string;
  readonly botId: string;
  readonly botUserId: string;
  /** The newest living bot token; what an app without OAuth is configured with. */
  token(): string;
  /** Another token with scopes of its own. */
  grants(scopes: readonly string[]): Token;
  member(id: string, profile?: Profile): Person;
  channel(name: string, options?: ChannelOptions): Channel;
  /** A member's account is closed by an administrator. */
  closes(user: string): Promise<void>;
  /** The app is removed by an administrator. */
  uninstalls(): Promise<void>;
  inside(): Workspace;
}

interface ChannelOptions {
  readonly private?: boolean;
  /** `false`: nobody has invited the app. */
  readonly withBot?: boolean;
  readonly members?: readonly string[];
}

export function community(world: World, id: string, options: CommunityOptions = {}): Community {
  const fresh = !world.workspaces.has(id);
  const workspace = openWorkspace(world, id, options.name ?? "Career Club");
  const { botId, botUserId } = workspace;
  const grants = (scopes: readonly string[]) => issue(world, { team: id, user: "U0INSTALLER", scopes });
  if (fresh && options.installed !== false) grants(options.scopes ?? world.app.scopes);
  return {
    id,
    botId,
    botUserId,
    token: () => {
      const [newest] = botTokens(world, id);
      if (!newest) throw new Error(`The app is not installed in ${id}.`);
      return newest.value;
    },
    grants,
    member: (user, profile = {}) => person({ world, workspace, member: join(workspace, user, profile) }),
    channel: (name, { private: closed = false, withBot = true, members = [] } = {}) => {
      const channel = openChannel(workspace, {
        id: world.ids.id("C"),
        name,
        kind: closed ? "private" : "public",
      });
      for (const user of [...members, ...(withBot ? [botUserId] : [])]) channel.members.add(user);
      return channel;
    },
    closes: (user) => closeAccount(world, workspace, user),
    uninstalls: () => uninstall(world, workspace),
    inside: () => workspace,
  };
}
