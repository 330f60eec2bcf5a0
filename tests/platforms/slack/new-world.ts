import { standingClock } from "../clock.ts";
import { noFaults } from "./world/faults.ts";
import { countingIds } from "./world/ids.ts";
import { openJournal } from "./world/journal.ts";
import type { AppSettings, World } from "./world/world.ts";

/** Wednesday 18 November 2026, noon in New York. */
const STARTS_AT = Date.UTC(2026, 10, 18, 17, 0);

const APP: AppSettings = {
  appId: "A0AFTERWORD",
  clientId: "111.222",
  clientSecret: "client-secret",
  signingSecret: "signing-secret",
  verificationToken: "verification-token",
  appToken: "xapp-1-A0AFTERWORD-1-local",
  scopes: ["commands", "chat:write", "im:write", "im:history", "im:read", "users:read", "files:write"],
  events: ["message.im", "app_home_opened", "app_uninstalled", "tokens_revoked", "user_change"],
  homeTab: true,
  messagesTab: true,
};

/** An empty Slack with one app in its settings; `deliver` comes with the sockets. */
export function newWorld(settings: Partial<AppSettings>): World {
  const clock = standingClock(STARTS_AT);
  const app = { ...APP, ...settings };
  const notYet = () => {
    throw new Error("This Slack has not been started.");
  };
  const world: World = {
    app,
    clock,
    ids: countingIds(clock),
    journal: openJournal(),
    faults: noFaults(),
    workspaces: new Map(),
    tokens: new Map(),
    refreshTokens: new Map(),
    codes: new Map(),
    triggers: new Map(),
    hooks: new Map(),
    tickets: new Set(),
    states: new Map(),
    origin: "http://127.0.0.1",
    deliver: notYet,
    answer: notYet,
  };
  world.tokens.set(app.appToken, {
    value: app.appToken,
    kind: "app",
    scopes: ["connections:write"],
    revoked: false,
  });
  return world;
}
