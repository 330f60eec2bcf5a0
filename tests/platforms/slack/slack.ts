import type { AddressInfo } from "node:net";
import { apiServer } from "./api/server.ts";
import { type Community, type CommunityOptions, community } from "./community.ts";
import { type Carry, deliveries } from "./delivery.ts";
import { requestUrl } from "./http/request-url.ts";
import { newWorld } from "./new-world.ts";
import { type Pace, pacing } from "./rules/pace.ts";
import { type Sockets, sockets } from "./socket/socket.ts";
import type { Faults } from "./world/faults.ts";
import type { Call, Delivery } from "./world/journal.ts";
import type { AppSettings } from "./world/world.ts";

/** A local Slack. Nothing in it is real but the sockets and what it refuses. */
export interface Slack {
  readonly app: AppSettings;
  /** For `clientOptions.slackApiUrl`; ends in /api/. */
  readonly apiUrl: string;
  /** For `installerOptions.authorizationUrl`. */
  readonly authorizeUrl: string;
  readonly faults: Faults;
  readonly pace: Pace;
  readonly sockets: Pick<Sockets, "open" | "refresh" | "drop">;
  workspace(id: string, options?: CommunityOptions): Community;
  /**
   * Gives the app a request URL, after the challenge; from then on nothing goes over sockets. Several stand for
   * processes behind one address: each is told something in turn.
   */
  deliversTo(url: string, ...others: readonly string[]): Promise<void>;
  /** Tells the app once more what it was told before; `true` where that was acknowledged. */
  tellsAgain(delivery: Delivery): Promise<boolean>;
  /** Slack's time now, in ms. */
  now(): number;
  /** Lets Slack's time pass, and with it deadlines, retries and expiries. */
  passes(ms: number): Promise<void>;
  /** Waits, in real time, for something to become true; looks whenever anything changes. */
  until(so: () => boolean, hope?: string): Promise<void>;
  calls(method?: string): readonly Call[];
  deliveries(): readonly Delivery[];
  close(): Promise<void>;
}

export async function startSlack(settings: Partial<AppSettings> = {}): Promise<Slack> {
  const world = newWorld(settings);
  const pace = pacing(world.clock);
  const server = apiServer(world, pace);
  const open = sockets(server, world);
  let carry: Carry = open.carry;
  const { deliver, answer, again } = deliveries(world, (parcel) => carry(parcel));
  Object.assign(world, { deliver, answer });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  world.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    app: world.app,
    apiUrl: `${world.origin}/api/`,
    authorizeUrl: `${world.origin}/oauth/v2/authorize`,
    faults: world.faults,
    pace,
    sockets: open,
    workspace: (id, options) => community(world, id, options),
    deliversTo: async (...urls) => {
      const doors = urls.map((url) => requestUrl(world, url));
      for (const { verify } of doors) await verify();
      let turn = 0;
      carry = (parcel) => doors[turn++ % doors.length]!.carry(parcel);
    },
    tellsAgain: again,
    now: world.clock.now,
    passes: world.clock.passes,
    until: (so, hope = "A test waits") => world.journal.until(so, () => hope),
    calls: (method) => world.journal.calls.filter((call) => method === undefined || call.method === method),
    deliveries: () => world.journal.deliveries,
    close: async () => {
      open.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
