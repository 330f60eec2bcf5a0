import { standingClock } from "../clock.ts";
import { ROUTE_NAMES } from "./api/routes.ts";
import { noFaults } from "./world/faults.ts";
import { countingIds } from "./world/ids.ts";
import { openJournal } from "./world/journal.ts";
import type { AppSettings, World } from "./world/world.ts";

/** Wednesday 18 November 2026, noon in New York. */
const STARTS_AT = Date.UTC(2026, 10, 18, 17, 0);

const APP: AppSettings = {
  applicationId: "1300000000000000001",
  botToken: "MTMwMDAwMDAwMDAwMDAwMDAwMQ.local.bot-token",
  name: "Afterword",
  privileged: [],
  shards: 1,
  identifiesLeft: 1000,
  maxConcurrency: 1,
  heartbeatEvery: 45_000,
  strict: { mentions: true, forms: true },
};

/** An empty Discord with one app in its settings; `tell` comes with the gateway. */
export function newWorld(settings: Partial<AppSettings>): World {
  const clock = standingClock(STARTS_AT);
  return {
    app: { ...APP, ...settings },
    clock,
    ids: countingIds(clock),
    journal: openJournal(),
    faults: noFaults(ROUTE_NAMES),
    users: new Map(),
    guilds: new Map(),
    channels: new Map(),
    interactions: new Map(),
    commands: [],
    nonces: new Map(),
    complaints: [],
    origin: "http://127.0.0.1",
    tell: () => {
      throw new Error("This Discord has not been started.");
    },
  };
}
