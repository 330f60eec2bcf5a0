import type { Ticks } from "./ticks.ts";

/** Something before a person's eyes, and when it last changed. */
export interface Sight {
  readonly text: string;
  readonly touched: number;
}

export interface Eyes {
  /** What is before their eyes, as text, with buttons in [brackets]. */
  sees(): string;
  /** Waits for words that were not there before their last deed, and gives what they stand in. */
  hears(words: string): Promise<string>;
}

interface View {
  readonly name: string;
  sights(): readonly Sight[];
  /** What has appeared or changed since the last deed began. */
  news(): readonly Sight[];
}

/** No screen shows more than this. */
const IN_SIGHT = 8;

export function eyesOf({ name, sights, news }: View, ticks: Ticks): Eyes {
  const sees = () =>
    sights()
      .slice(-IN_SIGHT)
      .map(({ text }) => text)
      .join("\n\n");
  return {
    sees,
    hears: async (words) => {
      const heard = () => news().findLast(({ text }) => text.includes(words))?.text;
      await ticks.until(
        () => heard() !== undefined,
        () => `${name} waits to hear "${words}" and sees:\n${sees()}\n`,
      );
      return heard() ?? "";
    },
  };
}
