/** A member's own words inside a sentence of ours, which has a full stop of its own. */
export const quoted = (words: string): string => `“${words.trim().replace(/[.\s]+$/u, "")}”`;
