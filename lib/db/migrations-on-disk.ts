import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

export const MIGRATIONS_DIR = "prisma/migrations";

export interface Migration {
  name: string;
  sql: string;
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
    return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
  });
}
