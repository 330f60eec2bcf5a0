/** Dice that fall the same way every time for the same seed (mulberry32, Tommy Ettinger, public domain). */
export interface Dice {
  /** From 0 up to 1. */
  readonly roll: () => number;
  /** Around 0, a standard deviation of about 1. */
  readonly bell: () => number;
  readonly shuffle: (numbers: Int32Array) => void;
}

export function diceFrom(seed: number): Dice {
  let state = seed >>> 0;
  const roll = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mix = Math.imul(state ^ (state >>> 15), 1 | state);
    mix = (mix + Math.imul(mix ^ (mix >>> 7), 61 | mix)) ^ mix;
    return ((mix ^ (mix >>> 14)) >>> 0) / 2 ** 32;
  };
  // Six rolls make a bell near enough, and need no logarithm, whose last digit differs between engines.
  const bell = () => (roll() + roll() + roll() + roll() + roll() + roll() - 3) * Math.SQRT2;
  const shuffle = (numbers: Int32Array) => {
    for (let i = numbers.length - 1; i > 0; i--) {
      const j = Math.floor(roll() * (i + 1));
      [numbers[i], numbers[j]] = [numbers[j] ?? 0, numbers[i] ?? 0];
    }
  };
  return { roll, bell, shuffle };
}
