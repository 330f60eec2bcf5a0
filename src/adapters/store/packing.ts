import { constants, deflateRawSync, inflateRawSync } from "node:zlib";

/**
 * The first byte of what is packed. No JSON begins with it, so what is short, or was written before anything was packed,
 * lies there as text.
 */
const PACKED = 1;
/** JSON begins with nothing below: a byte there is the sign of a way to write that this version doesn't know. */
const FIRST_OF_TEXT = 0x20;

/**
 * From how many characters on a text is worth packing: of what is written each turn, a shorter one would save Redis less
 * than the twenty microseconds are worth; what is written once pays earlier.
 */
const WORTH_PACKING = { eachTurn: 1_000, once: 200 } as const;
/** Eight kilobytes looked back on, and some fifty of memory while it runs; half the usual time, for 4 % more bytes. */
const DEFLATE = { windowBits: 13, memLevel: 5, level: 3 } as const;

/** A stretch of JSON that stays as it is as long as `of` does, which is never changed, only replaced; `lead` goes before it. */
interface Lasting {
  readonly lead: string;
  readonly of: object;
}

/** A text as it is sealed: a long one at some 40 % of its bytes. `lasting` goes before it, and is packed once. */
export function packed(
  text: string,
  written: keyof typeof WORTH_PACKING,
  lasting: readonly Lasting[] = [],
): string | Buffer {
  if (lasting.length === 0 && text.length < WORTH_PACKING[written]) return text;
  return Buffer.concat([Buffer.of(PACKED), ...lasting.map(packedOnce), deflateRawSync(text, DEFLATE)]);
}

/** Whole bytes, and not the end: whatever is packed after them belongs to the same stream. */
const TO_BE_CONTINUED = { ...DEFLATE, finishFlush: constants.Z_FULL_FLUSH } as const;

/** By what was packed, and goes when that goes. */
const known = new WeakMap<object, { readonly lead: string; readonly bytes: Buffer }>();

function packedOnce({ lead, of }: Lasting): Buffer {
  const found = known.get(of);
  if (found?.lead === lead) return found.bytes;
  const bytes = deflateRawSync(lead + JSON.stringify(of), TO_BE_CONTINUED);
  known.set(of, { lead, bytes });
  return bytes;
}

/** Throws where a newer Afterword wrote it: that is no damage. */
export function unpacked(bytes: Buffer): string {
  const first = bytes[0] ?? FIRST_OF_TEXT;
  if (first === PACKED) return inflateRawSync(bytes.subarray(1)).toString("utf8");
  if (first < FIRST_OF_TEXT)
    throw new Error(
      `Something here was packed by a newer Afterword (way ${first}; this one knows ${PACKED}). Nothing was changed. Update this process, or stop it until the others are back at its version.`,
    );
  return bytes.toString("utf8");
}
