import type { Command } from "../../core/conversation.ts";
import { words } from "../../core/message.ts";
import type { Book } from "../book.ts";

/** Takes back what was shared, from wherever it stands: the one the button names, or all of it. */
export const unshare: Command<Book> = {
  name: "unshare",
  summary: "takes back a summary you shared",
  also: ["take it back", "unshare everything"],
  wants: () => [],
  run: ({ book, args }) => {
    const standing = book.shared ?? [];
    const named = standing.filter((id) => args === "" || id === args);
    if (named.length === 0) return { messages: [words("Nothing of yours is shared just now.")] };
    return {
      book: { ...book, shared: standing.filter((id) => !named.includes(id)) },
      shares: named.map((id) => ({ id, withdraw: true as const })),
      messages: [words("Taken back: it is removed from where it stood.")],
    };
  },
};
