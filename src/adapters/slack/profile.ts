import { z } from "zod";
import type { Clock } from "../../core/ports.ts";
import { bounded } from "../store/bounded.ts";
import type { Reach } from "./reach.ts";

/** What Slack knows of where a member is. */
interface Profile {
  /** IANA. */
  readonly zone?: string;
  /** As in "en-GB". */
  readonly locale?: string;
}

export interface Profiles {
  /** Asked of Slack only where it isn't known, and not waited for long: a member without a zone is asked for it. */
  of(member: string): Promise<Profile>;
  /** Whether they are an administrator or owner of their workspace: asked of Slack each time, for that may end any day. */
  administers(member: string): Promise<boolean>;
}

/** People travel; bots restart less often than that. */
const HOLDS_FOR = 24 * 3_600_000;
/** After a failure Slack is left alone for a while. */
const FAILED_FOR = 600_000;
const REMEMBERED = 10_000;
const PATIENCE = 400;
/** Of three seconds. Without an answer nobody is an administrator. */
const ADMIN_PATIENCE = 1_500;

interface Held {
  readonly profile: Promise<Profile>;
  until: number;
}

const answer = z.object({ user: z.object({ tz: z.string().optional(), locale: z.string().optional() }) });
const rights = z.object({
  user: z.object({ is_admin: z.boolean().default(false), is_owner: z.boolean().default(false) }),
});

export function profiles(reach: Reach, clock: Clock, pause: (ms: number) => Promise<unknown>): Profiles {
  const known = bounded<Held>(REMEMBERED);

  function ask(member: string): Promise<Profile> {
    const held: Held = { profile: fetched(member), until: clock.now() + HOLDS_FOR };
    known.set(member, held);
    held.profile.catch(() => {
      held.until = clock.now() + FAILED_FOR;
    });
    return held.profile;
  }

  async function fetched(member: string): Promise<Profile> {
    const { client, token, user } = await reach.to(member);
    const { user: found } = answer.parse(await client.users.info({ token, user, include_locale: true }));
    return { ...(found.tz && { zone: found.tz }), ...(found.locale && { locale: found.locale }) };
  }

  async function rightsOf(member: string): Promise<boolean> {
    const { client, token, user } = await reach.to(member);
    const { user: found } = rights.parse(await client.users.info({ token, user }));
    return found.is_admin || found.is_owner;
  }

  return {
    administers: (member) =>
      Promise.race([rightsOf(member), pause(ADMIN_PATIENCE).then(() => false)]).catch(() => false),
    async of(member) {
      const held = known.get(member);
      const profile = held && held.until > clock.now() ? held.profile : ask(member);
      const unknown: Profile = {};
      return Promise.race([profile, pause(PATIENCE).then(() => unknown)]).catch(() => unknown);
    },
  };
}
