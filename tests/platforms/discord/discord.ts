import type { AddressInfo } from "node:net";
import type { Bag } from "../bag.ts";
import { apiServer } from "./api/server.ts";
import { type Community, type CommunityOptions, community } from "./community.ts";
import { telling } from "./delivery.ts";
import { type Gateway, gateway } from "./gateway/gateway.ts";
import { newWorld } from "./new-world.ts";
import { type Person, person } from "./people/person.ts";
import { type Pace, pacing } from "./rules/pace.ts";
import type { Faults } from "./world/faults.ts";
import type { Call, Delivery } from "./world/journal.ts";
import { openUser, type Profile } from "./world/places.ts";
import type { AppSettings } from "./world/world.ts";

/** A local Discord. Nothing in it is real but the sockets and what it refuses. */
export interface Discord {
  readonly app: AppSettings;
  /** What `rest.api` of discord.js takes: ends in /api, without a version. */
  readonly apiUrl: string;
  readonly faults: Faults;
  readonly pace: Pace;
  readonly gateway: Gateway;
  guild(name: string, options?: CommunityOptions): Community;
  /** Somebody who is in no guild of ours. */
  person(name: string, profile?: Profile): Person;
  /** Discord's time now, in ms. */
  now(): number;
  /** Lets Discord's time pass, and with it deadlines and what is remembered. */
  passes(ms: number): Promise<void>;
  /** Waits, in real time, for something to become true; looks whenever anything changes. */
  until(so: () => boolean, hope?: string): Promise<void>;
  calls(route?: string): readonly Call[];
  deliveries(event?: string): readonly Delivery[];
  /** Tells the app once more what it was told before. */
  tellsAgain(delivery: Delivery): void;
  /** The global commands, as Discord would list them. */
  commands(): readonly Bag[];
  /** The developer makes a new bot token; the old one is worth nothing from now on. */
  resetsToken(): void;
  /** Throws where a body was refused for its form, unless `strict.forms` is off. */
  close(): Promise<void>;
}

export async function startDiscord(settings: Partial<AppSettings> = {}): Promise<Discord> {
  const world = newWorld(settings);
  const pace = pacing(world.clock);
  const server = apiServer(world, pace);
  const lines = gateway(server, world, pace);
  world.tell = telling(world, lines.dispatch);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  world.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    app: world.app,
    apiUrl: `${world.origin}/api`,
    faults: world.faults,
    pace,
    gateway: lines.controls,
    guild: (name, options) => community(world, name, options),
    person: (name, profile) => person({ world, user: openUser(world, name, profile) }),
    now: world.clock.now,
    passes: world.clock.passes,
    until: (so, hope = "A test waits") => world.journal.until(so, () => hope),
    calls: (route) => world.journal.calls.filter((call) => route === undefined || call.route === route),
    deliveries: (event) =>
      world.journal.deliveries.filter((delivery) => event === undefined || delivery.event === event),
    tellsAgain: ({ event, body }) => {
      const guild = body.guild_id === undefined ? {} : { guild: String(body.guild_id) };
      lines.dispatch({ event, body, ...guild });
    },
    commands: () => world.commands,
    resetsToken: () => {
      world.app.botToken = `MTMwMDAwMDAwMDAwMDAwMDAwMQ.local.${world.ids.secret(12)}`;
      lines.controls.closes(4004);
    },
    close: async () => {
      lines.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      const { complaints, app } = world;
      if (app.strict.forms && complaints.length > 0)
        throw new Error(`Bodies that no bot should send:\n${complaints.join("\n")}`);
    },
  };
}
