import { type Bag, bags, isBag, str } from "../../bag.ts";
import { refuse } from "../world/refusal.ts";
import { MESSAGE_BLOCKS } from "./blocks.ts";
import { check, type Problems } from "./check.ts";
import { anything, boolean, list, must, type Shape, shape, string } from "./rule.ts";
import { SENSE } from "./sense.ts";

/** Numbers about whole messages. */
const MESSAGE_LIMITS = {
  /** bolt-js issue #2509; undocumented. Counted here over the blocks' JSON. */
  blocksJson: 13_200,
  /** Slack's own page says it truncates above this (ref: chat.postMessage). The fake refuses, so that a test notices. */
  text: 40_000,
  /** ref: too_many_attachments. */
  attachments: 100,
  /** ours: Slack names the error, metadata_too_large, but not the size. */
  metadataJson: 8_000,
} as const;

const s = string(100_000, "types");
const ATTACHMENT: Shape = {
  blocks: MESSAGE_BLOCKS,
  fallback: s,
  color: s,
  pretext: s,
  author_name: s,
  author_link: s,
  author_icon: s,
  title: s,
  title_link: s,
  text: s,
  fields: list(shape({ title: s, value: s, short: boolean("types") }, "types"), { min: 0, max: 100 }, "ours"),
  image_url: s,
  thumb_url: s,
  footer: string(300, "types"),
  footer_icon: s,
  ts: anything("types"),
  mrkdwn_in: anything("types"),
};

/** What is wrong with a message's blocks, in Slack's words. */
function blockProblems(blocks: unknown, pointer = "/blocks"): Problems {
  return [
    ...check(blocks, MESSAGE_BLOCKS, pointer),
    ...SENSE.flatMap(({ problems }) => problems(bags(blocks), pointer)),
  ];
}

export function refuseProblems(error: string, problems: Problems): void {
  if (problems.length === 0) return;
  refuse(error, {
    errors: problems,
    response_metadata: { messages: problems.map((one) => `[ERROR] ${one}`) },
  });
}

/** What may be said: anything Slack would turn away ends here. */
export function checkMessage(content: Bag): void {
  const { text, blocks, attachments, metadata } = content;
  if (!text && !filled(blocks) && !filled(attachments)) refuse("no_text");
  if (str(text).length > MESSAGE_LIMITS.text) refuse("msg_too_long");
  if (bags(attachments).length > MESSAGE_LIMITS.attachments) refuse("too_many_attachments");
  if (blocks !== undefined) refuseProblems("invalid_blocks", blockProblems(blocks));
  if (attachments !== undefined) refuseProblems("invalid_attachments", attachmentProblems(attachments));
  const long = [blocks, ...bags(attachments).map((one) => one.blocks)];
  if (long.some((one) => (JSON.stringify(one) ?? "").length > MESSAGE_LIMITS.blocksJson))
    refuse("msg_blocks_too_long");
  if (metadata !== undefined) checkMetadata(metadata);
}

const filled = (value: unknown) => Array.isArray(value) && value.length > 0;

function attachmentProblems(attachments: unknown): Problems {
  const all = list(shape(ATTACHMENT, "types"), { min: 0, max: MESSAGE_LIMITS.attachments }, "ref");
  const inside = bags(attachments).flatMap(({ blocks }, index) =>
    blocks === undefined
      ? []
      : SENSE.flatMap(({ problems }) => problems(bags(blocks), `/attachments/${index}/blocks`)),
  );
  return [...check(attachments, all, "/attachments"), ...inside];
}

const METADATA = shape(
  { event_type: must(string(255, "ours", 1)), event_payload: must(anything("types")) },
  "types",
);

function checkMetadata(metadata: unknown): void {
  if (!isBag(metadata)) refuse("invalid_metadata_format");
  const empty = Object.keys(metadata).length === 0;
  if (empty) return;
  const misfits = check(metadata, METADATA, "/metadata").length > 0 || !isBag(metadata.event_payload);
  if (misfits) refuse("invalid_metadata_schema");
  if (JSON.stringify(metadata).length > MESSAGE_LIMITS.metadataJson) refuse("metadata_too_large");
}
