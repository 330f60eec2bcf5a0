import { createReadStream, createWriteStream, existsSync, mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { pipeline } from "node:stream/promises";
import { carriedOut, carryIn, reseal } from "./adapters/store/carry.ts";
import { type Keys, loadOrMakeKeys } from "./adapters/store/keys.ts";
import { checkKeys } from "./adapters/store/marks.ts";
import type { Shelf } from "./adapters/store/shelf.ts";
import { realClock } from "./adapters/system/clock.ts";
import type { Config } from "./config.ts";
import { APART, openShelf, storeSays } from "./open.ts";

/** What whoever runs the bot does with the data as a whole. Each may be done while the bot runs, and again. */

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const keysOf = ({ keys, dataDir }: Config): Keys => keys ?? loadOrMakeKeys(dataDir);
const nameOf = (apart: (typeof APART)[number]): string => apart ?? "members";

/** Does something with each store in turn. */
async function withShelves(
  config: Config,
  work: (shelf: Shelf, name: string) => Promise<void>,
): Promise<void> {
  for (const apart of APART) {
    const shelf = await openShelf(config, apart, realClock);
    try {
      await work(shelf, nameOf(apart));
    } finally {
      await shelf.close();
    }
  }
}

/** `npm run backup -- FOLDER` */
export async function backUp(config: Config, [folder]: readonly string[]): Promise<void> {
  const into = resolve(folder ?? wanted("backup"));
  mkdirSync(into, { recursive: true, mode: 0o700 });
  await withShelves(config, async (shelf, name) => {
    const file = join(into, `${name}.jsonl`);
    if (existsSync(file))
      throw new Error(`${file} is there already. A backup goes into a folder of its own.`);
    let lines = -1;
    async function* written(): AsyncIterable<string> {
      for await (const line of carriedOut(shelf, keysOf(config))) {
        yield `${line}\n`;
        lines++;
      }
    }
    await pipeline(written, createWriteStream(file, { mode: 0o600, flags: "wx", flush: true }));
    say(`${file}: ${lines} kept.`);
  });
  say(
    config.keys
      ? "It is sealed. Keep AFTERWORD_ID_KEY and AFTERWORD_SEAL_KEYS somewhere else: without them it can't be read."
      : `It is sealed. Keep a copy of ${join(config.dataDir, "keys.json")} somewhere else: without it it can't be read.`,
  );
}

/** `npm run restore -- FOLDER` */
export async function restore(config: Config, [folder]: readonly string[]): Promise<void> {
  const from = resolve(folder ?? wanted("restore"));
  await withShelves(config, async (shelf, name) => {
    const file = join(from, `${name}.jsonl`);
    if (!existsSync(file)) return say(`${file}: not there, so nothing of it came back.`);
    await checkKeys(shelf, keysOf(config));
    const lines = createInterface({
      input: createReadStream(file, "utf8"),
      crlfDelay: Number.POSITIVE_INFINITY,
    });
    const { members, already } = await carryIn(shelf, keysOf(config), lines);
    say(
      `${file}: ${members} came back${already ? `, ${already} were there already and stayed as they are` : ""}.`,
    );
  });
}

/** `npm run move`: from the folder to Redis. */
export async function move(config: Config): Promise<void> {
  const { redisUrl, dataDir } = config;
  if (!redisUrl)
    throw new Error(
      "Where to? Set REDIS_URL, AFTERWORD_ID_KEY and AFTERWORD_SEAL_KEYS as the bot will have them.",
    );
  const keys = keysOf(config);
  if (!loadOrMakeKeys(dataDir).id.equals(keys.id))
    throw new Error(
      `The data in ${dataDir} was sealed under its own keys. Take “id” in ${join(dataDir, "keys.json")} as AFTERWORD_ID_KEY and “seal” as AFTERWORD_SEAL_KEYS, and do it again.`,
    );
  const embedded = { ...config, redisUrl: undefined };
  for (const apart of APART) {
    const [from, to] = [
      await openShelf(embedded, apart, realClock),
      await openShelf(config, apart, realClock),
    ];
    try {
      await checkKeys(to, keys);
      const { members, already } = await carryIn(to, keys, carriedOut(from, keys));
      say(`${nameOf(apart)}: ${members} moved${already ? `, ${already} were there already` : ""}.`);
    } finally {
      await from.close();
      await to.close();
    }
  }
  say(
    `From here on the bot runs on ${storeSays(config)}. What lies in ${dataDir} is a copy now; delete it when all is well.`,
  );
}

/** `npm run reseal` */
export async function resealAll(config: Config): Promise<void> {
  const keys = keysOf(config);
  const [first, ...older] = keys.seal;
  await withShelves(config, async (shelf, name) => {
    await checkKeys(shelf, keys);
    const { resealed, already } = await reseal(shelf, keys);
    say(`${name}: ${resealed} sealed with "${first.kid}" now, ${already} were already.`);
  });
  if (older.length > 0)
    say(
      `${older.map(({ kid }) => `"${kid}"`).join(", ")} can be taken out of AFTERWORD_SEAL_KEYS, once no backup needs it.`,
    );
}

function wanted(what: string): never {
  throw new Error(`Which folder? npm run ${what} -- FOLDER`);
}
