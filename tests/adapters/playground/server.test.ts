import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { networkInterfaces, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Item } from "../../../src/adapters/playground/items.ts";
import type { Started } from "../../../src/start-playground.ts";
import { STORY } from "../../support/debrief.ts";
import { ask, itemsAt, NOON, play, post } from "../../support/playground.ts";
import { attributesIn, readable } from "./html-support.ts";

let started: Started | undefined;
let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "afterword-playground-"));
});
afterEach(async () => {
  await started?.stop();
  started = undefined;
  rmSync(folder, { recursive: true, force: true });
});

async function opened(store = "memory"): Promise<string> {
  started = await play(store);
  return started.url;
}

const shown = (items: readonly Item[]): string =>
  items.map(({ slack }) => readable({ markup: slack })).join("\n");

/** What a button with that label sends back, the newest first. */
function pressIn(items: readonly Item[], on: "slack" | "discord", label: string): unknown {
  for (const item of [...items].reverse()) {
    const [, sent] =
      new RegExp(`<button[^>]*(data-press="[^"]*")[^>]*>${label}</button>`).exec(item[on]) ?? [];
    if (sent) return JSON.parse(attributesIn({ markup: ` ${sent}` }, "data-press")[0] ?? "");
  }
  throw new Error(`Nothing called "${label}" can be pressed.`);
}

describe("the door", () => {
  it("is shut to names that only point here, so that no page of somebody else's can read what was said", async () => {
    const url = await opened();
    const { port } = new URL(url);
    for (const path of ["/", "/live", "/home", "/page.js", "/files/a/0"]) {
      const answer = await ask(`${url}${path}`, { headers: { host: `evil.example:${port}` } });
      expect([path, answer.status]).toEqual([path, 403]);
      expect(answer.body).toBe(`The playground answers on this machine only, at ${url}`);
    }
    expect((await ask(`${url}/`, { headers: { host: `localhost:${port}` } })).status).toBe(200);
  });

  it("takes deeds from its own page only", async () => {
    const url = await opened();
    const body = JSON.stringify({ on: "slack", words: "hi" });
    const json = { "content-type": "application/json" };
    const origin = new URL(url).origin;
    for (const headers of [
      json,
      { ...json, origin: "https://evil.example" },
      { ...json, origin: "null" },
      { ...json, origin, "sec-fetch-site": "cross-site" },
      { origin, "content-type": "text/plain" },
    ] satisfies Record<string, string>[])
      expect((await ask(`${url}/deeds`, { method: "POST", headers, body })).status).toBe(403);
    const asked = await ask(`${url}/deeds`, {
      method: "OPTIONS",
      headers: { origin: "https://evil.example" },
    });
    expect(asked.status).toBe(403);
    expect(shown(await itemsAt(url))).not.toContain("hi");
  });

  it("says nothing that lets another page in", async () => {
    const url = await opened();
    const { headers } = await ask(`${url}/`, { headers: { origin: "https://evil.example" } });
    const plain = await ask(`${url}/`);
    for (const each of [headers, plain.headers])
      expect(Object.keys(each).filter((name) => name.startsWith("access-control"))).toEqual([]);
    expect(plain.headers["content-security-policy"]).toContain("frame-ancestors 'none'");
    expect(plain.headers["cross-origin-resource-policy"]).toBe("same-origin");
  });

  it("is on the loopback address and on no other", async () => {
    const { port } = new URL(await opened());
    const others = Object.values(networkInterfaces())
      .flatMap((each) => each ?? [])
      .filter(({ internal, family }) => !internal && family === "IPv4");
    for (const { address } of others)
      await expect(ask(`http://${address}:${port}/`)).rejects.toThrow("ECONNREFUSED");
  });
});

