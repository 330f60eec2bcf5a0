import type { ServerResponse } from "node:http";
import type { Standing } from "../rules/pace.ts";
import type { Mishap } from "../world/faults.ts";
import { refusal } from "../world/refusal.ts";

/** What goes out. */
export interface Settled {
  readonly status: number;
  readonly answer: unknown;
  /** How many seconds to wait, and on whose account. */
  readonly wait?: { readonly seconds: number; readonly scope: "user" | "global" };
}

/** docs, topics/rate-limits. */
function tooFast(seconds: number, scope: "user" | "global"): Settled {
  const answer = {
    message: "You are being rate limited.",
    retry_after: seconds,
    global: scope === "global",
  };
  return { status: 429, answer, wait: { seconds, scope } };
}

/** The answer of a call that comes too fast; one from an address that is shut out gets Cloudflare's. */
export function slowedDown({ exceeded, resets }: Standing): Settled | undefined {
  if (exceeded === undefined) return undefined;
  if (exceeded !== "banned") return tooFast(resets / 1000, exceeded);
  return { status: 429, answer: "error code: 1015", wait: { seconds: resets / 1000, scope: "user" } };
}

/** The answer of a call that something befell. */
export function mishapAnswer(mishap: Mishap): Settled | undefined {
  if ("code" in mishap) {
    const { status, answer } = refusal(mishap.code);
    return { status, answer };
  }
  if (!("status" in mishap)) return undefined;
  if (mishap.status === 429) return tooFast(mishap.retryAfter, mishap.global ? "global" : "user");
  return { status: mishap.status, answer: { message: `${mishap.status}: Server Error`, code: 0 } };
}

export function write(response: ServerResponse, { status, answer, wait }: Settled): void {
  if (wait) {
    response.setHeader("retry-after", String(Math.ceil(wait.seconds)));
    response.setHeader("x-ratelimit-scope", wait.scope);
    if (wait.scope === "global") response.setHeader("x-ratelimit-global", "true");
  }
  if (answer === undefined) return void response.writeHead(status).end();
  const text = typeof answer === "string";
  response.writeHead(status, { "content-type": text ? "text/plain" : "application/json" });
  response.end(text ? answer : JSON.stringify(answer));
}

/** docs, topics/rate-limits: the headers of every answer. `now` in ms. */
export function writeStanding(response: ServerResponse, standing: Standing, now: number): void {
  const { bucket, most, remaining, resets } = standing;
  response.setHeader("x-ratelimit-bucket", Buffer.from(bucket).toString("hex"));
  response.setHeader("x-ratelimit-limit", String(most));
  response.setHeader("x-ratelimit-remaining", String(remaining));
  response.setHeader("x-ratelimit-reset", String((now + resets) / 1000));
  response.setHeader("x-ratelimit-reset-after", String(resets / 1000));
}
