import type { World } from "../world/world.ts";

/** Discord's markdown with escapes undone, links, mentions and moments shown as they read. Stars and headings stay as they are. */
export function readable(world: World, text: string): string {
  return text
    .replace(/\[([^\]]*)\]\((?:<)?https?:[^)]*\)/g, "$1")
    .replace(/<(https?:[^>]*)>/g, "$1")
    .replace(/<\/([^:>]+):\d+>/g, "/$1")
    .replace(/<@!?(\d+)>/g, (_, id: string) => `@${nameOf(world, id)}`)
    .replace(/<#(\d+)>/g, (_, id: string) => `#${world.channels.get(id)?.name ?? "unknown"}`)
    .replace(/<t:(-?\d+)(?::[tTdDfFR])?>/g, (_, seconds: string) => moment(Number(seconds)))
    .replace(/\\([\\*_~`|>#\-[\]().<:@+])/g, "$1");
}

const nameOf = ({ users, app }: World, id: string): string =>
  id === app.applicationId ? app.name : (users.get(id)?.displayName ?? "unknown-user");

/** Every reader sees it in their own zone; here that is UTC. */
const moment = (seconds: number): string => `${new Date(seconds * 1000).toISOString().slice(0, 16)}Z`;
