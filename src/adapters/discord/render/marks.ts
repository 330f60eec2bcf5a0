import { type APIMessageTopLevelComponent, ComponentType } from "discord.js";

/**
 * Numbers in components' ids, where a message's history keeps them: which message of which telling it is, in the first
 * of them, and which components belong to the question. Discord gives the others ids of its own, counted from 1.
 * https://docs.discord.com/developers/components/reference#anatomy-of-a-component
 */

/** Set in every mark of a telling, so that none meets an id of Discord's. */
const OURS = 1 << 30;
/** Set in what asks, and goes with its answer. */
const ASKS = 1 << 29;

export function markAsking(component: APIMessageTopLevelComponent, nth: number): APIMessageTopLevelComponent {
  return { ...component, id: ASKS + nth + 1 };
}

/** Marks the first component as of a telling; `telling` is any whole number. */
export function marked(
  components: readonly APIMessageTopLevelComponent[],
  telling: number,
): readonly APIMessageTopLevelComponent[] {
  const [first, ...rest] = components;
  return first ? [{ ...first, id: ownMark(telling) | (asks(first) ? ASKS : 0) }, ...rest] : [];
}

/** Whether the first component says that this is that message. */
export const isMarked = ([first]: readonly APIMessageTopLevelComponent[], telling: number): boolean =>
  first?.id !== undefined && (first.id & ~ASKS) === ownMark(telling);

/** The message has changed and is still the one it was: what stands first in it now is known by the same mark. */
export function stillMarked(
  [before]: readonly APIMessageTopLevelComponent[],
  [first, ...rest]: readonly APIMessageTopLevelComponent[],
): readonly APIMessageTopLevelComponent[] {
  if (!first) return [];
  const { id = 0 } = before ?? {};
  return [(id & OURS) === 0 ? first : { ...first, id: id & ~ASKS }, ...rest];
}

const ownMark = (telling: number): number => OURS | (telling & (ASKS - 1));

const asks = ({ id = 0 }: APIMessageTopLevelComponent): boolean => (id & ASKS) !== 0;

/** Whether a component's work is done once its question is answered. Links lead on wherever they led. */
export function isOfQuestion(component: APIMessageTopLevelComponent): boolean {
  if (component.type === ComponentType.ActionRow)
    return component.components.some((widget) => "custom_id" in widget);
  if (component.type === ComponentType.Section) return "custom_id" in component.accessory;
  return asks(component);
}
