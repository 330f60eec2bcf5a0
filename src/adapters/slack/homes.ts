import type { Board } from "../../core/board.ts";
import { homeView } from "./home.ts";
import type { Reach } from "./reach.ts";

/** Members' Home tabs, painted when they are opened and after something was pressed there. */
export interface Homes {
  publish(member: string): Promise<unknown>;
}

export function homes(reach: Reach, board: (member: string) => Promise<Board>): Homes {
  return {
    async publish(member) {
      const [{ client, token, user }, shown] = await Promise.all([reach.to(member), board(member)]);
      return client.views.publish({ token, user_id: user, view: homeView(shown) });
    },
  };
}
