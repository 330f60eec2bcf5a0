/** How much a test does: a slice of it in `npm test`, all of it in `npm run soak`. */
export const runs = (slice: number, whole: number): number => (process.env.SOAK ? whole : slice);
