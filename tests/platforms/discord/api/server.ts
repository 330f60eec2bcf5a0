import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { bodyOf } from "../../http-body.ts";
import { problem } from "../rules/check.ts";
import { refuseProblems } from "../rules/form-body.ts";
import type { Pace } from "../rules/pace.ts";
import { checkAgainstSpec } from "../schema/check.ts";
import type { Mishap } from "../world/faults.ts";
import { Refusal, refuse } from "../world/refusal.ts";
import type { World } from "../world/world.ts";
import { type Posted, posted } from "./request.ts";
import { type Found, findRoute } from "./routes.ts";
import { mishapAnswer, type Settled, slowedDown, write, writeStanding } from "./settled.ts";

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** Path and query, as they came. */
  readonly url: string;
  readonly posted: Posted;
  readonly found: Found | undefined;
}

const VERSION = "/api/v10";

/** Everything of Discord that is behind an http:// address. */
export function apiServer(world: World, pace: Pace): Server {
  return createServer((request, response) => {
    serve(world, pace, { request, response }).catch((error: unknown) =>
      write(response, { status: 500, answer: { message: `the local Discord broke: ${error}`, code: 0 } }),
    );
  });
}

async function serve(
  world: World,
  pace: Pace,
  { request, response }: Pick<Exchange, "request" | "response">,
): Promise<void> {
  const url = request.url ?? "/";
  const body = await posted(request, await bodyOf(request));
  const exchange = { request, response, url, posted: body, found: find(request) };
  const { found } = exchange;
  const mishap = found && world.faults.take(found.name);
  if (mishap && (await endsHere(world, response, mishap))) return;
  const standing = found && pace.counts({ route: found.name, resource: resourceOf(found) });
  const early = (mishap && mishapAnswer(mishap)) ?? (standing && slowedDown(standing));
  const settled = early ?? (await run(world, exchange));
  pace.answered(settled.status, standing?.exceeded);
  note(world, exchange, settled);
  if (mishap && "lost" in mishap) return void response.destroy();
  if (standing) writeStanding(response, standing, world.clock.now());
  write(response, settled);
}

/** Some calls never come to anything; others only after a while. */
async function endsHere({ clock }: World, response: ServerResponse, mishap: Mishap): Promise<boolean> {
  if ("slow" in mishap) await new Promise<void>((go) => clock.after(mishap.slow, go));
  if ("drops" in mishap) response.destroy();
  return "hangs" in mishap || "drops" in mishap;
}

function find({ method, url }: IncomingMessage): Found | undefined {
  const { pathname } = new URL(url ?? "/", "http://discord");
  if (!pathname.startsWith(`${VERSION}/`)) return undefined;
  return findRoute(method ?? "", pathname.slice(VERSION.length));
}

/** docs, topics/rate-limits: what a pace is counted by, beside the route. */
const resourceOf = ({ name, params: { channel, guild, app, token } }: Found): string =>
  name.includes("/webhooks/") ? `${app}/${token}` : (channel ?? guild ?? "");

const isBot = ({ app }: World, { headers }: IncomingMessage): boolean =>
  headers.authorization === `Bot ${app.botToken}`;

async function run(
  world: World,
  { request, url, posted: { body, files, isJson }, found }: Exchange,
): Promise<Settled> {
  try {
    if (!found) throw new Refusal(404, { message: "404: Not Found", code: 0 });
    if (found.route.token === "bot" && !isBot(world, request))
      throw new Refusal(401, { message: "401: Unauthorized", code: 0 });
    if (!isJson) refuse(50109);
    if (world.app.strict.forms) holdAgainstSpec(found.name, body);
    const query = new URL(url, "http://discord").searchParams;
    const answer = await found.route.run({ world, params: found.params, query, body, files });
    return { status: answer === undefined ? 204 : 200, answer };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (isAboutForm(error)) world.complaints.push(`${found?.name}: ${JSON.stringify(error.answer)}`);
    return { status: error.status, answer: error.answer };
  }
}

function holdAgainstSpec(route: string, body: unknown): void {
  const objections = checkAgainstSpec(route, body);
  refuseProblems(objections.map((words) => problem([], "NOT_IN_THE_SPECIFICATION", words)));
}

/** A body no bot should ever send, whatever it does with the answer. */
const isAboutForm = ({ status, answer }: Refusal): boolean =>
  status === 500 || [40005, 50006, 50035, 50109].includes(Number(answer.code));

function note(world: World, { request, url, posted: { body, files }, found }: Exchange, settled: Settled) {
  const { status, answer } = settled;
  world.journal.calls.push({
    route: found?.name ?? "unknown",
    method: request.method ?? "",
    url,
    at: world.clock.now(),
    by: isBot(world, request) ? "bot" : "nobody",
    body,
    files: files.map(({ name }) => name),
    status,
    answer,
  });
  world.journal.tick();
}
