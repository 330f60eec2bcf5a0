import { openHarper } from "./harper.ts";

/**
 * The process in which Harper runs: it takes almost 500 MB, which end with it. Answers one text after another. Nothing but
 * the channel to the bot keeps it alive: however the bot ends, this ends with it.
 */

interface Asked {
  readonly id: number;
  readonly text: string;
  readonly words: readonly string[];
}

const harper = openHarper();
let line: Promise<unknown> = harper;

process.on("message", ({ id, text, words }: Asked) => {
  line = line.then(async () => process.send?.({ id, slips: await (await harper)(text, words) }));
  // A text it can't read is no reason to keep the others waiting; whoever asked has their own patience.
  line = line.catch(() => process.send?.({ id }));
});
