import os from "node:os";
import type pg from "pg";
import { env } from "@/lib/env";

/** A tenth of a processor that the others want too, and all of one that nobody wants. */
export const NICENESS = 10;

/**
 * Lets the processes of the embedded database that work for this worker yield to those that work for
 * the web, as the worker itself does: most of what follows from a command is done in them.
 */
export function yieldToWeb(pool: pg.Pool): void {
  if (env.role !== "worker" || !env.isEmbedded) return;
  pool.on("connect", (client) => {
    const { processID } = client as { processID?: number | null };
    if (!processID) return;
    try {
      os.setPriority(processID, NICENESS);
    } catch {
      // Not everybody may do that; then all are alike.
    }
  });
}
