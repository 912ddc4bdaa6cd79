import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

export const MIGRATIONS_DIR = "prisma/migrations";

export interface Migration {
  name: string;
  sql: string;
  /** What is said instead where pg_trgm cannot be had; the same migration, under the same checksum. */
  withoutTrigrams: string | null;
  /** As Prisma writes it beside an applied migration. */
  checksum: string;
}

/** The names of all migrations, in the order in which they are applied. */
export function migrationNames(dir = MIGRATIONS_DIR): string[] {
  return readdirSync(dir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

export function migrationsOnDisk(dir = MIGRATIONS_DIR): Migration[] {
  return migrationNames(dir).map((name) => {
    const sql = readFileSync(path.join(dir, name, "migration.sql"), "utf8");
    const instead = path.join(dir, name, "without_pg_trgm.sql");
    const withoutTrigrams = existsSync(instead) ? readFileSync(instead, "utf8") : null;
    return { name, sql, withoutTrigrams, checksum: createHash("sha256").update(sql).digest("hex") };
  });
}
