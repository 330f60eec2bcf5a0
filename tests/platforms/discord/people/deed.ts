import type { Guild, User, World } from "../world/world.ts";

/** Who did it, and the guild they are looked at in. */
export interface Deed {
  readonly world: World;
  readonly user: User;
  readonly guild?: Guild;
}
