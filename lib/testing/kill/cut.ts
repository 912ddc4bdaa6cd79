import pg from "pg";

type Queries = { query: (...given: never[]) => unknown };

/**
 * Does the work while the connection that is on its way to the database is ended from the other side
 * just before the given statement, counted from one, of whatever the pool sends meanwhile. Says
 * whether that statement ever came.
 */
export async function cutAt(
  statement: number,
  work: () => Promise<unknown>,
): Promise<"cut" | "whole"> {
  const { prisma } = await import("@/lib/db/client");
  // The pool is there once somebody asked it for something.
  await prisma.$queryRaw`select 1`;
  const { musterPool: pool } = globalThis as typeof globalThis & { musterPool: pg.Pool };
  const executioner = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await executioner.connect();
  let sent = 0;
  const whole = new Map<pg.PoolClient, Queries["query"]>();
  const watch = (client: pg.PoolClient) => {
    if (whole.has(client)) return;
    const queries = client as unknown as Queries & { processID: number };
    const { query } = queries;
    whole.set(client, query);
    queries.query = async (...given) => {
      sent += 1;
      if (sent === statement) {
        await executioner.query("select pg_terminate_backend($1, 5000)", [queries.processID]);
      }
      return query.apply(client, given);
    };
  };
  pool.on("acquire", watch);
  try {
    await work();
    return "whole";
  } catch (error) {
    if (sent < statement) throw error;
    return "cut";
  } finally {
    pool.off("acquire", watch);
    for (const [client, query] of whole) (client as unknown as Queries).query = query;
    await executioner.end();
  }
}
