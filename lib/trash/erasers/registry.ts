import type { Eraser } from "./eraser";
import { eraseMailWords } from "./mail-words";
import { eraseRows } from "./rows";

/** Everything that a purge erases besides, one line each. */
export const ERASERS: readonly Eraser[] = [eraseMailWords, eraseRows];
