import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { Meter } from "../../core/ports.ts";

/** What stands still until somebody asks for it. Each may fail, and is then left out. */
interface Standing {
  /** Tellings that wait in this process, and since when the oldest does (epoch milliseconds). */
  readonly untold: () => { readonly count: number; readonly since: number | undefined };
  /** Members whose moment to be looked at has come and hasn't been used yet; at most a thousand are counted. */
  readonly due: () => Promise<number>;
  /** What waits on this machine for the store. */
  readonly waiting: () => number;
  readonly now: () => number;
}

export interface Metering {
  readonly meter: Meter;
  /** Everything counted, in Prometheus's text format. */
  page(standing: Standing): Promise<string>;
  readonly contentType: string;
}

/** Seconds: a turn in memory takes one or two milliseconds, one over a network a few more. */
const BUCKETS = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2, 5];

/** Counts in this process. Names and labels are those of docs/operating.md; no label ever tells who. */
export function metering(): Metering {
  const register = new Registry();
  collectDefaultMetrics({ register });
  const common = { registers: [register] };
  const turns = new Counter({
    ...common,
    name: "afterword_turns_total",
    help: "What members did, by what became of it.",
    labelNames: ["outcome"] as const,
  });
  const seconds = new Histogram({
    ...common,
    name: "afterword_turn_seconds",
    help: "From the arrival of what a member did to its commit.",
    buckets: BUCKETS,
  });
  const conflicts = new Counter({
    ...common,
    name: "afterword_conflicts_total",
    help: "Turns decided again because somebody else had written first.",
  });
  const failed = new Counter({
    ...common,
    name: "afterword_tellings_failed_total",
    help: "Tries to tell a member something that failed and will be repeated.",
  });
  const refused = new Counter({
    ...common,
    name: "afterword_refused_total",
    help: "What was not read because a member said too much at once.",
  });
  const gauge = (name: string, help: string) => new Gauge({ ...common, name, help });
  const untold = gauge("afterword_untold", "Tellings that are committed and wait in this process.");
  const age = gauge("afterword_untold_age_seconds", "How long the oldest of them has waited.");
  const due = gauge("afterword_due", "Members whose moment to be looked at has come.");
  const waiting = gauge("afterword_inbox_waiting", "Deeds that wait on this machine for the store.");

  return {
    meter: {
      turn() {
        const done = seconds.startTimer();
        return (outcome) => {
          turns.inc({ outcome });
          if (outcome !== "failed") done();
        };
      },
      conflict: () => conflicts.inc(),
      tellingFailed: () => failed.inc(),
      refused: () => refused.inc(),
    },
    contentType: register.contentType,
    async page(standing) {
      const { count, since } = standing.untold();
      untold.set(count);
      age.set(since === undefined ? 0 : Math.max(0, standing.now() - since) / 1_000);
      waiting.set(standing.waiting());
      // A store that doesn't answer has no number to give; that it doesn't is what /readyz says.
      due.set(await standing.due().catch(() => Number.NaN));
      return register.metrics();
    },
  };
}
