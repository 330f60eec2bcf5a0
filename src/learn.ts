import { type Evidence, entrySchema, evidence, type Rules } from "./adapters/evidence/evidence.ts";
import { agreedTo, type Consent, withEvidence } from "./adapters/evidence/sharing.ts";
import { stderrLog as log } from "./adapters/system/log.ts";
import { type Book, interviewRecord } from "./conversations/book.ts";
import { sharedRows } from "./conversations/community/sharing.ts";
import type { Clock, Store } from "./core/ports.ts";
import type { Row } from "./interview/community/evidence.ts";
import {
  type Contributor,
  contributed,
  contributorSchema,
  emptyPool,
  nextDraw,
  type Pool,
  poolSchema,
  without,
} from "./interview/community/pool.ts";

/** Joins members with what their communities learn from them. */

const rules: Rules<Pool, Contributor, readonly Row[]> = {
  empty: emptyPool,
  pool: poolSchema,
  share: contributorSchema,
  contributed,
  without,
  count: ({ rows }) => rows.length,
  nextDraw,
  // Only now: the numerical library is no small thing to load, and it is needed once a week.
  drawn: async (...made) => (await import("./interview/community/draw.ts")).drawn(...made),
  shown: ({ table }) => table,
};

/** What the store of evidence holds. */
export const evidenceSchema = entrySchema(poolSchema);

export interface Learning extends ReturnType<typeof withEvidence<Book, readonly Row[]>> {
  readonly evidence: Evidence<readonly Row[]>;
}

interface LearningOptions {
  readonly members: Store<Book>;
  readonly store: Parameters<typeof evidence<Pool, Contributor, readonly Row[]>>[0]["store"];
  readonly clock: Clock;
}

const consent: Consent<Book, readonly Row[]> = {
  in: ({ sharing }) => sharing,
  about: ({ interviews, processes }) => [interviews.map(({ id }) => id), processes],
  wants: ({ interviews }) => interviews.map(({ id }) => interviewRecord(id)),
  rows: sharedRows,
};

export function learning({ members, store, clock }: LearningOptions): Learning {
  const kept = evidence({
    store,
    rules,
    pseudonym: members.alias,
    agrees: (who, community) => agreedTo(members, consent, { who, community }),
    clock,
    log,
  });
  return { ...withEvidence({ members, evidence: kept, consent, log }), evidence: kept };
}
