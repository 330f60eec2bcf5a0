import { SIGNS } from "../../src/interview/signs.ts";
import { guessesFrom, type Thresholds } from "../../src/interview/story/model/confidence.ts";
import { CIRCUMSTANCES } from "../../src/interview/story/model/reader.ts";
import { isRight, type Judged } from "./calibrate.ts";
import type { Author } from "./texts.ts";

interface Trained {
  readonly judged: readonly Judged[];
  /** By authors nobody looked at before. */
  readonly second: readonly Judged[];
  readonly thresholds: Thresholds;
  readonly authors: readonly Author[];
  readonly sha256: string;
  readonly bytes: number;
}

/** What the training came to, as data: on what, how well on authors held out, and which file it made. */
export function reportOn({ judged, second, thresholds, authors, sha256, bytes }: Trained) {
  const kinds = ["stories", "posts", "sentences"] as const;
  const of = (kind: Judged["kind"]) => judged.filter((one) => one.kind === kind);
  return {
    weights: { file: "src/interview/story/model/weights.json", bytes, sha256 },
    trainedOn: authors.map(({ name, stories, examples }) => ({
      author: name,
      texts: stories.length,
      examples: examples.length,
    })),
    heldOutAuthors: [...new Set(judged.map(({ author }) => author))],
    thresholds: { assert: thresholds.assert, offer: thresholds.offer, beside: thresholds.beside },
    heldOut: Object.fromEntries(kinds.map((kind) => [kind, measure(of(kind), thresholds)])),
    secondTest: measure(second, thresholds),
    circumstances: Object.fromEntries(
      CIRCUMSTANCES.map((name, output) => [name, around(judged, output, thresholds)]),
    ),
    confidence: bands(
      judged.filter(({ kind }) => kind !== "sentences"),
      thresholds,
    ),
  };
}

function measure(judged: readonly Judged[], thresholds: Thresholds) {
  const quiet = judged.filter(({ truth }) => truth.size === 0);
  const silent = quiet.filter(({ heard }) => asserted(heard, thresholds).length === 0);
  const signs = SIGNS.map((name) => [name, counted(judged, thresholds, (one) => one === name)] as const);
  return {
    texts: judged.length,
    all: counted(judged, thresholds, () => true),
    ...Object.fromEntries(signs),
    silence: { silent: silent.length, of: quiet.length },
    offered: offered(judged, thresholds),
  };
}

/** A learnt circumstance alone, without the rules beside it. */
function around(judged: readonly Judged[], output: number, { circumstances }: Thresholds) {
  const texts = judged.map(({ context, around }) => ({
    told: context.includes(CIRCUMSTANCES[output] ?? ""),
    said: (around[output] ?? -10) >= (circumstances[output] ?? 10),
  }));
  const count = (wanted: (text: (typeof texts)[number]) => boolean) => texts.filter(wanted).length;
  const right = count(({ told, said }) => told && said);
  const [said, told] = [count((text) => text.said), count((text) => text.told)];
  return {
    precision: share(right, said),
    recall: share(right, told),
    f1: share(2 * right, said + told),
    told,
  };
}

function asserted(heard: Judged["heard"], thresholds: Thresholds) {
  return guessesFrom(heard, thresholds).filter(({ confidence }) => confidence >= thresholds.assert);
}

function counted(judged: readonly Judged[], thresholds: Thresholds, wanted: (sign: string) => boolean) {
  let right = 0;
  let said = 0;
  let told = 0;
  for (const { truth, heard } of judged) {
    const signs = asserted(heard, thresholds).filter(({ name }) => wanted(name));
    said += signs.length;
    right += signs.filter((sign) => isRight(sign, truth)).length;
    told += [...truth.keys()].filter(wanted).length;
  }
  return {
    precision: share(right, said),
    recall: share(right, told),
    f1: share(2 * right, said + told),
    told,
  };
}

/** Of what is below assertion but worth a question: how many a story, and how often the question is the right one. */
function offered(judged: readonly Judged[], thresholds: Thresholds) {
  const all = judged.flatMap(({ truth, heard }) =>
    guessesFrom(heard, thresholds)
      .filter(({ confidence }) => confidence >= thresholds.offer && confidence < thresholds.assert)
      .map((guess) => isRight(guess, truth)),
  );
  return { aText: share(all.length, judged.length), right: share(all.filter(Boolean).length, all.length) };
}

/** Whether a confidence is worth its name: of the guesses in each tenth, the share that was right. */
function bands(judged: readonly Judged[], thresholds: Thresholds) {
  const guesses = judged.flatMap(({ truth, heard }) =>
    guessesFrom(heard, thresholds).map((guess) => ({
      tenth: Math.min(9, Math.floor(guess.confidence * 10)),
      right: isRight(guess, truth),
    })),
  );
  return Array.from({ length: 10 }, (_, tenth) => {
    const here = guesses.filter((guess) => guess.tenth === tenth);
    return {
      from: tenth / 10,
      guesses: here.length,
      right: share(here.filter(({ right }) => right).length, here.length),
    };
  });
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part / whole) * 1000) / 1000;
}
