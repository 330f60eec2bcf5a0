import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe } from "vitest";
import { timerAlarms } from "../../../src/adapters/embedded/alarms.ts";
import { openEmbedded } from "../../../src/adapters/embedded/embedded.ts";
import { type AlarmGround, alarmsContract } from "../alarms/alarms.contract.ts";
import { schema } from "../store/ground.ts";

async function ground(): Promise<AlarmGround> {
  const dir = mkdtempSync(join(tmpdir(), "afterword-alarms-"));
  const closing: (() => Promise<void>)[] = [];
  return {
    async open(start) {
      const store = await openEmbedded({ ...start, dir, now: Date.now, schema, durable: false });
      const alarms = timerAlarms({ store, clock: { now: Date.now }, log: start.log });
      closing.push(async () => {
        await alarms.close();
        await store.close();
      });
      return { store, alarms };
    },
    async leave() {
      for (const close of closing) await close();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

describe("the timer over the embedded store", () => alarmsContract(ground));
