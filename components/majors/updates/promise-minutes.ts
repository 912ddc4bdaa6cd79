/** How far ahead the next update may be promised by its form. */
export const PROMISE_MINUTES = [15, 20, 30, 60, 120, 240] as const;
