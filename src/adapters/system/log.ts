import { pino } from "pino";
import type { Log } from "../../core/ports.ts";

/** To the error stream, for standard output belongs to the member; at once, for the next line may be the last. */
const lines = pino(
  {
    base: null,
    messageKey: "what",
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (level) => ({ level }) },
  },
  pino.destination({ fd: 2, sync: true }),
);

/** One JSON line each. */
export const stderrLog: Log = {
  warn: (what, about) => lines.warn(about, what),
};
