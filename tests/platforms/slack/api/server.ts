import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { type Bag, str } from "../../bag.ts";
import { bodyOf } from "../../http-body.ts";
import { authorize } from "../http/authorize.ts";
import { ACCESS } from "../rules/access.ts";
import { CHANNEL_PACE, type Pace, TIERS } from "../rules/pace.ts";
import type { Mishap } from "../world/faults.ts";
import type { Call } from "../world/journal.ts";
import { Refusal, refuse } from "../world/refusal.ts";
import type { Token, World } from "../world/world.ts";
import { admit, tokenIn } from "./auth.ts";
import { upload } from "./files.ts";
import { answerHook } from "./hooks.ts";
import { BOT_METHODS } from "./methods.ts";
import { access } from "./oauth.ts";
import { argsOf } from "./request.ts";

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly path: string;
  readonly args: Bag;
}

/** Everything of Slack that is behind an http:// address. */
export function apiServer(world: World, pace: Pace): Server {
  return createServer((request, response) => {
    serve(world, pace, { request, response }).catch((error: unknown) => {
      const problem = error instanceof Refusal ? error.answer : { ok: false, error: `fake_broke: ${error}` };
      write(response, error instanceof Refusal ? 200 : 500, problem);
    });
  });
}

async function serve(
  world: World,
  pace: Pace,
  { request, response }: Pick<Exchange, "request" | "response">,
): Promise<void> {
  const path = new URL(request.url ?? "/", world.origin).pathname;
  if (path === "/oauth/v2/authorize") return authorize(world, request, response);
  if (request.method !== "POST") return void response.writeHead(404).end();
  const exchange = { request, response, path, args: await argsOf(request, await bodyOf(request)) };
  if (path.startsWith("/api/")) return callMethod(world, pace, exchange);
  if (path.startsWith("/upload/")) return void receive(world, exchange);
  return hook(world, exchange);
}

function receive(world: World, { response, path, args }: Exchange): void {
  if (upload(world, path, args)) response.writeHead(200).end("OK");
  else response.writeHead(400).end("upload failed");
}

/** A response_url says what is wrong with a status: Bolt's `respond` looks at nothing else. */
async function hook(world: World, { response, path, args }: Exchange): Promise<void> {
  const [status, answer] = await settled(async () => {
    await answerHook(world, path, args);
    return { ok: true };
  });
  const gone = ["no_such_hook", "expired_url", "used_url"].includes(str(answer.error));
  note(world, {
    method: "response_url",
    by: "nobody",
    args,
    status: gone ? 404 : answer.ok ? status : 400,
    answer,
  });
  write(response, gone ? 404 : answer.ok ? status : 400, answer);
}

async function callMethod(world: World, pace: Pace, exchange: Exchange): Promise<void> {
  const { request, response, path } = exchange;
  const method = path.slice("/api/".length);
  const mishap = world.faults.take(method);
  if (mishap && "hangs" in mishap) return;
  if (mishap && "drops" in mishap) return void response.destroy();
  const known = world.tokens.get(tokenIn(request, exchange.args));
  const wait = mishap ? undefined : waitFor(pace, method, { known, args: exchange.args });
  const early = answerTo(mishap, wait);
  const [status, answer] = early ?? (await settled(() => run(world, method, exchange)));
  const { token: _, client_secret: __, ...args } = exchange.args;
  note(world, {
    method,
    by: known?.kind ?? "nobody",
    ...(known?.team && { team: known.team }),
    args,
    status,
    answer,
  });
  if (mishap && "lost" in mishap) return void response.destroy();
  const limit = mishap && "status" in mishap && mishap.status === 429 ? mishap.retryAfter : wait;
  if (limit !== undefined) response.setHeader("retry-after", String(limit));
  if (known) response.setHeader("x-oauth-scopes", known.scopes.join(","));
  write(response, status, answer);
}

type Settled = readonly [status: number, answer: Bag];

function answerTo(mishap: Mishap | undefined, wait: number | undefined): Settled | undefined {
  if (wait !== undefined) return [429, { ok: false, error: "ratelimited" }];
  if (!mishap || "lost" in mishap || "hangs" in mishap || "drops" in mishap) return undefined;
  if ("error" in mishap) return [200, { ok: false, error: mishap.error }];
  return [mishap.status, { ok: false, error: mishap.status === 429 ? "ratelimited" : "internal_error" }];
}

async function settled(run: () => Bag | Promise<Bag>): Promise<Settled> {
  try {
    return [200, await run()];
  } catch (error) {
    if (error instanceof Refusal) return [200, error.answer];
    throw error;
  }
}

function run(world: World, method: string, { request, args }: Exchange): Bag | Promise<Bag> {
  if (!ACCESS[method]) refuse("unknown_method", { req_method: method });
  if (method === "oauth.v2.access") return access(world, request, args);
  const bodyTokens = method !== "apps.connections.open";
  const token = admit(world, method, tokenIn(request, bodyTokens ? args : {}));
  if (method === "apps.connections.open") return connection(world);
  const workspace = world.workspaces.get(token.team ?? "") ?? refuse("account_inactive");
  const call = BOT_METHODS[method] ?? refuse("unknown_method", { req_method: method });
  return call({ world, workspace, token, args });
}

function connection(world: World): Bag {
  const ticket = world.ids.secret(32);
  world.tickets.add(ticket);
  return {
    ok: true,
    url: `${world.origin.replace("http", "ws")}/link/?ticket=${ticket}&app_id=${world.app.appId}`,
  };
}

function waitFor(
  pace: Pace,
  method: string,
  { known, args }: { readonly known: Token | undefined; readonly args: Bag },
): number | undefined {
  const perMinute = TIERS[ACCESS[method]?.tier ?? "free"];
  const name = `${method}:${known?.team}`;
  if (method === "chat.postMessage") return pace.wait(`${name}:${str(args.channel)}`, CHANNEL_PACE);
  return pace.wait(name, { burst: perMinute, perSecond: perMinute / 60 });
}

function note(world: World, call: Omit<Call, "at">): void {
  world.journal.calls.push({ ...call, at: world.clock.now() });
  world.journal.tick();
}

function write(response: ServerResponse, status: number, answer: Bag): void {
  response
    .writeHead(status, { "content-type": "application/json; charset=utf-8" })
    .end(JSON.stringify(answer));
}
