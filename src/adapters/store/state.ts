import type { z } from "zod";
import { MARK, type Member } from "../../core/member.ts";
import { keptWell } from "../../core/well-said.ts";
import { packed } from "./packing.ts";

type Stored = Readonly<Record<string, unknown>>;

/** By the version it makes: `2` turns a state of version 1 into one of version 2. */
export type Migrations = Readonly<Record<number, (old: Stored) => Stored>>;

/** How a member is written, and read whatever version wrote it. */
export interface StateFormat<Book> {
  /** JSON, packed where it is long: what `unpacked` gives is read. A book's lists are never changed, only replaced. */
  write(member: Member<Book>): string | Buffer;
  /** Undefined where it isn't a member. Throws where a newer Afterword wrote it: that is no damage. */
  read(text: string): Member<Book> | undefined;
}

/** The version of a state no migration has touched. */
const FIRST = 1;

export function stateFormat<Book>(
  schema: z.ZodType<Member<Book>>,
  migrations: Migrations = {},
): StateFormat<Book> {
  const current = Math.max(FIRST, ...Object.keys(migrations).map(Number));
  return {
    write: (member) => written({ v: current, ...member, seen: member.seen.join("") }),
    read(text) {
      const stored = parsed(text);
      if (!stored || typeof stored.v !== "number") return undefined;
      if (stored.v > current) throw newer(stored.v, current);
      const state = withSeen(withoutVersion(migrated(stored, stored.v, { current, migrations })));
      const found = schema.safeParse(state);
      // What is added is nothing the type knows of, and nobody reads.
      return found.success ? (withUnknown(found.data, state) as Member<Book>) : undefined;
    },
  };
}

/** A list as long as that is mostly of what is over, and stays the same from turn to turn. */
const LONG = 16;
const isLong = (value: unknown): value is readonly unknown[] => Array.isArray(value) && value.length >= LONG;

/** As it is sealed: JSON, of which what is long in the book comes first, and is written and packed only when it changes. */
function written(state: Stored): string | Buffer {
  const { book, ...others } = state;
  const fields = isStored(book) ? Object.entries(book) : [];
  const long = fields.flatMap(([name, value]) => (isLong(value) ? [{ name, value }] : []));
  if (long.length === 0) return packed(JSON.stringify(state), "eachTurn");
  const lasting = long.map(({ name, value }, nth) => ({
    lead: `${nth === 0 ? '{"book":{' : ","}${JSON.stringify(name)}:`,
    of: value,
  }));
  const short = JSON.stringify(Object.fromEntries(fields.filter(([, value]) => !isLong(value)))).slice(1);
  const rest = `${short === "}" ? "" : ","}${short},${JSON.stringify(others).slice(1)}`;
  return packed(rest, "eachTurn", lasting);
}

/** Whose state this is, whatever its version. */
export function memberOf(text: string): string | undefined {
  const id = parsed(text)?.id;
  return typeof id === "string" ? id : undefined;
}

/**
 * What was read, with whatever else stood there: while a deploy rolls, an older process writes members a newer one has
 * added something to, and must not lose it.
 */
function withUnknown(known: unknown, stored: unknown): unknown {
  if (Array.isArray(known) && Array.isArray(stored) && known.length === stored.length)
    return known.map((each, nth) => withUnknown(each, stored[nth]));
  if (!isStored(known) || !isStored(stored)) return known;
  const both = Object.entries(known).map(([name, value]) => [name, withUnknown(value, stored[name])]);
  return { ...stored, ...Object.fromEntries(both) };
}

interface Path {
  readonly current: number;
  readonly migrations: Migrations;
}

function migrated(stored: Stored, from: number, { current, migrations }: Path): Stored {
  let state = stored;
  for (let version = from + 1; version <= current; version++) state = migrations[version]?.(state) ?? state;
  return state;
}

function withoutVersion({ v: _, ...state }: Stored): Stored {
  return state;
}

const MARKS = new RegExp(`.{${MARK}}`, "g");

/** Marks stand in one string, each as long as the other; before, they were longer and stood in a list. */
function withSeen(state: Stored): Stored {
  const { seen } = state;
  if (typeof seen === "string") return { ...state, seen: seen.match(MARKS) ?? [] };
  return Array.isArray(seen) ? { ...state, seen: seen.map((each) => String(each).slice(-MARK)) } : state;
}

function newer(version: number, current: number): Error {
  return new Error(
    `A member here was written by a newer Afterword (state version ${version}; this one reads up to ${current}). Nothing was changed. Update this process, or stop it until the others are back at its version.`,
  );
}

function parsed(text: string): Stored | undefined {
  try {
    const value = keptWell(text);
    return isStored(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Anything that isn't an object has no fields, and so fails at the first one asked for. */
const isStored = (value: unknown): value is Stored => typeof value === "object" && value !== null;
