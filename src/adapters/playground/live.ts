import type { ServerResponse } from "node:http";
import type { Item, Shown } from "./items.ts";
import type { Community } from "./kept.ts";

/** Pages that are open, each brought up to date whenever something changes. */
export interface Live {
  open(response: ServerResponse): void;
  /** Sends every page what it doesn't show yet. Gives back the version that all of them then stand at. */
  refresh(): number;
  close(): void;
}

interface Stand {
  readonly shown: () => Shown;
  readonly community: () => Community;
  readonly now: () => number;
  /** Names this run of the program: a page of another run loads itself anew. */
  readonly run: string;
}

/** What a page is sent: the order of everything, and of its items whatever changed since. */
interface Update extends Shown {
  readonly run: string;
  readonly version: number;
  readonly now: number;
  readonly community: Community;
}

export function live({ shown: all, community, now, run }: Stand): Live {
  const pages = new Map<ServerResponse, ReadonlyMap<string, Item>>();
  let version = 0;

  function bring(page: ServerResponse, { order, items }: Shown): void {
    const shown = pages.get(page);
    const update: Update = {
      run,
      version,
      now: now(),
      community: community(),
      order,
      items: items.filter((item) => !same(shown?.get(item.id), item)),
    };
    page.write(`data: ${JSON.stringify(update)}\n\n`);
    pages.set(page, new Map(items.map((item) => [item.id, item])));
  }

  return {
    open(response) {
      response.writeHead(200, { "content-type": "text/event-stream" });
      // A program that starts again is found again soon.
      response.write("retry: 300\n\n");
      response.on("close", () => pages.delete(response));
      bring(response, all());
    },
    refresh() {
      version += 1;
      const shown = all();
      for (const page of pages.keys()) bring(page, shown);
      return version;
    },
    close() {
      for (const page of pages.keys()) page.end();
    },
  };
}

const same = (one: Item | undefined, other: Item): boolean =>
  one === other || (one?.slack === other.slack && one.discord === other.discord);
