import type { Settled } from "../../core/message.ts";
import type { Clock, Log, Messenger, Telling } from "../../core/ports.ts";
import { bounded } from "../store/bounded.ts";
import { type Dms, look, noteForm } from "./dm.ts";
import type { Errand, Errands } from "./errands.ts";
import type { Installs } from "./installs.ts";
import { type Delivery, PATIENCE, poster } from "./post.ts";
import type { Reach } from "./reach.ts";
import { sayer } from "./say.ts";
import { settled } from "./settled.ts";
import { TOKEN_DEAD, type Trouble, troubleOf } from "./trouble.ts";
import { formView } from "./view.ts";

interface Surroundings {
  readonly reach: Reach;
  readonly dms: Dms;
  readonly errands: Errands;
  readonly clock: Clock;
  readonly log: Log;
  /** A member's name for logs, which says nothing about who they are. */
  readonly alias: (member: string) => string;
  readonly pause: (ms: number) => Promise<unknown>;
  readonly installs?: Installs | undefined;
}

/** A trigger opens a form for three seconds; some of them have gone by. */
const TRIGGER_LIVES = 2_500;
/** Where a question that was answered can't be found, its history is read at most this often. */
const LOOK_EVERY = 60_000;
const REMEMBERED = 5_000;

/**
 * Tells members in Slack. What may have been told before is looked for first, and only what is missing is posted.
 * Resolves, having said so in the log once, where nobody is left to be told.
 */
export function slackMessenger(around: Surroundings): Messenger {
  const { reach, dms, errands, clock, log, alias, installs } = around;
  const post = poster(around);
  const say = sayer(post, log);
  const givenUp = bounded<string>(REMEMBERED);
  const lanes = new Map<string, Promise<void>>();

  async function deliver(telling: Telling, errand: Errand | undefined): Promise<void> {
    const reached = await reach.to(telling.member);
    const dm = await dms.of(telling.member, reached);
    const delivery: Delivery = { reached, dm, telling: telling.id, patience: PATIENCE };
    const there = errand ? [] : await lookedUp(delivery);
    const done = await Promise.allSettled([
      openForm(delivery, telling, errand),
      say(delivery, telling.messages, there),
      settle(delivery, telling.settled),
    ]);
    for (const one of done) if (one.status === "rejected") throw one.reason;
  }

  const lookedUp = (delivery: Delivery) =>
    post.inPace(delivery, () => look(delivery.dm, delivery.reached, clock.now()));

  /** At once, where what the member did still allows it; there is a button for later. */
  async function openForm({ dm, reached }: Delivery, { messages }: Telling, errand?: Errand): Promise<void> {
    for (const message of messages) noteForm(dm, message);
    const form = messages.findLast(({ fields }) => fields);
    const trigger = errand?.trigger;
    if (!form || !trigger || clock.now() - trigger.at > TRIGGER_LIVES) return;
    const { client, token } = reached;
    await client.views.open({ token, trigger_id: trigger.id, view: formView(form) }).catch(() => {});
  }

  /** Where a question stood with its buttons, what was answered stands now. */
  async function settle(delivery: Delivery, all: readonly Settled[]): Promise<void> {
    const { places, lookedAt } = delivery.dm;
    const strange = all.some(({ question }) => !places.has(question));
    if (strange && clock.now() - lookedAt >= LOOK_EVERY) await lookedUp(delivery);
    for (const { question, text } of all) {
      const standing = places.get(question) ?? [];
      for (const place of standing) await post.update(delivery, place, settled(text, question, place.before));
      // Answered again, it is the newest that changes.
      if (standing.length > 1) places.set(question, standing.slice(-1));
    }
  }

  async function leave(member: string, { why }: Extract<Trouble, { kind: "gone" }>): Promise<void> {
    if (givenUp.get(member) !== why)
      log.warn("A member can't be reached any more, so what they would have been told is left untold.", {
        member: alias(member),
        why,
      });
    givenUp.set(member, why);
    if (!installs || !TOKEN_DEAD.has(why)) return;
    const { team, token } = await reach.to(member);
    await installs.refused(team, token);
  }

  async function tell(telling: Telling): Promise<void> {
    const errand = errands.take(telling.id);
    if (errand?.complains?.(telling.messages)) return;
    try {
      await deliver(telling, errand);
    } catch (error) {
      const trouble = troubleOf(error);
      if (trouble.kind === "gone") return leave(telling.member, trouble);
      throw trouble.kind === "wait" ? error : new Error(`Slack answered ${trouble.why}.`);
    }
  }

  /** Two that look at one history at once would both find nothing there. */
  function inLane({ member }: Telling, work: () => Promise<void>): Promise<void> {
    const next = (lanes.get(member) ?? Promise.resolve()).then(work, work);
    lanes.set(member, next);
    const leave = () => lanes.get(member) === next && lanes.delete(member);
    next.then(leave, leave);
    return next;
  }

  return { tell: (telling) => inLane(telling, () => tell(telling)) };
}
