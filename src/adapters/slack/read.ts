import { z } from "zod";
import type { Inbound } from "../../core/inbound.ts";
import { communityId } from "./install/keeper.ts";
import { plainWords } from "./plain-words.ts";
import { memberId, message } from "./read-message.ts";
import { isLink, readPress } from "./render/press.ts";
import { formMeta, formValues } from "./view.ts";

/** What Slack says a member did, other than write to us, as an Inbound. */

/** https://docs.slack.dev/apis/web-api/using-the-conversations-api: only direct messages begin with D. */
export const isDm = (channel: string): boolean => channel.startsWith("D");

const commanded = z.object({
  team_id: z.string(),
  user_id: z.string(),
  channel_id: z.string(),
  api_app_id: z.string().default(""),
  text: z.string().default(""),
  trigger_id: z.string(),
});

/** `/debrief`, where and by whom it was typed. */
interface Commanded {
  readonly inbound: Inbound;
  readonly team: string;
  readonly channel: string;
  readonly app: string;
}

/** The first word names the command; without one it starts a debrief, or goes on with the open one. */
export function readCommand(body: unknown): Commanded {
  const {
    team_id: team,
    user_id,
    channel_id: channel,
    api_app_id: app,
    text,
    trigger_id,
  } = commanded.parse(body);
  const [, command = "debrief", args = ""] = /^\s*\/?(\S+)\s*(.*)$/s.exec(plainWords(text)) ?? [];
  const inbound = {
    id: trigger_id,
    member: memberId(team, user_id),
    deed: { command, args },
    ...(!isDm(channel) && { community: { id: communityId(team), channel } }),
  };
  return { inbound, team, channel, app };
}

const interaction = z.object({
  user: z.object({ id: z.string(), team_id: z.string().optional() }),
  team: z.object({ id: z.string() }).nullish(),
  trigger_id: z.string().default(""),
});

/** Who did it. */
interface Actor {
  readonly member: string;
  /** The trigger it carries: what it is known by, and what opens a form for three seconds. */
  readonly id: string;
  readonly team: string;
}

export function readActor(body: unknown): Actor {
  const { user, team: there, trigger_id } = interaction.parse(body);
  const team = there?.id ?? user.team_id ?? "";
  return { member: memberId(team, user.id), id: trigger_id, team };
}

const acted = z.object({
  api_app_id: z.string().default(""),
  actions: z.tuple(
    [
      z.object({
        action_id: z.string(),
        block_id: z.string(),
        value: z.string().optional(),
        selected_option: z.object({ value: z.string() }).nullish(),
        selected_date: z.string().nullish(),
        selected_conversation: z.string().nullish(),
        selected_user: z.string().nullish(),
      }),
    ],
    z.unknown(),
  ),
  container: z.object({
    type: z.string(),
    message_ts: z.string().optional(),
    channel_id: z.string().optional(),
  }),
  message: z
    .object({ blocks: z.array(z.looseObject({ block_id: z.string().optional() })).default([]) })
    .optional(),
});

interface Block {
  readonly block_id?: string | undefined;
}

/** A button or menu: what it stands for, and the message it stands in, if it is one. */
export interface Acted {
  readonly inbound: Inbound;
  readonly press: { readonly press: string; readonly question?: string };
  readonly action: string;
  readonly onHome: boolean;
  readonly app: string;
  readonly team: string;
  readonly at?: { readonly channel: string; readonly id: string; readonly blocks: readonly Block[] };
}

/** A link that was opened: Slack did that by itself, and there is nothing to be done. */
export function opensLink(body: unknown): boolean {
  const read = acted.safeParse(body);
  return read.success && isLink(read.data.actions[0].block_id);
}

export function readAction(body: unknown): Acted | undefined {
  const { member, id, team } = readActor(body);
  const read = acted.safeParse(body);
  const press = read.success ? readPress(read.data.actions[0]) : undefined;
  if (!read.success || !press) return undefined;
  const { actions, container, message } = read.data;
  const { message_ts: ts, channel_id: channel } = container;
  return {
    inbound: { id, member, deed: press },
    press,
    action: actions[0].action_id,
    app: read.data.api_app_id,
    team,
    onHome: container.type === "view",
    ...(ts !== undefined &&
      channel !== undefined && { at: { channel, id: ts, blocks: message?.blocks ?? [] } }),
  };
}

const submitted = z.object({
  view: z.object({
    private_metadata: z.string(),
    state: z.object({ values: z.record(z.string(), z.record(z.string(), z.looseObject({}))) }),
    blocks: z.array(z.looseObject({ type: z.string(), block_id: z.string() })),
  }),
});

/** A form that was sent, and the block where a complaint about it would stand. */
interface Submitted {
  readonly inbound: Inbound;
  readonly question: string;
  readonly firstField: string;
}

export function readForm(body: unknown): Submitted {
  const { member, id } = readActor(body);
  const { view } = submitted.parse(body);
  const { question } = formMeta(view.private_metadata);
  const form = formValues(view.state.values);
  const firstField = view.blocks.find(({ type }) => type === "input")?.block_id ?? "";
  return { inbound: { id, member, deed: { form, question } }, question, firstField };
}

const pointed = z.object({ message: message.partial({ user: true }) });

/** A message somebody pointed at as their story; `undefined` where it isn't theirs, or says nothing. */
export function readStory(body: unknown): readonly Inbound[] | undefined {
  const { member, id } = readActor(body);
  const read = pointed.safeParse(body);
  if (!read.success) return undefined;
  const { user, bot_id, text, ts } = read.data.message;
  const theirs = bot_id === undefined && user !== undefined && member.endsWith(`:${user}`);
  if (!theirs || text.trim() === "") return undefined;
  // A debrief of its own, whatever is open; its first question is what the message answers.
  return [
    { id: `${id}:begins`, member, deed: { press: "another" } },
    { id, member, deed: { text: plainWords(text) }, message: ts },
  ];
}
