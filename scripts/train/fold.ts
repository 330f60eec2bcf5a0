import { readFileSync } from "node:fs";
import { endingsBy } from "../../src/interview/story/model/endings.ts";
import { listen } from "../../src/interview/story/model/listen.ts";
import { circumstancesBy, scoresBy } from "../../src/interview/story/model/reader.ts";
import { modelFrom, type Weights } from "../../src/interview/story/model/weights.ts";
import { sentencesOf } from "../../src/interview/story/telling.ts";
import type { Judged } from "./calibrate.ts";
import { fitModel, type Vectors } from "./fit.ts";
import { durationsSeen } from "./lengths.ts";
import { pack } from "./pack.ts";
import { type Author, authorOf, authorsIn } from "./texts.ts";

/** Which authors are held out of a training, and where the texts are. */
export interface Fold {
  readonly root: string;
  readonly held: readonly string[];
}

export interface Done {
  readonly judged: readonly Judged[];
  readonly weights: Weights;
}

const KINDS = ["posts", "sentences"] as const;
const DIMS = 100;
/** Where the interview's own durations are told apart from others. */
const LENGTHS = ["facts.jsonl", "durations.jsonl"];

/** The authors to learn from, by what they wrote. */
export function authors(root: string): readonly (Author & { readonly kind: Judged["kind"] })[] {
  return KINDS.flatMap((kind) => authorsIn([`${root}texts/${kind}`]).map((author) => ({ ...author, kind })));
}

/** Trains on all authors but those held out, and listens to theirs. */
export function trainFold({ root, held }: Fold): Done {
  const all = authors(root);
  const weights = pack(
    fitModel({
      authors: all.filter(({ name }) => !held.includes(name)),
      durations: durationsSeen(LENGTHS.map((file) => `${root}texts/${file}`)),
      vectors: vectorsIn(root),
    }),
  );
  const model = modelFrom(weights);
  const ears = { scores: scoresBy(model), endings: endingsBy(model.endings) };
  const around = circumstancesBy(model);
  const judge = ({ name, stories, kind }: ReturnType<typeof authors>[number]): readonly Judged[] =>
    stories.map(({ text, signs, context }) => ({
      author: name,
      kind,
      truth: signs,
      heard: listen(text, ears),
      context: context ?? [],
      around: around(sentencesOf(text).map(({ start, plain }) => text.slice(start, start + plain.length))),
    }));
  const whole = { ...authorOf(`${root}texts/narratives-dev.jsonl`), kind: "stories" as const };
  return { weights, judged: [...all.filter(({ name }) => held.includes(name)), whole].flatMap(judge) };
}

function vectorsIn(root: string): Vectors {
  const words = readFileSync(`${root}texts/vectors/words.txt`, "utf8").trimEnd().split("\n");
  return { words, vectors: new Int8Array(readFileSync(`${root}texts/vectors/vectors.i8`)), dims: DIMS };
}
