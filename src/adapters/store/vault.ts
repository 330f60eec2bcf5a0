import { createCipheriv, createDecipheriv, createHmac, createSecretKey, randomBytes } from "node:crypto";
import { type Bounded, bounded } from "./bounded.ts";
import { KEY_BYTES, type Keys, KID, type SealKey } from "./keys.ts";
import { unpacked } from "./packing.ts";

/**
 * Where a member stands in the store: 128 bits of an HMAC of their id, 22 characters of base64url. It says nothing
 * about who they are, so it may stand in keys, job ids and logs.
 */
export type Address = string;

/** A member's own key, and the same key as it is stored: `[kid length][kid][nonce][key][tag]`. */
export interface MemberKey {
  readonly key: Buffer;
  readonly wrapped: Buffer;
}

export interface Vault {
  address(member: string): Address;
  /** Stands for a record's name, which may tell of an employer. */
  recordName(address: Address, name: string): string;
  freshKey(address: Address): MemberKey;
  /** Undefined where the bytes are damaged. Throws where only a key is missing. */
  unwrap(address: Address, wrapped: Buffer): MemberKey | undefined;
  /** The same key, wrapped by the deployment's first. */
  rewrapped(address: Address, key: MemberKey): MemberKey;
  /** Lets go of all that is remembered of a member. */
  drop(member: string): void;
}

const CIPHER = "aes-256-gcm";
export const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const WRAPPED_BYTES = NONCE_BYTES + KEY_BYTES + TAG_BYTES;
const ADDRESS_BYTES = 16;
/** Members whose address and key are kept at hand: a few megabytes. */
const REMEMBERED = 10_000;

export function openVault(keys: Keys): Vault {
  const idKey = createSecretKey(keys.id);
  const addresses = bounded<Address>(REMEMBERED);
  const opened = bounded<MemberKey>(REMEMBERED);

  const hmac = (what: string): string =>
    createHmac("sha256", idKey).update(what).digest().toString("base64url", 0, ADDRESS_BYTES);

  return {
    address: (member) => remembered(addresses, member, () => hmac(member)),
    // No member id has a line break, so a record's name is never a member's address.
    recordName: (address, name) => hmac(`${address}\n${name}`),

    freshKey(address) {
      const fresh = wrap(keys.seal[0], address, randomBytes(KEY_BYTES));
      opened.set(address, fresh);
      return fresh;
    },

    unwrap(address, wrapped) {
      const known = opened.get(address);
      if (known?.wrapped.equals(wrapped)) return known;
      const kid = kidOf(wrapped);
      if (kid === undefined) return undefined;
      const by = keys.seal.find((one) => one.kid === kid) ?? missing(kid, keys);
      const key = openBytes(by.key, aboutKey(address, kid), wrapped.subarray(1 + kid.length));
      if (!key) return undefined;
      // A copy: a slice would keep the whole read buffer it came in alive.
      const found = { key, wrapped: Buffer.from(wrapped) };
      opened.set(address, found);
      return found;
    },

    rewrapped(address, member) {
      const [first] = keys.seal;
      return kidOf(member.wrapped) === first.kid ? member : wrap(first, address, member.key);
    },

    drop(member) {
      opened.drop(hmac(member));
      addresses.drop(member);
    },
  };
}

/** How many bytes of a value its wrapped key takes; undefined where the value is too short to be one of ours. */
export function wrappedLength(value: Buffer): number | undefined {
  const kid = value[0];
  if (kid === undefined) return undefined;
  const length = kid === 0 ? 1 : 1 + kid + WRAPPED_BYTES;
  return value.length >= length + NONCE_BYTES ? length : undefined;
}

/** `[nonce][ciphertext][tag]`. `about` binds it to its place: moved elsewhere, it doesn't open. */
export function seal(key: Buffer, about: string, content: string | Buffer): Buffer {
  const nonce = nonces();
  const cipher = createCipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(Buffer.from(about));
  const body = typeof content === "string" ? cipher.update(content, "utf8") : cipher.update(content);
  cipher.final();
  return Buffer.concat([nonce, body, cipher.getAuthTag()]);
}

/** A text, packed or not. Undefined where these are not the bytes that were sealed with this key for this place. */
export function open(key: Buffer, about: string, sealed: Buffer): string | undefined {
  const content = openBytes(key, about, sealed);
  return content && unpacked(content);
}

function openBytes(key: Buffer, about: string, sealed: Buffer): Buffer | undefined {
  if (sealed.length < NONCE_BYTES + TAG_BYTES) return undefined;
  const decipher = createDecipheriv(CIPHER, key, sealed.subarray(0, NONCE_BYTES), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(Buffer.from(about));
  decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
  const content = decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES));
  try {
    decipher.final();
    return content;
  } catch {
    return undefined;
  }
}

function wrap({ kid, key: by }: SealKey, address: Address, key: Buffer): MemberKey {
  const sealed = seal(by, aboutKey(address, kid), key);
  return { key, wrapped: Buffer.concat([Buffer.of(kid.length), Buffer.from(kid, "latin1"), sealed]) };
}

const aboutKey = (address: Address, kid: string): string => `${address} key ${kid}`;

function kidOf(wrapped: Buffer): string | undefined {
  const length = wrapped[0];
  if (!length || wrapped.length !== 1 + length + WRAPPED_BYTES) return undefined;
  const kid = wrapped.toString("latin1", 1, 1 + length);
  return KID.test(kid) ? kid : undefined;
}

function missing(kid: string, keys: Keys): never {
  const known = keys.seal.map((one) => `"${one.kid}"`).join(", ");
  throw new Error(
    `Something here is sealed with key "${kid}", and AFTERWORD_SEAL_KEYS has only ${known}. Put it back behind the others.`,
  );
}

function remembered<V>(memory: Bounded<V>, key: string, make: () => V): V {
  const known = memory.get(key);
  if (known !== undefined) return known;
  const made = make();
  memory.set(key, made);
  return made;
}

/** Asking the system for randomness costs ten times the copying, so it is asked for 512 nonces at once. */
const NONCES_DRAWN = 512;
let drawn = Buffer.alloc(0);

function nonces(): Buffer {
  if (drawn.length === 0) drawn = randomBytes(NONCES_DRAWN * NONCE_BYTES);
  const nonce = drawn.subarray(0, NONCE_BYTES);
  drawn = drawn.subarray(NONCE_BYTES);
  return nonce;
}
