import type { Server } from "node:http";
import { type RawData, type WebSocket, WebSocketServer } from "ws";
import { type Bag, bag, isBag, str } from "../../bag.ts";
import type { Pace } from "../rules/pace.ts";
import type { World } from "../world/world.ts";
import { refusedIntents } from "./intents.ts";
import { hail } from "./ready.ts";
import { type Session, type Sessions, sessions } from "./sessions.ts";

/** docs, events/gateway. */
const OP = {
  dispatch: 0,
  heartbeat: 1,
  identify: 2,
  presence: 3,
  resume: 6,
  reconnect: 7,
  members: 8,
  invalid: 9,
  hello: 10,
  ack: 11,
} as const;
const MOST_BYTES = 4096;

/** The gateway in a test's hand. */
export interface Gateway {
  /** Connections that stand. */
  open(): number;
  /** The shards of the sessions that live, those that wait to be resumed among them. */
  shards(): readonly (readonly [id: number, count: number])[];
  /** What each of them asked to hear. */
  intents(): readonly number[];
  /** Asks every client to reconnect and resume, as Discord does when it moves them. */
  refresh(): void;
  /** Breaks every connection without a word. */
  drop(): void;
  /** Closes every connection with a code. */
  closes(code: number): void;
  /** Tells every client that its session is over, or that it may try to resume it. */
  invalidate(resumable?: boolean): void;
  asksForHeartbeats(): void;
  /** `false`: heartbeats go unanswered, as on a connection that is dead and doesn't know it. */
  acks: boolean;
}

/** One connection, from its hello to its end. */
interface Line {
  readonly world: World;
  readonly pace: Pace;
  readonly live: Sessions;
  readonly socket: WebSocket;
  readonly gateway: Gateway;
  /** Names it for the pace. */
  readonly name: string;
  session?: Session;
}

export function gateway(server: Server, world: World, pace: Pace) {
  const gate = new WebSocketServer({ noServer: true });
  const live = sessions(world);
  const lines = new Set<Line>();
  const everybody = (data: Bag) => {
    for (const client of gate.clients) client.send(JSON.stringify(data));
  };
  const controls: Gateway = {
    open: () => gate.clients.size,
    shards: () => [...live.all.values()].map(({ shard }) => shard),
    intents: () => [...live.all.values()].map(({ intents }) => intents),
    refresh: () => everybody({ op: OP.reconnect, d: null }),
    drop: () => {
      for (const client of gate.clients) client.terminate();
    },
    closes: (code) => {
      for (const client of gate.clients) client.close(code);
    },
    invalidate: (resumable = false) => {
      if (!resumable) live.all.clear();
      for (const line of lines) delete line.session;
      everybody({ op: OP.invalid, d: resumable });
    },
    asksForHeartbeats: () => everybody({ op: OP.heartbeat, d: null }),
    acks: true,
  };
  server.on("upgrade", (request, socket, head) => {
    gate.handleUpgrade(request, socket, head, (client) => {
      const query = new URL(request.url ?? "/", world.origin).searchParams;
      if (query.get("v") !== "10" || query.get("encoding") !== "json") return client.close(4012);
      const line = { world, pace, live, socket: client, gateway: controls, name: world.ids.secret(8) };
      lines.add(line);
      client.on("close", () => lines.delete(line));
      welcome(line);
    });
  });
  return {
    controls,
    dispatch: live.dispatch,
    close: () => {
      controls.drop();
      gate.close();
    },
  };
}

function welcome(line: Line): void {
  const { socket, world, live } = line;
  socket.on("message", (data) => {
    const code = heard(line, data);
    if (code) socket.close(code);
  });
  socket.on("close", (code) => {
    const { session } = line;
    // A client that takes its leave has no more use for its session.
    if (session && (code === 1000 || code === 1001)) live.all.delete(session.id);
    else if (session?.socket === socket) live.loses(session);
    world.journal.tick();
  });
  send(line, { op: OP.hello, d: { heartbeat_interval: world.app.heartbeatEvery } });
  world.journal.tick();
}

const send = ({ socket }: Line, data: Bag) => socket.send(JSON.stringify(data));

/** What a client sent; the answer is the code to close with, if it went wrong. */
function heard(line: Line, data: RawData): number | undefined {
  const text = String(data);
  const payload = text.length > MOST_BYTES ? undefined : parsed(text);
  if (!payload) return 4002;
  if (line.pace.tooManySends(line.name)) return 4008;
  switch (payload.op) {
    case OP.heartbeat:
      if (line.gateway.acks) send(line, { op: OP.ack });
      return undefined;
    case OP.identify:
      return identify(line, bag(payload.d));
    case OP.resume:
      return resume(line, bag(payload.d));
    case OP.presence:
    case OP.members:
      return line.session ? undefined : 4003;
    default:
      return line.session ? 4001 : 4003;
  }
}

function parsed(text: string): Bag | undefined {
  try {
    const payload: unknown = JSON.parse(text);
    return isBag(payload) ? payload : undefined;
  } catch {
    return undefined;
  }
}

function identify(line: Line, d: Bag): number | undefined {
  const { world, live, socket } = line;
  const { app } = world;
  if (line.session) return 4005;
  if (d.token !== app.botToken) return 4004;
  const [id, count] = Array.isArray(d.shard) ? d.shard.map(Number) : [0, 1];
  if (id === undefined || !count || id < 0 || id >= count) return 4010;
  const refused = refusedIntents(app, d.intents);
  if (refused) return refused;
  if (line.pace.tooManyIdentifies(id % app.maxConcurrency)) {
    send(line, { op: OP.invalid, d: false });
    return undefined;
  }
  // docs: past the day's last one every session ends and the token is reset.
  if (app.identifiesLeft <= 0) return 4004;
  app.identifiesLeft -= 1;
  line.session = live.open({ shard: [id, count], intents: Number(d.intents) }, socket);
  hail(world, live, line.session);
  world.journal.tick();
  return undefined;
}

function resume(line: Line, d: Bag): number | undefined {
  const { world, live, socket } = line;
  if (line.session) return 4005;
  if (d.token !== world.app.botToken) return 4004;
  const session = live.all.get(str(d.session_id));
  if (!session || world.faults.takeRefusal()) {
    if (session) live.all.delete(session.id);
    send(line, { op: OP.invalid, d: false });
    return undefined;
  }
  if (!live.resume(session, Number(d.seq), socket)) return 4007;
  line.session = session;
  world.journal.tick();
  return undefined;
}
