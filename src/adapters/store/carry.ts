import { createHmac } from "node:crypto";
import { z } from "zod";
import type { Keys } from "./keys.ts";
import type { Page, Shelf } from "./shelf.ts";
import { partsOf } from "./value.ts";
import { type Address, openVault } from "./vault.ts";

/**
 * Everything on a shelf, carried elsewhere as lines of text: into a file for a backup, onto another shelf for a move.
 * What is carried is sealed as it lies: whoever has the lines and not the keys can read nothing.
 */

/** The first line: which keys the rest was sealed under, by their fingerprint. */
const header = z.object({ afterword: z.literal("backup"), v: z.literal(1), keys: z.string() });

const base64 = z.base64().transform((text) => Buffer.from(text, "base64"));
const line = z.object({
  a: z.string(),
  m: base64,
  d: z.number().nullable(),
  o: z.array(base64),
  r: z.array(z.tuple([z.string(), base64])),
  x: z.array(base64),
});

export async function* carriedOut(shelf: Shelf, keys: Keys): AsyncIterable<string> {
  yield JSON.stringify({ afterword: "backup", v: 1, keys: fingerprintOf(keys) });
  for await (const address of shelf.addresses()) {
    const page = await shelf.page(address);
    if (page) yield lineOf(address, page);
  }
}

const text = (bytes: Buffer): string => bytes.toString("base64");

const lineOf = (address: Address, { value, due, tellings, records, aside }: Page): string =>
  JSON.stringify({
    a: address,
    m: text(value),
    d: due,
    o: tellings.map(text),
    r: records.map(([name, record]) => [name, text(record)]),
    x: aside.map(text),
  });

/** How many members came in, and how many were left as they stand because they are there already. */
export interface Carried {
  readonly members: number;
  readonly already: number;
}

/** Lays out what was carried out elsewhere. Nobody who is there already is touched, so it can be done again. */
export async function carryIn(shelf: Shelf, keys: Keys, lines: AsyncIterable<string>): Promise<Carried> {
  let carried: Carried | undefined;
  let number = 0;
  for await (const each of lines) {
    number++;
    if (each.trim() === "") continue;
    if (carried) carried = counted(carried, await layLine(shelf, each, number));
    else carried = begun(each, keys);
  }
  if (!carried) throw new Error("There is nothing in it: a backup has at least one line.");
  return carried;
}

function begun(first: string, keys: Keys): Carried {
  const read = header.safeParse(parsed(first));
  if (!read.success) throw new Error("This is no backup of Afterword's: its first line doesn't say so.");
  if (read.data.keys !== fingerprintOf(keys))
    throw new Error(
      "This backup was made under other keys. Put AFTERWORD_ID_KEY and AFTERWORD_SEAL_KEYS (or keys.json) in place as they were when it was made, and do it again.",
    );
  return { members: 0, already: 0 };
}

const counted = ({ members, already }: Carried, came: boolean): Carried =>
  came ? { members: members + 1, already } : { members, already: already + 1 };

async function layLine(shelf: Shelf, each: string, number: number): Promise<boolean> {
  const read = line.safeParse(parsed(each));
  if (!read.success)
    throw new Error(
      `Line ${number} is damaged. Nothing was done with it or what follows; what stands before is in place.`,
    );
  const { a: address, m: value, d: due, o: tellings, r: records, x: aside } = read.data;
  return lay(shelf, address, { value, due, tellings, records, aside });
}

/** False where somebody stands there already. */
async function lay(shelf: Shelf, address: Address, page: Page): Promise<boolean> {
  const { value, due, tellings, records, aside } = page;
  const step = { address, value, due, ends: null, telling: undefined, records: [] };
  if (!(await shelf.commit({ ...step, over: Buffer.alloc(0), records })).done) return false;
  // What was set aside comes in as something to be told, and is set aside again.
  for (const telling of aside) {
    await shelf.commit({ ...step, over: value, telling });
    await shelf.setAside(address, { telling });
  }
  for (const telling of tellings) await shelf.commit({ ...step, over: value, telling });
  return true;
}

/** Seals every member's key with the deployment's first, so that older ones can be put away. */
export async function reseal(
  shelf: Shelf,
  keys: Keys,
): Promise<{ readonly resealed: number; readonly already: number }> {
  const vault = openVault(keys);
  let [resealed, already] = [0, 0];
  for await (const address of shelf.addresses()) {
    if (await resealOne(shelf, vault, address)) resealed++;
    else already++;
  }
  return { resealed, already };
}

/** Again, where its member has moved on meanwhile. False where there is nothing to do. */
async function resealOne(
  shelf: Shelf,
  vault: ReturnType<typeof openVault>,
  address: Address,
): Promise<boolean> {
  for (;;) {
    const page = await shelf.page(address);
    const parts = page && partsOf(page.value);
    const key = parts && vault.unwrap(address, parts.wrapped);
    if (!page || !parts || !key) return false;
    const { wrapped } = vault.rewrapped(address, key);
    if (wrapped.equals(parts.wrapped)) return false;
    const value = Buffer.concat([wrapped, parts.sealed]);
    const step = { address, value, due: page.due, ends: null, telling: undefined, records: [] };
    if ((await shelf.commit({ ...step, over: page.value })).done) return true;
  }
}

/** Says which keys, and nothing about them. */
const fingerprintOf = ({ id }: Keys): string => createHmac("sha256", id).update("backup").digest("base64url");

function parsed(each: string): unknown {
  try {
    return JSON.parse(each);
  } catch {
    return undefined;
  }
}
