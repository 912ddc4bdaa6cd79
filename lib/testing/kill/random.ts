/** Numbers from 0 to 1 that a seed repeats. */
export type Random = () => number;

/** mulberry32: small, and good enough to choose whom to kill. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export const between = (random: Random, low: number, high: number) => low + random() * (high - low);

/** One of these, each as likely as its weight. */
export function choose<Choice extends string>(
  random: Random,
  weights: Record<Choice, number>,
): Choice {
  const choices = Object.entries(weights) as [Choice, number][];
  let rest = random() * choices.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [choice, weight] of choices) {
    rest -= weight;
    if (rest < 0) return choice;
  }
  throw new Error("Nothing to choose from.");
}
