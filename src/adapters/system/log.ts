import type { Log } from "../../core/ports.ts";

/** One JSON line a warning, on the error stream: standard output belongs to the member. */
export const stderrLog: Log = {
  warn(what, about) {
    process.stderr.write(`${JSON.stringify({ level: "warn", what, ...about })}\n`);
  },
};
