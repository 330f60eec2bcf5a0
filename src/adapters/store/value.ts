import type { Revision } from "../../core/ports.ts";
import { type MemberKey, NONCE_BYTES, wrappedLength } from "./vault.ts";

/**
 * A member's value is `[wrapped key][nonce][ciphertext][tag]`, one string read in one go. The nonce is random and drawn
 * anew for each seal, so it is the revision as well: value and revision can't part.
 */
export interface Parts {
  readonly wrapped: Buffer;
  readonly sealed: Buffer;
}

/** Undefined where the bytes are too few to be a value. */
export function partsOf(value: Buffer): Parts | undefined {
  const length = wrappedLength(value);
  if (length === undefined) return undefined;
  return { wrapped: value.subarray(0, length), sealed: value.subarray(length) };
}

/** The wrapped key rides along, so that the next commit has it at hand without reading again. */
export function revisionOf(value: Buffer): Revision {
  const length = wrappedLength(value) ?? 0;
  return value.toString("base64url", 0, length + NONCE_BYTES);
}

/** What a value has to begin with to be of this revision; empty for none. */
export function startOf(revision: Revision | undefined): Buffer {
  return Buffer.from(revision ?? "", "base64url");
}

const NO_KEY = Buffer.of(0);
const NO_STATE = Buffer.alloc(NONCE_BYTES);

/** What is left in the place of a damaged state: the member's key, if that could be saved, and no state. */
export function leftFor(key: MemberKey | undefined): Buffer {
  return Buffer.concat([key?.wrapped ?? NO_KEY, NO_STATE]);
}

export function isLeft(value: Buffer): boolean {
  return partsOf(value)?.sealed.equals(NO_STATE) ?? false;
}
