import type { IncomingMessage } from "node:http";

/**
 * Who may come in: this machine, and of its browsers' pages only our own. A page of somebody else's can point a name of
 * theirs at 127.0.0.1 or send us a form; the first shows in `Host`, the second in `Origin`.
 */

/** The only addresses that are listened on or answered to. */
export const LOOPBACK = "127.0.0.1";
const NAMES = [LOOPBACK, "localhost"];

/** What is wrong with a request, in words for whoever made it; undefined where nothing is. */
export function refusalOf({ headers, method, socket }: IncomingMessage): string | undefined {
  const port = socket.localPort ?? 0;
  const hosts = NAMES.map((name) => `${name}:${port}`);
  const { host = "", origin, "content-type": type = "" } = headers;
  if (!hosts.includes(host))
    return `The playground answers on this machine only, at http://${LOOPBACK}:${port}`;
  const foreign = origin !== undefined && origin !== `http://${host}`;
  if (foreign || headers["sec-fetch-site"] === "cross-site")
    return "The playground answers to its own page only.";
  if (method === "GET" || method === "HEAD") return undefined;
  // A browser says where a page's request comes from; what doesn't say so is no page of ours.
  if (origin === undefined || !type.startsWith("application/json"))
    return "The playground answers to its own page only.";
  return undefined;
}

/** Nothing but our own files runs on the page, and nobody may frame it or read it from elsewhere. */
export const GUARDS: Readonly<Record<string, string>> = {
  "content-security-policy":
    "default-src 'none'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "cache-control": "no-store",
};
