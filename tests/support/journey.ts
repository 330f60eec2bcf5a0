import type { Book } from "../../src/conversations/book.ts";
import { house } from "../../src/conversations/index.ts";
import { type Chat, chat } from "./chat.ts";

/** Ann with the whole house, saying one thing after another. */
export function ann(...said: readonly string[]): Chat<Book> {
  const it = chat(house);
  for (const each of said) it.says(each);
  return it;
}

/** What she tells of an interview: enough for a card and a place in the list. */
export const storyAt = (
  company: string,
  told = "They followed up on everything and went deep into how my work is done.",
): string => `${told} It was a first interview for the data analyst role at ${company}.`;

/** Tells of one interview, as briefly as can be: the card, no mail, nothing more. */
export function debriefs(it: Chat<Book>, story: string, guess?: string): void {
  it.says("/debrief");
  it.says(story);
  if (it.hears().includes("Right?")) it.says("yes");
  if (guess) it.says(guess);
  for (let stretch = 0; stretch < 3 && it.asked(); stretch++) it.says("enough");
}

/** The last turn's button of that label. */
export function pressed(it: Chat<Book>, label: string): void {
  const button = it.controls().find((each) => each.label === label);
  if (!button) throw new Error(`There is no button “${label}”, only: ${it.buttons().join(", ")}`);
  it.presses(button.value);
}
