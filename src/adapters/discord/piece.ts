import type { APIMessageTopLevelComponent } from "discord.js";
import { z } from "zod";
import { readPress } from "./render/press.ts";

/** A component of a message, as we sent it or as Discord gives it back. */
export type Piece = APIMessageTopLevelComponent;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;

/** Only messages of our own making are looked into: what isn't an object is all that could be wrong with a component. */
export const piece = z.custom<Piece>(isObject);

/** The question buttons stand under, wherever in a message they are. */
export function questionIn(pieces: readonly unknown[]): string | undefined {
  for (const each of pieces.filter(isObject)) {
    const { custom_id, components, accessory } = each;
    const inside = [...(Array.isArray(components) ? components : []), accessory];
    const found = (typeof custom_id === "string" && questionOf(custom_id)) || questionIn(inside);
    if (found) return found;
  }
  return undefined;
}

function questionOf(customId: string): string | undefined {
  const press = readPress(customId, [""]);
  return press && "question" in press ? press.question : undefined;
}
