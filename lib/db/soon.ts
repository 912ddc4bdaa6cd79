import { Prisma } from "./prisma";

/**
 * In a `where`: the transaction of that statement commits without waiting for the disk. For what is
 * simply done again where a crash of the database takes it back, as the row that asks for it comes
 * back with it. The log keeps its order, so nothing that waits for the disk is there without what it
 * rests on.
 */
export const KEPT_SOON = Prisma.sql`(select set_config('synchronous_commit', 'off', true)) = 'off'`;
