import type { WebSocket } from "ws";
import type { Bag } from "../../bag.ts";
import type { Dispatch, World } from "../world/world.ts";
import { sees, wants } from "./intents.ts";
import { withheld } from "./withheld.ts";

/** docs, events/gateway: "timeout after a few minutes"; how few is not written: ours. */
const LIVES = 180_000;

interface Frame {
  readonly s: number;
  readonly t: string;
  readonly d: Bag;
}

/** What one IDENTIFY opened. It outlives its connection for a while, and keeps what was missed. */
export interface Session {
  readonly id: string;
  readonly shard: readonly [id: number, count: number];
  readonly intents: number;
  readonly frames: Frame[];
  socket?: WebSocket | undefined;
}

export interface Sessions {
  readonly all: Map<string, Session>;
  open(session: Pick<Session, "shard" | "intents">, socket: WebSocket): Session;
  /** Sends now, or once it is resumed. */
  send(session: Session, event: string, body: Bag): void;
  /** Everything after `seq` again. False: it was never sent that much. */
  resume(session: Session, seq: number, socket: WebSocket): boolean;
  /** The connection is gone; the session may come back. */
  loses(session: Session): void;
  /** Puts an event on the wire of everybody it concerns. */
  dispatch(dispatch: Dispatch): number;
}

export function sessions(world: World): Sessions {
  const all = new Map<string, Session>();

  const send = (session: Session, event: string, body: Bag) => {
    const frame = { t: event, s: session.frames.length + 1, d: body };
    session.frames.push(frame);
    session.socket?.send(JSON.stringify({ op: 0, ...frame }));
  };

  return {
    all,
    send,
    open: (wanted, socket) => {
      const session = { ...wanted, id: world.ids.secret(32), frames: [], socket };
      all.set(session.id, session);
      return session;
    },
    resume: (session, seq, socket) => {
      if (seq > session.frames.length) return false;
      if (session.socket !== socket) session.socket?.terminate();
      session.socket = socket;
      for (const frame of session.frames.slice(seq)) socket.send(JSON.stringify({ op: 0, ...frame }));
      send(session, "RESUMED", {});
      return true;
    },
    loses: (session) => {
      session.socket = undefined;
      world.clock.after(LIVES, () => {
        if (!session.socket) all.delete(session.id);
      });
    },
    dispatch: (dispatch) => {
      const concerned = [...all.values()].filter((session) => concerns(session, dispatch));
      for (const session of concerned) send(session, dispatch.event, asSeen(world, session, dispatch));
      return concerned.length;
    },
  };
}

const concerns = ({ shard: [id, count], intents }: Session, dispatch: Dispatch): boolean =>
  shardOf(dispatch.guild, count) === id && wants(intents, dispatch);

/** docs, events/gateway: what belongs to no guild goes to the first shard. */
export const shardOf = (guild: string | undefined, count: number): number =>
  guild === undefined ? 0 : Number((BigInt(guild) >> 22n) % BigInt(count));

function asSeen(world: World, { intents }: Session, { event, guild, body }: Dispatch): Bag {
  const hides = event.startsWith("MESSAGE_") && guild !== undefined && !sees(intents, "content");
  return hides && event !== "MESSAGE_DELETE" ? withheld(world, body) : body;
}
