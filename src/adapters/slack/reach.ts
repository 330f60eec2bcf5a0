import type { webApi } from "@slack/bolt";
import { Unreachable } from "../chat/trouble.ts";
import { slackMember } from "./install/keeper.ts";

/** What every call to Slack on a member's behalf needs. */
export interface Reached {
  readonly client: webApi.WebClient;
  readonly token: string;
  readonly team: string;
  readonly user: string;
}

export interface Reach {
  /** Throws `Unreachable` where the app isn't installed in the workspace. */
  in(team: string): Promise<Pick<Reached, "client" | "token">>;
  /** Throws `Unreachable` where the app isn't installed in the member's workspace. */
  to(member: string): Promise<Reached>;
}

export function reach(
  client: webApi.WebClient,
  tokenOf: (team: string) => Promise<string | undefined>,
): Reach {
  async function inTeam(team: string): ReturnType<Reach["in"]> {
    const token = await tokenOf(team);
    if (token === undefined) throw new Unreachable("not_installed");
    return { client, token };
  }

  return {
    in: inTeam,
    async to(member) {
      const found = slackMember(member);
      if (!found) throw new Unreachable("no_slack_member");
      return { ...(await inTeam(found.team)), ...found };
    },
  };
}
