import type { App } from "@slack/bolt";
import { type Message, words } from "../../core/message.ts";
import type { Messenger } from "../../core/ports.ts";
import { tellingId } from "../../core/telling-of.ts";
import type { Asked } from "../chat/asked.ts";
import type { Errand } from "../chat/errands.ts";
import type { Take } from "../chat/take.ts";
import * as common from "../chat/words.ts";
import { type Dms, noteQuestion } from "./dm.ts";
import { answerForms } from "./forms.ts";
import type { Homes } from "./homes.ts";
import type { Installs } from "./installs.ts";
import type { Reach } from "./reach.ts";
import { type Acted, isDm, opensLink, readAction, readActor, readCommand, readStory } from "./read.ts";
import { memberId, readMessage } from "./read-message.ts";
import { FORM_ACTION } from "./render/press.ts";
import { formView } from "./view.ts";
import * as own from "./words.ts";

/** Opens a form, for three seconds from `at` (epoch milliseconds). */
export interface Trigger {
  readonly id: string;
  readonly at: number;
}

export interface Listening {
  readonly app: App;
  readonly take: Take<Trigger>;
  /** What opens a form, as of now. */
  readonly trigger: (id: string) => Errand<Trigger>;
  readonly messenger: Messenger;
  readonly dms: Dms;
  readonly asked: Asked;
  readonly reach: Reach;
  readonly homes: Homes;
  readonly installs?: Installs | undefined;
  readonly pause: (ms: number) => Promise<unknown>;
  /** Goes on after the acknowledgement; a failure is logged. */
  readonly aside: (work: Promise<unknown>) => void;
}

/** Every callback and every name: whatever no other listener knows is answered too, never left to time out. */
const ANY = /^[\s\S]*$/;

/** Everything Slack can say to the app. An event's listener that throws leaves it unacknowledged, so that Slack says it again. */
export function listen(listening: Listening): void {
  hearMessages(listening);
  hearEvents(listening);
  answerCommands(listening);
  answerPresses(listening);
  answerForms(listening);
  answerShortcuts(listening);
}

function hearMessages({ app, take, messenger, dms, aside }: Listening): void {
  app.event("message", async ({ body }) => {
    const read = readMessage(body);
    if (!read) return;
    const { inbound, member, event, channel, files } = read;
    dms.met(member, channel);
    if (inbound) await take.event(inbound);
    if (!files) return;
    const id = tellingId({ member, id: `${event}:files` });
    aside(messenger.tell({ id, member, messages: [words(common.filesUnread)], settled: [] }));
  });
}

function hearEvents({ app, take, homes, installs, aside }: Listening): void {
  app.event("app_home_opened", async ({ event, body }) => {
    if (event.tab === "home") aside(homes.publish(memberId(body.team_id, event.user)));
  });
  app.event("user_change", async ({ event, body }) => {
    if (!event.user.deleted) return;
    const member = memberId(body.team_id, event.user.id);
    await take.event({ id: body.event_id, member, deed: { gone: true } });
  });
  app.event("app_uninstalled", async ({ body }) => {
    await installs?.gone(body.team_id, body.event_time * 1_000);
  });
  app.event("tokens_revoked", async ({ event, body }) => {
    if (event.tokens.bot?.length) await installs?.gone(body.team_id, body.event_time * 1_000);
  });
}

function answerCommands({ app, take, trigger, dms }: Listening): void {
  app.command("/debrief", async ({ ack, body }) => {
    const { inbound, team, channel, app: id } = readCommand(body);
    const handled = await take.once(inbound, trigger(inbound.id));
    const link = linkToDm(id, team);
    if (handled === undefined) await ack(common.kept);
    // Typed in the direct messages themselves, the answer stands right below.
    else if (dms.known(inbound.member)?.channel === channel) await ack();
    else await ack(own.answeredInDm(link));
  });
  app.command(/^(?!\/debrief$)/, async ({ ack }) => ack(own.unknownCommand));
}

function answerPresses({ app, take, trigger, dms, asked, reach, homes, aside }: Listening): void {
  app.action(ANY, async ({ ack, body, respond, client }) => {
    if (opensLink(body)) return ack();
    const read = readAction(body);
    if (!read) {
      await ack();
      // Inside a form nothing was pressed that could be stale: its fields say what is chosen.
      const inMessage = body.type === "block_actions" && body.container.type === "message";
      return inMessage ? aside(tell(respond, own.staleButton)) : undefined;
    }
    const { inbound, onHome, at, app: toApp, team } = read;
    const form = formBehind({ dms, asked }, read);
    if (form) {
      await ack();
      const { token } = await reach.to(inbound.member);
      return aside(client.views.open({ token, trigger_id: inbound.id, view: formView(form) }));
    }
    const handled = await take.once(inbound, trigger(inbound.id));
    await ack();
    // Pressed where everybody could: it goes on in private, and only they are told so.
    if (at && !isDm(at.channel) && handled) aside(tell(respond, own.answeredInDm(linkToDm(toApp, team))));
    if (onHome) aside(Promise.resolve(handled?.told).then(() => homes.publish(inbound.member)));
  });
  // Nothing here asks for options; an old message may.
  app.options(ANY, async ({ ack }) => ack({ options: [] }));
}

const linkToDm = (app: string, team: string): string =>
  `<https://slack.com/app_redirect?app=${app}&team=${team}|${own.openThem}>`;

/**
 * Notes where the button stands, if that is in the direct messages as this process knows them: a press says nothing
 * about where a member may be written to. A form this process knows opens at once; any other is asked for again.
 */
function formBehind(
  { dms, asked }: Pick<Listening, "dms" | "asked">,
  { inbound, press, action, at }: Acted,
): Message | undefined {
  const dm = dms.known(inbound.member);
  if (!dm || dm.channel !== at?.channel || press.question === undefined) return undefined;
  noteQuestion(dm, press.question, at);
  return action === FORM_ACTION ? asked.get(inbound.member, press.question) : undefined;
}

function answerShortcuts({ app, take, trigger, aside }: Listening): void {
  app.shortcut("start_debrief", async ({ ack, body }) => {
    const { member, id } = readActor(body);
    await take.once({ id, member, deed: { command: "debrief", args: "" } }, trigger(id));
    await ack();
  });
  app.shortcut("use_as_story", async ({ ack, body, respond }) => {
    const inbounds = readStory(body);
    await Promise.all((inbounds ?? []).map((inbound) => take.once(inbound)));
    await ack();
    if (!inbounds) aside(tell(respond, common.notYours));
  });
  app.shortcut(/^(?!(?:start_debrief|use_as_story)$)/, async ({ ack, body, respond }) => {
    await ack();
    if (body.type === "message_action") aside(tell(respond, own.unknownShortcut));
  });
}

/** Seen by whoever did it, and by nobody else. */
const tell = (
  respond: (message: {
    text: string;
    response_type: "ephemeral";
    replace_original: false;
  }) => Promise<unknown>,
  text: string,
): Promise<unknown> => respond({ text, response_type: "ephemeral", replace_original: false });
