import type { Settled } from "../../core/message.ts";
import type { Clock, Draw, Telling } from "../../core/ports.ts";
import { notePlace } from "../chat/dm.ts";
import { inTime } from "../chat/late.ts";
import { PATIENCE, type Pace, type Paced } from "../chat/pace.ts";
import { settleAll } from "../chat/settle.ts";
import { Unreachable } from "../chat/trouble.ts";
import type { Body, Calls } from "./calls.ts";
import { type Dm, type Dms, look, type Mark, type Mine, type Place } from "./dm.ts";
import { userOf } from "./ids.ts";
import type { Interaction } from "./interaction.ts";
import { openForm } from "./open-form.ts";
import { isBegun, type Saying, say } from "./say.ts";
import { settled } from "./settled.ts";
import * as own from "./words.ts";

interface Surroundings {
  readonly calls: Calls;
  readonly dms: Dms;
  readonly clock: Clock;
  readonly pace: Pace;
  readonly draw: Draw;
}

/** A telling on its way into a member's direct messages. */
interface Delivery extends Paced {
  readonly telling: string;
  readonly dm: Dm;
  /** What it answers; undefined where nothing waits for an answer. */
  readonly way: Interaction | undefined;
}

/** Tells a member in their direct messages. `fresh`: none of it can have been told before. */
export type TellInDm = (telling: Telling, way: Interaction | undefined, fresh: boolean) => Promise<void>;

export function inDm({ calls, dms, clock, pace, draw }: Surroundings): TellInDm {
  const lookedUp = (delivery: Delivery): Promise<readonly Mine[]> =>
    pace.inPace(delivery, () => look(delivery.dm, calls, clock));

  /** Something typed in the direct messages themselves is answered by the first message; the rest are posted. */
  function poster(delivery: Delivery): Saying["posts"] {
    const { dm, way } = delivery;
    let answers = way?.origin.by === "command" && !way.origin.aside;
    return async (body: Body, { nonce }: Mark) => {
      const answered = answers ? await way?.say(body) : undefined;
      answers = false;
      return answered ?? (await pace.inPace(delivery, () => calls.post(dm.channel, { body, nonce })));
    };
  }

  /** The message pressed in changes as the answer to the press; any other is edited. */
  async function update(delivery: Delivery, place: Place, { question, text }: Settled): Promise<void> {
    const { telling, dm, way } = delivery;
    const components = settled(text, question, place.before);
    if (way?.origin.message === place.id && (await way.replace({ components }))) return;
    await pace.unlessRefused("to change a message", telling, () =>
      pace.inPace(delivery, () => calls.edit(dm.channel, place.id, { components })),
    );
  }

  return async (telling, way, fresh) => {
    const user = userOf(telling.member);
    if (user === undefined) throw new Unreachable("no_discord_member");
    const dm = await dms.of(telling.member, () => calls.openDm(user));
    const delivery: Delivery = { telling: telling.id, dm, way, patience: PATIENCE };
    const there = fresh ? [] : await lookedUp(delivery);
    inTime(telling, clock, isBegun(telling, there));
    await openForm(telling.messages, way);
    const saying: Saying = {
      there,
      writing: false,
      draw,
      posts: poster(delivery),
      stands: (question, id, { components }) => notePlace(dm, question, { id, before: components }),
    };
    const done = await Promise.allSettled([
      say(telling, saying, pace),
      settleAll(telling.settled, {
        dm,
        clock,
        look: () => lookedUp(delivery),
        update: (place, one) => update(delivery, place, one),
      }),
    ]);
    for (const one of done) if (one.status === "rejected") throw one.reason;
    if (way?.origin.aside) await way.say({ content: own.answeredInDm(dm.channel) });
  };
}
