import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Said } from "../../src/core/talk.ts";
import {
  answered,
  anyChoices,
  anyTree,
  type Node,
  openKey,
  pick,
  questionFor,
  resultOf,
  sceneOf,
  type Tree,
} from "../support/any-talk.ts";

const holds = <T extends unknown[]>(property: fc.IProperty<T>) => fc.assert(property, { numRuns: 300 });

const keysOf = (tree: Tree): readonly string[] =>
  tree.flatMap(({ key, options = {} }) => [key, ...Object.values(options).flatMap(keysOf)]);

describe("every talk", () => {
  it("ends, and asks nothing twice", () => {
    holds(
      fc.property(anyTree, anyChoices, (tree, choices) => {
        const said = answered(tree, choices);
        expect(new Set(said.map(([key]) => key)).size).toBe(said.length);
        expect(said.length).toBeLessThanOrEqual(keysOf(tree).length);
        expect(resultOf(sceneOf(tree, said))).toBeDefined();
      }),
    );
  });

  it("stands where it stood when it is picked up from what was said", () => {
    holds(
      fc.property(anyTree, anyChoices, fc.nat(), (tree, choices, cut) => {
        const said = answered(tree, choices);
        const paused: Said = JSON.parse(JSON.stringify(said.slice(0, cut % (said.length + 1))));
        expect(
          answered(tree, choices.slice(paused.length % choices.length).concat(choices), paused).slice(
            0,
            paused.length,
          ),
        ).toEqual(paused);
        expect(sceneOf(tree, paused)).toMatchObject({
          path: sceneOf(tree, said.slice(0, paused.length)).path.map(({ meaning }) => ({ meaning })),
        });
      }),
    );
  });

  it("does not care in which order replies lie, nor for replies to questions it doesn't ask", () => {
    holds(
      fc.property(anyTree, anyChoices, fc.array(fc.string()), fc.nat(), (tree, choices, strangers, seed) => {
        const said = answered(tree, choices);
        const shuffled = [...said].sort(
          (one, other) =>
            ((one[0].length * seed) % 7) - ((other[0].length * seed) % 7) || (one[0] < other[0] ? 1 : -1),
        );
        const noise: Said = strangers.map((key) => [`x${key}`, { is: "noise" }]);
        expect(resultOf(sceneOf(tree, [...noise, ...shuffled]))).toEqual(resultOf(sceneOf(tree, said)));
      }),
    );
  });

  it("takes an edit as if it had been said at first, and keeps every answer that still applies", () => {
    holds(
      fc.property(anyTree, anyChoices, fc.nat(), fc.nat({ max: 5 }), (tree, choices, which, other) => {
        const said = answered(tree, choices);
        const [key] = said[which % said.length] ?? [""];
        const node = sceneOf(tree, said).path.find(({ question }) => question.key === key);
        const is = pick(node!.question, other);
        const edited = answered(tree, choices, [...said, [key, { is }]]);
        const direct = edited.filter(
          ([asked], index) => edited.findLastIndex(([later]) => later === asked) === index,
        );
        expect(resultOf(sceneOf(tree, edited))).toEqual(resultOf(sceneOf(tree, direct)));
        const still = sceneOf(tree, edited).path.map(({ question }) => question.key);
        for (const [asked, reply] of said)
          if (asked !== key && still.includes(asked))
            expect(edited.findLast(([each]) => each === asked)?.[1]).toEqual(reply);
      }),
    );
  });

  it("lets no reply off the path reach the result", () => {
    holds(
      fc.property(anyTree, anyChoices, (tree, choices) => {
        const said = answered(tree, choices);
        const onPath = new Set(said.map(([key]) => key));
        const off: Said = keysOf(tree)
          .filter((key) => !onPath.has(key))
          .map((key) => [key, { is: "a" }]);
        expect(resultOf(sceneOf(tree, [...off, ...said]))).toEqual(resultOf(sceneOf(tree, said)));
      }),
    );
  });
});

describe("a deploy in mid-talk", () => {
  /** The same tree with its first question taken out, a new one put in front, and one option withdrawn somewhere. */
  const anyDeploy = anyTree.chain((tree) =>
    fc.record({
      before: fc.constant(tree),
      dropped: fc.constantFrom(undefined, ...tree.map(({ key }) => key)),
      added: fc.boolean(),
      withdrawn: fc.constantFrom(undefined, ...tree.filter(({ options }) => options).map(({ key }) => key)),
    }),
  );

  const deployed = ({
    before,
    dropped,
    added,
    withdrawn,
  }: {
    before: Tree;
    dropped: string | undefined;
    added: boolean;
    withdrawn: string | undefined;
  }): Tree => [
    ...(added ? [{ key: "new" }] : []),
    ...before
      .filter(({ key }) => key !== dropped)
      .map((node) => (node.key === withdrawn ? without(node) : node)),
  ];

  const without = (node: Node): Node => ({
    ...node,
    options: Object.fromEntries(Object.entries(node.options ?? {}).slice(1)),
  });

  it("asks exactly what is new, what can no longer be read, and what was open; nothing else", () => {
    holds(
      fc.property(anyDeploy, anyChoices, fc.nat(), (deploy, choices, cut) => {
        const all = answered(deploy.before, choices);
        const said = all.slice(0, cut % (all.length + 1));
        const after = deployed(deploy);
        const asked = answered(after, choices, said)
          .slice(said.length)
          .map(([key]) => key);
        for (const key of asked) {
          const reply = said.find(([each]) => each === key)?.[1];
          const readable = reply && "is" in reply && nodeOf(after, key)?.meaning.safeParse(reply.is).success;
          expect(readable ?? false, `${key} was answered and is asked again`).toBe(false);
        }
        if (deploy.added) expect(asked[0]).toBe("new");
        expect(asked).not.toContain(deploy.dropped);
        expect(openKey(sceneOf(after, answered(after, choices, said)))).toBeUndefined();
      }),
    );
  });

  function nodeOf(tree: Tree, key: string): ReturnType<typeof questionFor> | undefined {
    for (const node of tree) {
      if (node.key === key) return questionFor(node);
      for (const next of Object.values(node.options ?? {})) {
        const found = nodeOf(next, key);
        if (found) return found;
      }
    }
    return undefined;
  }
});
