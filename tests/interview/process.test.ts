import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Job } from "../../src/interview/interview.ts";
import {
  advancedPast,
  homeOf,
  isOpen,
  type Outcome,
  opened,
  outcomeNow,
  type Process,
  placed,
} from "../../src/interview/process.ts";

const brightwell: Job = { role: "data analyst", company: "Brightwell" };
const told = (...jobs: readonly (readonly [string, Job])[]) =>
  jobs.reduce<readonly Process[]>((processes, [id, job]) => placed(processes, { id, job }), []);
const outcome = (is: Outcome["is"], after?: string): Outcome => ({
  is,
  on: { date: "2026-11-20" },
  at: 0,
  ...(after && { after }),
});

describe("an application", () => {
  it("is one with the same company, however it is written, and the same role where both are known", () => {
    expect(told(["1", brightwell], ["2", { company: "brightwell." }])).toHaveLength(1);
    expect(told(["1", brightwell], ["2", { company: "Brightwell", role: "porter" }])).toHaveLength(2);
    expect(told(["1", {}], ["2", {}])).toHaveLength(2);
  });

  it("is there before its first interview, and that finds it", () => {
    const [process, processes] = opened([], "3", brightwell);
    expect(process.interviews).toEqual([]);
    expect(placed(processes, { id: "5", job: brightwell })).toEqual([{ ...process, interviews: ["5"] }]);
  });

  it("keeps what is ahead until an interview comes that is new to it", () => {
    const [first] = told(["1", brightwell]);
    const waiting = [{ ...first!, round: { stage: "second" as const } }];
    expect(placed(waiting, { id: "1", job: brightwell })[0]?.round).toEqual({ stage: "second" });
    expect(placed(waiting, { id: "2", job: brightwell })[0]?.round).toBeUndefined();
  });

  it("keeps its outcome when its only interview turns out to be for another job", () => {
    const [first] = told(["1", { role: "analyst" }]);
    const closed = [{ ...first!, outcome: outcome("rejected", "1") }];
    expect(placed(closed, { id: "1", job: brightwell })).toMatchObject([
      { ...brightwell, outcome: { is: "rejected" } },
    ]);
  });

  it("has an outcome only until the next interview", () => {
    const [process] = told(["1", brightwell]);
    const invited = { ...process!, outcome: outcome("next_round", "1") };
    expect(outcomeNow(invited)?.is).toBe("next_round");
    const [second] = placed([invited], { id: "2", job: brightwell });
    expect(outcomeNow(second!)).toBeUndefined();
    expect(isOpen(second!)).toBe(true);
    expect(isOpen({ ...second!, outcome: outcome("rejected", "2") })).toBe(false);
  });
});

describe("whether they went on after an interview", () => {
  const days: Readonly<Record<string, string>> = { "1": "2026-11-02", "2": "2026-11-09", "3": "2026-11-09" };
  const past = (process: Process, id: string) => advancedPast(process, id, (each) => days[each] ?? "");
  const [both] = told(["1", brightwell], ["2", brightwell]);

  it("is known of one that another followed on a later day, whatever came of that", () => {
    expect(past(both!, "1")).toBe(true);
    expect(past({ ...both!, outcome: outcome("rejected", "2") }, "1")).toBe(true);
  });

  it("is told by the outcome of the last, and open without one", () => {
    expect(past(both!, "2")).toBeUndefined();
    expect(past({ ...both!, outcome: outcome("next_round", "2") }, "2")).toBe(true);
    expect(past({ ...both!, outcome: outcome("offer", "2") }, "2")).toBe(true);
    expect(past({ ...both!, outcome: outcome("rejected", "2") }, "2")).toBe(false);
    expect(past({ ...both!, outcome: outcome("silence", "2") }, "2")).toBe(false);
    expect(past({ ...both!, outcome: outcome("withdrew", "2") }, "2")).toBeUndefined();
  });

  it("is the same for all interviews of one day", () => {
    const [process] = told(["2", brightwell], ["3", brightwell]);
    expect(past(process!, "2")).toBeUndefined();
    expect(past({ ...process!, outcome: outcome("offer", "3") }, "2")).toBe(true);
  });
});

const anyJob: fc.Arbitrary<Job> = fc.record(
  {
    role: fc.constantFrom("analyst", "Analyst", "porter"),
    company: fc.constantFrom("Acme", "acme ", "Brightwell"),
  },
  { requiredKeys: [] },
);
const anyTellings = fc.array(fc.tuple(fc.integer({ min: 1, max: 9 }).map(String), anyJob), { maxLength: 20 });

describe("however interviews are told and told anew", () => {
  it("each stands in one application, as the job says that was told last", () => {
    fc.assert(
      fc.property(anyTellings, (tellings) => {
        const processes = told(...tellings);
        const last = new Map(tellings);
        expect(processes.flatMap(({ interviews }) => interviews).sort()).toEqual([...last.keys()].sort());
        for (const { interviews } of processes) expect(interviews).not.toEqual([]);
        for (const [id, job] of last) {
          const home = processes.find(({ interviews }) => interviews.includes(id));
          if (job.company) expect(home).toBe(homeOf([home!], job));
        }
      }),
    );
  });

  it("an outcome is never lost while an interview of its application is left", () => {
    fc.assert(
      fc.property(anyTellings, anyJob, (tellings, job) => {
        const [process] = told(["1", job]);
        const closed: readonly Process[] = [{ ...process!, outcome: outcome("rejected", "1") }];
        const after = tellings.reduce(
          (processes, [id, each]) => placed(processes, { id, job: each }),
          closed,
        );
        expect(after.filter((each) => each.outcome)).not.toEqual([]);
      }),
    );
  });
});
