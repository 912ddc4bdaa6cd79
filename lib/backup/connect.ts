import pg from "pg";

/** One connection without limits of time, that writes values the same way on every server. */
export async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 10_000,
    application_name: "backup",
    options: [
      "-c statement_timeout=0 -c lock_timeout=0 -c idle_in_transaction_session_timeout=0",
      "-c timezone=UTC -c datestyle=ISO -c extra_float_digits=3 -c bytea_output=hex",
    ].join(" "),
  });
  client.on("error", () => {});
  await client.connect();
  return client;
}
