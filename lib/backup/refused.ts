import { sqlState } from "@/lib/db/sql-state";

/** A backup cannot be made or taken back; the message says why and what to do. */
export class BackupRefused extends Error {
  override name = "BackupRefused";
}

/** What a damaged archive makes of its readers, in words; anything else stays what it is. */
export function damageIn(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof BackupRefused) return error;
  const isUnreadable =
    String(Reflect.get(error, "code")).startsWith("Z_") ||
    ["SyntaxError", "ZodError", "$ZodError"].includes(error.name) ||
    // Data exceptions and broken keys: what was read are no rows, or not those that belong together.
    // Words of the search that are none are a fault of syntax to PostgreSQL.
    /^(2[23]|42601$)/.test(sqlState(error) ?? "");
  if (!isUnreadable) return error;
  const words = `the backup is damaged or was cut short (${error.message.split("\n")[0]}).`;
  return new BackupRefused(words, { cause: error });
}

const UNUSABLE: Record<string, string> = {
  ENOENT: "its folder is not there",
  ENOTDIR: "what should be its folder is a file",
  EISDIR: "it is a folder",
  EACCES: "this user may not write there",
  EPERM: "this user may not write there",
  EROFS: "nothing can be written there",
  ENOSPC: "the disk is full",
};

/** What keeps a place from being used, in words; anything else stays what it is. */
export function unusable(error: unknown, what: string): unknown {
  const code = error instanceof Error ? String(Reflect.get(error, "code")) : "";
  const why = UNUSABLE[code];
  return why === undefined ? error : new BackupRefused(`${what}: ${why}.`, { cause: error });
}
