import { writeFileSync } from "node:fs";
import pg from "pg";

const NOT_DATA = ["_prisma_migrations", "ticket_transition", "worker_heartbeat"];

/**
 * Writes what a desk holds as SQL, named after its last migration, so that the upgrade test has it
 * when that migration has become the past.
 */
export async function keepDesk(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const ask = async (sql, values) => (await client.query(sql, values)).rows;
  try {
    const [{ name: last }] = await ask(
      `select max(migration_name) as name from "_prisma_migrations"`,
    );
    const tables = await ask(
      `select tablename as name from pg_tables
       where schemaname = 'public' and tablename <> all($1) order by 1`,
      [NOT_DATA],
    );
    const lines = ["set session_replication_role = replica;"];
    for (const { name } of tables) {
      const rows = await ask(`select to_jsonb(t)::text as json from "${name}" t order by 1`);
      if (rows.length === 0) continue;
      lines.push(
        `insert into "${name}" select * from jsonb_populate_recordset(null::"${name}", $rows$[`,
        rows.map(({ json }) => json).join(",\n"),
        "]$rows$);",
      );
    }
    const sequences = await ask(
      `select sequencename as name, last_value as value from pg_sequences
       where schemaname = 'public' and last_value is not null order by 1`,
    );
    for (const { name, value } of sequences) lines.push(`select setval('${name}', ${value});`);
    lines.push("set session_replication_role = default;", "");
    const file = `lib/db/upgrades/${last}.sql`;
    writeFileSync(file, lines.join("\n"));
    return file;
  } finally {
    await client.end();
  }
}
