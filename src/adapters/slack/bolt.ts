import { App, type Receiver, type ReceiverEvent, SocketModeReceiver } from "@slack/bolt";
import type { Log } from "../../core/ports.ts";
import { codeOf } from "../chat/trouble.ts";
import { boltLog } from "./install/bolt-log.ts";
import { troubleOf } from "./trouble.ts";

/** One workspace over sockets, or any number over HTTP with a receiver that comes with the installs. */
export type Ways =
  | { readonly socket: { readonly botToken: string; readonly appToken: string } }
  | { readonly http: { readonly receiver: Receiver } };

interface Bolt {
  readonly app: App;
  readonly connected: () => boolean;
}

interface BoltOptions {
  readonly ways: Ways;
  /** Ends in /api/. */
  readonly apiUrl: string;
  readonly tokenOf: (team: string) => Promise<string | undefined>;
  readonly log: Log;
  /** Milliseconds; see `bolt`. */
  readonly pingTimeout?: number | undefined;
}

/**
 * Socket-mode 3.1.0 waits as long as it waits for a pong (5 s unless told) before it comes back from a lost
 * connection. Two seconds lose less, and are enough for a pong.
 */
const PING_TIMEOUT = 2_000;
const CALL_TIMEOUT = 10_000;

/** The real Bolt, changed in three ways: it acknowledges events when they are safe, tries nothing twice, and logs nothing personal. */
export function bolt({ ways, apiUrl, tokenOf, log, pingTimeout = PING_TIMEOUT }: BoltOptions): Bolt {
  const logger = boltLog(log);
  const clientOptions = {
    slackApiUrl: apiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: CALL_TIMEOUT,
  };
  const receiver =
    "http" in ways
      ? ways.http.receiver
      : new SocketModeReceiver({
          appToken: ways.socket.appToken,
          logger,
          clientPingTimeout: pingTimeout,
          // Its own retries stay on: reconnecting is the one thing to be tried again and again.
          installerOptions: { clientOptions: { slackApiUrl: apiUrl } },
        });
  const authorize = async ({ teamId = "" }: { teamId?: string | undefined }) => {
    const botToken = await tokenOf(teamId);
    if (botToken === undefined) throw new Error("The app is not installed in that workspace.");
    return { botToken };
  };
  const looksAfterItself = "installer" in receiver && receiver.installer !== undefined;
  const app = new App({
    receiver,
    ...(looksAfterItself ? {} : { authorize }),
    clientOptions,
    logger,
    // Ours are told by their bot_id, wherever they come up: also in what was changed or deleted.
    ignoreSelf: false,
    convoStore: false,
  });
  acknowledgeWhenSafe(app, log);
  return { app, connected: connection(receiver) };
}

/** Over HTTP Slack comes to us; over sockets the connection has to stand. */
function connection(receiver: Receiver): () => boolean {
  if (!(receiver instanceof SocketModeReceiver)) return () => true;
  const { client: socket } = receiver;
  let stands = false;
  socket.on("connected", () => {
    stands = true;
  });
  socket.on("close", () => {
    stands = false;
  });
  return () => stands;
}

/**
 * Bolt acknowledges an event before anybody has looked at it. Here it is acknowledged once its listener is through,
 * and not at all where that fails: over HTTP the answer is then a 500, over sockets silence, and Slack says it again.
 */
function acknowledgeWhenSafe(app: App, log: Log): void {
  const process = app.processEvent.bind(app);
  app.error(async (error) => {
    log.warn("Something from Slack could not be dealt with.", { cause: causeOf(error) });
    throw error;
  });
  app.processEvent = async (event) => {
    if (!isEvent(event)) return process(event);
    await process({ ...event, ack: async () => {} });
    await event.ack();
  };
}

const isEvent = ({ body }: ReceiverEvent): boolean => body.type === "event_callback";

const causeOf = (error: Error): string => codeOf(troubleOf("original" in error ? error.original : error));
