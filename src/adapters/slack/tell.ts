import type { Settled } from "../../core/message.ts";
import type { Clock, Draw, Log, Messenger, Telling } from "../../core/ports.ts";
import type { Asked } from "../chat/asked.ts";
import type { Errand, Errands } from "../chat/errands.ts";
import { inTime } from "../chat/late.ts";
import { chatMessenger } from "../chat/messenger.ts";
import { PATIENCE, pacing } from "../chat/pace.ts";
import { settleAll } from "../chat/settle.ts";
import { handOn, type Standing } from "../chat/shares.ts";
import { adviceFor } from "./channels.ts";
import { type Dms, look, openDm } from "./dm.ts";
import { slackHands } from "./hands.ts";
import type { Installs } from "./installs.ts";
import type { Trigger } from "./listen.ts";
import { showPicture } from "./picture.ts";
import { type Delivery, poster } from "./post.ts";
import type { Reach } from "./reach.ts";
import { sayer } from "./say.ts";
import { settled } from "./settled.ts";
import { TOKEN_DEAD, troubleOf } from "./trouble.ts";
import { formView } from "./view.ts";

interface Surroundings {
  readonly reach: Reach;
  readonly dms: Dms;
  readonly asked: Asked;
  readonly errands: Errands<Trigger>;
  readonly clock: Clock;
  readonly log: Log;
  /** A member's name for logs, which says nothing about who they are. */
  readonly alias: (member: string) => string;
  readonly pause: (ms: number) => Promise<unknown>;
  readonly draw: Draw;
  readonly standing: Standing;
  readonly installs?: Installs | undefined;
}

/** A trigger opens a form for three seconds; some of them have gone by. */
const TRIGGER_LIVES = 2_500;

/** Tells members in Slack. What may have been told before is looked for first, and only what is missing is posted. */
export function slackMessenger(around: Surroundings): Messenger {
  const { reach, dms, asked, clock, installs } = around;
  const pace = pacing({ ...around, platform: "Slack", troubleOf });
  const post = poster(pace);
  const show = showPicture(post, pace, around.pause);
  const say = sayer({ post: post.post, draw: around.draw, show, pace });

  async function deliver(
    telling: Telling,
    errand: Errand<Trigger> | undefined,
    fresh: boolean,
  ): Promise<void> {
    const reached = await reach.to(telling.member);
    const dm = await dms.of(telling.member, () => openDm(reached));
    const delivery: Delivery = { reached, dm, telling: telling.id, patience: PATIENCE };
    const there = fresh ? [] : await lookedUp(delivery);
    inTime(
      telling,
      clock,
      there.some((mine) => mine.telling === telling.id),
    );
    // What is said of a share is true by then.
    const instead = await handOn(telling, slackHands(reached), { ...around, troubleOf, adviceFor });
    const messages = instead.length > 0 ? instead : telling.messages;
    const done = await Promise.allSettled([
      openForm(delivery, telling, errand?.way),
      say(delivery, messages, there),
      settle(delivery, telling.settled),
    ]);
    for (const one of done) if (one.status === "rejected") throw one.reason;
  }

  const lookedUp = (delivery: Delivery) =>
    pace.inPace(delivery, () => look(delivery.dm, delivery.reached, clock.now()));

  /** At once, where what the member did still allows it; there is a button for later. */
  async function openForm(
    { reached }: Delivery,
    { member, messages }: Telling,
    trigger?: Trigger,
  ): Promise<void> {
    asked.note(member, messages);
    const form = messages.findLast(({ fields }) => fields);
    if (!form || !trigger || clock.now() - trigger.at > TRIGGER_LIVES) return;
    const { client, token } = reached;
    await client.views.open({ token, trigger_id: trigger.id, view: formView(form) }).catch(() => {});
  }

  const settle = (delivery: Delivery, all: readonly Settled[]): Promise<void> =>
    settleAll(all, {
      dm: delivery.dm,
      clock,
      look: () => lookedUp(delivery),
      update: (place, { question, text }) =>
        post.update(delivery, place, settled(text, question, place.before)),
    });

  async function left(member: string, why: string): Promise<void> {
    if (!installs || !TOKEN_DEAD.has(why)) return;
    const { team, token } = await reach.to(member);
    await installs.refused(team, token);
  }

  return chatMessenger({ ...around, platform: "Slack", deliver, troubleOf, left });
}
