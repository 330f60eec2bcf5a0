/** A user, as far as a mention shows them. */
interface Named {
  readonly id: string;
  readonly username: string;
  readonly global_name?: string | null | undefined;
}

/**
 * What a member typed, as a reader sees it: mentions, channels, emoji and times come in angle brackets.
 * https://docs.discord.com/developers/reference#message-formatting
 */
export function plainWords(content: string, mentions: readonly Named[] = []): string {
  const named = new Map(mentions.map(({ id, username, global_name }) => [id, global_name ?? username]));
  return content
    .replace(/<@!?(\d{1,20})>/g, (_, id: string) => (named.has(id) ? `@${named.get(id)}` : "someone"))
    .replace(/<@&\d{1,20}>/g, "a group")
    .replace(/<#\d{1,20}>/g, "a channel")
    .replace(/<a?(:\w{1,32}:)\d{1,20}>/g, "$1")
    .replace(/<\/([^:<>]{1,100}):\d{1,20}>/g, "/$1")
    .replace(/<t:(-?\d{1,12})(?::\w)?>/g, (stamp, seconds: string) => instant(Number(seconds)) ?? stamp);
}

function instant(seconds: number): string | undefined {
  const at = new Date(seconds * 1_000);
  return Number.isNaN(at.getTime()) ? undefined : at.toISOString().replace("T", " ").slice(0, 16);
}
