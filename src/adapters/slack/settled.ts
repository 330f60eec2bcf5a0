import type { KnownBlock, SectionBlock } from "@slack/types";
import { questionOf } from "../../core/compose.ts";
import { changeButton } from "../../core/controls.ts";
import { portions } from "../chat/portions.ts";
import { LIMITS } from "./limits.ts";
import { button } from "./render/buttons.ts";
import * as own from "./render/own-words.ts";
import { wordsIn } from "./render/parts.ts";
import { escaped, plainText } from "./render/plain-text.ts";
import { isOfQuestion, pressAction, pressBlock } from "./render/press.ts";
import type { Rendered } from "./render.ts";

/**
 * A question's message once it is answered: what was asked and its buttons make way for the answer, with a way to
 * change it. `before`, the blocks as they stand, keeps what was said besides; without it only the answer is left.
 */
export function settled(text: string, question: string, before: readonly KnownBlock[] = []): Rendered {
  const kept = before.filter(({ block_id }) => !isOfQuestion(block_id));
  const beside = kept.map(wordsIn).filter(Boolean).join("\n\n");
  return { text: said(beside, text), blocks: [...kept, answer(text, question)] };
}

/** Beside the answer there may be no room left for all that was said before it: the blocks have it whole. */
function said(beside: string, answer: string): string {
  const whole = (before: string) => escaped([before, answer].filter(Boolean).join("\n\n"));
  const fits = (before: string) => whole(`${before}…`).length <= LIMITS.message.text;
  const [first = "", ...rest] = portions(beside, fits);
  return whole(rest.length > 0 ? `${first.trimEnd()}…` : first);
}

function answer(text: string, question: string): SectionBlock {
  const { value } = changeButton(questionOf(question).key, "");
  return {
    type: "section",
    block_id: pressBlock(0, question),
    text: plainText(text, LIMITS.section),
    accessory: { ...button({ label: own.change, value }), action_id: pressAction(0) },
  };
}
