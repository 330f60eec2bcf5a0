import { createHmac } from "node:crypto";
import { type Bag, bag } from "../../bag.ts";
import type { Outcome, Parcel } from "../delivery.ts";
import type { World } from "../world/world.ts";

/**
 * Signs a body the way Slack does. The timestamp is real: the app holds it against its own clock, five minutes either
 * way, and its clock is not ours to move.
 */
export function signed(
  secret: string,
  body: string,
  at: number = Date.now(),
): { readonly [header: string]: string } {
  const timestamp = String(Math.floor(at / 1000));
  const signature = createHmac("sha256", secret).update(`v0:${timestamp}:${body}`).digest("hex");
  return { "x-slack-request-timestamp": timestamp, "x-slack-signature": `v0=${signature}` };
}

/** Carries things to the app's request URL. */
export function requestUrl(world: World, url: string) {
  const post = (type: string, body: string, more: { readonly [header: string]: string } = {}) =>
    fetch(url, {
      method: "POST",
      headers: { "content-type": type, ...signed(world.app.signingSecret, body), ...more },
      body,
    });
  return {
    /** What the settings page does when the URL is saved. */
    verify: async (): Promise<void> => {
      const challenge = world.ids.secret(40);
      const { verificationToken: token } = world.app;
      const asked = JSON.stringify({ token, challenge, type: "url_verification" });
      const response = await post("application/json", asked);
      const said = await response.text();
      if (response.ok && (said === challenge || bag(parsed(said)).challenge === challenge)) return;
      throw new Error(
        `${url} did not return the challenge (${response.status}). Is the signing secret ${world.app.signingSecret}?`,
      );
    },
    carry: async ({ kind, body, retry }: Parcel): Promise<Outcome> => {
      const [type, text] = encoded(kind, body);
      const headers = retry && {
        "x-slack-retry-num": String(retry.num),
        "x-slack-retry-reason": retry.reason,
      };
      try {
        const response = await post(type, text, headers);
        const said = await response.text();
        if (response.ok) return { ok: true, answer: said === "" ? undefined : (parsed(said) ?? said) };
        const stop = response.headers.get("x-slack-no-retry") === "1";
        return { ok: false, reason: "http_error", ...(stop && { again: false as const }) };
      } catch {
        return { ok: false, reason: "connection_failed" };
      }
    },
  };
}

function encoded(kind: Parcel["kind"], body: Bag): readonly [type: string, text: string] {
  if (kind === "events_api") return ["application/json", JSON.stringify(body)];
  const form =
    kind === "interactive"
      ? { payload: JSON.stringify(body) }
      : Object.fromEntries(Object.entries(body).map(([key, value]) => [key, String(value)]));
  return ["application/x-www-form-urlencoded", new URLSearchParams(form).toString()];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
