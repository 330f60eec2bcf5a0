import type { z } from "zod";
import { openRedis } from "../../../src/adapters/redis/redis.ts";
import { realClock } from "../../../src/adapters/system/clock.ts";
import { every } from "../../../src/adapters/system/every.ts";
import { stderrLog as log } from "../../../src/adapters/system/log.ts";
import type { Register } from "../../../src/core/conversation.ts";
import { engine } from "../../../src/core/engine.ts";
import { memberSchema } from "../../../src/core/member.ts";
import { plain } from "../../../src/core/message.ts";
import type { Messenger } from "../../../src/core/ports.ts";
import { tellingId } from "../../../src/core/telling-of.ts";
import type { Subject } from "./subject.ts";

interface House<Book> {
  readonly register: Register<Book>;
  readonly book: z.ZodType<Book>;
}

/** Ours as it runs in the bot: the engine on Redis, ticking, with a platform that takes every message at once. */
export async function onEngine<Book>(url: string, { register, book }: House<Book>): Promise<Subject> {
  // The same in every process: they share their members.
  const keys = { id: Buffer.alloc(32, 1), seal: [{ kid: "k1", key: Buffer.alloc(32, 2) }] } as const;
  const store = await openRedis({ url, keys, schema: memberSchema(book), log, now: realClock.now });
  const listeners = new Map<string, (heard: string) => void>();
  const messenger: Messenger = {
    async tell({ id, messages }) {
      listeners.get(id)?.(messages.map(plain).join("\n"));
      listeners.delete(id);
    },
  };
  const running = engine({ store, messenger, clock: realClock, log, register });
  const ticking = every(1_000, running.tick, log);
  return {
    async says(member, words, event) {
      const inbound = { id: event, member, deed: { text: words }, zone: "UTC" };
      // Not told at once where this process was silent for too long meanwhile; told all the same.
      const heard = new Promise<string>((resolve) => listeners.set(tellingId(inbound), resolve));
      await running.handle(inbound);
      return heard;
    },
    settled: running.settle,
    async close() {
      await ticking.stop();
      await running.settle();
      await store.close();
    },
  };
}
