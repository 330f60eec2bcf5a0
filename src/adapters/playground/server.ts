import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { join } from "node:path";
import { z } from "zod";
import { GUARDS, LOOPBACK, refusalOf } from "./door.ts";
import type { Live } from "./live.ts";
import type { Playground } from "./playground.ts";
import { readDone } from "./read.ts";

/** The playground over HTTP, on this machine only. */

interface Served {
  readonly playground: Playground;
  readonly live: Live;
  /** The page before anything stands on it. */
  readonly page: string;
}

export interface PlaygroundServer {
  readonly url: string;
  close(): Promise<void>;
}

/** A message is 8,000 characters at the most; a form has several fields. */
const MOST_BYTES = 200_000;

const filesIn = (folder: string, type: string, names: readonly string[]) =>
  names.map((name) => [name, { type, path: join(import.meta.dirname, folder, name) }] as const);

const FILES = new Map([
  ...filesIn("browser", "text/css", ["page.css", "windows.css"]),
  ...filesIn("drawn", "text/css", ["likeness.css", "slack.css", "discord.css"]),
  ...filesIn("browser", "text/javascript", [
    "looks.js",
    "page.js",
    "program.js",
    "live.js",
    "menus.js",
    "forms.js",
    "windows.js",
    "clock.js",
    "community.js",
  ]),
]);

/** Something that can't be done as it was asked for; its words are for whoever asked. */
class Refused extends Error {
  readonly status: number;
  constructor(status: number, words: string) {
    super(words);
    this.status = status;
  }
}

/** Rejects with the system's error where the port can't be had. */
export async function servePlayground(served: Served, port: number): Promise<PlaygroundServer> {
  const server = createServer((request, response) => {
    respond(served, request, response).catch((error: unknown) => {
      const [status, words] =
        error instanceof Refused ? [error.status, error.message] : [500, `That failed: ${String(error)}`];
      if (response.headersSent) response.end();
      else send(response, { status, type: "text/plain", body: words });
    });
  });
  return {
    url: `http://${LOOPBACK}:${await listening(server, port)}`,
    close: () =>
      new Promise((resolve) => {
        served.live.close();
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** Gives back the port, which the system chooses where it is 0. */
const listening = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, LOOPBACK, () => {
      const address = server.address();
      resolve(typeof address === "object" && address ? address.port : port);
    });
  });

interface Answer {
  readonly status?: number;
  readonly type: string;
  readonly body: string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

function send(response: ServerResponse, { status = 200, type, body, headers }: Answer): void {
  const known = /charset|^image/.test(type) ? type : `${type}; charset=utf-8`;
  response.writeHead(status, { ...GUARDS, "content-type": known, ...headers }).end(body);
}

async function respond(served: Served, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const refusal = refusalOf(request);
  if (refusal !== undefined) throw new Refused(403, refusal);
  const path = new URL(request.url ?? "/", `http://${LOOPBACK}`).pathname;
  if (request.method === "POST") return post(served, path, { request, response });
  if (request.method !== "GET") throw new Refused(405, "Here things are read with GET and done with POST.");
  if (path === "/live") return served.live.open(response);
  send(response, await got(served, path));
}

async function got({ playground, page }: Served, path: string): Promise<Answer> {
  if (path === "/") return { type: "text/html", body: page };
  if (path === "/home") return { type: "text/html", body: (await playground.home()).markup };
  const file = FILES.get(path.slice(1));
  if (file) return { type: file.type, body: await readFile(file.path) };
  const [, entry, nth] = /^\/files\/([^/]+)\/(\d+)$/.exec(path) ?? [];
  const attached = entry && playground.file(decodeURIComponent(entry), Number(nth));
  if (attached)
    return {
      type: attached.type,
      body: attached.content,
      headers: { "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(attached.name)}` },
    };
  const [, pictured, which] = /^\/pictures\/([^/]+)\/(\d+)$/.exec(path) ?? [];
  const png = pictured && (await playground.picture(decodeURIComponent(pictured), Number(which)));
  if (png) return { type: "image/png", body: Buffer.from(png) };
  throw new Refused(404, "There is no such thing here. The playground is at /");
}

const clock = z.strictObject({ to: z.union([z.number(), z.literal("next")]) });
const community = z.strictObject({
  admin: z.boolean().exactOptional(),
  madeUp: z.boolean().exactOptional(),
});

interface Posted {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

async function post(
  { playground, live }: Served,
  path: string,
  { request, response }: Posted,
): Promise<void> {
  const body = await bodyOf(request);
  const does = WAYS[path];
  if (!does) throw new Refused(400, RELOAD);
  const answer = await does(playground, body);
  send(response, { type: "application/json", body: JSON.stringify({ version: live.refresh(), ...answer }) });
}

const RELOAD = "That can't be done here any more. Reload the page and try again.";

/** What can be done on the page, by its path; each gives back what its answer says. */
const WAYS: Readonly<Record<string, (playground: Playground, body: unknown) => Promise<object>>> = {
  async "/afresh"(playground) {
    await playground.startsAfresh();
    return {};
  },
  async "/clock"(playground, body) {
    const read = clock.safeParse(body);
    if (!read.success) throw new Refused(400, "The clock moves to an instant, or to “next”.");
    return { moved: await playground.moves(read.data.to) };
  },
  async "/community"(playground, body) {
    const read = community.safeParse(body);
    if (!read.success) throw new Refused(400, "Of the community “admin” and “madeUp” can be set.");
    await playground.sets(read.data);
    return {};
  },
  async "/deeds"(playground, body) {
    const deed = readDone(body);
    const outcome = deed && (await playground.does(deed));
    if (!outcome) throw new Refused(400, RELOAD);
    const { form, complaint } = outcome;
    return { ...(form && { form: form.markup }), ...(complaint !== undefined && { complaint }) };
  },
};

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > MOST_BYTES)
      throw new Refused(413, "That is too long to be sent. Could you send it in parts?");
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString("utf8"));
  } catch {
    throw new Refused(400, "That could not be read.");
  }
}
