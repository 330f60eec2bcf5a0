import { z } from "zod";

/** What Slack gave us when somebody with the right to do so added the app to their workspace. */
const installationSchema = z.object({
  token: z.string(),
  /** Only where tokens rotate: what a new one is got with, and when the present one runs out, in epoch milliseconds. */
  refresh: z.string().exactOptional(),
  expiresAt: z.number().exactOptional(),
  scopes: z.array(z.string()),
  botId: z.string(),
  botUserId: z.string(),
  /** Who added it. */
  installer: z.string(),
  enterprise: z.string().exactOptional(),
  /** Epoch milliseconds. */
  at: z.number(),
});
export type Installation = z.infer<typeof installationSchema>;

/** All that is kept of a workspace itself. Who its members are lies in records beside it, one for each. */
export const communitySchema = z.object({
  installation: installationSchema.exactOptional(),
  /** Whoever added the app has been greeted, or is about to be. */
  welcomed: z.boolean(),
  /** Since when somebody has been getting a new token, in epoch milliseconds. */
  refreshing: z.number().exactOptional(),
  /** When Slack was last asked whether the app is still there, in epoch milliseconds. */
  askedAt: z.number().exactOptional(),
  /** Since when the app is gone from there, in epoch milliseconds. */
  goneAt: z.number().exactOptional(),
  /** Erasing has begun; from here there is no way back. */
  erasing: z.boolean().exactOptional(),
});
export type Community = z.infer<typeof communitySchema>;

export const newCommunity: Community = { welcomed: false };

/** An installation that can't be, in words for whoever tried it. */
export class Declined extends Error {}

const HOUR = 3_600_000;

/** Members' data goes within 24 hours, as docs/privacy.md says. The last of them is for the work itself. */
export const ERASED_AFTER = 23 * HOUR;
/** Slack gives up saying that the app was removed after an hour. A bot that was down for longer finds out by asking. */
const ASKED_EVERY = 24 * HOUR;
/** A token is renewed this long before it runs out, as Slack's own library does. */
const RENEWED_BEFORE = 2 * HOUR;
/** Whoever began to renew and is silent for longer has stopped. */
const RENEWING_TAKES = 30_000;

/** When to look at it next: to erase it, or to ask whether the app is still there. Null for never. */
export function dueAt({ goneAt, installation, askedAt }: Community): number | null {
  if (goneAt !== undefined) return goneAt + ERASED_AFTER;
  return installation ? (askedAt ?? installation.at) + ASKED_EVERY : null;
}

/** Slack was asked. Undefined where the app has gone meanwhile. */
export function asked(community: Community, now: number): Community | undefined {
  return community.installation && { ...community, askedAt: now };
}

/** Added, or added again: what was kept of its members is theirs again. Undefined once erasing has begun. */
export function installed(community: Community, installation: Installation): Community | undefined {
  return community.erasing ? undefined : { installation, welcomed: true };
}

/**
 * Removed: its tokens go at once, and the first word counts. Undefined where nothing changes: it is gone already, or
 * was added again after this was said.
 */
export function gone(
  community: Community,
  said: { readonly at: number; readonly now: number },
): Community | undefined {
  if (community.goneAt !== undefined) return undefined;
  // Slack says when in whole seconds.
  if (community.installation && said.at + 1_000 <= community.installation.at) return undefined;
  return { welcomed: community.welcomed, goneAt: said.now };
}

/** Back before it was erased. Undefined where it wasn't gone, or it is too late. */
export function back(community: Community): Community | undefined {
  return community.goneAt === undefined || community.erasing ? undefined : { welcomed: community.welcomed };
}

/** Its time has come, or had come before and the work was broken off. */
export function erased(community: Community, now: number): Community | undefined {
  const { goneAt } = community;
  return goneAt !== undefined && goneAt + ERASED_AFTER <= now ? { ...community, erasing: true } : undefined;
}

export function mustRenew({ refresh, expiresAt }: Installation, now: number): boolean {
  return refresh !== undefined && expiresAt !== undefined && expiresAt - now <= RENEWED_BEFORE;
}

export function hasRunOut({ expiresAt }: Installation, now: number): boolean {
  return expiresAt !== undefined && expiresAt <= now;
}

/** Takes the renewal on. Undefined where there is none to do, or somebody is at it. */
export function renewing(community: Community, now: number): Community | undefined {
  const { installation, refreshing } = community;
  if (!installation || !mustRenew(installation, now)) return undefined;
  if (refreshing !== undefined && now - refreshing < RENEWING_TAKES) return undefined;
  return { ...community, refreshing: now };
}

export interface Tokens {
  readonly token: string;
  readonly refresh: string;
  readonly expiresAt: number;
}

/** What came of renewing: new tokens, nothing yet, or word that the refresh token `spent` is no good any more. */
export interface Renewal {
  readonly spent: string;
  readonly tokens?: Tokens;
  readonly dead?: boolean;
}

/** Undefined where the workspace has moved on since. */
export function renewed({ refreshing: _, ...community }: Community, renewal: Renewal): Community | undefined {
  const { installation } = community;
  if (installation?.refresh !== renewal.spent) return undefined;
  const { refresh: __, ...without } = installation;
  if (renewal.dead) return { ...community, installation: without };
  return { ...community, installation: { ...installation, ...renewal.tokens } };
}
