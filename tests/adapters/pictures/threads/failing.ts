import { parentPort } from "node:worker_threads";
import type { Order } from "../../../../src/adapters/pictures/thread.ts";

/** A thread in which every picture fails. */
parentPort?.on("message", ({ nth }: Order<unknown>) => {
  parentPort?.postMessage({ nth, failed: "TypeError" });
});
