import { type Bag, str } from "../../bag.ts";
import { change, put, remove, tellPut } from "../world/messages.ts";
import { refuse } from "../world/refusal.ts";
import type { Hook, Message, World } from "../world/world.ts";
import { contentOf } from "./chat.ts";

/** docs, interactivity/handling-user-interaction: five answers within thirty minutes. */
const HOOK_LIMITS = { uses: 5, lives: 30 * 60_000 } as const;

export function newHook(
  world: World,
  kind: "commands" | "actions",
  hook: Omit<Hook, "expiresAt" | "uses">,
): string {
  const path = `/${kind}/${hook.team}/${world.ids.secret(12)}/${world.ids.secret(24)}`;
  world.hooks.set(path, { ...hook, expiresAt: world.clock.now() + HOOK_LIMITS.lives, uses: 0 });
  return `${world.origin}${path}`;
}

/** What an app posts to a response_url. No token: the URL is the secret. */
export async function answerHook(world: World, path: string, args: Bag): Promise<void> {
  const hook = world.hooks.get(path) ?? refuse("no_such_hook");
  if (hook.expiresAt <= world.clock.now()) refuse("expired_url");
  if (hook.uses >= HOOK_LIMITS.uses) refuse("used_url");
  hook.uses += 1;
  await respond(world, hook, args);
}

/** Also the way of an ack's payload: a command may be answered in its acknowledgement. */
export async function respond(
  world: World,
  hook: Omit<Hook, "expiresAt" | "uses">,
  args: Bag,
): Promise<void> {
  const workspace = world.workspaces.get(hook.team) ?? refuse("no_such_hook");
  const channel = workspace.channels.get(hook.channel) ?? refuse("channel_not_found");
  const place = { world, workspace, channel };
  const original = channel.messages.find(({ ts }) => ts === hook.original);
  if (isOn(args.delete_original)) return void (original && (await remove(place, original)));
  const content = contentOf(args);
  if (isOn(args.replace_original) && original) return change(place, original, content);
  const threadTs = str(args.thread_ts);
  const message: Message = put(place, {
    ...content,
    user: workspace.botUserId,
    fromApp: true,
    ...(threadTs && { threadTs }),
    ...(args.response_type !== "in_channel" && { onlyFor: hook.user }),
  });
  // Not awaited: the app may be telling us this while it answers the very event that follows from it.
  void tellPut(place, message);
}

const isOn = (value: unknown) => value === true || value === "true";