describe("what was sent", () => {
  it.each([
    ["/deeds", { on: "slack", press: { block_id: "x", action_id: "y" } }, 400, "Reload the page"],
    ["/deeds", { deletes: "nothing" }, 400, "Reload the page"],
    ["/deeds", "hi", 400, "Reload the page"],
    ["/clock", { to: "tomorrow" }, 400, "an instant, or to “next”"],
    ["/deeds", { on: "slack", words: "w".repeat(250_000) }, 413, "in parts"],
    ["/elsewhere", {}, 400, "Reload the page"],
  ])("to %s and can't be done is answered with what to do", async (path, body, status, says) => {
    const answer = await post(await opened(), path, body);
    expect(answer.status).toBe(status);
    expect(answer.body).toContain(says);
  });

  it("unreadable, or to nowhere, is said so", async () => {
    const url = await opened();
    const headers = { origin: new URL(url).origin, "content-type": "application/json" };
    const answer = await ask(`${url}/deeds`, { method: "POST", headers, body: "{" });
    expect([answer.status, answer.body]).toEqual([400, "That could not be read."]);
    for (const path of ["/nowhere", "/files/none/0", "/../package.json", "/drawn/html.ts"])
      expect((await ask(`${url}${path}`)).status).toBe(404);
    expect((await ask(`${url}/`, { method: "PUT", headers })).status).toBe(405);
  });
});

describe("a conversation", () => {
  it("begins by itself, and goes on from either window", async () => {
    const url = await opened();
    expect(shown(await itemsAt(url))).toContain("How did it go?");
    await post(url, "/deeds", { on: "slack", words: STORY });
    const read = await itemsAt(url);
    expect(shown(read)).toContain("I read in it");
    await post(url, "/deeds", { on: "discord", press: pressIn(read, "discord", "That&#39;s right") });
    const next = await itemsAt(url);
    expect(shown(next)).toContain("What I read: right");
    await post(url, "/deeds", { on: "slack", press: pressIn(next, "slack", "A first screen") });
    expect(shown(await itemsAt(url))).toContain("A first screen");
  });

  it("is kept whole when the program starts again, the clock too, and nothing of it can be read in the folder", async () => {
    const url = await opened(folder);
    await post(url, "/deeds", { on: "slack", words: STORY });
    await post(url, "/clock", { to: NOON + 48 * 3_600_000 });
    const before = await itemsAt(url);
    await started?.stop();
    const again = await itemsAt(await opened(folder));
    expect(again).toEqual(before);
    // Two days on, what was said then was said on a day of its own.
    expect(again[1]?.discord).not.toContain("Today at");
    for (const file of readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
      file.endsWith("data.mdb"),
    ))
      expect(readFileSync(join(folder, file)).includes("triage")).toBe(false);
  });

  it("is forgotten here as well when it is forgotten, and says how much that was", async () => {
    const url = await opened(folder);
    await post(url, "/deeds", { on: "slack", words: STORY });
    await post(url, "/deeds", { on: "slack", words: "/debrief forget everything" });
    const left = shown(await itemsAt(url));
    expect(left).toMatch(/Removed:.*\d × messages shown/);
    expect(left).not.toContain("triage");
    expect(left).not.toContain("How did it go?");
  });

  it("changes with a message that is changed or taken back, and begins anew with one that is told", async () => {
    const url = await opened();
    await post(url, "/deeds", { on: "slack", words: STORY });
    const mine = (await itemsAt(url)).find(({ slack }) => slack.includes("data-edit"));
    await post(url, "/deeds", { edits: mine?.id, words: `${STORY} The pay was good.` });
    expect(shown(await itemsAt(url))).toContain("The pay was good.");
    expect(shown(await itemsAt(url))).toContain("Changed. Your story:");
    await post(url, "/deeds", { story: mine?.id });
    expect(shown(await itemsAt(url)).split("I read in it").length).toBeGreaterThan(2);
    await post(url, "/deeds", { deletes: mine?.id });
    const after = await itemsAt(url);
    expect(after.some(({ id }) => id === mine?.id)).toBe(false);
    expect(shown(after)).toContain("Taken back.");
  });

  it("has files that can be taken along", async () => {
    const url = await opened();
    await post(url, "/deeds", { on: "discord", words: "/debrief export" });
    const items = await itemsAt(url);
    const hrefs = items.flatMap(({ slack }) => attributesIn({ markup: slack }, "href"));
    const file = await ask(`${url}${hrefs.at(-1)}`);
    expect(file.headers["content-disposition"]).toBe("attachment; filename*=UTF-8''afterword-export.json");
    expect(JSON.parse(file.body)).toBeTypeOf("object");
    expect(items.map(({ discord }) => readable({ markup: discord })).join("\n")).toContain(
      "You used /debrief export",
    );
  });

  it("starts afresh, with the clock back at now", async () => {
    const url = await opened();
    await post(url, "/deeds", { on: "slack", words: STORY });
    await post(url, "/clock", { to: NOON + 48 * 3_600_000 });
    await post(url, "/afresh", {});
    const items = await itemsAt(url);
    expect(shown(items)).not.toContain("triage");
    expect(items.at(-1)?.discord).toContain("Today at");
    expect(JSON.parse((await post(url, "/clock", { to: NOON + 3_600_000 })).body).moved).toBe(true);
  });

  it("says that the clock goes forward only, and when nothing waits", async () => {
    const url = await opened();
    expect(JSON.parse((await post(url, "/clock", { to: NOON - 60_000 })).body).moved).toBe(false);
    expect(JSON.parse((await post(url, "/clock", { to: "next" })).body).moved).toBe(false);
  });
});

