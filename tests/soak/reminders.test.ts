import { describe, expect, it } from "vitest";
import { lived, QUEUES } from "./reminders/year.ts";
import { runs } from "./runs.ts";

const MINUTE = 60_000;

/** A hundred members and a year in `npm run soak`; a dozen and two weeks of it in `npm test`. */
const stretch = {
  members: runs(12, 100),
  days: runs(14, 365),
  within: runs(6_000, 5 * MINUTE),
};

describe.each(Object.entries(QUEUES))("whatever members do, reminded by %s", (_, open) => {
  it(
    "nothing is said at night, twice, too often, or when it is pointless, and nobody is forgotten",
    async () => {
      const { wrong, said, deeds } = await lived(open, stretch);
      expect(wrong).toEqual([]);
      expect(deeds).toBeGreaterThan(stretch.members * stretch.days * 0.2);
      expect(said).toBeGreaterThan(stretch.members / 2);
    },
    runs(MINUTE, 30 * MINUTE),
  );
});
