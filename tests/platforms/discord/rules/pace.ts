import type { Clock } from "../../clock.ts";

export interface Pace {
  /** Off unless a test asks: the clock stands still in most stories, so every call would be in one second. */
  enforced: boolean;
  /** Requests of the last ten minutes that were answered 401, 403 or 429. */
  invalid(): number;
  /** A connection has sent more than 120 payloads in a minute. */
  tooManySends(connection: string): boolean;
  /** More than one IDENTIFY in five seconds of shards with this key. */
  tooManyIdentifies(key: number): boolean;
  /** What is known of a route's bucket after one more call; undefined where paces aren't enforced. */
  counts(call: Paced): Standing | undefined;
  /** The answer that went out. */
  answered(status: number, scope?: Scope): void;
}

/** A call, as far as paces go. */
interface Paced {
  readonly route: string;
  /** The top-level resource of its path: a channel, a guild, or a webhook with its token. */
  readonly resource: string;
}

type Scope = "user" | "global" | "banned";

/** Where a bucket stands. `exceeded`: this call was one too many. */
export interface Standing {
  readonly bucket: string;
  readonly most: number;
  readonly remaining: number;
  /** Milliseconds until it is full again. */
  readonly resets: number;
  readonly exceeded?: Scope;
}

interface Rate {
  readonly most: number;
  readonly per: number;
}

/** docs, events/gateway: rate limiting. */
const SENDS: Rate = { most: 120, per: 60_000 };
const IDENTIFIES: Rate = { most: 1, per: 5_000 };

/** docs, topics/rate-limits: for all requests with one token, those of interactions aside. */
const GLOBAL: Rate = { most: 50, per: 1_000 };
/** docs, topics/rate-limits: what is answered 401, 403 or 429; afterwards nothing is answered at all. */
const INVALID: Rate = { most: 10_000, per: 600_000 };

/** Discord tells its paces only in headers, and changes them. These are of the usual size: ours. */
const ROUTES: { readonly [route: string]: Rate | undefined } = {
  "POST /channels/:channel/messages": { most: 5, per: 5_000 },
  "PATCH /channels/:channel/messages/:message": { most: 5, per: 5_000 },
  "POST /users/@me/channels": { most: 10, per: 10_000 },
  "PUT /applications/:app/commands": { most: 2, per: 10_000 },
  "POST /webhooks/:app/:token": { most: 5, per: 2_000 },
};
const OTHERS: Rate = { most: 10, per: 1_000 };

/** docs, receiving-and-responding: "not bound to the application's Global Rate Limit". */
const isOfInteractions = (route: string) => /\/(interactions|webhooks)\//.test(route);

export function pacing(clock: Clock): Pace {
  const windows = new Map<string, { readonly until: number; count: number }>();
  const window = (name: string, { per }: Rate) => {
    const known = windows.get(name);
    const open = known && known.until > clock.now() ? known : { until: clock.now() + per, count: 0 };
    windows.set(name, open);
    return open;
  };
  const counted = (name: string, rate: Rate) => {
    const open = window(name, rate);
    open.count += 1;
    return open;
  };
  const exceeds = (name: string, rate: Rate) => pace.enforced && counted(name, rate).count > rate.most;
  const invalid = () => window("invalid", INVALID).count;

  const counts = ({ route, resource }: Paced): Standing => {
    const rate = ROUTES[route] ?? OTHERS;
    const all = isOfInteractions(route) ? undefined : counted("global", GLOBAL);
    const own = counted(`${route}:${resource}`, rate);
    const standing = {
      bucket: route,
      most: rate.most,
      remaining: Math.max(0, rate.most - own.count),
      resets: own.until - clock.now(),
    };
    if (invalid() >= INVALID.most)
      return { ...standing, resets: window("invalid", INVALID).until - clock.now(), exceeded: "banned" };
    if (all && all.count > GLOBAL.most)
      return { ...standing, resets: all.until - clock.now(), exceeded: "global" };
    return own.count > rate.most ? { ...standing, exceeded: "user" } : standing;
  };

  const pace: Pace = {
    enforced: false,
    invalid,
    tooManySends: (connection) => exceeds(`sends:${connection}`, SENDS),
    tooManyIdentifies: (key) => exceeds(`identifies:${key}`, IDENTIFIES),
    counts: (call) => (pace.enforced ? counts(call) : undefined),
    answered: (status, scope) => {
      if (scope !== "banned" && [401, 403, 429].includes(status)) counted("invalid", INVALID);
    },
  };
  return pace;
}
