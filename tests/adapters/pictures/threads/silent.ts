import { parentPort } from "node:worker_threads";

/** A thread that takes orders and never delivers. */
parentPort?.on("message", () => {});
