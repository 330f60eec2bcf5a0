import { startRedis } from "../../tests/support/redis-server.ts";
import type { Section } from "./frame.ts";
import { printedBy } from "./turns/runs.ts";

const MEMBERS = 10_000;

/** What a process holds once ten thousand members have told it their story, beside the same process before. */
export const memory: Section = {
  name: "memory",
  async measure() {
    const server = await startRedis();
    try {
      const told = await printedBy("talked.js", { url: server.url, members: MEMBERS });
      const { before, after } = told as { before: number; after: number }; // What talked.ts prints.
      const crowd = `${MEMBERS.toLocaleString("en")} members`;
      return [
        { what: "before anybody talks", value: before, unit: "MB" },
        { what: `${crowd} have talked within the hour`, value: after, unit: "MB", most: 350 },
      ];
    } finally {
      await server.stop();
    }
  },
};
