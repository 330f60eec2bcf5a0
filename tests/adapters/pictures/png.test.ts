import { inflateSync } from "node:zlib";
import { Resvg } from "@resvg/resvg-js";
import { describe, expect, it } from "vitest";
import { png } from "../../../src/adapters/pictures/png.ts";

const SVG = `<svg width="40" height="60" xmlns="http://www.w3.org/2000/svg">
  <rect width="40" height="60" rx="12" fill="#18212b"/><circle cx="20" cy="30" r="9" fill="#5fd3bc" opacity="0.7"/></svg>`;

/** The data of every chunk of one type, as one. */
function dataOf(file: Uint8Array, type: string): Buffer {
  const bytes = Buffer.from(file);
  const found: Buffer[] = [];
  for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at))
    if (bytes.toString("latin1", at + 4, at + 8) === type)
      found.push(bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)));
  return Buffer.concat(found);
}

/** A picture as others see it who open the file. */
const seen = (file: Uint8Array): Buffer => {
  const address = `data:image/png;base64,${Buffer.from(file).toString("base64")}`;
  return new Resvg(
    `<svg width="40" height="60" xmlns="http://www.w3.org/2000/svg"><image width="40" height="60" href="${address}"/></svg>`,
  ).render().pixels;
};

describe("the file of a picture", () => {
  it("shows what resvg's own would, round corners and all", () => {
    const image = new Resvg(SVG).render();
    expect(seen(png(image)).equals(seen(image.asPng()))).toBe(true);
  });

  it("says a row that repeats the one above in no bytes of its own", () => {
    const row = Buffer.from([9, 8, 7, 255, 1, 2, 3, 255]);
    const made = png({ width: 2, height: 2, pixels: Buffer.concat([row, row]) });
    expect([...inflateSync(dataOf(made, "IDAT"))]).toEqual([0, ...row, 2, 0, 0, 0, 0, 0, 0, 0, 0]);
  });

  it("gives colours as they are, whatever shines through", () => {
    const made = png({ width: 1, height: 1, pixels: Buffer.from([64, 32, 0, 128]) });
    expect([...inflateSync(dataOf(made, "IDAT"))]).toEqual([0, 128, 64, 0, 128]);
  });
});
