import type { Bag } from "../../bag.ts";
import { refuse } from "../world/refusal.ts";
import type { Token, Workspace, World } from "../world/world.ts";

/** One call of a bot: where it was made, with which token and which arguments. */
export interface BotCall {
  readonly world: World;
  readonly workspace: Workspace;
  readonly token: Token;
  readonly args: Bag;
}

type Answer = Bag | Promise<Bag>;
export type BotMethod = (call: BotCall) => Answer;

export function needsScope(token: Token, ...scopes: readonly string[]): void {
  for (const needed of scopes)
    if (!token.scopes.includes(needed)) refuse("missing_scope", { needed, provided: token.scopes.join(",") });
}
