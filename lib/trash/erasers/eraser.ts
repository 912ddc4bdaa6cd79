import type { Tx } from "@/lib/db/client";

/** What is being purged: the entry, and what it was about. */
export type Purged = { entryId: string; kind: string; subjectId: string };

/** Something of a purged thing that lies elsewhere than in its own rows. */
export type Eraser = {
  name: string;
  /**
   * In the purge's own transaction, while all rows are still there: erases what is quick, or writes
   * down what `erase` needs once the rows are gone.
   */
  note?: (tx: Tx, purged: Purged) => Promise<void>;
  /**
   * Afterwards and again until it is done: erases one small batch, each in a transaction of its own,
   * and says whether more is left. It may be called again after it was done.
   */
  erase?: (purged: Purged) => Promise<"more" | "done">;
};
