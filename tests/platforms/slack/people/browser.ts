import { browserCookie } from "../http/authorize.ts";
import type { Deed } from "./payloads.ts";

export interface Page {
  readonly status: number;
  readonly body: string;
}

/** Goes from the app's install page through Slack's consent page back to the app, cookies kept, as a browser would. */
export async function walkThroughInstall(
  { workspace, member, world }: Deed,
  from: string,
  says: "allow" | "cancel",
): Promise<Page> {
  const ours = browserCookie(workspace.id, member.id, says);
  const first = await fetch(from, { redirect: "manual" });
  const cookie = first.headers
    .getSetCookie()
    .map((one) => one.split(";")[0])
    .join("; ");
  const consent =
    first.headers.get("location") ?? linkIn(await first.text(), `${world.origin}/oauth/v2/authorize`);
  if (!consent)
    return { status: first.status, body: "no link to the consent page; is authorizationUrl set?" };
  const asked = await fetch(consent, { redirect: "manual", headers: { cookie: ours } });
  const back = asked.headers.get("location");
  if (!back) return { status: asked.status, body: await asked.text() };
  const done = await fetch(back, { redirect: "manual", headers: { cookie } });
  return { status: done.status, body: await done.text() };
}

function linkIn(html: string, start: string): string | undefined {
  const links = [...html.matchAll(/href="([^"]+)"/g)].map(([, href = ""]) => href.replaceAll("&amp;", "&"));
  return links.find((href) => href.startsWith(start));
}
