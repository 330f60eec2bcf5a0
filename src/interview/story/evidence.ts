import { SIGNS } from "../signs.ts";
import type { Guess } from "./model/confidence.ts";
import type { Stretch } from "./model/listen.ts";
import type { Scores } from "./model/reader.ts";

/** Where one clause ends and the next begins. */
const SEAM =
  /[,;:()—–]+\s*|\s-+\s|\s(?=(?:but|and|though|although|because|so|then|while|when|which|who|except|plus)\s)/gu;
/** What is worth cutting off the front and the back of a clause. */
const FRONT =
  /^(?:(?:and|but|so|then|though|although|because|while|plus|also|well|ok|okay|honestly|anyway)\b|[\s,;:()—–-])+/iu;
const BACK = /[\s,;:(—–-]+$/u;

const LONGEST_RUN = 2;
const MOST_CLAUSES = 12;
/** A clause shows a sign when it says it nearly as loudly as the whole does; in log odds. */
const NEARLY = 1;
const FEWEST_LETTERS = 8;

/** The member's own words for each guess: the shortest run of clauses that says it nearly as well as the whole. */
export function evidenceFor(text: string, guesses: readonly Guess[], scores: Scores): readonly string[] {
  const runs = guesses.map(({ at }) => runsOf(text, at));
  const heard = scores(runs.flat().map(({ from, to }) => text.slice(from, to)));
  let next = 0;
  return guesses.map(({ name, polarity }, i) => {
    const output = 2 * SIGNS.indexOf(name) + Number(polarity === "negative");
    const said = (runs[i] ?? []).map((run) => ({
      run,
      odds: heard[next++]?.[output] ?? Number.NEGATIVE_INFINITY,
    }));
    const enough = Math.max(...said.map(({ odds }) => odds)) - NEARLY;
    const clear = said.filter(({ odds }) => odds >= enough);
    const shortest = clear.reduce(
      (best, one) => (length(one.run) < length(best.run) ? one : best),
      clear[0] ?? { run: EMPTY },
    );
    return text.slice(shortest.run.from, shortest.run.to);
  });
}

const EMPTY: Stretch = { from: 0, to: 0 };

/** Every run of one or two clauses of a stretch, and the stretch itself. */
function runsOf(text: string, whole: Stretch): readonly Stretch[] {
  const inside = text.slice(whole.from, whole.to);
  const seams = [...inside.matchAll(SEAM)].map(({ 0: seam, index }) => whole.from + index + seam.length);
  const edges = [whole.from, ...seams.slice(0, MOST_CLAUSES - 1), whole.to];
  const runs = edges.flatMap((from, i) =>
    edges.slice(i + 1, i + 1 + LONGEST_RUN).map((to) => trimmed(text, { from, to })),
  );
  return [trimmed(text, whole), ...runs.filter((run) => length(run) >= FEWEST_LETTERS)];
}

function trimmed(text: string, { from, to }: Stretch): Stretch {
  const inside = text.slice(from, to);
  const front = FRONT.exec(inside)?.[0].length ?? 0;
  const kept = inside.slice(front).replace(BACK, "");
  return kept === "" ? { from, to } : { from: from + front, to: from + front + kept.length };
}

const length = ({ from, to }: Stretch) => to - from;
