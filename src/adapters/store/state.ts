import type { z } from "zod";
import type { Member } from "../../core/member.ts";

type Stored = Readonly<Record<string, unknown>>;

/** By the version it makes: `2` turns a state of version 1 into one of version 2. */
export type Migrations = Readonly<Record<number, (old: Stored) => Stored>>;

/** How a member is written, and read whatever version wrote it. */
export interface StateFormat<Book> {
  write(member: Member<Book>): string;
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
    write: (member) => JSON.stringify({ v: current, ...member }),
    read(text) {
      const stored = parsed(text);
      if (!stored || typeof stored.v !== "number") return undefined;
      if (stored.v > current) throw newer(stored.v, current);
      const found = schema.safeParse(withoutVersion(migrated(stored, stored.v, { current, migrations })));
      return found.success ? found.data : undefined;
    },
  };
}

/** Whose state this is, whatever its version. */
export function memberOf(text: string): string | undefined {
  const id = parsed(text)?.id;
  return typeof id === "string" ? id : undefined;
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

function newer(version: number, current: number): Error {
  return new Error(
    `A member here was written by a newer Afterword (state version ${version}; this one reads up to ${current}). Nothing was changed. Update this process, or stop it until the others are back at its version.`,
  );
}

function parsed(text: string): Stored | undefined {
  try {
    const value: unknown = JSON.parse(text);
    // Anything that isn't an object has no fields, and so fails at the first one asked for.
    return typeof value === "object" && value !== null ? (value as Stored) : undefined;
  } catch {
    return undefined;
  }
}
