import type { Message } from "../../core/message.ts";
import { described, type Picture } from "../../core/picture.ts";
import type { Draw } from "../../core/ports.ts";

/** A picture as a platform shows it: a file, and what is in it for whoever doesn't see it. */
export interface Drawn {
  readonly name: string;
  readonly png: Buffer;
  readonly alt: string;
}

/** Draws a message's pictures, all at once. What can't be drawn is left out: the message says it all. */
export async function drawn(
  { pictures = [] }: Message,
  draw: Draw,
  mostAlt?: number,
): Promise<readonly Drawn[]> {
  const all = await Promise.all(pictures.map((picture) => one(picture, draw, mostAlt)));
  return all.filter((picture) => picture !== undefined);
}

async function one(picture: Picture, draw: Draw, mostAlt?: number): Promise<Drawn | undefined> {
  const png = await draw(picture);
  return png && { name: picture.name, png: Buffer.from(png), alt: described(picture, mostAlt) };
}
