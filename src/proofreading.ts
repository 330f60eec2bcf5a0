import { z } from "zod";
import { type Proofreader, proofreader } from "./adapters/proofreader/proofreader.ts";
import { stderrLog } from "./adapters/system/log.ts";
import type { Config } from "./config.ts";
import type { Makers } from "./core/ports.ts";

/** Harper, where it is switched on, as the makers of what our own rules would otherwise have to do alone. */
export function proofreading({ proofreader: wanted }: Pick<Config, "proofreader">): {
  readonly makers: Makers;
  readonly stop: () => void;
} {
  if (!wanted) return { makers: {}, stop: () => {} };
  const harper = proofreader({ log: stderrLog });
  return { makers: makersOf(harper), stop: harper.stop };
}

const asked = z.object({ text: z.string(), words: z.array(z.string()) });

function makersOf(harper: Proofreader): Makers {
  return {
    // Late or gone, nothing of it is missed that our own rules don't find.
    async language(input) {
      const { text, words } = asked.parse(input);
      return (await harper.proofread(text, words)) ?? [];
    },
    async proofreader() {
      harper.warm();
      return true;
    },
  };
}
