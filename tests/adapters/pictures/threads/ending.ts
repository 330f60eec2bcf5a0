import { parentPort } from "node:worker_threads";

/** A thread that ends at its first order. */
parentPort?.once("message", () => process.exit(1));
