import type { Phrase } from "../phrase.ts";

/**
 * What members say when a sign went well or badly.
 * `turns` are negative words that become positive when denied ("not rushed") and positive words that become
 * negative ("didn't listen"); every other row is simply not read when something denies it.
 */
export interface Lexicon {
  readonly positive: readonly Phrase[];
  readonly negative: readonly Phrase[];
  readonly turns: { readonly positive: readonly Phrase[]; readonly negative: readonly Phrase[] };
}
