import { parentPort } from "node:worker_threads";
import type { Picture } from "../../core/picture.ts";
import { draw } from "./draw.ts";
import type { Delivery, Order } from "./thread.ts";

/** What runs in the thread: pictures in, PNGs out. Started by studio.ts. */

parentPort?.on("message", ({ nth, asked }: Order<Picture>) => {
  draw(asked).then(
    (made) => deliver({ nth, made }),
    (cause: unknown) => deliver({ nth, failed: cause instanceof Error ? cause.name : typeof cause }),
  );
});

const deliver = (delivery: Delivery<Uint8Array>): void => parentPort?.postMessage(delivery);
