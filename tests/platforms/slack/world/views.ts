import { type Bag, bags, str } from "../../bag.ts";
import { named } from "./messages.ts";
import { stateValues } from "./state.ts";
import type { View, Workspace, World } from "./world.ts";

export interface Desk {
  readonly world: World;
  readonly workspace: Workspace;
}

export function newView(
  { world, workspace }: Desk,
  { user, content, under }: { readonly user: string; readonly content: Bag; readonly under?: View },
): View {
  const id = world.ids.id("V");
  return {
    id,
    team: workspace.id,
    user,
    root: under?.root ?? id,
    ...(under && { previous: under.id }),
    hash: hashOf(world),
    content: { ...content, blocks: named(world, bags(content.blocks)) },
    errors: {},
    touched: world.journal.tick(),
  };
}

/** What a member has typed stays wherever block id and action id stay. */
export function replaceView({ world }: Desk, view: View, content: Bag): void {
  view.content = { ...content, blocks: named(world, bags(content.blocks)) };
  view.hash = hashOf(world);
  view.errors = {};
  view.touched = world.journal.tick();
}

const hashOf = (world: World) => `${Math.floor(world.clock.now() / 1000)}.${world.ids.secret(8)}`;

/** A view as Slack writes it in answers and payloads: every field there, empty ones too. */
export function wireView({ world, workspace }: Desk, view: View): Bag {
  const { content } = view;
  const modal = content.type === "modal";
  return {
    id: view.id,
    team_id: view.team,
    app_id: world.app.appId,
    app_installed_team_id: view.team,
    bot_id: workspace.botId,
    type: content.type,
    title: content.title ?? { type: "plain_text", text: "View Title", emoji: true },
    close: content.close ?? null,
    submit: content.submit ?? null,
    blocks: content.blocks,
    private_metadata: str(content.private_metadata),
    callback_id: str(content.callback_id),
    external_id: str(content.external_id),
    state: { values: stateValues(world, { id: view.id, blocks: bags(content.blocks) }, view.user) },
    hash: view.hash,
    clear_on_close: modal && content.clear_on_close === true,
    notify_on_close: modal && content.notify_on_close === true,
    root_view_id: view.root,
    previous_view_id: view.previous ?? null,
  };
}
