import { deflateRawSync, inflateRawSync } from "node:zlib";

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
/** Eight kilobytes looked back on, and some fifty of memory while it runs. */
const DEFLATE = { windowBits: 13, memLevel: 5 } as const;

/** A text as it is sealed: a long one at some 40 % of its bytes. */
export function packed(text: string, written: keyof typeof WORTH_PACKING): string | Buffer {
  if (text.length < WORTH_PACKING[written]) return text;
  return Buffer.concat([Buffer.of(PACKED), deflateRawSync(text, DEFLATE)]);
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
