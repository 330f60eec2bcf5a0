import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { SETTINGS } from "../../../src/adapters/slack/install/clicks.ts";
import { ERASED_AFTER } from "../../../src/adapters/slack/install/community.ts";
import {
  ALL_SCOPES,
  features,
  lacking,
  SCOPES,
  warnings,
} from "../../../src/adapters/slack/install/scopes.ts";
import { ACCESS, EVENT_SCOPES, HISTORY_SCOPES } from "../../platforms/slack/rules/access.ts";

const root = resolve(import.meta.dirname, "../../..");
const text = (file: string) => readFileSync(join(root, file), "utf8");
const adapter = "src/adapters/slack";
const code = readdirSync(join(root, adapter), { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts"))
  .map((file) => text(join(adapter, file)))
  .join("\n");
const operating = text("docs/operating.md");

/** What stands first in brackets of every call of this, where that is a plain string. */
const called = (name: string) =>
  new Set(
    [...code.matchAll(new RegExp(`\\bapp\\.${name}\\(\\s*"([^"]+)"`, "g"))].map(([, first = ""]) => first),
  );

/** Every Web API method the adapter calls. `filesUploadV2` is the library's name for two of them together. */
const METHODS = new Set(
  [
    ...code.matchAll(/\bclient(?:At\([^)]*\))?\s*\.\s*((?:[a-zA-Z0-9]+\s*\.?\s*)+)\(\s*(?:"([\w.]+)")?/g),
  ].flatMap(([, name = "", first]) => {
    const method = name.replace(/\s/g, "");
    if (method === "apiCall") return [first ?? ""];
    return method === "filesUploadV2"
      ? ["files.getUploadURLExternal", "files.completeUploadExternal"]
      : [method];
  }),
);

const socket = parse(text("manifest.yaml"));
const http = parse(text("manifest.http.yaml"));
const both = [
  ["manifest.yaml", socket],
  ["manifest.http.yaml", http],
] as const;

/** The rows of the table in the operating guide that begins with this column: their first cells, without the quotes. */
function rowsOf(column: string): readonly (readonly string[])[] {
  const [, table = ""] = operating.split(new RegExp(`^\\| ${column} \\|.*\\n\\|[-|]+\\n`, "m"));
  const rows = table.slice(0, table.search(/\n(?!\|)/)).split("\n");
  return rows.map((row) =>
    row
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim().replaceAll("`", "")),
  );
}

describe.each(both)("%s", (_, manifest) => {
  it("asks for the scopes the code knows, and no others", () => {
    expect(manifest.oauth_config.scopes).toEqual({ bot: [...ALL_SCOPES] });
  });

  it("subscribes to the events the code listens for, and no others", () => {
    const heard = [...called("event")].map((event) => (event === "message" ? "message.im" : event));
    expect([...manifest.settings.event_subscriptions.bot_events].sort()).toEqual(heard.sort());
  });

  it("has the commands and shortcuts the code answers, and no others", () => {
    const commands = manifest.features.slash_commands.map(({ command }: { command: string }) => command);
    const shortcuts = manifest.features.shortcuts.map(
      ({ callback_id }: { callback_id: string }) => callback_id,
    );
    expect(new Set(commands)).toEqual(called("command"));
    expect(new Set(shortcuts)).toEqual(called("shortcut"));
    expect(manifest.features.shortcuts.map(({ type }: { type: string }) => type)).toEqual([
      "global",
      "message",
    ]);
  });

  it("has the Home and lets members write", () => {
    expect(manifest.features.app_home).toEqual({
      home_tab_enabled: true,
      messages_tab_enabled: true,
      messages_tab_read_only_enabled: false,
    });
  });

  // https://docs.slack.dev/reference/app-manifest
  it("is within what Slack takes", () => {
    const { display_information: shown, features: has } = manifest;
    const within = (value: string, least: number, most: number) => {
      expect(value.length, value).toBeGreaterThanOrEqual(least);
      expect(value.length, value).toBeLessThanOrEqual(most);
    };
    within(shown.name, 1, 35);
    within(shown.description, 1, 140);
    within(shown.long_description, 174, 4_000);
    expect(shown.background_color).toMatch(/^#[0-9a-f]{6}$/);
    expect(has.bot_user.display_name).toMatch(/^[a-z0-9._-]{1,80}$/);
    for (const { command, description, usage_hint } of has.slash_commands) {
      within(command, 2, 32);
      within(description, 1, 2_000);
      within(usage_hint, 1, 1_000);
    }
    for (const { name, description } of has.shortcuts) {
      within(name, 1, 24);
      within(description, 1, 150);
    }
  });
});

describe("the two manifests", () => {
  it("differ in where Slack finds the bot, and in whether tokens rotate", () => {
    const { redirect_urls, ...oauth } = http.oauth_config;
    const { event_subscriptions, interactivity, ...settings } = http.settings;
    const bare = {
      ...http,
      features: {
        ...http.features,
        slash_commands: http.features.slash_commands.map(
          ({ url: _, ...command }: { url: string }) => command,
        ),
      },
      oauth_config: oauth,
      settings: {
        ...settings,
        event_subscriptions: { bot_events: event_subscriptions.bot_events },
        interactivity: { is_enabled: interactivity.is_enabled },
        socket_mode_enabled: true,
        token_rotation_enabled: false,
      },
    };
    expect(bare).toEqual(socket);
    expect([settings.socket_mode_enabled, settings.token_rotation_enabled]).toEqual([false, true]);
    expect(redirect_urls).toEqual(["https://YOUR-HOST/slack/oauth_redirect"]);
    const urls = [
      event_subscriptions.request_url,
      interactivity.request_url,
      http.features.slash_commands[0].url,
    ];
    expect(new Set(urls)).toEqual(new Set(["https://YOUR-HOST/slack/events"]));
    expect(text("manifest.http.yaml").match(/https:\/\/YOUR-HOST/g)).toHaveLength(4);
  });
});

describe("the scopes", () => {
  const neededBy = (method: string): readonly string[] => {
    if (method === "conversations.history") return [HISTORY_SCOPES.im];
    // The app-level token has its own scope, which the manifest doesn't name.
    if (ACCESS[method]?.token === "app") return [];
    return ACCESS[method]?.scopes ?? [`unknown: ${method}`];
  };

  it("are what the methods, events and commands in the code need: all of it, and nothing more", () => {
    expect(METHODS.size).toBeGreaterThan(5);
    const byEvents = socket.settings.event_subscriptions.bot_events.flatMap((event: string) => {
      expect(event in EVENT_SCOPES, event).toBe(true);
      return EVENT_SCOPES[event] ?? [];
    });
    const needed = new Set(["commands", ...[...METHODS].flatMap(neededBy), ...byEvents]);
    expect([...needed].sort()).toEqual([...ALL_SCOPES].sort());
  });

  it("switch off what they are for, and nothing else, where an optional one is missing", () => {
    expect(features(ALL_SCOPES)).toEqual({ profile: true, files: true });
    expect(warnings(ALL_SCOPES)).toEqual([]);
    for (const scope of ALL_SCOPES) {
      const granted = ALL_SCOPES.filter((other) => other !== scope);
      const optional = !SCOPES[scope].needed;
      expect(lacking(granted)).toEqual(optional ? [] : [scope]);
      expect(warnings(granted)).toEqual(optional ? [expect.stringContaining(`${scope} is missing`)] : []);
      expect(features(granted)).toEqual({ profile: scope !== "users:read", files: scope !== "files:write" });
    }
  });
});

describe("the operating guide", () => {
  it("has the reason for every scope, as the code has it, and for no other", () => {
    const rows = rowsOf("scope").filter(([scope]) => scope !== "connections:write");
    expect(rows.map(([scope]) => scope)).toEqual([...ALL_SCOPES]);
    for (const [scope, reason, without = ""] of rows) {
      const known = SCOPES[scope as keyof typeof SCOPES];
      expect(reason).toBe(known.lets.replaceAll("`", ""));
      expect(without === "it doesn't start").toBe(known.needed);
    }
  });

  it("has the reason for every event", () => {
    expect(rowsOf("event").map(([event]) => event)).toEqual(socket.settings.event_subscriptions.bot_events);
  });

  it("names every setting and every address", () => {
    const addresses = ["/slack/install", "/slack/oauth_redirect", "/slack/events"];
    for (const name of [...SETTINGS.map((setting) => setting.name), "SLACK_API_URL", "PORT", ...addresses])
      expect(operating).toContain(`${name}`);
  });
});

describe("the privacy page", () => {
  it("states the hours the code waits", () => {
    expect(text("docs/privacy.md")).toContain(`after ${ERASED_AFTER / 3_600_000} hours, and within 24`);
  });
});
