import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** A data directory of its own for a test of files. Imported before anything that reads the environment. */
export const dataDir = mkdtempSync(path.join(tmpdir(), "muster-files-"));
process.env.DATA_DIR = dataDir;
process.once("exit", () => rmSync(dataDir, { recursive: true, force: true }));