describe("a form", () => {
  async function atDetails(url: string): Promise<void> {
    await post(url, "/deeds", { on: "slack", words: "/debrief email" });
    for (const words of ["Maria Lopez", "staff nurse at St Anne's Hospital", "how they staff nights"])
      await post(url, "/deeds", { on: "slack", words });
  }
  const carried = (form: string) => attributesIn({ markup: form }, "data-form")[0];

  it("opens on the platform where its button is pressed, and what is filled in is read there", async () => {
    const url = await opened();
    await atDetails(url);
    const press = pressIn(await itemsAt(url), "discord", "Open the form");
    const { form } = JSON.parse((await post(url, "/deeds", { on: "discord", press })).body);
    expect(attributesIn({ markup: form }, "name")).toEqual(["name", "email", "phone", "links"]);
    const fields = [
      ["name", "Ann Lee"],
      ["email", "ann@example.org"],
      ["phone", ""],
      ["links", ""],
    ];
    await post(url, "/deeds", { on: "discord", form: carried(form), fields });
    expect(shown(await itemsAt(url))).toContain("Ann Lee");
    expect(shown(await itemsAt(url))).toContain("Subject");
  });

  it("stays open on Slack where it can't be read, and on Discord comes again", async () => {
    const url = await opened();
    await atDetails(url);
    const press = pressIn(await itemsAt(url), "slack", "Open the form");
    const { form } = JSON.parse((await post(url, "/deeds", { on: "slack", press })).body);
    const fields = [["name", " "]];
    const before = (await itemsAt(url)).length;
    const onSlack = JSON.parse(
      (await post(url, "/deeds", { on: "slack", form: carried(form), fields })).body,
    );
    expect(onSlack.complaint).toContain("I couldn't read that");
    expect(await itemsAt(url)).toHaveLength(before);
    const { question } = JSON.parse(carried(form) ?? "");
    await post(url, "/deeds", { on: "discord", form: `form:${question}`, fields });
    expect(await itemsAt(url)).toHaveLength(before + 1);
  });

  it("opens at once where what was pressed leads to one", async () => {
    const url = await opened();
    const press = pressIn(await itemsAt(url), "slack", "Quick form instead");
    const { form } = JSON.parse((await post(url, "/deeds", { on: "slack", press })).body);
    expect(readable({ markup: form })).toContain("What was good?");
  });
});
