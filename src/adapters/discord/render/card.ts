import { type APIContainerComponent, type APIMessageTopLevelComponent, ComponentType } from "discord.js";

type Components = readonly APIMessageTopLevelComponent[];

/** Shows where a card's facts begin and end. */
export const RULE = { type: ComponentType.Separator } as const;

/** A quiet blue, the same for everything: it says whose card it is, never how anything went. */
const ACCENT = 0x5b7aa8;

/** A frame around what is said; what is pressed stands below it. */
export function framed(components: Components): Components {
  const below = components.filter(({ type }) => type === ComponentType.ActionRow);
  const inside = components.filter((each) => each.type !== ComponentType.ActionRow);
  const frame: APIContainerComponent = {
    type: ComponentType.Container,
    accent_color: ACCENT,
    // Only words and rules are ever said here, and a frame takes both.
    components: inside.filter(rulesBetween) as APIContainerComponent["components"],
  };
  return frame.components.length > 0 ? [frame, ...below] : below;
}

/** A rule stands between words, and only one. */
function rulesBetween({ type }: Components[number], nth: number, all: Components): boolean {
  const isWords = (each: Components[number] | undefined) => each?.type === ComponentType.TextDisplay;
  return type !== ComponentType.Separator || (isWords(all[nth - 1]) && all.slice(nth).some(isWords));
}

/** What is no card needs no rules. */
export const unframed = (components: Components): Components =>
  components.filter(({ type }) => type !== ComponentType.Separator);
