import type { Book } from "../../../src/conversations/book.ts";
import { house } from "../../../src/conversations/index.ts";
import { plannedIn } from "../../../src/conversations/nudges/outlook.ts";
import { nudgesIn } from "../../../src/conversations/nudges/state.ts";
import type { Member } from "../../../src/core/member.ts";
import type { Commit, Telling } from "../../../src/core/ports.ts";
import { placeOf } from "../../../src/interview/nudges/plan.ts";
import { BUDGET } from "../../../src/interview/nudges/timing.ts";

/** Whoever watches everything that is said by itself, and holds it against what was promised. */
export interface Watch {
  /** It was decided and is safe. */
  committed(commit: Commit<Book>): void;
  /** It has reached its member. */
  told(telling: Telling, now: number): void;
  /** What went against a promise. */
  readonly wrong: readonly string[];
  /** How often something was said. */
  count(): number;
}

/** A member at the moment something was said to them. */
interface Saying {
  readonly member: Member<Book>;
  readonly ids: readonly string[];
}

export function watch(): Watch {
  const wrong: string[] = [];
  const decided = new Map<string, Saying>();
  const toldIds = new Set<string>();
  const saidTo = new Map<string, Set<string>>();
  const days = new Map<string, number>();
  let count = 0;

  function notTwice({ member, ids }: Saying): void {
    const before = saidTo.get(member.id) ?? new Set<string>();
    saidTo.set(member.id, before);
    for (const id of ids) {
      const wished = nudgesIn(member.book).ledger[id]?.wished !== undefined;
      if (before.has(id) && !wished) wrong.push(`${member.id} ${id}: said twice`);
      before.add(id);
    }
  }

  function notMoot({ member, ids }: Saying, now: number): void {
    const { nudges } = plannedIn(member.book, { now, zone: zoneOf(member) });
    for (const id of ids) {
      const fate = nudges.find((nudge) => nudge.id === id)?.fate.is;
      if (fate !== "said") wrong.push(`${member.id} ${id}: said though ${fate ?? "there is no such thing"}`);
    }
    const { stopped = [], pausedUntil = 0, consent } = nudgesIn(member.book).wishes;
    if (consent !== "yes" || pausedUntil > now) wrong.push(`${member.id}: said though they want nothing`);
    for (const kind of stopped)
      if (ids.some((id) => id.startsWith(`${kind}:`))) wrong.push(`${member.id} ${kind}: was stopped`);
  }

  function notInTheNight({ member }: Saying, now: number): void {
    const { from, to } = placeOf(nudgesIn(member.book).wishes, "UTC").quiet;
    const time = onTheWall(now, zoneOf(member)).slice(-5);
    const quiet = from <= to ? time >= from && time < to : time >= from || time < to;
    if (quiet) wrong.push(`${member.id}: told at ${time}, between ${from} and ${to}`);
  }

  function notTooMuch({ member }: Saying, now: number): void {
    const zone = zoneOf(member);
    const day = `${member.id} ${zone} ${onTheWall(now, zone).slice(0, 10)}`;
    days.set(day, (days.get(day) ?? 0) + 1);
    if ((days.get(day) ?? 0) > BUDGET.a_day) wrong.push(`${day}: more than ${BUDGET.a_day}`);
  }

  return {
    wrong,
    count: () => count,
    committed({ member, telling }) {
      if (!telling?.lapses) return;
      const { said } = telling.lapses;
      const ledger = Object.entries(nudgesIn(member.book).ledger);
      const ids = ledger.flatMap(([id, entry]) => (entry.said === said ? [id] : []));
      const saying = { member, ids };
      notMoot(saying, said);
      const { stirred = 0 } = nudgesIn(member.book);
      if (said - stirred < BUDGET.afterTheirWord) wrong.push(`${member.id}: in the middle of their talk`);
      decided.set(telling.id, saying);
    },
    told(telling, now) {
      const saying = decided.get(telling.id);
      if (!telling.lapses || !saying) return;
      if (toldIds.has(telling.id)) wrong.push(`${telling.member}: told twice`);
      toldIds.add(telling.id);
      count++;
      notTwice(saying);
      notInTheNight(saying, now);
      notTooMuch(saying, telling.lapses.said);
    },
  };
}

const zoneOf = ({ book, zone }: Member<Book>): string => house.zoneIn(book) ?? zone ?? "UTC";

/** "2026-03-29 02:30", worked out otherwise than the plan does. */
const onTheWall = (now: number, timeZone: string): string =>
  new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "short" }).format(now);
