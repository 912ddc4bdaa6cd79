import { Prisma } from "./generated/client";

/**
 * In the `where` of a statement that stands alone: it commits without waiting for the disk. For marks
 * that a later, waiting commit makes worth something, and that are simply set again where a crash of
 * the database takes them back: the log keeps its order, so what is certain follows what is certain.
 */
export const KEPT_SOON = Prisma.sql`(select set_config('synchronous_commit', 'off', true)) = 'off'`;
