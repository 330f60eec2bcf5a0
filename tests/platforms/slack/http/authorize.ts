import type { IncomingMessage, ServerResponse } from "node:http";
import { CODE_LIVES } from "../api/oauth.ts";
import type { World } from "../world/world.ts";

/** The cookie by which the consent page knows who is at the screen and which button they press. */
export const browserCookie = (team: string, user: string, says: "allow" | "cancel"): string =>
  `d=${team}:${user}:${says}`;

/** The consent page, without the page: whoever the cookie says has pressed Allow or Cancel is sent back with code and state. */
export function authorize(world: World, request: IncomingMessage, response: ServerResponse): void {
  const url = new URL(request.url ?? "/", world.origin);
  const asked = (name: string) => url.searchParams.get(name) ?? "";
  const [, team = "", user = "", says = ""] =
    /d=([^:;]+):([^:;]+):(\w+)/.exec(request.headers.cookie ?? "") ?? [];
  const problem = complaint(world, { asked, team, user });
  if (problem) return void response.writeHead(400, { "content-type": "text/html" }).end(`<p>${problem}</p>`);
  const back = new URL(asked("redirect_uri") || (world.app.redirectUrl ?? ""));
  back.searchParams.set("state", asked("state"));
  if (says === "cancel") back.searchParams.set("error", "access_denied");
  else back.searchParams.set("code", newCode(world, { team, user, asked }));
  response.writeHead(302, { location: back.toString() }).end();
}

interface Visit {
  readonly asked: (name: string) => string;
  readonly team: string;
  readonly user: string;
}

function complaint(world: World, { asked, team, user }: Visit): string | undefined {
  if (asked("client_id") !== world.app.clientId) return "Invalid client_id parameter";
  if (!asked("scope")) return "Invalid permissions requested: no scopes";
  if (!world.workspaces.get(team)?.members.has(user)) return "Please sign in";
  const redirect = asked("redirect_uri");
  const registered = world.app.redirectUrl;
  if (!redirect && !registered) return "No redirect_uri: none asked for and none registered";
  if (redirect && registered && !redirect.startsWith(registered))
    return "redirect_uri did not match any configured URIs";
  return undefined;
}

function newCode(world: World, { team, user, asked }: Visit): string {
  const code = `${world.ids.secret(12)}.${world.ids.secret(12)}.${world.ids.secret(32)}`;
  world.codes.set(code, {
    team,
    user,
    scopes: asked("scope").split(","),
    redirectUri: asked("redirect_uri"),
    expiresAt: world.clock.now() + CODE_LIVES,
    used: false,
  });
  return code;
}
