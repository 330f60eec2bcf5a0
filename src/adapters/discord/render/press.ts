import type { Option } from "../../../core/message.ts";
import { PERSON } from "../../chat/shares.ts";

/**
 * How a press finds its way back: everything that can be pressed is named for the question it stands under and, where
 * it is no menu, for what it stands for. At most 100 characters: the core keeps keys and values short enough.
 */

/** `nth` tells it from others in the message. */
export const pressId = (nth: number, question: string | undefined, value: string): string =>
  `press:${nth}:${question ?? ""}|${value}`;

/** A menu: what is chosen in it comes beside. */
export const menuId = (nth: number, question: string | undefined): string => `menu:${nth}:${question ?? ""}`;

/** A menu of channels to share something in: who chooses must be able to write there. */
export const placeId = (nth: number, question: string): string => `place:${nth}:${question}`;
export const isPlace = (customId: string): boolean => customId.startsWith("place:");

/** A menu of people: who is chosen is told from a channel by a mark before their name. */
export const personId = (nth: number, question: string): string => `person:${nth}:${question}`;

/** A button that opens a form, and one that opens a box to write in; what comes of them goes by the same name. */
export const formId = (question: string): string => `form:${question}`;
export const writingId = (question: string): string => `write:${question}`;

type Pressed =
  | { readonly press: string; readonly question?: string }
  | { readonly opens: "form" | "writing"; readonly question: string };

/** What was pressed, under which question; undefined where it is none of ours or a menu was emptied. */
export function readPress(customId: string, values: readonly string[] = []): Pressed | undefined {
  const opened = readOpened(customId);
  if (opened) return opened;
  const [, question = "", value] =
    /^press:\d+:([^|]*)\|(.*)$/s.exec(customId) ??
    /^(?:menu|person|place):\d+:([^|]*)$/s.exec(customId) ??
    [];
  const [chosen] = values;
  const person = customId.startsWith("person:") && chosen !== undefined ? `${PERSON}${chosen}` : undefined;
  const press = person ?? (/^(?:menu|place):/.test(customId) ? chosen : value);
  if (press === undefined) return undefined;
  return question === "" ? { press } : { press, question };
}

/** The question a form or a box belongs to. */
export function readOpened(
  customId: string,
): { readonly opens: "form" | "writing"; readonly question: string } | undefined {
  const [, what, question = ""] = /^(form|write):(.+)$/s.exec(customId) ?? [];
  return what ? { opens: what === "form" ? "form" : "writing", question } : undefined;
}

/** What stands under a card belongs to its talk, not to a question. */
export const pressedUnder = (message: {
  readonly question?: string;
  readonly about?: string;
  readonly options?: readonly Option[];
}): string | undefined => message.question ?? (message.about && `${message.about}/card`);
