import type { Bag } from "../../bag.ts";

/** docs, topics/opcodes-and-status-codes; the statuses are those of answers quoted in public issues. */
const REFUSALS = {
  10002: [404, "Unknown Application"],
  10003: [404, "Unknown Channel"],
  10004: [404, "Unknown Guild"],
  10007: [404, "Unknown Member"],
  10008: [404, "Unknown Message"],
  10013: [404, "Unknown User"],
  10015: [404, "Unknown Webhook"],
  10062: [404, "Unknown interaction"],
  10063: [404, "Unknown application command"],
  20012: [403, "You are not authorized to perform this action on this application"],
  40005: [413, "Request entity too large"],
  40060: [400, "Interaction has already been acknowledged."],
  40094: [400, "This interaction has hit the maximum number of follow up messages"],
  50001: [403, "Missing Access"],
  50003: [400, "Cannot execute action on a DM channel"],
  50005: [403, "Cannot edit a message authored by another user"],
  50006: [400, "Cannot send an empty message"],
  50007: [403, "Cannot send messages to this user"],
  50013: [403, "Missing Permissions"],
  50027: [401, "Invalid Webhook Token"],
  50033: [400, "Invalid Recipient(s)"],
  50035: [400, "Invalid Form Body"],
  50109: [400, "The request body contains invalid JSON."],
  50278: [403, "Cannot send messages to this user due to having no mutual guilds"],
} as const satisfies { readonly [code: number]: readonly [status: number, message: string] };

type Code = keyof typeof REFUSALS;

/** What Discord answers instead of doing it. Thrown by a rule or a route, written out by the server. */
export class Refusal extends Error {
  readonly status: number;
  readonly answer: Bag;

  constructor(status: number, answer: Bag) {
    super(String(answer.message));
    this.status = status;
    this.answer = answer;
  }
}

export function refusal(code: number, more: Bag = {}): Refusal {
  const [status, message] = REFUSALS[code as Code] ?? [400, `Error ${code}`];
  return new Refusal(status, { message, code, ...more });
}

export function refuse(code: Code, more?: Bag): never {
  throw refusal(code, more);
}
