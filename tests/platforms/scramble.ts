/** Only digits and lower-case letters, the same for the same seed: the stuff of tokens, tickets and codes. */
export function scramble(seed: number, length: number): string {
  let state = seed;
  let out = seed.toString(36);
  while (out.length < length) {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    out += state.toString(36);
  }
  return out.slice(0, length);
}
