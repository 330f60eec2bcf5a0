import { type Bag, bag, bags, str } from "../../bag.ts";
import { put, tellPut, wireFile } from "../world/messages.ts";
import { refuse } from "../world/refusal.ts";
import type { Upload, World } from "../world/world.ts";
import { findChannel, mayPost } from "./channels.ts";
import { contentOf } from "./chat.ts";
import type { BotCall, BotMethod } from "./method.ts";
import { json, required } from "./request.ts";

export const getUploadUrl: BotMethod = ({ world, workspace, args }) => {
  const name = required(args, "filename");
  const length = Number(required(args, "length"));
  if (!(length > 0)) refuse("invalid_arguments");
  const file: Upload = {
    id: world.ids.id("F"),
    team: workspace.id,
    name,
    length,
    title: name,
    shared: false,
  };
  workspace.files.set(file.id, file);
  return { ok: true, upload_url: `${world.origin}/upload/v1/${workspace.id}/${file.id}`, file_id: file.id };
};

/** The plain POST between the two methods; false where Slack would turn the bytes away. */
export function upload(world: World, path: string, args: Bag): boolean {
  const [, , , team = "", id = ""] = path.split("/");
  const file = world.workspaces.get(team)?.files.get(id);
  const content = Object.values(args).find((value) => Buffer.isBuffer(value));
  if (!file || file.content || !Buffer.isBuffer(content) || content.length !== file.length) return false;
  file.content = content;
  return true;
}

/** Without a channel the files stay private; with one they are shared there in a message. */
export const complete: BotMethod = (call) => {
  const asked = bags(json(call.args.files, "invalid_arguments"));
  if (asked.length === 0) refuse("invalid_arguments");
  const files = asked.map(({ id, title }) => {
    const file = call.workspace.files.get(str(id));
    if (!file?.content || file.shared) return refuse("file_not_found");
    file.title = str(title) || file.title;
    return file;
  });
  share(call, files);
  for (const file of files) {
    file.shared = true;
    file.seenAt = call.world.clock.now() + call.world.faults.fileDelay();
  }
  return { ok: true, files: files.map((file) => bag(wireFile(file))) };
};

/** docs, Slack file object: a block shows an image that was uploaded; python-slack-sdk issue 1521: not at once. */
export function mayShow(
  { world, workspace }: Pick<BotCall, "world" | "workspace">,
  blocks: readonly Bag[],
): void {
  for (const { slack_file } of blocks) {
    if (slack_file === undefined) continue;
    const file = workspace.files.get(str(bag(slack_file).id));
    const seen = file?.seenAt !== undefined && file.seenAt <= world.clock.now();
    if (!seen || !/\.(?:png|jpe?g|gif)$/.test(file.name)) refuse("invalid_blocks");
  }
}

function share(call: Parameters<BotMethod>[0], files: readonly Upload[]): void {
  const { args, workspace } = call;
  const id = str(args.channel_id);
  if (!id) return;
  const place = { ...call, channel: findChannel(call, id, { exactly: true }) };
  mayPost(place);
  const text = str(args.initial_comment);
  const blocks = args.blocks === undefined ? {} : contentOf({ blocks: args.blocks });
  const threadTs = str(args.thread_ts);
  const message = put(place, {
    ...blocks,
    text,
    user: workspace.botUserId,
    fromApp: true,
    files,
    ...(threadTs && { threadTs }),
  });
  void tellPut(place, message);
}
