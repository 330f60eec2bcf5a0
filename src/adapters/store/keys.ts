import { randomBytes } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** One deployment key and the name it is known by in what it has sealed. */
export interface SealKey {
  readonly kid: string;
  /** 32 bytes. */
  readonly key: Buffer;
}

export interface Keys {
  /** 32 bytes; turns member ids into addresses. Changing it makes strangers of all members. */
  readonly id: Buffer;
  /** The first seals, all open. */
  readonly seal: readonly [SealKey, ...SealKey[]];
}

/** The keys, or everything that is wrong with them. */
export type ParsedKeys =
  | { readonly keys: Keys; readonly problems?: undefined }
  | { readonly keys?: undefined; readonly problems: readonly string[] };

export const KEY_BYTES = 32;
export const KID = /^[a-z0-9-]{1,16}$/;
const MAKE = "Make one with: openssl rand -base64 32";

/** `AFTERWORD_ID_KEY` is base64 of 32 bytes; `AFTERWORD_SEAL_KEYS` is `k2:base64,k1:base64`, newest first. */
export function parseKeys(env: Readonly<Record<string, string | undefined>>): ParsedKeys {
  const problems: string[] = [];
  const id = parseIdKey(env.AFTERWORD_ID_KEY, problems);
  const [first, ...rest] = parseSealKeys(env.AFTERWORD_SEAL_KEYS, problems);
  if (!id || !first || problems.length > 0) return { problems };
  return { keys: { id, seal: [first, ...rest] } };
}

function parseIdKey(given: string | undefined, problems: string[]): Buffer | undefined {
  const key = given ? bytesOf(given) : undefined;
  if (!given)
    problems.push(`AFTERWORD_ID_KEY is missing: members are found by it, and it never changes. ${MAKE}`);
  else if (!key) problems.push(`AFTERWORD_ID_KEY must be ${KEY_BYTES} bytes in base64. ${MAKE}`);
  return key;
}

function parseSealKeys(given: string | undefined, problems: string[]): SealKey[] {
  if (!given) {
    problems.push(
      `AFTERWORD_SEAL_KEYS is missing: what members say is sealed with it. ${MAKE}, and write it as k1:…`,
    );
    return [];
  }
  const parsed: SealKey[] = [];
  for (const [index, part] of given.split(",").entries()) {
    const [, kid = "", text = ""] = /^\s*([^:]*):(.*?)\s*$/.exec(part) ?? [];
    const key = bytesOf(text);
    // The value itself is never repeated: this goes to a log.
    const which = KID.test(kid) ? `"${kid}"` : `number ${index + 1}`;
    if (!KID.test(kid) || !key)
      problems.push(
        `AFTERWORD_SEAL_KEYS: key ${which} must look like k1:… with a name of a-z, 0-9 or "-" and ${KEY_BYTES} bytes in base64. ${MAKE}`,
      );
    else if (parsed.some((other) => other.kid === kid))
      problems.push(`AFTERWORD_SEAL_KEYS names ${which} twice. Give each key a name of its own.`);
    else parsed.push({ kid, key });
  }
  return parsed;
}

function bytesOf(base64: string): Buffer | undefined {
  const bytes = Buffer.from(base64.trim(), "base64");
  return bytes.length === KEY_BYTES ? bytes : undefined;
}

/** The keys in `<dir>/keys.json`, made on first use. Whoever has that file and the folder can read everything. */
export function loadOrMakeKeys(dir: string): Keys {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const path = join(dir, "keys.json");
  return readKeys(path) ?? makeKeys(path);
}

function readKeys(path: string): Keys | undefined {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    if (codeOf(error) === "ENOENT") return undefined;
    throw error;
  }
  const { keys, problems } = parseKeys(fileAsEnv(text));
  if (keys) return keys;
  throw new Error(
    `The keys in ${path} can't be read: ${problems.join(" ")} Restore the file from a backup; without it the data beside it stays sealed.`,
  );
}

function fileAsEnv(text: string): Record<string, string | undefined> {
  try {
    const { id, seal } = JSON.parse(text);
    return { AFTERWORD_ID_KEY: String(id), AFTERWORD_SEAL_KEYS: String(seal) };
  } catch {
    return {};
  }
}

/** Linked into place whole, so that of two processes starting at once both end up with the same keys. */
function makeKeys(path: string): Keys {
  const fresh = () => randomBytes(KEY_BYTES).toString("base64");
  const draft = `${path}.${randomBytes(6).toString("hex")}`;
  const text = JSON.stringify({ id: fresh(), seal: `k1:${fresh()}` }, null, 2);
  writeFileSync(draft, `${text}\n`, { mode: 0o600, flag: "wx", flush: true });
  try {
    linkSync(draft, path);
  } catch (error) {
    if (codeOf(error) !== "EEXIST") throw error;
  } finally {
    unlinkSync(draft);
  }
  const made = readKeys(path);
  if (!made) throw new Error(`${path} was removed while it was being made. Start again.`);
  return made;
}

const codeOf = (error: unknown): unknown =>
  error instanceof Error && "code" in error ? error.code : undefined;
