import { request } from "node:http";
import type { Item } from "../../src/adapters/playground/items.ts";
import { parseConfig } from "../../src/config.ts";
import { type Started, startPlayground } from "../../src/start-playground.ts";

/** A clock that stands, in the middle of a day, until somebody moves it on the page. */
export const NOON = Date.UTC(2026, 10, 18, 17, 0);
const HERE = { clock: { now: () => NOON }, zone: "America/New_York" };

/** The playground as `npm run playground` starts it, on a port that was free. */
export async function play(store: string, port: number | "usual" = 0): Promise<Started> {
  const { config } = parseConfig({ DATA_DIR: store, PROOFREADER: "off" });
  if (!config) throw new Error("Nothing of the environment is used here.");
  return startPlayground({ config, store, port: port === "usual" ? undefined : port, ...HERE });
}

interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** As any program on this machine could ask, whatever it claims to be. */
export function ask(url: string, { method = "GET", headers = {}, body }: Asked = {}): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const asking = request(url, { method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString("utf8"),
        }),
      );
    });
    asking.on("error", reject);
    asking.end(body);
  });
}

/** As the page itself asks. */
export async function post(url: string, path: string, body: unknown): Promise<Answered> {
  const { origin } = new URL(url);
  const headers = { origin, "content-type": "application/json" };
  return ask(`${url}${path}`, { method: "POST", headers, body: JSON.stringify(body) });
}

/** What a page that is opened now would show. */
export function itemsAt(url: string): Promise<readonly Item[]> {
  return new Promise((resolve, reject) => {
    const asking = request(`${url}/live`, (response) => {
      let heard = "";
      response.on("data", (chunk: Buffer) => {
        heard += chunk.toString("utf8");
        const [, data] = /^data: (.*)\n\n/m.exec(heard) ?? [];
        if (data === undefined) return;
        resolve(JSON.parse(data).items);
        asking.destroy();
      });
    });
    asking.on("error", reject);
    asking.end();
  });
}
