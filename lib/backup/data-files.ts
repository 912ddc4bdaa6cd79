import { existsSync, readdirSync } from "node:fs";
import path from "node:path";

/**
 * The database has its own way into a backup. What marks a running process, what is still arriving
 * and what can be drawn again have no place in it.
 */
const NOT_FILES =
  /^(postgres($|[./])|restored-|muster\.pid|demo\.unfinished|files\/(incoming|pieces|previews)\/)|\.part$/;

/** The files under the data directory that belong to the desk, as paths below it. */
export function filesIn(dataDir: string, leaveOut: readonly string[] = []): string[] {
  if (!existsSync(dataDir)) return [];
  return readdirSync(dataDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => !leaveOut.includes(path.resolve(file)))
    .map((file) => path.relative(dataDir, file).split(path.sep).join("/"))
    .filter((name) => !NOT_FILES.test(name))
    .sort();
}
