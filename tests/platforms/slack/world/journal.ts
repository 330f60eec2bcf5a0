import type { Bag } from "../../bag.ts";
import { type Ticks, ticking } from "../../ticks.ts";

/** One request to the Web API, as the fake understood and answered it. */
export interface Call {
  readonly method: string;
  readonly at: number;
  readonly team?: string;
  /** Whose token it was, never the token itself. */
  readonly by: "bot" | "app" | "nobody";
  readonly args: Bag;
  readonly status: number;
  readonly answer: Bag;
}

export type Kind = "events_api" | "slash_commands" | "interactive";

/** One try at handing something to the app. */
export interface Attempt {
  readonly at: number;
  readonly retry?: { readonly num: number; readonly reason: string };
  result?: "acked" | "late" | string;
}

/** Something the app was told, with every try at telling it. */
export interface Delivery {
  readonly kind: Kind;
  readonly body: Bag;
  readonly attempts: Attempt[];
  outcome: "pending" | "acked" | "failed";
}

export interface Journal extends Ticks {
  readonly calls: Call[];
  readonly deliveries: Delivery[];
}

export function openJournal(): Journal {
  const calls: Call[] = [];
  const inWords = ({ method, status, answer }: Call) =>
    `  ${method} -> ${status} ${answer.ok ? "ok" : String(answer.error)}`;
  return { calls, deliveries: [], ...ticking(() => calls.map(inWords)) };
}
