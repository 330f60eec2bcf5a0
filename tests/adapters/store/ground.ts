import { randomBytes } from "node:crypto";
import { z } from "zod";
import type { Keys, SealKey } from "../../../src/adapters/store/keys.ts";
import type { Ledger } from "../../../src/adapters/store/ledger.ts";
import type { Shelf } from "../../../src/adapters/store/shelf.ts";
import type { Migrations } from "../../../src/adapters/store/state.ts";
import { type Address, openVault } from "../../../src/adapters/store/vault.ts";
import { type Member, memberSchema, newMember } from "../../../src/core/member.ts";
import type { Commit, Log, Store, Telling } from "../../../src/core/ports.ts";

export interface Book {
  readonly note: string;
}

export const schema: z.ZodType<Member<Book>> = memberSchema(z.object({ note: z.string() }));

/** What a process may be started with. */
interface Start {
  readonly keys: Keys;
  readonly log: Log;
  readonly migrations?: Migrations;
  readonly ledger?: Ledger;
}

/** One place to store things in, and what a test may do to it behind the stores' backs. */
export interface Ground {
  /** Starts another process on it. */
  open(start: Start): Promise<Store<Book>>;
  /** The bytes themselves. */
  readonly shelf: Shelf;
  /** Three seconds and more go by in which nobody's heart beats. */
  silence(): Promise<void>;
  /** How many rows or keys there are on members' account. */
  rows(): Promise<number>;
  /** All that can be read there without a key. */
  everything(): Promise<Buffer>;
  leave(): Promise<void>;
}

/** Two processes on one ground; new ones before each test. */
export interface World {
  readonly start: Start;
  readonly ground: Ground;
  readonly store: Store<Book>;
  readonly other: Store<Book>;
}

export const ann = "slack:T012AB3CD:UANNA";
export const bob = "discord:80351110224678912";

export function sealKey(kid: string): SealKey {
  return { kid, key: randomBytes(32) };
}

export function newKeys(): Keys {
  return { id: randomBytes(32), seal: [sealKey("k1")] };
}

export interface Said {
  readonly what: string;
  readonly about: Readonly<Record<string, unknown>>;
}

/** A log that can be read. */
export function notebook(): Log & { readonly said: readonly Said[] } {
  const said: Said[] = [];
  return { said, warn: (what, about) => void said.push({ what, about }) };
}

export const member = (id: string, note: string): Member<Book> => newMember(id, { note });

/** A commit of a note and nothing else, unless more is said. */
export function noting(id: string, note: string, more: Partial<Commit<Book>> = {}): Commit<Book> {
  return { member: member(id, note), over: undefined, due: null, records: {}, ...more };
}

export function telling(member: string, id: string, text = "Noted."): Telling {
  return { settled: [], id, member, messages: [{ parts: [{ text }] }] };
}

export async function noteOf(store: Store<Book>, id: string): Promise<string | undefined> {
  return (await store.load(id)).member?.book.note;
}

export async function revisionOf(store: Store<Book>, id: string): Promise<string> {
  const held = await store.load(id);
  if (!held.member) throw new Error(`Nobody is stored as ${id}.`);
  return held.revision;
}

export function addressOf(keys: Keys, id: string): Address {
  return openVault(keys).address(id);
}

/** Changes a member's bytes as a broken disk or a stranger would. */
export async function tamper(
  shelf: Shelf,
  address: Address,
  change: (value: Buffer) => Buffer,
): Promise<void> {
  const held = await shelf.value(address);
  if (!held) throw new Error("There is nothing to tamper with.");
  const step = { telling: undefined, due: 0, ends: null, records: [], address };
  const { done } = await shelf.commit({ ...step, over: held, value: change(Buffer.from(held)) });
  if (!done) throw new Error("It moved.");
}
