import type { Known } from "../../core/conversation.ts";
import { unmistakable } from "../../interview/news.ts";
import type { OutcomeName } from "../../interview/process.ts";
import type { Book } from "../book.ts";

/** In these the same words answer: what they wrote, what came of it, how a story ended. */
const ANSWERED_BY_NEWS = ["outcome", "offer", "story"];

/**
 * News that comes while something else is asked, and what a talk about it begins with. It is about the interview that is
 * being told; where that isn't in the book yet, there is nothing to note it with, and it stays an answer.
 */
export function interruptingNews(
  said: string,
  { book, talks: [front] }: Known<Book>,
  kinds: readonly OutcomeName[],
): string | undefined {
  const news = unmistakable(said);
  if (!front || !news || !kinds.includes(news) || ANSWERED_BY_NEWS.includes(front.talk)) return undefined;
  if (front.talk !== "debrief") return said;
  return book.interviews.some(({ id }) => id === front.id) ? `${said} #${front.id}` : undefined;
}
