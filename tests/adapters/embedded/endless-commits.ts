/** Run by itself: commits one new member after the other and prints each one's number once it is committed. */
import { writeSync } from "node:fs";
import { openEmbedded } from "../../../src/adapters/embedded/embedded.ts";
import { notebook, noting, schema, telling } from "../store/ground.ts";

const [dir = ""] = process.argv.slice(2);
const store = await openEmbedded({ dir, schema, log: notebook(), now: Date.now });
for (let number = 0; ; number++) {
  const name = `member ${number}`;
  await store.commit(noting(name, `note ${number}`, { telling: telling(name, `t${number}`), due: number }));
  writeSync(1, `${number}\n`);
}
