import type { Bag } from "../../bag.ts";
import type { PostedFile } from "../../http-body.ts";
import type { World } from "../world/world.ts";

/** One request, as a route gets it. */
export interface Asked {
  readonly world: World;
  /** What stood in the path where the route has a `:name`. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly files: readonly PostedFile[];
}

/** Nothing is a 204. */
type Answer = Bag | readonly Bag[] | undefined;
export type Handler = (asked: Asked) => Answer | Promise<Answer>;

export interface Route {
  /** `none`: the token is in the path. */
  readonly token: "bot" | "none";
  readonly run: Handler;
}
