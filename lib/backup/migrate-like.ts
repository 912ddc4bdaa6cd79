import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { migrate } from "@/lib/db/migrate";
import { MIGRATIONS_DIR, migrationsOnDisk } from "@/lib/db/migrations-on-disk";
import type { Head } from "./manifest";
import { BackupRefused } from "./refused";

/** Brings an empty database to a schema of the past: these migrations and no other. */
export async function migrateLike(url: string, wanted: Head["migrations"]): Promise<void> {
  const here = new Map(migrationsOnDisk().map(({ name, checksum }) => [name, checksum]));
  const strange = wanted.find(({ name, checksum }) => here.get(name) !== checksum);
  if (strange) {
    throw new BackupRefused(
      `the backup was made with the migration ${strange.name}, which this Muster does not have: restore it with that Muster or a newer one.`,
    );
  }
  const dir = mkdtempSync(path.join(tmpdir(), "muster-migrations-"));
  try {
    for (const { name } of wanted) {
      cpSync(path.join(MIGRATIONS_DIR, name), path.join(dir, name), { recursive: true });
    }
    await migrate(url, dir);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}
