import type { IncomingMessage, Server } from "node:http";
import { type WebSocket, WebSocketServer } from "ws";
import { type Bag, bag, str } from "../../bag.ts";
import type { Outcome, Parcel } from "../delivery.ts";
import type { World } from "../world/world.ts";

/** docs, apis/socket-mode: ten connections, and a payload goes to any one of them. */
const MOST_CONNECTIONS = 10;
const PING_EVERY = 10_000;

export interface Sockets {
  readonly open: () => number;
  carry(parcel: Parcel): Promise<Outcome>;
  /** Asks every client to reconnect, as Slack does when it moves a connection. */
  refresh(reason?: "refresh_requested" | "warning"): void;
  /** Breaks every connection without a word. */
  drop(): void;
  close(): void;
}

interface Waiting {
  readonly socket: WebSocket;
  readonly settle: (outcome: Outcome) => void;
}

/** Socket Mode: a ticket from apps.connections.open opens a connection; envelopes go out, acks come back. */
export function sockets(server: Server, world: World): Sockets {
  const gate = new WebSocketServer({ noServer: true });
  const clients: WebSocket[] = [];
  const waiting = new Map<string, Waiting>();
  let turn = 0;

  server.on("upgrade", (request: IncomingMessage, socket, head) => {
    const ticket = new URL(request.url ?? "/", world.origin).searchParams.get("ticket") ?? "";
    if (!world.tickets.delete(ticket)) return void socket.end("HTTP/1.1 401 Unauthorized\r\n\r\n");
    gate.handleUpgrade(request, socket, head, welcome);
  });

  const welcome = (client: WebSocket) => {
    if (clients.length >= MOST_CONNECTIONS) {
      send(client, { type: "disconnect", reason: "too_many_websockets", debug_info: { host: "local" } });
      return client.close(1000);
    }
    clients.push(client);
    const pings = setInterval(() => client.ping(), PING_EVERY);
    client.on("message", (data) => acknowledge(bag(JSON.parse(String(data)))));
    client.on("close", () => {
      clearInterval(pings);
      clients.splice(clients.indexOf(client), 1);
      for (const [id, { socket, settle }] of [...waiting]) {
        if (socket !== client) continue;
        waiting.delete(id);
        settle({ ok: false, reason: "connection_closed" });
      }
      world.journal.tick();
    });
    send(client, {
      type: "hello",
      num_connections: clients.length,
      debug_info: { host: "local", build_number: 1, approximate_connection_time: 18_060 },
      connection_info: { app_id: world.app.appId },
    });
    client.ping();
    world.journal.tick();
  };

  const acknowledge = (ack: Bag) => {
    const id = str(ack.envelope_id);
    const found = waiting.get(id);
    waiting.delete(id);
    found?.settle({ ok: true, answer: ack.payload });
  };

  return {
    open: () => clients.length,
    carry: ({ kind, body, retry }) => {
      const socket = clients[turn++ % Math.max(1, clients.length)];
      if (!socket) return Promise.resolve({ ok: false, reason: "no_connection" });
      const envelope_id = world.ids.secret(32);
      return new Promise((settle) => {
        waiting.set(envelope_id, { socket, settle });
        send(socket, {
          envelope_id,
          type: kind,
          payload: body,
          accepts_response_payload: kind !== "events_api",
          ...(kind === "events_api" && { retry_attempt: retry?.num ?? 0, retry_reason: retry?.reason ?? "" }),
        });
      });
    },
    refresh: (reason = "refresh_requested") => {
      for (const client of clients)
        send(client, { type: "disconnect", reason, debug_info: { host: "local" } });
    },
    drop: () => {
      for (const client of [...clients]) client.terminate();
    },
    close: () => {
      for (const client of [...clients]) client.terminate();
      gate.close();
    },
  };
}

const send = (client: WebSocket, data: Bag) => client.send(JSON.stringify(data));
