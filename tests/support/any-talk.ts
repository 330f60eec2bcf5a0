import fc from "fast-check";
import { play, type Scene } from "../../src/core/play.ts";
import { choice, type Question, text } from "../../src/core/question.ts";
import { ask, keep, type Said, say, type Talk } from "../../src/core/talk.ts";

/** A talk drawn as a tree, so that tests can make any: questions in order, some with more questions behind an option. */
export interface Node {
  readonly key: string;
  /** Options by value, each with what is asked after it; none for a free text. */
  readonly options?: Readonly<Record<string, readonly Node[]>>;
}

export type Tree = readonly Node[];

const OPTIONS = ["a", "b", "c"];

/** Any tree of at most three levels, every key once. */
export const anyTree: fc.Arbitrary<Tree> = fc
  .letrec<{ tree: Tree; node: Node }>((tie) => ({
    tree: fc.array(tie("node"), { minLength: 0, maxLength: 4 }),
    node: fc.oneof(
      { maxDepth: 2 },
      fc.constant<Node>({ key: "" }),
      fc.record({
        key: fc.constant(""),
        options: fc.dictionary(fc.constantFrom(...OPTIONS), tie("tree"), {
          minKeys: 2,
          maxKeys: 3,
          noNullPrototype: true,
        }),
      }),
    ),
  }))
  .tree.filter((tree) => tree.length > 0)
  .map((tree) => named(tree, "q"));

function named(tree: Tree, prefix: string): Tree {
  return tree.map((node, index) => {
    const key = `${prefix}${index}`;
    if (!node.options) return { key };
    const options = Object.fromEntries(
      Object.entries(node.options).map(([option, next]) => [option, named(next, `${key}${option}`)]),
    );
    return { key, options };
  });
}

export function questionFor({ key, options }: Node): Question<string> {
  const spec = { label: key, asks: `What of ${key}?` };
  return options
    ? choice(key, {
        ...spec,
        options: Object.fromEntries(Object.keys(options).map((each) => [each, `Option ${each}`])),
      })
    : text(key, spec);
}

/** Walks the tree, remarks on the way, and keeps what it heard in the end. */
function* talkOf(tree: Tree): Talk {
  const heard: [string, string | undefined][] = [];
  yield* walk(tree, heard);
  yield* keep({ heard });
}

function* walk(tree: Tree, heard: [string, string | undefined][]): Talk {
  for (const node of tree) {
    const reply = yield* ask(questionFor(node));
    heard.push([node.key, reply]);
    yield* say(`${node.key} is ${reply}.`);
    yield* walk((reply !== undefined && node.options?.[reply]) || [], heard);
  }
}

export const sceneOf = (tree: Tree, said: Said): Scene => play(talkOf(tree), said);

export const openKey = (scene: Scene): string | undefined =>
  "question" in scene.open ? scene.open.question.key : undefined;

/** What the talk came to, or undefined while it is under way. */
export function resultOf(scene: Scene): unknown {
  return "end" in scene.open ? scene.lines.find((line) => "keep" in line) : undefined;
}

/** Answers whatever is open, choosing by the numbers given (for ever, in a circle), until the talk ends. */
export function answered(tree: Tree, choices: readonly number[], from: Said = []): Said {
  let said = from;
  for (let turn = 0; ; turn++) {
    const { open } = sceneOf(tree, said);
    if (!("question" in open)) return said;
    said = [...said, [open.question.key, { is: pick(open.question, choices[turn % choices.length] ?? 0) }]];
  }
}

export function pick(question: Question, choice: number): string {
  return question.options.length > 0
    ? (question.options[choice % question.options.length]?.value ?? "a")
    : `words ${choice}`;
}

export const anyChoices = fc.array(fc.nat({ max: 5 }), { minLength: 1, maxLength: 12 });
