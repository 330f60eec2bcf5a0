import { DefaultRestOptions, type RESTOptions } from "discord.js";

type MakeRequest = RESTOptions["makeRequest"];
type Init = Parameters<MakeRequest>[1];

/**
 * As discord.js makes a request, but with a form written out as bytes. Its undici and the one of Slack's library are of
 * different versions and share whichever dispatcher was there first; a form is only understood by its own.
 */
export const makeRequest: MakeRequest = async (url, init) =>
  DefaultRestOptions.makeRequest(
    url,
    init.body instanceof FormData ? await writtenOut(init, init.body) : init,
  );

async function writtenOut(init: Init, form: FormData): Promise<Init> {
  const written = new Response(form);
  // discord.js puts them together as an object.
  const headers = new Headers(init.headers as Record<string, string>);
  headers.set("content-type", written.headers.get("content-type") ?? "");
  return {
    ...init,
    headers: Object.fromEntries(headers),
    body: new Uint8Array(await written.arrayBuffer()),
  };
}
