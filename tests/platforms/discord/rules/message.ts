import { type Bag, bag, bags, str } from "../../bag.ts";
import { flat, uploadIn } from "../world/components.ts";
import { FLAG, KIND } from "../world/kinds.ts";
import { Refusal, refuse } from "../world/refusal.ts";
import type { Message, Upload, World } from "../world/world.ts";
import { check, type Problem, type Problems, problem } from "./check.ts";
import { LEGACY_COMPONENTS, V2_COMPONENTS } from "./components.ts";
import { EMBEDS, tooMuchEmbedded } from "./embed.ts";
import { refuseProblems } from "./form-body.ts";
import { anything, boolean, integer, list, type Rule, type Shape, shape, string } from "./rule.ts";
import { senseless } from "./sense.ts";

/** docs, resources/message. */
const MESSAGE_LIMITS = {
  content: 2000,
  /** Bytes of one file, where nobody has paid for more. */
  file: 10 * 1024 * 1024,
  files: 10,
  /**
   * seen, discord-api-docs issue #8554: bytes of all text displays, with 12 more for each. What is larger ends in a 500,
   * long before 4,000 characters in scripts that take three bytes a character.
   */
  textBytes: 10_170,
} as const;

/** A message's body as it stands in a request, and what it would become part of. */
export interface Wanted {
  readonly body: Bag;
  /** Everything that would be attached. */
  readonly files: readonly Upload[];
  /** The message it changes. */
  readonly was?: Message;
  /** Where the message stands in the body: under `data` in a callback. */
  readonly path?: readonly string[];
}

const MENTIONS: Rule = shape(
  {
    parse: list(anything("docs"), { min: 0, max: 3 }, "docs"),
    users: list(anything("docs"), { min: 0, max: 100 }, "spec"),
    roles: list(anything("docs"), { min: 0, max: 100 }, "spec"),
    replied_user: boolean("docs"),
  },
  "docs",
);

const shapeOf = (components: Rule): Shape => ({
  content: string(MESSAGE_LIMITS.content, "docs"),
  embeds: EMBEDS,
  components,
  flags: integer({ max: 2 ** 31 - 1 }, "docs"),
  allowed_mentions: MENTIONS,
  tts: boolean("docs"),
  enforce_nonce: boolean("docs"),
});
const LEGACY = shape(shapeOf(LEGACY_COMPONENTS), "docs");
const V2 = shape(shapeOf(V2_COMPONENTS), "docs");

const isV2 = ({ body, was }: Pick<Wanted, "body" | "was">): boolean =>
  (Number(body.flags ?? was?.flags ?? 0) & FLAG.componentsV2) !== 0;

export function checkMessage(world: World, wanted: Wanted): void {
  const { body, files, path = [] } = wanted;
  const v2 = isV2(wanted);
  const components = bags(body.components);
  refuseProblems([
    ...check(body, v2 ? V2 : LEGACY, path),
    ...senseless(components, [...path, "components"]),
    ...tooMuchEmbedded(bags(body.embeds), [...path, "embeds"]),
    ...(v2 ? legacyFields(wanted, path) : []),
    ...downgraded(wanted, path),
    ...badNonce(body, path),
    ...strangers(components, files, path),
    ...(world.app.strict.mentions ? openMentions(body, path) : []),
  ]);
  if (
    files.length > MESSAGE_LIMITS.files ||
    files.some(({ content }) => content.length > MESSAGE_LIMITS.file)
  )
    refuse(40005);
  if (v2 && textBytes(components) > MESSAGE_LIMITS.textBytes)
    throw new Refusal(500, { message: "500: Internal Server Error", code: 0 });
  if (isEmpty(wanted)) refuse(50006);
}

type Path = Problem["path"];

/**
 * docs, components/reference: with the flag, what stood in `content` and `embeds` has to go.
 * seen: even an empty `content` is one too many; null takes it away.
 */
function legacyFields({ body, was }: Wanted, path: Path): Problems {
  const content = body.content === undefined ? was?.content || undefined : body.content;
  const embeds = body.embeds === undefined ? (was?.embeds ?? []) : bags(body.embeds);
  const wrong = [
    ...(typeof content === "string" ? ["content"] : []),
    ...(embeds.length > 0 ? ["embeds"] : []),
  ];
  return wrong.map((field) =>
    problem(
      [...path, field],
      "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
      `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
    ),
  );
}

/** docs: once a message has the flag, it keeps it. */
function downgraded({ body, was }: Wanted, path: Path): Problems {
  const had = ((was?.flags ?? 0) & FLAG.componentsV2) !== 0;
  if (!had || body.flags === undefined || isV2({ body })) return [];
  const message = "The IS_COMPONENTS_V2 flag cannot be removed from a message";
  return [problem([...path, "flags"], "MESSAGE_CANNOT_REMOVE_COMPONENTS_V2_FLAG", message)];
}

/** docs: 25 characters, or a number. */
function badNonce({ nonce }: Bag, path: Path): Problems {
  if (nonce === undefined || nonce === null || Number.isInteger(nonce)) return [];
  return check(nonce, string(25, "docs"), [...path, "nonce"]);
}

/** seen: what a component shows has to come along. */
function strangers(components: readonly Bag[], files: readonly Upload[], path: Path): Problems {
  const media = flat(components).flatMap(({ file, media: own, items }) => [
    file,
    own,
    ...bags(items).map((item) => item.media),
  ]);
  return media
    .filter((one) => str(bag(one).url).startsWith("attachment://") && !uploadIn(one, { files }))
    .map(() =>
      problem(
        [...path, "components"],
        "UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND",
        "The referenced attachment was not found",
      ),
    );
}

/** ours: a member's own words may stand in any message, and must never ring anybody. */
function openMentions({ allowed_mentions }: Bag, path: Path): Problems {
  const { parse } = bag(allowed_mentions);
  if (Array.isArray(parse) && parse.length === 0) return [];
  const message = "This house sends allowed_mentions with an empty parse in every message.";
  return [problem([...path, "allowed_mentions"], "OURS_MENTIONS_OPEN", message)];
}

const textBytes = (components: readonly Bag[]): number =>
  flat(components)
    .filter(({ type }) => type === KIND.text)
    .reduce((all, { content }) => all + Buffer.byteLength(str(content)) + 12, 0);

function isEmpty({ body, files, was }: Wanted): boolean {
  const stays = (field: "content" | "embeds" | "components") =>
    ((body[field] === undefined ? was?.[field] : body[field]) as { length?: number } | null)?.length;
  return !stays("content") && !stays("embeds") && !stays("components") && files.length === 0;
}
