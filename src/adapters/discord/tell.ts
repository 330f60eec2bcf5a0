import type { Message } from "../../core/message.ts";
import type { Clock, Draw, Log, Messenger, Telling } from "../../core/ports.ts";
import type { Asked } from "../chat/asked.ts";
import type { Errand, Errands } from "../chat/errands.ts";
import { inTime } from "../chat/late.ts";
import { chatMessenger } from "../chat/messenger.ts";
import { pacing } from "../chat/pace.ts";
import { handOn, type Standing } from "../chat/shares.ts";
import { Busy } from "../chat/trouble.ts";
import { tellAside } from "./aside.ts";
import type { Calls } from "./calls.ts";
import { adviceFor } from "./channels.ts";
import type { Desk, Desks } from "./desk.ts";
import type { Dms } from "./dm.ts";
import { discordHands } from "./hands.ts";
import { inDm } from "./in-dm.ts";
import type { Interaction } from "./interaction.ts";
import { isClosed, troubleOf } from "./trouble.ts";

interface Surroundings {
  readonly calls: Calls;
  readonly dms: Dms;
  readonly desks: Desks;
  readonly asked: Asked;
  readonly errands: Errands<Interaction>;
  readonly clock: Clock;
  readonly log: Log;
  /** A member's name for logs, which says nothing about who they are. */
  readonly alias: (member: string) => string;
  readonly pause: (ms: number) => Promise<unknown>;
  readonly draw: Draw;
  readonly standing: Standing;
}

/** Direct messages that were closed are tried again after this long: every refusal counts against the bot. */
const CLOSED_FOR = 10 * 60_000;

/**
 * Tells members on Discord: in their direct messages, and where those are closed, where they last did something, seen
 * by them alone.
 */
export function discordMessenger(around: Surroundings): Messenger {
  const { calls, desks, asked, clock, draw } = around;
  const pace = pacing({ ...around, platform: "Discord", troubleOf });
  const tellInDm = inDm({ ...around, pace });

  async function deliver(
    telling: Telling,
    errand: Errand<Interaction> | undefined,
    fresh: boolean,
  ): Promise<void> {
    const desk = desks.of(telling.member);
    const told = await afterSharing(telling, desk);
    asked.note(told.member, told.messages);
    for (const { question } of told.settled) desk.typed.delete(question);
    const way = errand?.way;
    if (await toldNear(told, way ?? desk.aside)) return;
    if (way?.origin.ephemeral || desk.closedUntil > clock.now()) {
      inTime(telling, clock, false);
      return tellAside(told, way ?? desk.aside, { pace, draw });
    }
    try {
      await tellInDm(told, way, fresh);
    } catch (error) {
      if (!isClosed(error)) throw error;
      desk.closedUntil = clock.now() + CLOSED_FOR;
      await tellAside(told, desk.aside, { pace, draw });
    }
  }

  /** What is shared goes first: what is said of it is true by then. Where it couldn't go, that is said instead. */
  async function afterSharing(telling: Telling, desk: Desk): Promise<Telling> {
    const instead = await handOn(telling, discordHands(calls, telling), { ...around, troubleOf, adviceFor });
    const messages = instead.length > 0 ? instead : telling.messages;
    return { ...telling, messages: messages.map((message) => refilled(message, desk)) };
  }

  /** What is to stay where it was said does so, unless that was too long ago. */
  async function toldNear(telling: Telling, way: Interaction | undefined): Promise<boolean> {
    const near = telling.aside || telling.messages.some(({ place }) => place);
    if (!near || !way?.origin.aside) return false;
    try {
      await tellAside(telling, way, { pace, draw });
      return true;
    } catch (error) {
      if (error instanceof Busy) return false;
      throw error;
    }
  }

  return chatMessenger({ ...around, platform: "Discord", deliver, troubleOf });
}

/** Where a form could not be read, what was typed into it stands there again. */
function refilled(message: Message, { typed }: Desk): Message {
  const said = message.question === undefined ? undefined : typed.get(message.question);
  if (!said || !message.fields) return message;
  const fields = message.fields.map((field) => ({
    ...field,
    ...(said[field.name] && { value: said[field.name] }),
  }));
  return { ...message, fields };
}
