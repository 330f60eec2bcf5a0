import type { Contender, Script, Subject } from "./subject.ts";

export interface Talking {
  readonly member: string;
  readonly script: Script;
}

/** So many members who have not said anything yet. */
export const crowd = ({ script }: Contender, name: string, count: number): readonly Talking[] =>
  Array.from({ length: count }, (_, nth) => ({ member: `bench:${name}:${nth}`, script: script(nth) }));

interface Stretch {
  /** Turns under way at a time. */
  readonly drivers: number;
  /** The first turn of each member that is taken, and the first that is not. */
  readonly from?: number;
  readonly to?: number;
}

/** Members begin one after another in so many steps: all of them telling their story in one instant is no evening. */
const STEPS = 8;

/** Everybody takes a turn, and then the next …; gives how long each took, in milliseconds. */
export async function talk(
  subject: Subject,
  members: readonly Talking[],
  { drivers, from = 0, to = Number.POSITIVE_INFINITY }: Stretch,
): Promise<readonly number[]> {
  const times: number[] = [];
  const last = Math.min(to, Math.max(...members.map(({ script }) => script.length)));
  for (let step = from; step < last + STEPS; step++) {
    const takers = members.flatMap((one, nth) => {
      const turn = step - (nth % STEPS);
      return turn >= from && turn < Math.min(to, one.script.length) ? [{ one, turn }] : [];
    });
    const queue = takers.values();
    const drive = async () => {
      for (const { one, turn } of queue) times.push(await takeTurn(subject, one, turn));
    };
    await Promise.all(Array.from({ length: drivers }, drive));
  }
  return times;
}

async function takeTurn(subject: Subject, { member, script }: Talking, turn: number): Promise<number> {
  const { says = "", hears = "" } = script[turn] ?? {};
  const start = performance.now();
  const heard = await subject.says(member, says, `${member}:${turn}`);
  const took = performance.now() - start;
  if (!heard.includes(hears))
    throw new Error(`${member} said "${says}" and heard "${heard}" instead of "${hears}".`);
  return took;
}
