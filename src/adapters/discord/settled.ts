import { type APIMessageTopLevelComponent, ButtonStyle, ComponentType } from "discord.js";
import { questionOf } from "../../core/compose.ts";
import { changeButton } from "../../core/controls.ts";
import { cut } from "../chat/letters.ts";
import { LIMITS } from "./limits.ts";
import { escaped } from "./render/markdown.ts";
import { isOfQuestion, stillMarked } from "./render/marks.ts";
import * as own from "./render/own-words.ts";
import { display } from "./render/parts.ts";
import { fitsMessage } from "./render/piece.ts";
import { pressId } from "./render/press.ts";

/**
 * A question's message once it is answered: what was asked and its buttons make way for the answer, with a way to
 * change it. `before`, the components as they stand, keeps what was said besides; without it only the answer is left.
 */
export function settled(
  text: string,
  question: string,
  before: readonly APIMessageTopLevelComponent[] = [],
): readonly APIMessageTopLevelComponent[] {
  const kept = before.filter((component) => !isOfQuestion(component)).map(asSent);
  const components = [...kept, answer(text, question)];
  return stillMarked(before, fitsMessage({ components }) ? components : [answer(text, question)]);
}

/** A file comes back with more than it may be sent with; by its name it is the one that is there already. */
function asSent(component: APIMessageTopLevelComponent): APIMessageTopLevelComponent {
  if (component.type !== ComponentType.File || component.name === undefined) return component;
  return { type: ComponentType.File, file: { url: `attachment://${component.name}` } };
}

function answer(text: string, question: string): APIMessageTopLevelComponent {
  const { value } = changeButton(questionOf(question).key, "");
  return {
    type: ComponentType.Section,
    components: [display(escaped(cut(text, LIMITS.answer)))],
    accessory: {
      type: ComponentType.Button,
      style: ButtonStyle.Secondary,
      label: own.change,
      custom_id: pressId(0, question, value),
    },
  };
}
