import { bag, str } from "../../bag.ts";
import { reach } from "../rules/access.ts";
import { directMessages } from "../world/places.ts";
import { refuse } from "../world/refusal.ts";
import { wireChannel } from "../world/wire.ts";
import type { Handler } from "./route.ts";

/** docs, resources/user: create DM. It opens whether or not anything can be said in it. */
export const openDirectMessages: Handler = ({ world, body }) => {
  const user = world.users.get(str(bag(body).recipient_id)) ?? refuse(50033);
  return wireChannel(world, directMessages(world, user.id));
};

export const getChannel: Handler = ({ world, params }) =>
  wireChannel(world, reach(world, str(params.channel)));
