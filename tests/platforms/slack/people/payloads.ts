import { type Bag, bags, str } from "../../bag.ts";
import { newHook } from "../api/hooks.ts";
import { VIEW_LIMITS } from "../rules/view.ts";
import { wire } from "../world/messages.ts";
import { KEEPS, stateValues } from "../world/state.ts";
import { wireView } from "../world/views.ts";
import type { Channel, Member, Message, View, Workspace, World } from "../world/world.ts";
import { blocksOf, type Control, type Surface, surfaceId } from "./surface.ts";

/** Who did it, and where they were. */
export interface Deed {
  readonly world: World;
  readonly workspace: Workspace;
  readonly member: Member;
}

function newTrigger({ world, workspace, member }: Deed): string {
  const digits = Math.floor(world.clock.now() / 1000);
  const id = `${digits}.${digits + 1}.${world.ids.secret(32)}`;
  const expiresAt = world.clock.now() + VIEW_LIMITS.triggerLives;
  world.triggers.set(id, { team: workspace.id, user: member.id, expiresAt, used: false });
  return id;
}

const common = ({ world, workspace, member }: Deed): Bag => ({
  user: { id: member.id, username: member.name, name: member.name, team_id: workspace.id },
  team: { id: workspace.id, domain: workspace.domain },
  enterprise: null,
  is_enterprise_install: false,
  api_app_id: world.app.appId,
  token: world.app.verificationToken,
});

const channelName = ({ id, name, kind }: Channel): Bag => ({
  id,
  name: kind === "private" ? "privategroup" : name,
});

export function commandPayload(
  deed: Deed,
  { command, text, channel }: { readonly command: string; readonly text: string; readonly channel: Channel },
): Bag {
  const { world, workspace, member } = deed;
  return {
    token: world.app.verificationToken,
    team_id: workspace.id,
    team_domain: workspace.domain,
    channel_id: channel.id,
    channel_name: channel.name,
    user_id: member.id,
    user_name: member.name,
    command,
    text,
    api_app_id: world.app.appId,
    is_enterprise_install: "false",
    response_url: newHook(world, "commands", { team: workspace.id, channel: channel.id, user: member.id }),
    trigger_id: newTrigger(deed),
  };
}

/** One control used. `chosen` is what was pressed or picked: an option, a date, nothing for a button. */
export function blockActionsPayload(deed: Deed, { surface, block, element }: Control, chosen?: unknown): Bag {
  const { world, member } = deed;
  const keeps = KEEPS[str(element.type)];
  const { action_id, type, text, value } = element;
  const action = {
    action_id,
    block_id: block.block_id,
    type,
    ...(type === "button" && { text, ...(value !== undefined && { value }) }),
    ...(type === "overflow" && { selected_option: chosen }),
    ...(keeps && { [keeps.key]: chosen }),
    action_ts: world.ids.ts(),
  };
  const stated = { id: surfaceId(surface), blocks: blocksOf(surface) };
  return {
    type: "block_actions",
    ...common(deed),
    trigger_id: newTrigger(deed),
    state: { values: stateValues(world, stated, member.id) },
    actions: [action],
    ...whereabouts(deed, surface),
  };
}

function whereabouts(deed: Deed, surface: Surface): Bag {
  if ("view" in surface) {
    const view = wireView(deed, surface.view);
    return { container: { type: "view", view_id: surface.view.id }, view };
  }
  const { message, channel } = surface;
  const ephemeral = message.onlyFor !== undefined;
  const hook = { team: deed.workspace.id, channel: channel.id, user: deed.member.id, original: message.ts };
  return {
    container: { type: "message", message_ts: message.ts, channel_id: channel.id, is_ephemeral: ephemeral },
    channel: channelName(channel),
    // Slack sends no message along with an ephemeral one: there is none to fetch.
    ...(!ephemeral && { message: wire({ ...deed, channel }, message) }),
    response_url: newHook(deed.world, "actions", hook),
  };
}

export function submissionPayload(deed: Deed, view: View): Bag {
  return {
    type: "view_submission",
    ...common(deed),
    trigger_id: newTrigger(deed),
    view: wireView(deed, view),
    response_urls: [],
  };
}

export function closedPayload(deed: Deed, view: View, isCleared: boolean): Bag {
  return { type: "view_closed", ...common(deed), view: wireView(deed, view), is_cleared: isCleared };
}

export function shortcutPayload(deed: Deed, callbackId: string): Bag {
  return {
    type: "shortcut",
    ...common(deed),
    callback_id: callbackId,
    trigger_id: newTrigger(deed),
    action_ts: deed.world.ids.ts(),
  };
}

export function messageShortcutPayload(
  deed: Deed,
  callbackId: string,
  { message, channel }: { readonly message: Message; readonly channel: Channel },
): Bag {
  const hook = { team: deed.workspace.id, channel: channel.id, user: deed.member.id, original: message.ts };
  return {
    type: "message_action",
    ...common(deed),
    callback_id: callbackId,
    trigger_id: newTrigger(deed),
    response_url: newHook(deed.world, "actions", hook),
    message_ts: message.ts,
    message: wire({ ...deed, channel }, message),
    channel: channelName(channel),
    action_ts: deed.world.ids.ts(),
  };
}

/** What a member's client makes of what they typed: escaped text, and the same as rich text. */
export function typedContent(text: string): { readonly text: string; readonly blocks: readonly Bag[] } {
  const escaped = text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
  const section = { type: "rich_text_section", elements: [{ type: "text", text }] };
  return { text: escaped, blocks: bags([{ type: "rich_text", elements: [section] }]) };
}
