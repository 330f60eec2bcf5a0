import type { Channel, Member, Workspace, World } from "./world.ts";

export interface Profile {
  readonly name?: string;
  readonly realName?: string;
  readonly tz?: string;
  readonly locale?: string;
  readonly email?: string;
  /** A workspace admin. */
  readonly admin?: boolean;
}

export function openWorkspace(world: World, id: string, name: string): Workspace {
  const known = world.workspaces.get(id);
  if (known) return known;
  const workspace: Workspace = {
    id,
    name,
    domain: name.toLowerCase().replace(/[^a-z0-9]+/g, "-"),
    botId: world.ids.id("B"),
    botUserId: world.ids.id("U"),
    channels: new Map(),
    members: new Map(),
    files: new Map(),
  };
  world.workspaces.set(id, workspace);
  return workspace;
}

export function join(workspace: Workspace, id: string, profile: Profile): Member {
  const known = workspace.members.get(id);
  if (known) return known;
  const name = profile.name ?? id.toLowerCase();
  const member: Member = {
    id,
    name,
    realName: profile.realName ?? name,
    tz: profile.tz ?? "Europe/London",
    locale: profile.locale ?? "en-GB",
    email: profile.email ?? `${name}@example.com`,
    admin: profile.admin ?? false,
    disabled: false,
    modals: [],
    notices: [],
  };
  workspace.members.set(id, member);
  return member;
}

export function openChannel(
  workspace: Workspace,
  channel: Pick<Channel, "id" | "name" | "kind"> & { readonly user?: string },
): Channel {
  const opened: Channel = { ...channel, members: new Set(), messages: [], archived: false };
  workspace.channels.set(channel.id, opened);
  return opened;
}

/** The direct messages between a member and the app; opened when first needed. */
export function directMessages(world: World, workspace: Workspace, user: string): Channel {
  const known = [...workspace.channels.values()].find((channel) => channel.user === user);
  if (known) return known;
  const channel = openChannel(workspace, { id: world.ids.id("D"), name: "directmessage", kind: "im", user });
  channel.members.add(user).add(workspace.botUserId);
  return channel;
}
