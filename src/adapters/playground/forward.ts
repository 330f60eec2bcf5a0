/** Moves a clock on, stopping wherever somebody is due on the way, so that everything is said in its own time. */

interface Moving {
  readonly now: () => number;
  /** False where the instant lies in the past of the clock. */
  readonly moveTo: (instant: number) => boolean;
  /** Whether anybody is due by then. */
  readonly due: (instant: number) => Promise<boolean>;
  /** Looks at whoever is due, and resolves when they have been told. */
  readonly wake: () => Promise<void>;
}

/** Instants are found to the second. */
const FINE = 1_000;
/** Whoever is due more often than this on one way is due for ever. */
const MOST_STOPS = 500;

/** Epoch milliseconds; it can only go forward. False where it can't go there. */
export async function moveForward(moving: Moving, to: number): Promise<boolean> {
  const { now, moveTo, wake } = moving;
  if (to < now()) return false;
  for (let stops = 0; stops < MOST_STOPS; stops++) {
    const next = await soonest(moving, to);
    if (next === undefined) break;
    moveTo(next);
    await wake();
    // Due again at once: they could not be woken, and time goes on without them.
    if ((await soonest(moving, to)) === next) break;
  }
  moveTo(to);
  await wake();
  return true;
}

/** On to whatever is due next, and no further. False where nothing is for so many milliseconds. */
export async function moveToNext(moving: Moving, within: number): Promise<boolean> {
  const next = await soonest(moving, moving.now() + within);
  if (next === undefined) return false;
  moving.moveTo(next);
  await moving.wake();
  return true;
}

/** When the first of all is due, from now until then. Who is due at one instant is due at every later one. */
async function soonest(
  { now, due }: Pick<Moving, "now" | "due">,
  until: number,
): Promise<number | undefined> {
  let early = now();
  if (await due(early)) return early;
  if (!(await due(until))) return undefined;
  let late = until;
  while (late - early > FINE) {
    const middle = Math.floor((early + late) / 2);
    if (await due(middle)) late = middle;
    else early = middle;
  }
  return late;
}
