import { setTimeout as sleep } from "node:timers/promises";

/** Resolves that many milliseconds later. Doesn't keep the process alive. */
export const pause = (ms: number): Promise<void> => sleep(ms, undefined, { ref: false });
