import { controlIn } from "./controls.ts";
import type { Command, Known, Register } from "./conversation.ts";
import type { Deed } from "./inbound.ts";

interface Heard<Book> {
  readonly command: Command<Book>;
  readonly args: string;
}

/**
 * A sentence said while nothing is open that words would answer, or nothing has been said in it yet; or one so plain that
 * it answers nothing.
 */
export function inNews<Book>(
  { commands }: Register<Book>,
  deed: Deed,
  known: Known<Book>,
): Heard<Book> | undefined {
  if (!("text" in deed) || "edited" in deed || deed.question !== undefined) return undefined;
  const [front] = known.talks;
  const isFree = !front || front.said.length === 0 || (front.ended === true && front.editing === undefined);
  const said = deed.text.trim();
  if (controlIn(said)) return undefined;
  if (!isFree) return interrupting(commands, said, known);
  const asked = front !== undefined && front.ended !== true;
  const command = commands.find(({ hears }) => hears?.(said, { ...known, asked }));
  return command && { command, args: said };
}

function interrupting<Book>(
  commands: readonly Command<Book>[],
  said: string,
  known: Known<Book>,
): Heard<Book> | undefined {
  for (const command of commands) {
    const args = command.interrupts?.(said, known);
    if (args !== undefined) return { command, args };
  }
  return undefined;
}
