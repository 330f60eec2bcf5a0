import type { Bag } from "../../bag.ts";
import { type Ticks, ticking } from "../../ticks.ts";

/** One request to the HTTP API, as the local Discord understood and answered it. */
export interface Call {
  /** `POST /channels/:channel/messages`; `unknown` where there is no such route. */
  readonly route: string;
  readonly method: string;
  /** Path and query as they came: those of interactions and webhooks carry their token. */
  readonly url: string;
  readonly at: number;
  /** Whose token it was, never the token itself. */
  readonly by: "bot" | "nobody";
  readonly body: unknown;
  /** The names of files that came along. */
  readonly files: readonly string[];
  readonly status: number;
  readonly answer: unknown;
}

/** Something the app was told. */
export interface Delivery {
  readonly event: string;
  readonly body: Bag;
  /** How many sessions it was written to; those that may still resume count too. */
  readonly sessions: number;
  /** An event is `told` or `missed`; an interaction waits for its first response. */
  outcome: "told" | "missed" | "pending" | "acked" | "failed";
}

export interface Journal extends Ticks {
  readonly calls: Call[];
  readonly deliveries: Delivery[];
}

export function openJournal(): Journal {
  const calls: Call[] = [];
  const inWords = ({ method, url, status }: Call) => `  ${method} ${url} -> ${status}`;
  return { calls, deliveries: [], ...ticking(() => calls.map(inWords)) };
}
