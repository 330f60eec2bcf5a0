import { z } from "zod";
import { isZone } from "../../interview/when.ts";

/** One thing an admin changes. */
export const changeSchema = z.union([
  z.object({ channel: z.string().min(1) }),
  z.object({ cron: z.string() }),
  z.object({ zone: z.string().refine(isZone) }),
  z.object({ on: z.boolean() }),
  z.object({ digest: z.boolean() }),
  z.object({ stopped: z.boolean() }),
]);
export type Change = z.infer<typeof changeSchema>;
