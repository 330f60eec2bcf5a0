import { type APIComponentInContainer, type APIMessageTopLevelComponent, ComponentType } from "discord.js";
import { LIMITS } from "../limits.ts";

/** A stretch of a message: how it looks, and how it reads where Discord won't have it so. */
export interface Piece {
  readonly components: readonly APIMessageTopLevelComponent[];
  /** Discord's markdown, with nothing in it that we didn't mean; each stretch fits a message of plain words. */
  readonly plain: readonly string[];
  /** Means little without what follows, as a heading does. */
  readonly leads?: boolean;
}

export const joined = (one: Piece, next: Piece): Piece => ({
  components: [...one.components, ...next.components],
  plain: [...one.plain, ...next.plain],
});

/** A card stands in a frame, which is a component too. */
const FRAME = 1;

export function fitsMessage({ components }: Pick<Piece, "components">): boolean {
  const { text, bytes, overhead, components: most } = LIMITS.message;
  const words = components.flatMap(displaysIn);
  const length = words.reduce((sum, each) => sum + each.length, 0);
  const size = words.reduce((sum, each) => sum + Buffer.byteLength(each) + overhead, 0);
  return length <= text && size <= bytes && countIn(components) + FRAME <= most;
}

export const fitsPortion = (text: string): boolean =>
  text.length <= LIMITS.portion.text && Buffer.byteLength(text) <= LIMITS.portion.bytes;

export const fitsPlain = ({ length }: string): boolean => length <= LIMITS.portion.plain;

type Component = APIMessageTopLevelComponent | APIComponentInContainer;

/** Everything counts, whatever it stands in. */
function countIn(components: readonly Component[]): number {
  return components.reduce((count, component) => count + 1 + insideOf(component), 0);
}

function insideOf(component: Component): number {
  if (component.type === ComponentType.Container) return countIn(component.components);
  if (component.type === ComponentType.Section) return component.components.length + 1;
  return "components" in component ? component.components.length : 0;
}

/** The words a component shows, each stretch apart, as far as this house makes components. */
export function displaysIn(component: Component): readonly string[] {
  if (component.type === ComponentType.TextDisplay) return [component.content];
  if (component.type === ComponentType.Section) return component.components.map(({ content }) => content);
  return component.type === ComponentType.Container ? component.components.flatMap(displaysIn) : [];
}
