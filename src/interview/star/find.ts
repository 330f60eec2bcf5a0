import { askedBy, KINDS, type KindName, STORY_KINDS, type Star } from "./star.ts";

const plain = (words: string): string =>
  words
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** The stories in which every word of the query begins a word: in the title, the kind, or what is told. */
export function found(stories: readonly Star[], query: string): readonly Star[] {
  const asked = plain(query).split(" ").filter(Boolean);
  return stories.filter((story) => {
    const words = plain(textOf(story)).split(" ");
    return asked.every((one) => words.some((word) => word.startsWith(one)));
  });
}

function textOf(story: Star): string {
  const { label, also } = STORY_KINDS[story.kind];
  return [story.title, story.kind, label, askedBy(story), ...also, ...Object.values(story.parts)].join(" ");
}

/** The kind that words name outright. */
export function kindNamed(words: string): KindName | undefined {
  const asked = plain(words);
  return KINDS.find((kind) => {
    const { label, also } = STORY_KINDS[kind];
    return kind !== "other" && [kind, label, ...also].some((name) => plain(name) === asked);
  });
}
