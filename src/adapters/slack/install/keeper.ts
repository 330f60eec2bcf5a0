import { type Member, newMember } from "../../../core/member.ts";
import type { Message } from "../../../core/message.ts";
import type { Store, Telling } from "../../../core/ports.ts";
import { type Community, dueAt, newCommunity } from "./community.ts";

/** What is to become of a community, in one step. */
interface Change {
  readonly community: Community;
  readonly telling?: Telling | undefined;
  readonly records?: Readonly<Record<string, unknown>>;
}

/** A workspace as it stands after a step, and whether the step was taken. */
interface Changed {
  readonly community: Community;
  readonly done: boolean;
}

/** Where communities are kept: each is one sealed record, changed over the revision it was read at. */
export interface Keeper {
  /** Undefined where nothing is known of that workspace. */
  at(team: string): Promise<Community | undefined>;
  /**
   * Decides again whenever somebody else was quicker; `undefined` leaves it as it is. One that is damaged is known too:
   * its roll lies beside it.
   */
  change(team: string, decide: (held: Community, known: boolean) => Change | undefined): Promise<Changed>;
}

/** Several processes and every first word of a member write here; far more than ever meet. */
const MOST_TRIES = 100;

const COMMUNITY = "slack:";

export const communityId = (team: string): string => COMMUNITY + team;
export const teamIn = (community: string): string => community.slice(COMMUNITY.length);

/** The team and user in "slack:T1:U2"; undefined where the member is of another platform. */
export function slackMember(member: string): { readonly team: string; readonly user: string } | undefined {
  const [, team, user] = /^slack:([^:]+):([^:]+)$/.exec(member) ?? [];
  return team && user ? { team, user } : undefined;
}

export function keeper(store: Store<Community>): Keeper {
  return {
    at: async (team) => (await store.load(communityId(team))).member?.book,
    async change(team, decide) {
      for (let tries = 0; tries < MOST_TRIES; tries++) {
        const held = await store.load(communityId(team));
        const before = held.member?.book;
        const known = before !== undefined || (held.member === undefined && held.damaged);
        const change = decide(before ?? newCommunity, known);
        if (!change) return { community: before ?? newCommunity, done: false };
        const done = await store.commit({
          member: bearing(team, held.member, change.community),
          over: held.member && held.revision,
          telling: change.telling,
          due: dueAt(change.community),
          records: change.records ?? {},
        });
        if (done !== undefined) return { community: change.community, done: true };
      }
      throw new Error(`A workspace kept moving under us: gave up after ${MOST_TRIES} tries.`);
    },
  };
}

/** A store keeps members; to it a community is one, with another kind of book. */
function bearing(team: string, member: Member<Community> | undefined, book: Community): Member<Community> {
  return { ...(member ?? newMember(communityId(team), newCommunity)), book };
}

/** A telling to whoever added the app there, addressed to the workspace until it is told. */
export function tellingTo(team: string, id: string, message: Message): Telling {
  return { id, member: communityId(team), messages: [message], settled: [] };
}
