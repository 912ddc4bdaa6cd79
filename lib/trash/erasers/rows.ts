import { prisma } from "@/lib/db/client";
import { trashableOf } from "../trashables/registry";
import type { Eraser } from "./eraser";

/** Few enough that nobody waits for their locks. */
export const ROWS_AT_ONCE = 500;

/** The purge itself takes the rows of all but very long tickets; these lose theirs bit by bit. */
export const eraseRows: Eraser = {
  name: "rows",
  async erase({ kind, subjectId }) {
    // Each statement may be the last before a crash: whatever is left is taken next time.
    const all = await trashableOf(kind).removeRows(prisma, subjectId, ROWS_AT_ONCE);
    return all ? "done" : "more";
  },
};
