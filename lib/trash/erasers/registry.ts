import { eraseArrivedMail } from "./arrived-mail";
import type { Eraser } from "./eraser";
import { eraseFiles } from "./files";
import { eraseMailWords } from "./mail-words";
import { eraseRows } from "./rows";

/** Everything that a purge erases besides, one line each; the files come after the rows that name them. */
export const ERASERS: readonly Eraser[] = [eraseMailWords, eraseArrivedMail, eraseRows, eraseFiles];
