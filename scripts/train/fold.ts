import { readFileSync } from "node:fs";
import { listen } from "../../src/interview/story/model/listen.ts";
import { scoresBy } from "../../src/interview/story/model/reader.ts";
import { modelFrom, type Weights } from "../../src/interview/story/model/weights.ts";
import type { Judged } from "./calibrate.ts";
import { fitModel, type Vectors } from "./fit.ts";
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

/** The authors to learn from, by what they wrote. */
export function authors(root: string): readonly (Author & { readonly kind: Judged["kind"] })[] {
  return KINDS.flatMap((kind) => authorsIn([`${root}texts/${kind}`]).map((author) => ({ ...author, kind })));
}

/** Trains on all authors but those held out, and listens to theirs. */
export function trainFold({ root, held }: Fold): Done {
  const all = authors(root);
  const weights = pack(
    fitModel(
      all.filter(({ name }) => !held.includes(name)).flatMap(({ examples }) => examples),
      vectorsIn(root),
    ),
  );
  const scores = scoresBy(modelFrom(weights));
  const judge = ({ name, stories, kind }: ReturnType<typeof authors>[number]): readonly Judged[] =>
    stories.map((story) => ({ author: name, kind, truth: story.signs, heard: listen(story.text, scores) }));
  const whole = { ...authorOf(`${root}texts/narratives-dev.jsonl`), kind: "stories" as const };
  return { weights, judged: [...all.filter(({ name }) => held.includes(name)), whole].flatMap(judge) };
}

function vectorsIn(root: string): Vectors {
  const words = readFileSync(`${root}texts/vectors/words.txt`, "utf8").trimEnd().split("\n");
  return { words, vectors: new Int8Array(readFileSync(`${root}texts/vectors/vectors.i8`)), dims: DIMS };
}
