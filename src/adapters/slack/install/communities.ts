import { fingerprint } from "../../../core/fingerprint.ts";
import type { Clock, Log, Messenger, Store } from "../../../core/ports.ts";
import { type Teller, teller } from "../../../core/teller.ts";
import { atHand } from "./at-hand.ts";
import {
  asked,
  back,
  type Community,
  Declined,
  erased,
  gone,
  type Installation,
  installed,
} from "./community.ts";
import { communityId, type Keeper, keeper, slackMember, teamIn, tellingTo } from "./keeper.ts";
import { freshToken, type Renew } from "./renewal.ts";
import { welcome } from "./welcome.ts";

export interface CommunitiesOptions {
  /** A store of its own, beside that of the members. */
  readonly store: Store<Community>;
  /** The way to members: whoever added the app is greeted over it. */
  readonly messenger: Messenger;
  /** Removes everything of one member, wherever it is; or of the workspace itself. */
  readonly forget: (member: string) => Promise<unknown>;
  /** What can be asked of Slack: a new token, and whether one still works. */
  readonly renew: Renew;
  readonly works: (token: string) => Promise<boolean>;
  readonly clock: Clock;
  readonly log: Log;
}

/** The workspaces the app is in: how to speak in each, and who its members are. */
export interface Communities {
  /** Added to a workspace, or added again. Throws, with words for whoever added it, while the last time is being erased. */
  installed(team: string, installation: Installation): Promise<void>;
  /** With a token that is good for a while; undefined where the app isn't. */
  installation(team: string): Promise<Installation | undefined>;
  tokenOf(team: string): Promise<string | undefined>;
  /** Slack says, as of `at` in epoch milliseconds, that the app was removed: tokens go now, members' data on schedule. */
  gone(team: string, at: number): Promise<void>;
  /** Slack takes this token no longer (token_revoked, account_inactive, invalid_auth). */
  refused(team: string, token: string): Promise<void>;
  /** In Socket Mode, at the start: whatever was removed is back. */
  present(team: string): Promise<void>;
  /** Before anything of a new member is written, so that whoever has data here is on their community's roll. */
  meets(member: string): Promise<void>;
  leaves(member: string): Promise<void>;
  /** Greets who waits for it and erases what is due. Call it every second. */
  tick(): Promise<void>;
  settle(): Promise<void>;
}

const A_SWEEP = 20;

export function communities(options: CommunitiesOptions): Communities {
  const { store, clock, log, renew, works } = options;
  const { now } = clock;
  const kept = keeper(store);
  const greeter = greeting(kept, options);
  const installations = atHand((team) => freshToken({ keeper: kept, renew, log, now }, team), now);

  async function goes(team: string, at: number): Promise<void> {
    await installations.changing(team, () =>
      kept.change(team, (held, known) => {
        const next = known ? gone(held, { at, now: now() }) : undefined;
        return next && { community: next };
      }),
    );
  }

  // One that fails keeps none of the others waiting.
  const failed = (cause: unknown) =>
    log.warn("A workspace could not be looked after; it will be tried again.", { cause: String(cause) });

  /** Erases it, or asks Slack whether the app is still there. */
  async function lookAfter(team: string): Promise<void> {
    if (await erase(options, kept, team)) return;
    const token = (await installations.of(team))?.token;
    const { done } = await kept.change(team, (held) => {
      const next = asked(held, now());
      return next && { community: next };
    });
    // Where Slack can't be had, tomorrow will do.
    if (done && token && !(await works(token).catch(() => true))) await goes(team, now());
  }

  return {
    installation: installations.of,
    tokenOf: async (team) => (await installations.of(team))?.token,
    gone: goes,
    installed: (team, installation) =>
      installations.changing(team, () => install(kept, greeter, { team, installation })),
    async refused(team, token) {
      const held = await kept.at(team);
      if (held?.installation?.token === token) await goes(team, now());
      else installations.drop(team);
    },
    async present(team) {
      await kept.change(team, (held) => {
        const next = back(held);
        return next && { community: next };
      });
    },
    meets: (member) => meet(kept, member),
    leaves: (member) => leave(kept, member),
    async tick() {
      await store.beat();
      greeter.retry();
      for (const left of await store.stranded(A_SWEEP)) void greeter.tell(left);
      for (const due of await store.due(now(), A_SWEEP)) await lookAfter(teamIn(due)).catch(failed);
    },
    async settle() {
      await greeter.flush();
    },
  };
}

/** Tells workspaces what they are owed: it goes to whoever added the app, and to nobody where it is gone again. */
function greeting(kept: Keeper, { store, log, clock, messenger }: CommunitiesOptions): Teller {
  const toInstallers: Messenger = {
    async tell(telling, fresh) {
      const team = teamIn(telling.member);
      const installer = (await kept.at(team))?.installation?.installer;
      if (installer) await messenger.tell({ ...telling, member: `${communityId(team)}:${installer}` }, fresh);
    },
  };
  return teller({ store, log, clock, messenger: toInstallers });
}

async function install(
  kept: Keeper,
  greeter: Teller,
  { team, installation }: { readonly team: string; readonly installation: Installation },
): Promise<void> {
  const id = fingerprint(`welcome ${team} ${installation.at}`);
  const greeted = tellingTo(team, id, welcome);
  let first = false;
  const { done } = await kept.change(team, (held) => {
    const community = installed(held, installation);
    first = !held.welcomed;
    return community && { community, telling: first ? greeted : undefined };
  });
  if (!done)
    throw new Declined(
      "What was kept from before is being erased at this moment. Nothing was installed; please start again in a minute.",
    );
  if (first) void greeter.tell(greeted, true);
}

const onRoll = (user: string): string => `member:${user}`;

async function meet(kept: Keeper, member: string): Promise<void> {
  const who = slackMember(member);
  if (!who) return;
  const { done } = await kept.change(who.team, (held) =>
    held.erasing ? undefined : { community: held, records: { [onRoll(who.user)]: member } },
  );
  if (!done) throw new Error("This workspace is being erased at this moment.");
}

async function leave(kept: Keeper, member: string): Promise<void> {
  const who = slackMember(member);
  if (!who) return;
  await kept.change(who.team, (held, known) =>
    known ? { community: held, records: { [onRoll(who.user)]: null } } : undefined,
  );
}

/** Everybody on the roll, then the workspace itself. Broken off, it goes on at the next look. False where none is due. */
async function erase(
  { store, forget, clock }: CommunitiesOptions,
  kept: Keeper,
  team: string,
): Promise<boolean> {
  const { done } = await kept.change(team, (held) => {
    const community = erased(held, clock.now());
    return community && { community };
  });
  if (!done) return false;
  for (const member of await store.records(communityId(team))) await forget(String(member));
  await forget(communityId(team));
  await store.forget(communityId(team));
  return true;
}
