/** What a member did, as far as it must be found again. Every one of them has words of its own. */
export interface Done {
  readonly words: string;
  /** `unsure`: the platform was never told that it is safe; it may be found, and once at the most. */
  readonly heard: "sure" | "unsure";
  /** Deeds of one number were done at the same moment: any order of them will do. */
  readonly moment: number;
}

/** What is wrong with what was kept of a member: nothing lost, nothing doubled, nothing out of order. */
export function wrongWith(done: readonly Done[], kept: readonly string[]): readonly string[] {
  const wrong = faultsOf(done, kept);
  const did = done.map(({ words, heard }) => (heard === "sure" ? words : `${words}?`));
  return wrong.length === 0 ? [] : [...wrong, `did ${did.join(" ")}, and kept is ${kept.join(" ")}`];
}

function faultsOf(done: readonly Done[], kept: readonly string[]): readonly string[] {
  const known = new Map(done.map((deed) => [deed.words, deed]));
  const sure = done.filter(({ heard }) => heard === "sure");
  const found = kept.flatMap((words) => {
    const deed = known.get(words);
    return deed?.heard === "sure" ? [deed] : [];
  });
  return [
    ...sure.filter(({ words }) => !kept.includes(words)).map(({ words }) => `${words} is lost`),
    ...kept.filter((words, index) => kept.indexOf(words) !== index).map((words) => `${words} is there twice`),
    ...kept.filter((words) => !known.has(words)).map((words) => `${words} was never said`),
    ...found
      .filter(({ moment }, index) => moment < (found[index - 1]?.moment ?? 0))
      .map(({ words }) => `${words} came too late`),
  ];
}
