import { argv, stdout } from "node:process";
import { redisAlarms } from "../../../src/adapters/redis/alarms.ts";
import { openRedis } from "../../../src/adapters/redis/redis.ts";
import type { Keys } from "../../../src/adapters/store/keys.ts";
import { engine } from "../../../src/core/engine.ts";
import { memberSchema } from "../../../src/core/member.ts";
import { littleBook } from "../../support/little-talk.ts";
import { waitingHouse } from "../../support/waiting-house.ts";

/** One process that reminds: it writes down each thing it tells, and goes on until somebody ends it. */
const [url = "", prefix = "", key = "", skew = "0"] = argv.slice(2);
const log = { warn: () => {} };
const keys: Keys = {
  id: Buffer.from(key, "base64"),
  seal: [{ kid: "k1", key: Buffer.from(key, "base64") }],
};
const store = await openRedis({ url, prefix, keys, log, now: Date.now, schema: memberSchema(littleBook) });
const bot = engine({
  store,
  messenger: {
    tell: async ({ id, member }) => void stdout.write(`told ${id} ${member}\n`),
  },
  // A clock that is wrong.
  clock: { now: () => Date.now() + Number(skew) },
  log,
  register: waitingHouse,
  alarms: redisAlarms({ url, prefix, log, now: Date.now }),
});
stdout.write("ready\n");
for (;;) {
  await bot.tick().catch(() => {});
  await new Promise((go) => setTimeout(go, 1_000));
}
