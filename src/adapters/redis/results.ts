import type { ChainableCommander } from "ioredis";

/** Sends a pipeline and gives the replies in order; one that failed fails them all. `T` is what the commands reply. */
export async function resultsOf<T>(pipeline: ChainableCommander): Promise<readonly T[]> {
  const replies = (await pipeline.exec()) ?? [];
  return replies.map(([error, reply]) => {
    if (error) throw error;
    return reply as T;
  });
}
