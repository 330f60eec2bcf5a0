import { type Bag, bag, str } from "../../bag.ts";
import { checkView, VIEW_LIMITS } from "../rules/view.ts";
import { refuse } from "../world/refusal.ts";
import { newView, replaceView, wireView } from "../world/views.ts";
import type { Member, View } from "../world/world.ts";
import type { BotCall, BotMethod } from "./method.ts";
import { json, required } from "./request.ts";

export const open: BotMethod = (call) => {
  const member = exchange(call, () => checkView(viewIn(call), "modal"));
  checkExternalId(call, viewIn(call));
  const view = newView(call, { user: member.id, content: viewIn(call) });
  member.modals = [view];
  return { ok: true, view: wireView(call, view) };
};

export const push: BotMethod = (call) => {
  const member = exchange(call, () => checkView(viewIn(call), "modal"));
  const top = member.modals.at(-1) ?? refuse("not_found");
  if (member.modals.length >= VIEW_LIMITS.stack) refuse("push_limit_reached");
  checkExternalId(call, viewIn(call));
  const view = newView(call, { user: member.id, content: viewIn(call), under: top });
  member.modals = [...member.modals, view];
  return { ok: true, view: wireView(call, view) };
};

export const update: BotMethod = (call) => {
  const view = findView(call);
  checkView(viewIn(call), view.content.type === "home" ? "home" : "modal");
  checkHash(view, call.args);
  checkExternalId(call, viewIn(call), view);
  replaceView(call, view, viewIn(call));
  return { ok: true, view: wireView(call, view) };
};

export const publish: BotMethod = (call) => {
  if (!call.world.app.homeTab) refuse("not_enabled");
  const member =
    call.workspace.members.get(required(call.args, "user_id")) ??
    refuse("invalid_arguments", { response_metadata: { messages: ["invalid `user_id`"] } });
  checkView(viewIn(call), "home");
  if (member.home) checkHash(member.home, call.args);
  checkExternalId(call, viewIn(call), member.home);
  if (member.home) replaceView(call, member.home, viewIn(call));
  else member.home = newView(call, { user: member.id, content: viewIn(call) });
  return { ok: true, view: wireView(call, member.home) };
};

const viewIn = ({ args }: BotCall): Bag => {
  if (args.view === undefined) required(args, "view");
  return bag(json(args.view, "invalid_arguments"));
};

/** A trigger opens one view, within three seconds, where its member is. A refused view does not use it up. */
function exchange({ world, workspace, args }: BotCall, check: () => void): Member {
  const trigger = world.triggers.get(required(args, "trigger_id"));
  if (!trigger || trigger.team !== workspace.id) return refuse("invalid_trigger_id");
  if (trigger.used) refuse("exchanged_trigger_id");
  if (trigger.expiresAt < world.clock.now()) refuse("expired_trigger_id");
  check();
  trigger.used = true;
  return workspace.members.get(trigger.user) ?? refuse("user_not_found");
}

function findView({ workspace, args }: BotCall): View {
  const id = str(args.view_id);
  const external = str(args.external_id);
  if (id && external)
    refuse("invalid_arguments", {
      response_metadata: { messages: ["[ERROR] Cannot provide both `view_id` and `external_id`"] },
    });
  const found = viewsOf(workspace).find((view) =>
    id ? view.id === id : external !== "" && view.content.external_id === external,
  );
  return found ?? refuse("not_found");
}

const viewsOf = (workspace: BotCall["workspace"]): readonly View[] =>
  [...workspace.members.values()].flatMap(({ modals, home }) => [...modals, ...(home ? [home] : [])]);

function checkHash(view: View, args: Bag): void {
  const hash = str(args.hash);
  if (hash && hash !== view.hash) refuse("hash_conflict");
}

function checkExternalId({ workspace }: BotCall, content: Bag, itself?: View): void {
  const id = str(content.external_id);
  const taken = viewsOf(workspace).some((view) => view !== itself && view.content.external_id === id);
  if (id && taken) refuse("duplicate_external_id");
}
