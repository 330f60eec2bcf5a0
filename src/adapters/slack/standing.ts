import type { Deed, Inbound } from "../../core/inbound.ts";
import { communityId, slackMember } from "./install/keeper.ts";
import type { Profiles } from "./profile.ts";

/** Where a member is: their zone as their profile has it, their workspace, and whether they look after it. */
export function whereabouts(profiles: Profiles, forAdmins: (deed: Deed) => boolean) {
  return async ({ member, deed, community }: Inbound): Promise<Pick<Inbound, "zone" | "community">> => {
    const { zone } = await profiles.of(member);
    const team = slackMember(member)?.team;
    return {
      ...(zone !== undefined && { zone }),
      ...(team !== undefined && {
        community: {
          ...community,
          id: communityId(team),
          ...(forAdmins(deed) && { admin: await profiles.administers(member) }),
        },
      }),
    };
  };
}
