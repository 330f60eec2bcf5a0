import { z } from "zod";
import type { Job } from "./interview.ts";

/** One application with one employer: its interviews in order. */
export const processSchema = z.object({
  id: z.string(),
  company: z.string().exactOptional(),
  role: z.string().exactOptional(),
  interviews: z.array(z.string()),
});
export type Process = z.infer<typeof processSchema>;

/**
 * Files an interview with the application it belongs to: the same company, and the same role where both are known.
 * An interview whose employer is unknown stands alone. Told anew, it moves to where it belongs now.
 */
export function placed(processes: readonly Process[], interview: string, job: Job): readonly Process[] {
  const without = processes
    .map((process) => ({ ...process, interviews: process.interviews.filter((id) => id !== interview) }))
    .filter(({ interviews }) => interviews.length > 0);
  const home = without.find((process) => same(process.company, job.company) && agree(process.role, job.role));
  if (!home) return [...without, { id: interview, ...job, interviews: [interview] }];
  return without.map((process) =>
    process === home
      ? { ...process, ...job, interviews: inOrder([...process.interviews, interview]) }
      : process,
  );
}

const plain = (name: string) =>
  name
    .trim()
    .toLocaleLowerCase("en")
    .replace(/[\s.,]+/g, " ");
const same = (one: string | undefined, other: string | undefined) =>
  one !== undefined && other !== undefined && plain(one) === plain(other);
const agree = (one: string | undefined, other: string | undefined) =>
  one === undefined || other === undefined || plain(one) === plain(other);

/** Interview ids count up as they are told. */
const inOrder = (ids: readonly string[]) => [...ids].sort((one, other) => Number(one) - Number(other));
