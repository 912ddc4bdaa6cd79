import type { Pool } from "pg";

// Next's bundle and the web server's own are two copies of this module in one process.
const kept = globalThis as typeof globalThis & { musterDatabaseAwaySince?: number | null };

/** Learns from a pool's connections whether its database is there. */
export function watchPresence(pool: Pool): void {
  const away = () => {
    kept.musterDatabaseAwaySince ??= Date.now();
  };
  const connect = pool.connect.bind(pool);
  pool.connect = ((callback?: Parameters<typeof connect>[0]) => {
    if (callback) {
      return connect((error, client, done) => {
        if (error) away();
        callback(error, client, done);
      });
    }
    return connect().catch((error: unknown) => {
      away();
      throw error;
    });
  }) as typeof pool.connect;
  pool.on("error", away);
  pool.on("connect", (client) => {
    kept.musterDatabaseAwaySince = null;
    client.on("error", away);
  });
}

/** Whether the last that was heard of the database is that it went away. */
export function isDatabaseGone(): boolean {
  return typeof kept.musterDatabaseAwaySince === "number";
}
