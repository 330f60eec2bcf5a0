import type { Bag } from "../../bag.ts";

/** What Slack says instead of `ok: true`. Thrown by a rule or a method, written out by the server. */
export class Refusal extends Error {
  readonly answer: Bag;

  constructor(error: string, more: Bag = {}) {
    super(error);
    this.answer = { ok: false, error, ...more };
  }
}

export function refuse(error: string, more?: Bag): never {
  throw new Refusal(error, more);
}
