/** Whoever counts for the eye need count no further. */
export const MOST_COUNTED = 1_000;

/** Exact as far as anybody reads, then just "many". */
export const shown = (count: number) =>
  count < MOST_COUNTED ? String(count) : `${MOST_COUNTED - 1}+`;
