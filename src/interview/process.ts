import { z } from "zod";
import { type Job, whenSchema } from "./interview.ts";
import { FORMATS, STAGES } from "./signs.ts";

/** What an employer did in the end, or so far: a next round is an outcome until the next interview has been told. */
export const OUTCOMES = ["next_round", "offer", "rejected", "silence", "withdrew"] as const;
export type OutcomeName = (typeof OUTCOMES)[number];

export const outcomeSchema = z.object({
  is: z.enum(OUTCOMES),
  /** When the member said so, in epoch milliseconds. An interview told later is news of its own. */
  at: z.number(),
  /** The day it came. */
  on: whenSchema,
  /** The interview it came after; none where none was told. */
  after: z.string().exactOptional(),
});
export type Outcome = z.infer<typeof outcomeSchema>;

/** What is known of a round; of one that is coming, mostly little. */
export const roundSchema = z.object({
  stage: z.enum(STAGES).exactOptional(),
  format: z.enum(FORMATS).exactOptional(),
});
export type Round = z.infer<typeof roundSchema>;

/** One application with one employer: its interviews in order, its outcome. What they wrote lies in a record. */
export const processSchema = z.object({
  id: z.string(),
  company: z.string().exactOptional(),
  role: z.string().exactOptional(),
  interviews: z.array(z.string()),
  outcome: outcomeSchema.exactOptional(),
  /** The round that is coming. */
  round: roundSchema.exactOptional(),
  /** Talks about it that are no debriefs: they go when it goes. */
  talks: z.array(z.string()).exactOptional(),
});
export type Process = z.infer<typeof processSchema>;

/** What files an interview. */
interface Filed {
  readonly id: string;
  readonly job: Job;
  /** The entry it was put in ahead as, which an application may have begun with. */
  readonly of?: string;
}

/**
 * Files an interview with the application it belongs to: the same company, and the same role where both are known.
 * An interview whose employer is unknown stands alone. Told anew it moves to where it belongs now, and takes what is
 * known of the application along if nobody stays behind.
 */
export function placed(processes: readonly Process[], { id, job, of }: Filed): readonly Process[] {
  const former = processes.find(({ interviews }) => interviews.includes(id));
  const alone = former?.interviews.length === 1 ? former : undefined;
  const match = homeOf(processes, job);
  const foreseen = processes.find((process) => process.id === of && agree(process.company, job.company));
  const home = match ?? alone ?? foreseen;
  const left = processes.flatMap((process) =>
    process === former && process !== home ? without(process, id) : [process],
  );
  if (!home) return [...left, { id, ...job, interviews: [id] }];
  const moved = alone !== home ? alone : undefined;
  // Alone, it is called what it is called now; among others, what isn't said now stays.
  const named = home === alone && !match ? job : { ...nameOf(home), ...job };
  return left.map((process) => (process === home ? joined(home, id, { named, moved }) : process));
}

interface Joining {
  readonly named: Job;
  /** The application that is no more, where the interview was all of it. */
  readonly moved: Process | undefined;
}

function joined(home: Process, interview: string, { named, moved }: Joining): Process {
  const outcome = home.outcome ?? moved?.outcome;
  const talks = [...(home.talks ?? []), ...(moved?.talks ?? [])];
  // The round that was ahead has come once an interview is new here.
  const round = home.interviews.includes(interview) ? home.round : undefined;
  return {
    id: home.id,
    ...named,
    interviews: inOrder([...new Set([...home.interviews, interview])]),
    ...(outcome && { outcome }),
    ...(round && { round }),
    ...(talks.length > 0 && { talks }),
  };
}

const nameOf = ({ company, role }: Job): Job => ({ ...(company && { company }), ...(role && { role }) });

function without(process: Process, interview: string): readonly Process[] {
  const interviews = process.interviews.filter((id) => id !== interview);
  return interviews.length > 0 ? [{ ...process, interviews }] : [];
}

/** Opens an application nobody has told an interview of yet, unless there is one for this job; `id` names a new one. */
export function opened(
  processes: readonly Process[],
  id: string,
  job: Job,
): readonly [Process, readonly Process[]] {
  const home = homeOf(processes, job);
  if (home) return [home, processes];
  const process = { id, ...job, interviews: [] };
  return [process, [...processes.filter((other) => other.id !== id), process]];
}

/** The application a job belongs to, the latest where several would do. */
export function homeOf(processes: readonly Process[], job: Job): Process | undefined {
  return processes.findLast((process) => isFor(process, job));
}

/** Whether a job is the one that was applied for. */
export const isFor = (process: Job, job: Job): boolean =>
  same(process.company, job.company) && agree(process.role, job.role);

/** The outcome as it stands: one that came before the latest interview says nothing of that. */
export function outcomeNow({ outcome, interviews }: Process): Outcome | undefined {
  return outcome && outcome.after === interviews.at(-1) ? outcome : undefined;
}

/** Whether there is still something to wait or to prepare for. */
export function isOpen(process: Process): boolean {
  const { is } = outcomeNow(process) ?? {};
  return process.round !== undefined || is === undefined || is === "next_round";
}

/**
 * Whether the employer went on with the member after this interview; undefined while that is open, and where the member
 * withdrew. Interviews on one day are one round: none of them is past another. `dayOf` gives YYYY-MM-DD.
 */
export function advancedPast(
  process: Process,
  interview: string,
  dayOf: (interview: string) => string,
): boolean | undefined {
  const { interviews, outcome } = process;
  const day = dayOf(interview);
  if (interviews.some((other) => dayOf(other) > day)) return true;
  if (!outcome || outcome.is === "withdrew") return undefined;
  if (outcome.after === undefined || dayOf(outcome.after) !== day) return undefined;
  return outcome.is === "next_round" || outcome.is === "offer";
}

const plain = (name: string) =>
  name
    .toLocaleLowerCase("en")
    .replace(/[\s.,]+/g, " ")
    .trim();
const same = (one: string | undefined, other: string | undefined) =>
  one !== undefined && other !== undefined && plain(one) === plain(other);
const agree = (one: string | undefined, other: string | undefined) =>
  one === undefined || other === undefined || plain(one) === plain(other);

/** Interview ids count up as they are told. */
const inOrder = (ids: readonly string[]) => [...ids].sort((one, other) => Number(one) - Number(other));
