import type { IncomingMessage } from "node:http";
import { type Bag, str } from "../../bag.ts";
import { ACCESS } from "../rules/access.ts";
import { refuse } from "../world/refusal.ts";
import type { Token, World } from "../world/world.ts";
import { needsScope } from "./method.ts";

/** The token of a request: in the header, or in the body. App-level tokens only ever in the header (docs). */
export function tokenIn(request: IncomingMessage, args: Bag): string {
  const header = (request.headers.authorization ?? "").replace(/^Bearer /i, "");
  return header || str(args.token);
}

/** May this token call this method? In Slack's order: known, alive, of the right kind, with the scope. */
export function admit(world: World, method: string, value: string): Token {
  const access = ACCESS[method];
  if (!value) refuse("not_authed");
  const token = world.tokens.get(value) ?? refuse("invalid_auth");
  if (token.revoked) refuse("token_revoked");
  if (token.expiresAt !== undefined && token.expiresAt <= world.clock.now()) refuse("token_expired");
  if (token.kind !== access?.token) refuse("not_allowed_token_type");
  needsScope(token, ...(access?.scopes ?? []));
  return token;
}
