import { eraseArrivedMail } from "./arrived-mail";
import type { Eraser } from "./eraser";
import { eraseFiles } from "./files";
import { eraseMailWords } from "./mail-words";
import { eraseRows } from "./rows";
import { eraseWords } from "./words";

/** Everything that a purge erases besides; files and words come after the rows that name and say them. */
export const ERASERS: readonly Eraser[] = [
  eraseMailWords,
  eraseArrivedMail,
  eraseRows,
  eraseFiles,
  eraseWords,
];
