import { WebSocket } from "ws";
import { type Bag, bag } from "../bag.ts";
import type { Discord } from "./discord.ts";

/** A bare connection to the gateway, with no library between. */
export interface Line {
  readonly heard: readonly Bag[];
  send(op: number, d: unknown): void;
  /** Anything at all, as it stands. */
  sendText(text: string): void;
  /** The first thing heard that fits; waits for it. */
  hears(fits: (payload: Bag) => boolean): Promise<Bag>;
  /** The code it was closed with. */
  readonly closed: Promise<number>;
  hangUp(code?: number): void;
}

export async function openLine(discord: Discord, query = "v=10&encoding=json"): Promise<Line> {
  const socket = new WebSocket(
    `${discord.apiUrl.replace("http", "ws").replace("/api", "/gateway")}?${query}`,
  );
  const heard: Bag[] = [];
  let wake = () => {};
  socket.on("message", (data) => {
    heard.push(bag(JSON.parse(String(data))));
    wake();
  });
  const closed = new Promise<number>((resolve) => socket.on("close", resolve));
  await new Promise((resolve) => socket.on("open", resolve));
  return {
    heard,
    closed,
    send: (op, d) => socket.send(JSON.stringify({ op, d })),
    sendText: (text) => socket.send(text),
    hangUp: (code = 4000) => socket.close(code),
    hears: async (fits) => {
      for (;;) {
        const found = heard.find(fits);
        if (found) return found;
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
  };
}

/** Everything this house listens to. */
export const INTENTS = (1 << 0) | (1 << 12);

export const identity = ({ app }: Discord, more: object = {}): object => ({
  token: app.botToken,
  intents: INTENTS,
  properties: { os: "linux", browser: "test", device: "test" },
  ...more,
});

/** A session that hears everything and answers nothing: what people do stays open until somebody answers it. */
export async function listens(discord: Discord, more: object = {}): Promise<Line> {
  const line = await openLine(discord);
  line.send(2, identity(discord, more));
  await line.hears(({ t }) => t === "READY");
  return line;
}
