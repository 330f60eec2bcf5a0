import type { Example, Truth } from "./texts.ts";

/** What people put between two things they tell in one breath. */
const BETWEEN = [", ", " and ", ", though ", ", ", " but ", "; ", " then ", " "] as const;
/** One in so many is told again in one breath with what follows it. */
const EVERY = 3;
/** Longer ones are sentences of their own. */
const LONGEST = 110;

/** Adds run-on sentences made of two that follow one another, so that a sign is heard whatever stands beside it. */
export function withRunOns(examples: readonly Example[]): readonly Example[] {
  const joined = examples.flatMap((one, i) => {
    const next = examples[i + 1];
    if (next === undefined || i % EVERY !== 0) return [];
    return one.text.length + next.text.length > 2 * LONGEST ? [] : [runOn(one, next, i)];
  });
  return [...examples, ...joined];
}

function runOn(one: Example, next: Example, i: number): Example {
  const between = BETWEEN[(i / EVERY) % BETWEEN.length] ?? ", ";
  return {
    text: `${one.text.replace(/[.!?…]+$/, "")}${between}${next.text}`,
    truth: either(one.truth, next.truth),
    circumstances: either(one.circumstances, next.circumstances),
  };
}

function either(one: Truth, other: Truth): Truth {
  return one.map((told, output) => told | (other[output] ?? 0));
}
