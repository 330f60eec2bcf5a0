import type { Register } from "../../src/core/conversation.ts";
import { type LittleBook, littleHouse } from "./little-talk.ts";

/**
 * The little house, where "/later 5000" has something said at that moment, and "/later 5000 6000" lets it lapse at the
 * other. While something said waits for an answer, "thanks" answers it; so does a press under its question.
 */
export const waitingHouse: Register<LittleBook> = {
  ...littleHouse,
  commands: [
    ...littleHouse.commands,
    {
      name: "later",
      summary: "has something said later",
      also: [],
      wants: () => [],
      run: ({ book, args }) => ({ book: { offers: [...book.offers, args] }, messages: [] }),
    },
    {
      name: "thanks",
      summary: "answers what was said",
      also: [],
      wants: () => [],
      run: ({ book, args }) => ({
        book: { offers: book.offers.filter((offer) => !offer.startsWith("said")) },
        messages: [{ parts: [{ text: `You're welcome: ${args}` }] }],
        settled: [{ question: "thanks/time", text: "Thanked" }],
      }),
    },
  ],
  later: {
    next: ({ book }) => {
      const times = book.offers.filter((offer) => !offer.startsWith("said")).map(from);
      return times.length > 0 ? Math.min(...times) : null;
    },
    wakes: ({ book, moment }) => {
      const due = book.offers.filter((offer) => !offer.startsWith("said") && from(offer) <= moment.now);
      if (due.length === 0) return { book, messages: [] };
      const offers = book.offers.map((offer) =>
        due.includes(offer) ? `said ${moment.now} ${offer}` : offer,
      );
      const until = Number(due[0]?.split(" ")[1]);
      return {
        book: { offers },
        messages: [{ parts: [{ text: `It is time: ${due.join(", ")}` }], question: "thanks/time" }],
        ...(until && { until }),
      };
    },
    stirs: ({ book }) => book,
    unsaid: ({ offers }, said) => ({
      offers: offers.map((offer) => (offer.startsWith(`said ${said} `) ? `${said + 60_000}` : offer)),
    }),
    hears: (words, { book }) =>
      words === "thanks" && book.offers.some((offer) => offer.startsWith("said"))
        ? { command: "thanks", args: "in words" }
        : undefined,
  },
};

const from = (offer: string): number => Number(offer.split(" ")[0]);
