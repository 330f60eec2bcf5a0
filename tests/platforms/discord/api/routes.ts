import { answerInteraction } from "./callbacks.ts";
import { getChannel, openDirectMessages } from "./channels.ts";
import { listCommands, setCommands } from "./commands.ts";
import { createMessage, deleteMessage, editMessage, getMessage, listMessages } from "./messages.ts";
import { getApplication, getGatewayBot, getGuild, getMe, getMember, getUser } from "./people.ts";
import type { Handler, Route } from "./route.ts";
import { deleteAnswer, editAnswer, followUp, getAnswer } from "./webhooks.ts";

const bot = (run: Handler): Route => ({ token: "bot", run });
const open = (run: Handler): Route => ({ token: "none", run });

/** Every route there is here; whatever isn't in this table answers 404 and is journaled as `unknown`. */
const ROUTES: { readonly [name: string]: Route } = {
  "GET /gateway/bot": bot(getGatewayBot),
  "GET /users/@me": bot(getMe),
  "GET /users/:user": bot(getUser),
  "POST /users/@me/channels": bot(openDirectMessages),
  "GET /applications/@me": bot(getApplication),
  "GET /applications/:app/commands": bot(listCommands),
  "PUT /applications/:app/commands": bot(setCommands),
  "GET /guilds/:guild": bot(getGuild),
  "GET /guilds/:guild/members/:user": bot(getMember),
  "GET /channels/:channel": bot(getChannel),
  "GET /channels/:channel/messages": bot(listMessages),
  "POST /channels/:channel/messages": bot(createMessage),
  "GET /channels/:channel/messages/:message": bot(getMessage),
  "PATCH /channels/:channel/messages/:message": bot(editMessage),
  "DELETE /channels/:channel/messages/:message": bot(deleteMessage),
  "POST /interactions/:interaction/:token/callback": open(answerInteraction),
  "POST /webhooks/:app/:token": open(followUp),
  "GET /webhooks/:app/:token/messages/:message": open(getAnswer),
  "PATCH /webhooks/:app/:token/messages/:message": open(editAnswer),
  "DELETE /webhooks/:app/:token/messages/:message": open(deleteAnswer),
};

export const ROUTE_NAMES: readonly string[] = Object.keys(ROUTES);

export interface Found {
  readonly name: string;
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

/** The first route whose fixed parts agree; its names for what stands in between. */
export function findRoute(method: string, path: string): Found | undefined {
  const parts = path.split("/").map(decodeURIComponent);
  for (const [name, route] of Object.entries(ROUTES)) {
    const [verb, pattern = ""] = name.split(" ");
    const wanted = pattern.split("/");
    if (verb !== method || wanted.length !== parts.length) continue;
    const pairs = wanted.map((part, index) => [part, parts[index] ?? ""] as const);
    if (!pairs.every(([part, value]) => (part.startsWith(":") ? value !== "" : part === value))) continue;
    const named = pairs.filter(([part]) => part.startsWith(":"));
    return { name, route, params: Object.fromEntries(named.map(([part, value]) => [part.slice(1), value])) };
  }
  return undefined;
}
